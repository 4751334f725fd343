// Shows what rank.js finds, as the reader types; by keyboard too. Everything from the index becomes
// text, never markup.
(function () {
  "use strict";
  var FIRST = 20;

  /** @type {(tag: string, name: string, inside?: Inside | Inside[]) => any} */
  function element(tag, name, inside) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    (Array.isArray(inside) ? inside : [inside]).forEach(function (part) {
      if (part) made.append(part);
    });
    return made;
  }

  /**
   * A text with the words that were found marked; of a long one only the part around the first of
   * them.
   * @type {(text: string, rows: Row[], around?: number) => Inside[]}
   */
  function marked(text, rows, around) {
    var places = Array.from(text.matchAll(window.timKiem.WORD), function (found) {
      return [found.index, found.index + found[0].length];
    });
    var first = around && rows.length ? Math.max(rows[0].at - 8, 0) : 0;
    var last = around ? Math.min(first + around, places.length) - 1 : places.length - 1;
    var parts = [],
      at = first ? places[first][0] : 0,
      end = last < places.length - 1 ? places[last][1] : text.length;
    if (first) parts.push("… ");
    rows.slice().sort(function (a, b) {
      return a.at - b.at;
    }).forEach(function (row) {
      var from = places[row.at][0],
        to = places[Math.min(row.at + row.length - 1, places.length - 1)][1];
      if (from < at || to > end) return;
      parts.push(text.slice(at, from), element("mark", "", text.slice(from, to)));
      at = to;
    });
    parts.push(text.slice(at, end));
    if (end < text.length) parts.push(" …");
    return parts;
  }

  /** @type {(result: Result, field: number) => Row[]} */
  function rowsOf(result, field) {
    return result.rows.filter(function (row) {
      return row.field === field;
    });
  }

  /** @type {(result: Result, known: Known, root: URL) => HTMLElement} */
  function shown(result, known, root) {
    var found = result.document, inText = rowsOf(result, 2);
    var link = element("a", "found-title", marked(found.title, rowsOf(result, 0)));
    link.href = new URL(found.address, root).href;
    var kind = element("span", "found-kind", [
      found.kind + (found.campaign ? " · " + found.campaign : ""),
      found.illustration ? element("span", "tag", known.invented[0]) : ""
    ]);
    var item = element("li", "found", [link, kind]);
    if (found.status || found.side)
      item.append(
        element("span", "found-side", [
          found.status ? element("span", "status status--" + found.status[1], found.status[0]) : "",
          found.side
        ])
      );
    if (found.text && (inText.length || !(found.status || found.side)))
      item.append(element("span", "found-text", marked(found.text, inText, 32)));
    return item;
  }

  /** @type {(results: Result[], known: Known, root: URL, box: HTMLElement) => void} */
  function list(results, known, root, box) {
    var items = element("ol", "found-list");
    function more() {
      var from = items.children.length;
      results.slice(from, from + FIRST).forEach(function (result) {
        items.append(shown(result, known, root));
      });
      return items.children[from];
    }
    more();
    box.append(items);
    if (results.length <= FIRST) return;
    var button = element("button", "search-more", "Xem thêm");
    button.type = "button";
    button.addEventListener("click", function () {
      more().querySelector("a").focus();
      if (items.children.length === results.length) button.remove();
    });
    box.append(button);
  }

  /**
   * Names are not searched here: the way to the page where they are, with what was typed already in
   * its filter.
   * @type {(known: Known, root: URL, typed: string) => HTMLElement}
   */
  function people(known, root, typed) {
    var rolls = known.campaigns.filter(function (campaign) {
      return campaign[3];
    });
    var ways = element("ul", "");
    (rolls.length ? rolls : known.campaigns.slice(0, 1)).forEach(function (campaign) {
      var link = element("a", "", "Vinh danh " + campaign[0]);
      link.href = new URL(campaign[2], root).href + "?tim=" + encodeURIComponent(typed);
      ways.append(
        element("li", "", [link, campaign[1] ? element("span", "tag", known.invented[0]) : ""])
      );
    });
    return element("div", "search-people", [
      element(
        "p",
        "",
        "Tìm tên người được khen? Để giữ riêng tư, ô này không tìm tên người. Mời bà con mở " +
          "trang Vinh danh, ở đó có ô tìm tên:"
      ),
      ways
    ]);
  }

  /** @type {(answer: Answer, typed: string) => string} */
  function sentence(answer, typed) {
    var count = answer.results.length, quoted = "“" + typed + "”";
    if (answer.how === "exact") return count + " kết quả cho " + quoted + ".";
    if (answer.how === "unmarked")
      return "Không trang nào có đúng dấu như " + quoted + ". Dưới đây là " + count +
        " kết quả không phân biệt dấu.";
    if (answer.how === "slip")
      return "Không thấy " + quoted + ". Dưới đây là " + count + " kết quả cho “" + answer.instead +
        "”.";
    if (answer.how === "less")
      return "Không trang nào có đúng cả câu. Dưới đây là " + count + " kết quả cho “" +
        answer.instead + "”.";
    return "Không thấy gì cho " + quoted + ". Bà con thử bớt chữ hoặc gõ từ khác.";
  }

  /** @type {TimKiem["open"]} */
  function open(form, said, index) {
    var known = window.timKiem.read(index), field = form.elements.q;
    var root = new URL("../", new URL(form.dataset.index, location.href));
    var box = document.querySelector(".search-results"),
      all = document.querySelector(".search-all");
    /** @type {string} */
    var before = null;

    function show() {
      var typed = field.value.trim();
      if (typed === before) return;
      before = typed;
      box.textContent = "";
      said.textContent = "";
      var answer = typed ? window.timKiem.search(known, typed) : null;
      var asked = answer && (answer.results.length || typed.length > 1);
      // Where nothing was found, the way to everything stays.
      all.hidden = !!(asked && answer.results.length);
      history.replaceState(
        null,
        "",
        location.pathname + (typed ? "?q=" + encodeURIComponent(typed) : "") + location.hash
      );
      if (!asked) return;
      said.textContent = sentence(answer, typed);
      var real = answer.results.filter(function (result) {
        return !result.document.illustration;
      });
      var invented = answer.results.filter(function (result) {
        return result.document.illustration;
      });
      if (real.length) list(real, known, root, box);
      if (invented.length) {
        box.append(element("h2", "found-invented", known.invented[1]));
        list(invented, known, root, box);
      }
      if (answer.how !== "exact" && answer.how !== "unmarked")
        box.append(people(known, root, typed));
    }

    /** @type {() => HTMLElement[]} */
    function links() {
      return Array.from(box.querySelectorAll("a, button"));
    }

    /** @type {(event: KeyboardEvent) => void} */
    function move(event) {
      var ways = [field].concat(links()), at = ways.indexOf(document.activeElement);
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape") {
        if (at === 0) field.value = "";
        field.focus();
        show();
      } else if (step && ways[at + step]) ways[at + step].focus();
      else return;
      event.preventDefault();
    }

    field.addEventListener("input", show);
    field.addEventListener("keydown", move);
    box.addEventListener("keydown", move);
    form.addEventListener("submit", function () {
      show();
      if (links().length) links()[0].focus();
    });
    show();
  }

  window.timKiem.open = open;
})();
