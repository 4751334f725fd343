(() =>
  [...document.querySelectorAll("button")]
    .filter((button) => button.checkVisibility())
    .map(
      (button) =>
        button.getAttribute("aria-label") || button.textContent.trim().replace(/\s+/g, " ")
    ));
