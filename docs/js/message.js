// Copies a ready message, or hands it to the phone's own share sheet. Without a script the text can still be selected.
(function () {
  "use strict";
  document.querySelectorAll(".message").forEach(function (box) {
    var text = box.querySelector(".message-text");
    var said = box.querySelector("[role=status]");
    var share = box.querySelector("[data-share]");
    var link = new URL(text.dataset.link, location.href).href;
    // Where the site does not know its own address, the page that is open does.
    if (text.textContent.indexOf("://") < 0) text.textContent += "\n" + link;
    box.querySelector(".message-tools").hidden = false;
    share.hidden = !navigator.share;
    share.addEventListener("click", function () {
      navigator.share({ text: text.textContent }).catch(function () { /* the reader changed their mind */ });
    });
    box.querySelector("[data-copy]").addEventListener("click", function () {
      var range = document.createRange();
      range.selectNodeContents(text);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      var copied = navigator.clipboard && window.isSecureContext ? navigator.clipboard.writeText(text.textContent) : Promise.reject();
      copied.catch(function () { if (!document.execCommand("copy")) throw new Error(); })
        .then(function () { said.textContent = "Đã chép."; }, function () { said.textContent = "Đã chọn sẵn; bấm giữ để chép."; });
    });
  });
})();
