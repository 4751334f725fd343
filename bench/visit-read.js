(() => {
  const first = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  return {
    first,
    largest: seen.lcp,
    shift: seen.shift,
    blocking: seen.tasks
      .filter(([start, length]) => start + length > first)
      .reduce((sum, [, length]) => sum + length - 50, 0),
    icon: document.querySelector("link[rel~=icon]")?.href ?? "",
    before: performance
      .getEntriesByType("resource")
      .filter((r) => r.startTime < first)
      .map((r) => r.name),
    protocol: performance.getEntriesByType("navigation")[0].nextHopProtocol
  };
});
