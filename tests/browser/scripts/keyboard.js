// Keeps in `stops` what is wrong with each place where the keyboard stops, and returns how many
// places there should be, in order.
(() => {
  const name = (e) =>
    `${e.tagName.toLowerCase()} «${
      (e.getAttribute("aria-label") || e.textContent || e.name || "").trim().slice(0, 40)
    }»`;
  const places = [
    ...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")
  ].filter(
    (e) =>
      e.tabIndex >= 0 &&
      !e.disabled &&
      !e.closest("[disabled]") &&
      e.type !== "hidden" &&
      e.checkVisibility({ visibilityProperty: true })
  );
  const light = (text) => {
    const [r, g, b] = text
      .match(/[\d.]+/g)
      .map((n) => n / 255)
      .map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      const color = getComputedStyle(e).backgroundColor;
      if (!/, 0\)$|transparent/.test(color)) return color;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches
      ? "rgb(0, 0, 0)"
      : "rgb(255, 255, 255)";
  };
  window.stops = [];
  document.addEventListener("focusin", ({ target }) => {
    const wrong = [],
      style = getComputedStyle(target),
      box = target.getClientRects()[0] || target.getBoundingClientRect();
    const place = places.indexOf(target);
    if (place !== window.stops.length)
      wrong.push(`comes as number ${window.stops.length}, read as number ${place}`);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2)
      wrong.push("no outline");
    else {
      const [one, two] = [light(style.outlineColor), light(behind(target.parentElement))];
      if (Math.max(one, two) / Math.min(one, two) < 3)
        wrong.push(`outline ${style.outlineColor} on ${behind(target.parentElement)}`);
    }
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
      y = Math.min(box.top + box.height / 2, box.top + 20);
    const top = document.elementFromPoint(x, y);
    if (!top || !(target.contains(top) || top.contains(target)))
      wrong.push(`covered by ${top ? name(top) : "the edge of the window"}`);
    window.stops.push(wrong.length ? `${name(target)}: ${wrong.join("; ")}` : "");
  });
  return places.length;
});
