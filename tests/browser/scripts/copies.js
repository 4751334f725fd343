(async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const copy = await cache.match(request);
      found.push([
        request.url,
        await copy.text(),
        JSON.parse(decodeURIComponent(copy.headers.get("x-giu"))),
        name
      ]);
    }
  }
  return found;
});
