// What this phone keeps: the list of it, and the buttons to remove it for good or to begin again.
(function () {
  "use strict";
  /** @type {HTMLElement} */
  var box = document.querySelector(".offline");
  if (!box || !navigator.serviceWorker || !window.caches) return;
  var root = new URL(box.dataset.root, location.href).href;
  var forget = box.querySelector("[data-forget]");
  var again = box.querySelector("[data-again]");

  /** @type {() => Promise<string[]>} */
  function ours() {
    return caches.keys().then(function (names) {
      return names.filter(function (name) {
        return name.indexOf(root + "giu-") === 0;
      });
    });
  }

  /** @type {(name: string) => Promise<About[]>} */
  function copies(name) {
    return caches.open(name).then(function (cache) {
      return cache.matchAll();
    }).then(function (all) {
      return all.map(function (copy) {
        return JSON.parse(decodeURIComponent(copy.headers.get("x-giu")));
      });
    });
  }

  /** @type {() => Promise<About[]>} */
  function pages() {
    return ours().then(function (names) {
      return Promise.all(names.map(copies));
    }).then(function (lists) {
      return Array.prototype.concat.apply([], lists).filter(function (about) {
        return about.title && Date.now() - about.at < about.days * 864e5;
      }).sort(function (a, b) {
        return b.at - a.at;
      });
    });
  }

  /** @type {(about: About) => HTMLElement} */
  function item(about) {
    var row = document.createElement("li");
    var link = row.appendChild(document.createElement("a"));
    var side = row.appendChild(document.createElement("span"));
    link.href = about.key;
    // The title as it stands in the page's source.
    link.textContent = new DOMParser().parseFromString(about.title, "text/html").body.textContent;
    side.className = "short-list-side muted";
    side.textContent = "bản ngày " + about.day;
    return row;
  }

  function show() {
    var refused = Boolean(localStorage.getItem("thoi-giu"));
    return pages().then(function (all) {
      var list = box.querySelector(".offline-list");
      list.textContent = "";
      all.forEach(function (about) {
        list.appendChild(item(about));
      });
      box.querySelector(".offline-state").textContent = all.length
        ? "Đang giữ " + all.length + " trang:"
        : refused
        ? "Máy này không giữ trang nào, theo ý bà con."
        : "Chưa giữ trang nào.";
      forget.hidden = refused;
      again.hidden = !refused;
    });
  }

  function remove() {
    localStorage.setItem("thoi-giu", "1");
    return navigator.serviceWorker.getRegistration(root).then(function (registration) {
      return registration && registration.scope === root && registration.unregister();
    }).then(ours).then(function (names) {
      return Promise.all(names.map(function (name) {
        return caches.delete(name);
      }));
    }).then(show).then(function () {
      box.querySelector(".offline-said").textContent =
        "Đã xóa. Từ nay máy này không giữ trang nữa.";
      again.focus();
    });
  }

  forget.addEventListener("click", remove);
  again.addEventListener("click", function () {
    localStorage.removeItem("thoi-giu");
    location.reload();
  });
  // Where it fails, the sentence that stands there is true.
  show().catch(function () {});
})();
