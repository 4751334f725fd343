// Marks for reading aloud, [[written|said]], as campaign/words/marks.py has them: what is printed
// of a text, and what is wrong with a mark that is not whole.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const MARK = /\[\[((?:(?!\[\[|\]\])[^\n])*?)\|((?:(?!\[\[|\]\])[^\n])*)\]\]/g;
  const LOST = /(^|[\]\n]|(?:^|[^[])\[)([^|[\]\n]+)\|([^|[\]\n]+)\]\]/g,
    SINGLE = /(^|[^[])\[([^|[\]\n]+)\|([^|[\]\n]+)\](?!\])/g,
    LINK = /^\[\[[^[\]\n]*\]\]?\(/,
    PICTURE = /^\[\[[^|[\]\n]*\]\]/;
  const FORM = "[[chữ viết|cách đọc]]";

  /** @type {CanBo["printed"]} */
  const printed = (text) => String(text).replace(MARK, (_, left) => left.trim());
  /** @type {CanBo["halves"]} */
  const halves = (text) => {
    const said = String(text).replace(MARK, (_, _left, right) => right.trim());
    return [...new Set([printed(text), said])];
  };

  /** @type {(fragment: string, wrong: string) => string} */
  const about = (fragment, wrong) => `«${Array.from(fragment).slice(0, 60).join("")}» ${wrong}`;
  /** @type {(text: string) => string} */
  const line = (text) => text.split("\n")[0].trim();

  /**
   * What is wrong between the brackets.
   * @type {(mark: string) => string}
   */
  function inside(mark) {
    const [left, ...said] = mark.split("|").map((half) => half.trim());
    if (!said.length)
      return `chưa ghi cách đọc. Viết [[${left || "chữ viết"}|cách đọc]], hoặc bỏ dấu ngoặc.`;
    if (said.length > 1)
      return `có hai dấu gạch đứng. Giữ một dấu, giữa chữ viết và cách đọc: ${FORM}.`;
    if (!left)
      return `để trống chữ viết. Viết cả hai nửa: [[chữ viết|${said[0] || "cách đọc"}]].`;
    return said[0] ? "" : `để trống cách đọc. Viết cả hai nửa: [[${left}|cách đọc]].`;
  }
  /**
   * The first of the marks that were opened and are not whole: its place and what to say.
   * @type {(text: string) => [number, string][]}
   */
  function opened(text) {
    for (let at = 0, start; (start = text.indexOf("[[", at)) >= 0;) {
      const rest = text.slice(start),
        link = LINK.exec(rest) || (text[start - 1] === "!" && PICTURE.exec(rest)),
        end = /\[\[|\]\]|\n/.exec(rest.slice(2));
      if (link) {
        at = start + link[0].length;
        continue;
      }
      if (!end || end[0] === "\n")
        return [[start, about(line(rest), `mở [[ mà không đóng ]]. Viết đủ ${FORM}.`)]];
      if (end[0] === "[[")
        return [[
          start,
          about(
            line(rest),
            `có [[ nằm trong [[ chưa đóng. Đóng chỗ trước rồi mới mở chỗ sau: ${FORM}.`
          )
        ]];
      at = start + 2 + end.index + 2;
      const wrong = inside(text.slice(start + 2, at - 2));
      if (wrong) return [[start, about(text.slice(start, at), wrong)]];
    }
    return [];
  }
  /** @type {(pattern: RegExp, text: string) => RegExpExecArray[]} */
  const filled = (pattern, text) =>
    /** @type {any[]} */ ([...text.matchAll(pattern)]).filter((m) => m[2].trim() && m[3].trim());

  /** @type {CanBo["markFault"]} */
  function markFault(text) {
    /** @type {[number, string][]} */
    const found = [
      ...filled(LOST, text).map((m) => /** @type {[number, string]} */ ([
        m.index + m[1].length,
        about(m[0].slice(m[1].length).trim(), `đóng ]] mà không mở [[. Viết đủ ${FORM}.`)
      ])),
      ...filled(SINGLE, text).map((m) => /** @type {[number, string]} */ ([
        m.index + m[1].length,
        about(
          m[0].slice(m[1].length),
          `thiếu một lớp dấu ngoặc vuông. Viết [[${m[2].trim()}|${m[3].trim()}]].`
        )
      ])),
      ...opened(text)
    ];
    found.sort((a, b) => a[0] - b[0]);
    return found.length ? found[0][1] : "";
  }

  Object.assign(CanBo, { printed, halves, markFault });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
