// A syllable broken in two (of «đồng/người/năm», which is one long word, it may be), text cut off by
// its own box, and text that lies on other text. A line's box is taller than its letters, so only
// its middle counts.
(() => {
  const found = [],
    lines = [],
    walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const away = (e) => {
    const s = getComputedStyle(e);
    return s.clipPath !== "none" || !e.checkVisibility({ visibilityProperty: true });
  };
  const said = (e) =>
    `${e.tagName.toLowerCase()}.${e.getAttribute("class") || ""} «${
      e.textContent.trim().slice(0, 40)
    }»`;
  const scrolls = (e) => {
    for (; e; e = e.parentElement)
      if (/auto|scroll/.test(getComputedStyle(e).overflow)) return true;
    return false;
  };
  while (walker.nextNode()) {
    const node = walker.currentNode,
      element = node.parentElement;
    if (!node.data.trim() || /^(SCRIPT|STYLE|NOSCRIPT|OPTION)$/.test(element.tagName)) continue;
    let hidden = false;
    for (let e = element; e && !hidden; e = e.parentElement) hidden = away(e);
    if (hidden) continue;
    for (let e = element; e && e !== document.documentElement; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (
        /hidden|clip/.test(style.overflowX) &&
        e.scrollWidth > e.clientWidth + 2 &&
        e !== document.body
      )
        found.push("cut off at the side: " + said(e));
      if (
        /hidden|clip/.test(style.overflowY) &&
        e.scrollHeight > e.clientHeight + 2 &&
        e !== document.body
      )
        found.push("cut off below: " + said(e));
    }
    if (scrolls(element)) continue;
    const range = document.createRange();
    // A sheet is drawn as on paper: its columns stay, and rather break a word than lose it.
    if (!element.closest("main.sheet")) {
      for (
        const { 0: syllable, index } of node.data.matchAll(
          /(?<![\p{L}\p{M}\/])[\p{L}\p{M}]{2,7}(?![\p{L}\p{M}\/])/gu
        )
      ) {
        range.setStart(node, index);
        range.setEnd(node, index + syllable.length);
        const tops = [...range.getClientRects()]
          .filter((box) => box.width > 0)
          .map((box) => box.top);
        if (Math.max(...tops) - Math.min(...tops) > 4)
          found.push(`broken in «${syllable}»: ` + said(element));
      }
    }
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 3)
        lines.push({
          left: box.left + 1,
          right: box.right - 1,
          top: box.top + box.height * 0.3,
          bottom: box.bottom - box.height * 0.3,
          element,
          node
        });
  }
  lines.sort((a, b) => a.top - b.top);
  for (let i = 0; i < lines.length; i++)
    for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++)
      if (
        lines[i].node !== lines[j].node &&
        lines[i].left < lines[j].right &&
        lines[j].left < lines[i].right
      )
        found.push(`${said(lines[i].element)} lies on ${said(lines[j].element)}`);
  return [...new Set(found)].slice(0, 5);
});
