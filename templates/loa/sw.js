// Keeps the bulletins that were opened, so that an announcer without a network can open them again.
// The network comes first: an old text is shown only where there is no new one.
"use strict";
var KEPT = "ban-tin";
self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (event) {
  // The page that registered this worker was fetched before it: keep that one too.
  event.waitUntil(self.clients.claim().then(function () {
    return self.clients.matchAll({ type: "window" });
  }).then(function (open) {
    return caches.open(KEPT).then(function (cache) {
      return Promise.all(open.map(function (client) { return cache.add(client.url).catch(function () {}); }));
    });
  }));
});
self.addEventListener("fetch", function (event) {
  if (event.request.method !== "GET" || event.request.url.indexOf(self.registration.scope) !== 0) return;
  event.respondWith(fetch(event.request).then(function (answer) {
    if (answer.ok) {
      var copy = answer.clone();
      event.waitUntil(caches.open(KEPT).then(function (cache) { return cache.put(event.request, copy); }));
    }
    return answer;
  }, function () {
    return caches.match(event.request, { ignoreSearch: true }).then(function (kept) { return kept || Response.error(); });
  }));
});
