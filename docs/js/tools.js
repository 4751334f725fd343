// Shows the buttons that a browser can serve: sharing and copying at once, hearing where a
// Vietnamese voice is on the phone itself.
// What reads aloud (nghe/read.js) comes when it is pressed.
(function () {
  "use strict";
  var speech = window.speechSynthesis, hear = document.querySelector("[data-listen]");
  document.querySelectorAll("[data-hand-on]").forEach(function (box) {
    var share = box.querySelector("[data-share]"),
      copy = box.querySelector("[data-copy]"),
      said = box.querySelector("[aria-live]");
    var text = box.querySelector("[data-link]"),
      home = document.querySelector("link[rel=canonical]");
    function link() {
      if (text) return new URL(text.dataset.link, location.href).href;
      return (home ? home.href : location.href.split(/[?#]/)[0]) +
        (document.querySelector("[data-filter]") ? location.search : "") + location.hash;
    }
    if (text && text.textContent.indexOf("://") < 0) text.textContent += "\n" + link();
    copy.parentNode.hidden = copy.hidden = false;
    share.hidden = !navigator.share;
    share.onclick = function () {
      navigator.share(text ? { text: text.textContent } : { title: document.title, url: link() })
        .catch(function () {});
    };
    copy.onclick = function () {
      var words = text ? text.textContent : link();
      (navigator.clipboard ? navigator.clipboard.writeText(words) : Promise.reject()).catch(
        function () {
          var range = document.createRange();
          if (!text) said.textContent = words;
          range.selectNodeContents(text || said);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          if (!document.execCommand("copy")) throw 0;
        }
      ).then(function () {
        said.textContent = text ? "Đã chép." : "Đã chép đường dẫn.";
      }, function () {
        if (text) said.textContent = "Đã chọn sẵn; bấm giữ để chép.";
      });
    };
  });
  if (!hear || !speech) return;
  window.vietnameseVoice = function () {
    return speech.getVoices().filter(function (voice) {
      return /^vi\b|^vi_/i.test(voice.lang) && voice.localService;
    })[0];
  };
  speech.onvoiceschanged = function () {
    hear.hidden = !window.vietnameseVoice();
  };
  speech.onvoiceschanged(null);
  hear.onclick = function load() {
    var script = document.createElement("script");
    hear.onclick = null;
    speech.speak(new SpeechSynthesisUtterance(""));
    script.src = hear.dataset.script;
    script.onerror = function () {
      hear.onclick = load;
      hear.parentNode.querySelector("[aria-live]").textContent =
        "Chưa tải được lời đọc. Bà con thử lại khi có mạng.";
    };
    document.head.appendChild(script);
  };
})();
