// What sticks out of the window, even where the style sheet clips it; what lies in a box that
// scrolls or clips by itself may.
(() => {
  const boxed = (node) => {
    for (
      let e = node;
      e && e !== document.body && e !== document.documentElement;
      e = e.parentElement
    )
      if (getComputedStyle(e).overflowX !== "visible") return true;
    return false;
  };
  const name = (e) => e.tagName.toLowerCase() + "." + (e.getAttribute("class") || "");
  const found = [],
    walker = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
    );
  while (walker.nextNode()) {
    const node = walker.currentNode,
      element = node.nodeType === 3 ? node.parentElement : node;
    const box = document.createRange();
    box.selectNodeContents(node);
    const edge = (node === element ? node : box).getBoundingClientRect();
    if (edge.width && edge.right > innerWidth + 1 && !boxed(element))
      found.push(name(element) + (node === element ? "" : ": " + node.data.trim().slice(0, 60)));
  }
  const wide = document.documentElement.scrollWidth - innerWidth;
  return [...found.slice(0, 5), ...(wide > 0 ? ["the page by " + wide + " px"] : [])];
});
