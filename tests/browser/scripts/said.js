// What a page itself calls English, such as the words on GitHub's buttons, is no slip.
(() => (
  document.querySelectorAll("[lang=en]").forEach((e) => e.remove()),
    [
      document.body.innerText,
      document.title,
      ...[
        ...document.querySelectorAll("[aria-label],[title],[placeholder],[alt],[data-label]")
      ].flatMap((e) =>
        ["aria-label", "title", "placeholder", "alt", "data-label"].map(
          (name) => e.getAttribute(name) || ""
        )
      )
    ].join(" \n ")
));
