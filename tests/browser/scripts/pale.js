((meant) => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data]
      .map((n) => n / 255)
      .map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const behind = (e) => {
    for (e = e.closest("svg") || e; (e = e.parentElement);) {
      const color = getComputedStyle(e).backgroundColor;
      if (!/, 0\)$|transparent/.test(color)) return color;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const pale = new Set(),
    met = new Set();
  for (const [what, [property, other, otherProperty]] of Object.entries(meant))
    for (const e of document.querySelectorAll(what)) {
      // A button of words alone is read as words; an edge that nobody draws can't be pale.
      const bare = what === "button" &&
        /, 0\)$/.test(getComputedStyle(e).borderTopColor) &&
        /, 0\)$/.test(getComputedStyle(e).backgroundColor);
      if (bare || !e.checkVisibility() || (what === ".share rect" && e.matches(".share--none")))
        continue;
      met.add(what);
      const against = other ? e.parentElement.querySelector(other) : null;
      const drawn = against && getComputedStyle(against).display !== "none"
        ? getComputedStyle(against)[otherProperty]
        : "none";
      const [one, two] = [getComputedStyle(e)[property], drawn === "none" ? behind(e) : drawn];
      const ratio = Math.max(light(one), light(two)) / Math.min(light(one), light(two));
      if (ratio < 3)
        pale.add(
          `${what} ${e.getAttribute("class") || e.name || ""}: ${one} on ${two}, ${
            ratio.toFixed(2)
          }`
        );
    }
  return [[...pale], [...met]];
});
