// The commune keeps nothing on readers' phones any more: this worker removes what was kept there, and itself.
"use strict";
addEventListener("install", skipWaiting);
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const kept = (await caches.keys()).filter((name) => name.startsWith(registration.scope + "giu-"));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await registration.unregister();
}
