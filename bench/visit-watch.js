window.seen = { lcp: 0, shift: 0, tasks: [] };
new PerformanceObserver((list) => {
  for (const e of list.getEntries()) seen.lcp = e.startTime;
}).observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => {
  for (const e of list.getEntries()) if (!e.hadRecentInput) seen.shift += e.value;
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  for (const e of list.getEntries()) seen.tasks.push([e.startTime, e.duration]);
}).observe({ type: "longtask", buffered: true });
