// Narrows a list on the page: targets by status, group and words; recipients by village and words.
// Words match without tone marks. The choice lives in the address, so it survives a reload and can
// be shared.
(function () {
  "use strict";
  /** @type {HTMLFormElement} */
  var form = document.querySelector("form[data-filter]");
  if (!form) return;
  /** @type {HTMLElement[]} */
  var items = Array.prototype.slice.call(document.querySelectorAll("." + form.dataset.filter));
  /** @type {HTMLElement[]} */
  var sections = Array.prototype.slice.call(document.querySelectorAll("[data-section]"));
  var count = form.querySelector(".filter-count");
  /** @type {Record<string, string>} */
  var fields = { "trang-thai": "status", nhom: "group", thon: "village" };

  /** @type {(text: string) => string} */
  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f\u200b-\u200f\ufeff]/g, "")
      .replace(/[đðɖ]/g, "d").replace(/['\u0060´‘’ʼ]/g, " ");
  }

  function apply() {
    var words = fold(form.elements.tim.value).split(/\s+/).filter(Boolean);
    var chosen = words.length > 0;
    var shown = 0;
    items.forEach(function (item) {
      // A word that is typed matches the beginning of a word of the entry: «lan» finds Lan, not the
      // middle of Hoàng Lân.
      var text = " " + item.dataset.words.replace(/['’]/g, " ");
      var fits = words.every(function (word) {
        return text.indexOf(" " + word) >= 0;
      });
      Object.keys(fields).forEach(function (name) {
        var field = form.elements[name];
        if (field && field.value) {
          chosen = true;
          // A target has a status and the family of it.
          var held = item.dataset[fields[name]];
          fits = fits && (held === field.value ||
            (name === "trang-thai" && held.split(" ").indexOf(field.value) >= 0));
        }
      });
      item.hidden = !fits;
      if (fits) shown += 1;
    });
    sections.forEach(function (section) {
      section.hidden = !section.querySelector("." + form.dataset.filter + ":not([hidden])");
    });
    document.querySelectorAll("[data-hide-when-filtered]").forEach(function (part) {
      part.hidden = chosen;
    });
    count.textContent = chosen
      ? (shown
        ? "Đang hiện " + shown + " trên " + items.length + "."
        : "Không có mục nào khớp. Thử bớt chữ hoặc chọn Tất cả.")
      : "";
    remember(chosen);
  }

  /** @type {(chosen: boolean) => void} */
  function remember(chosen) {
    /** @type {string[]} */
    var query = [];
    ["trang-thai", "nhom", "thon", "tim"].forEach(function (name) {
      var field = form.elements[name];
      if (field && field.value) query.push(name + "=" + encodeURIComponent(field.value));
    });
    history.replaceState(
      null,
      "",
      location.pathname + (chosen ? "?" + query.join("&") : "") + location.hash
    );
  }

  new URLSearchParams(location.search).forEach(function (value, name) {
    if (form.elements[name] && form.elements[name].tagName) form.elements[name].value = value;
  });
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  // Going through hundreds of entries costs a cheap phone a breath: only where the address, or the
  // browser's memory, has chosen something.
  if (
    location.search || Array.prototype.some.call(form.elements, function (field) {
      return field.value;
    })
  ) apply();
})();
