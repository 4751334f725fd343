(() =>
  [...document.querySelectorAll("*")]
    .filter((e) => {
      const style = getComputedStyle(e);
      return (
        parseFloat(style.transitionDuration) > 0 ||
        style.animationName !== "none" ||
        style.scrollBehavior === "smooth"
      );
    })
    .map((e) => e.tagName + "." + e.className)
    .slice(0, 3));
