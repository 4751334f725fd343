// The finished file: its name and content, the way to GitHub, copying, downloading.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { put } = CanBo;
  const COMMIT = "rồi bấm nút xanh «Commit changes…» hai lần";

  /** @type {(lead: Lead) => string} */
  function steps({ href, filled, edit }) {
    if (!href)
      return "Chép nội dung hoặc tải tệp về, rồi gửi cho người giữ kho dữ liệu kèm tên tệp ở trên.";
    if (filled)
      return `Bấm nút dưới đây: GitHub mở ra, tên tệp và nội dung đã có sẵn. Xem lại, ${COMMIT}.`;
    if (edit)
      return "Tệp này đã có. Bấm «Chép nội dung», mở tệp trên GitHub, xóa hết chữ cũ, dán vào, " +
        `${COMMIT}.`;
    return "Tệp dài, không đưa thẳng sang được. Bấm «Chép nội dung», mở trang tệp mới trên " +
      `GitHub, dán vào ô lớn, ${COMMIT}.`;
  }

  CanBo.finish = function (form, document, typed, warnings, data) {
    const kind = form.dataset.form,
      box = form.querySelector(".staff-result"),
      path = CanBo.path(kind, document, typed, data),
      text = CanBo.text(kind, document, typed);
    const lead = CanBo.github(path, text, data),
      link = box.querySelector("[data-github]"),
      notes = box.querySelector(".staff-warnings"),
      empty = box.querySelector(".staff-empty");
    box.querySelector(".staff-path").textContent = data.home + path;
    box.querySelector(".staff-text").textContent = text;
    notes.replaceChildren();
    for (const { name, said } of CanBo.placed(form, warnings, document, data))
      put(notes, "li", name ? `${name}: ${said}` : said);
    box.querySelector(".staff-doubts").hidden = !warnings.length;
    link.hidden = !lead.href;
    if (lead.href) link.href = lead.href;
    link.textContent = lead.filled
      ? "Mở GitHub với tệp này"
      : lead.edit
      ? "Mở tệp này trên GitHub"
      : "Mở trang tệp mới trên GitHub";
    // Where the text has to be carried over, it is copied first.
    box.classList.toggle("staff-result--copy", Boolean(lead.href) && !lead.filled);
    empty.hidden = !lead.filled;
    if (lead.filled) empty.querySelector("a").href = lead.empty;
    box.querySelector(".staff-steps").textContent = steps(lead);
    const save = box.querySelector("[data-download]");
    URL.revokeObjectURL(save.href);
    save.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    save.download = path.split("/").pop();
    box.querySelector(".staff-copied").textContent = "";
    box.hidden = false;
    box.focus();
  };

  CanBo.copy = function (box) {
    const text = box.querySelector(".staff-text"), said = box.querySelector(".staff-copied");
    const copied = navigator.clipboard && window.isSecureContext
      ? navigator.clipboard.writeText(text.textContent)
      : Promise.reject(new Error());
    // A busy machine may never answer; while the press still counts, the old way is tried.
    const late = new Promise((_, refuse) => setTimeout(refuse, 3000));
    Promise.race([copied, late]).catch(() => {
      getSelection().selectAllChildren(text);
      if (!document.execCommand("copy")) throw new Error();
    })
      .then(() => {
        said.textContent = "Đã chép.";
      }, () => {
        said.textContent = "Đã chọn sẵn; bấm giữ (máy tính: bấm Ctrl và C) để chép.";
      });
  };
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
