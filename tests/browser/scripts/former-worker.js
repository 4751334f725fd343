// What bulletins had for themselves before the site had one worker for all.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) =>
  event.respondWith(
    fetch(event.request).then((found) =>
      caches
        .open("ban-tin")
        .then((cache) => cache.put(event.request, found.clone()))
        .then(() => found)
    )
  ));
