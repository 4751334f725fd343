// A phone's photo becomes a small one that doesn't tell where it was taken, with a plain name, to
// be uploaded to GitHub. It doesn't leave this phone by itself.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const LONGEST_SIDE = 1280, QUALITY = 0.8;

  /** @type {(image: HTMLImageElement) => HTMLCanvasElement} */
  function drawn(image) {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight)),
      canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const context = canvas.getContext("2d");
    // What is see-through would turn black in a JPEG.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  }
  /** @type {(file: File) => Promise<{ blob: Blob; width: number; height: number }>} */
  function shrink(file) {
    const image = new Image(), address = URL.createObjectURL(file);
    return new Promise((done, failed) => {
      image.onload = done;
      image.onerror = failed;
      image.src = address;
    })
      .then(() =>
        new Promise((done) => {
          const canvas = drawn(image);
          canvas.toBlob(
            (blob) => done({ blob, width: canvas.width, height: canvas.height }),
            "image/jpeg",
            QUALITY
          );
        })
      )
      .finally(() => URL.revokeObjectURL(address));
  }

  CanBo.pictureName = (title, file) =>
    `${
      [title, file.replace(/\.\w+$/, ""), "anh"].map((text) =>
        CanBo.slug(text || "").slice(0, 40).replace(/-+$/, "")
      ).find(Boolean)
    }.jpg`;

  // The picture that was chosen in `input`: made small, offered to be saved, its name written into
  // the form.
  CanBo.picture = function (form, input) {
    const box = input.closest(".field"),
      said = box.querySelector("[role=status]"),
      save = box.querySelector("[download]"),
      file = input.files[0];
    save.hidden = true;
    said.textContent = file ? "Đang thu nhỏ…" : "";
    if (!file) return;
    const name = CanBo.pictureName(form.elements.tieu_de.value, file.name);
    shrink(file).then(({ blob, width, height }) => {
      URL.revokeObjectURL(save.href);
      save.href = URL.createObjectURL(blob);
      save.download = name;
      save.hidden = false;
      said.textContent = `${name}, ${width} × ${height}, ${
        Math.ceil(blob.size / 1000)
      } kB. Tải về máy, rồi tải lên GitHub.`;
      form.elements.anh.value = name;
      form.elements.anh.dispatchEvent(new Event("input", { bubbles: true }));
    }, () => {
      said.textContent = "Trình duyệt không mở được ảnh này. Lưu ảnh thành JPG rồi chọn lại.";
    });
  };
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
