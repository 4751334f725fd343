// Asked of the browser's own reading of the page, which may differ from any other parser's.
(() =>
  [...document.querySelectorAll("*")]
    .flatMap((e) => [...e.attributes].map((a) => [e.tagName, a.name, a.value]))
    // A bulletin's own script sets the size of its letters.
    .filter((found) => !/^HTML style --size: [0-9.]+rem;$/.test(found.join(" ")))
    .filter(
      ([tag, name, value]) =>
        /^on|^style$|^srcdoc$|^autofocus$/.test(name) ||
        /^\s*(javascript|data|vbscript):/i.test(value)
    ));
