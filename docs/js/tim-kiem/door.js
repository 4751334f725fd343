// Fetches what searching needs, and only once the reader reaches for it: touches the field, or
// comes with a question in the address.
(function () {
  "use strict";
  /** @type {HTMLFormElement} */
  var form = document.querySelector("form[data-index]");
  if (!form) return;
  var field = form.elements.q, said = document.querySelector(".search-said"), ready = false;
  /** @type {Promise<void>} */
  var begun = null;

  /** @type {() => Promise<Index>} */
  function answer() {
    return fetch(form.dataset.index).then(function (got) {
      if (!got.ok) throw new Error(String(got.status));
      return got.json();
    });
  }

  /** @type {(address: string) => Promise<unknown>} */
  function script(address) {
    return new Promise(function (done, failed) {
      var element = document.createElement("script");
      element.src = address;
      element.async = false;
      element.onload = done;
      element.onerror = function () {
        element.remove();
        failed(new Error(address));
      };
      document.head.appendChild(element);
    });
  }

  function begin() {
    begun = begun ||
      Promise.all([answer(), Promise.all(form.dataset.scripts.trim().split(" ").map(script))])
        .then(function (all) {
          window.timKiem.open(form, said, all[0]);
          ready = true;
        })
        .catch(function (error) {
          begun = null;
          sorry(error.message === "format");
        });
    if (field.value && !ready) said.textContent = "Đang tải danh mục…";
    return begun;
  }

  /**
   * Without a network, or where the page is older than the index: what happened, and what to do.
   * @type {(old: boolean) => void}
   */
  function sorry(old) {
    var again = document.createElement("button");
    again.type = "button";
    again.textContent = old ? "Tải lại trang" : "Thử lại";
    again.addEventListener("click", function () {
      if (old) {
        location.reload();
        return;
      }
      begin();
    });
    said.textContent = old
      ? "Trang đã có bản mới. "
      : "Chưa tải được danh mục để tìm, có thể vì mạng yếu. Danh sách bên dưới vẫn xem được. ";
    said.appendChild(again);
  }

  var asked = new URLSearchParams(location.search).get("q");
  if (asked) field.value = asked.slice(0, 200);
  if (field.value) begin();
  field.addEventListener("focus", begin);
  field.addEventListener("input", begin);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    begin();
  });
})();
