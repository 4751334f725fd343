// Content (texts, lists, keys with values) becomes YAML that is easy to read.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";

  // Plain where nobody could read it otherwise: a letter or digit first, no sign that YAML has a
  // use for.
  const PLAIN = /^[\p{L}\p{N}(“…](?:[^\n]*[^\s:])?$/u;
  const UNSAFE = /: |:$| #|\t/;

  /** @type {CanBo["scalar"]} */
  function scalar(text, inBrackets) {
    const value = CanBo.clean(text);
    if (PLAIN.test(value) && !UNSAFE.test(value) && !(inBrackets && /[,[\]{}]|:/.test(value)))
      return value;
    // In straight double quotes as data/README.md shows; in single ones where the text has its own.
    return /["\\]/.test(value) ? `'${value.replace(/'/g, "''")}'` : `"${value}"`;
  }

  /** @type {(value: unknown) => boolean} */
  const isText = (value) => typeof value === "string";

  /** @type {(value: any, indent: number) => string[]} */
  function lines(value, indent) {
    const pad = "  ".repeat(indent);
    if (Array.isArray(value))
      return value.flatMap((item) => entry(`${pad}- `, item, indent + 1, true));
    return Object.entries(value).flatMap(([key, item]) =>
      entry(`${pad}${scalar(key)}:`, item, indent + 1, false)
    );
  }

  /** @type {(head: string, item: any, indent: number, listed: boolean) => string[]} */
  function entry(head, item, indent, listed) {
    if (isText(item)) return [head + (listed ? "" : " ") + scalar(item)];
    if (
      Array.isArray(item) &&
      (!item.length || item.every((word) => isText(word) && /^[\w.-]{1,60}$/.test(word)))
    )
      return [`${head}${listed ? "" : " "}[${item.map((word) => scalar(word, true)).join(", ")}]`];
    const below = lines(item, indent);
    if (!listed) return below.length ? [head, ...below] : [head + " {}"];
    return [head + below[0].trimStart(), ...below.slice(1)];
  }

  CanBo.scalar = scalar;
  CanBo.yaml = (document) => lines(document, 0).join("\n") + "\n";
  CanBo.markdown = (head, body) => `---\n${CanBo.yaml(head)}---\n\n${body}\n`;
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
