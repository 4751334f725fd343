(async (days) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const copy = await cache.match(request);
      const about = JSON.parse(decodeURIComponent(copy.headers.get("x-giu")));
      about.at -= days * 864e5;
      await cache.put(
        request,
        new Response(await copy.blob(), {
          headers: {
            "content-type": copy.headers.get("content-type"),
            "x-giu": encodeURIComponent(JSON.stringify(about))
          }
        })
      );
    }
  }
});
