// The announcer's page: size of the letters, a clock, copying.
(function () {
  "use strict";
  var tools = document.querySelector(".tools");
  var said = document.querySelector(".said");
  var root = document.documentElement;
  var size = 1.6;
  try {
    size = Number(localStorage.getItem("co-chu")) || size;
  } catch (e) {
    // Private browsing keeps nothing.
  }

  /** @type {(step: number) => void} */
  function resize(step) {
    size = Math.min(4, Math.max(1, Math.round((size + step * 0.2) * 10) / 10));
    root.style.setProperty("--size", size + "rem");
    try {
      localStorage.setItem("co-chu", String(size));
    } catch (e) {
      // As above.
    }
  }

  var started = 0;
  var ticking = 0;
  /** @type {(button: HTMLButtonElement) => void} */
  function clock(button) {
    var output = document.querySelector(".clock");
    if (ticking) {
      clearInterval(ticking);
      ticking = 0;
    } else {
      started = Date.now();
      output.textContent = "0:00";
      ticking = setInterval(function () {
        var seconds = Math.floor((Date.now() - started) / 1000);
        output.textContent = Math.floor(seconds / 60) + ":" + ("0" + (seconds % 60)).slice(-2);
      }, 500);
    }
    button.setAttribute("aria-pressed", String(!!ticking));
  }

  /** @type {() => string} */
  function text() {
    return Array.prototype.map.call(document.querySelectorAll("main .line"), function (line) {
      /** @type {HTMLElement} */
      var copy = line.cloneNode(true);
      copy.querySelectorAll(".figures, .breath").forEach(function (part) {
        part.remove();
      });
      return copy.textContent.replace(/\s+/g, " ").replace(/ ([.,;:!?])/g, "$1").trim();
    }).join("\n");
  }

  function copy() {
    var words = text();
    var done = function () {
      said.textContent = "Đã chép.";
    };
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(words).then(done, function () {
        byHand(words, done);
      });
    } else {
      byHand(words, done);
    }
  }

  /** @type {(words: string, done: () => void) => void} */
  function byHand(words, done) {
    var area = document.createElement("textarea");
    area.value = words;
    document.body.appendChild(area);
    area.select();
    if (document.execCommand("copy")) done();
    else said.textContent = "Máy không cho chép. Mở bản chữ thuần ở cuối trang.";
    area.remove();
  }

  resize(0);
  tools.hidden = false;
  tools.addEventListener("click", /** @type {(event: any) => void} */ function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.size) resize(Number(button.dataset.size));
    else if ("clock" in button.dataset) clock(button);
    else if ("copy" in button.dataset) copy();
  });
})();
