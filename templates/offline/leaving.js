// Nothing is to be kept here any more: this worker removes what was kept, and itself. «ban-tin» is
// what bulletins kept before the site had one worker for all.
"use strict";
addEventListener("install", skipWaiting);
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const kept = (await caches.keys()).filter((name) =>
    name.startsWith(registration.scope + "giu-") || name === "ban-tin"
  );
  await Promise.all(kept.map((name) => caches.delete(name)));
  await registration.unregister();
}
