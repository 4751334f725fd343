// What is wrong is said where it is wrong, in the words of plain.js; those of `campaign check` stay
// in the attribute data-check.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { all, put, control } = CanBo;
  // Nobody reads on after so many.
  const MOST = 30;

  /** @type {(form: HTMLFormElement) => Places} */
  function places(form) {
    const parts = new Map(), rows = all(form, "[data-rows] > [data-path]");
    for (const part of all(form, "[data-path]"))
      if (!parts.has(part.dataset.path)) parts.set(part.dataset.path, part);
    return { parts, rows };
  }
  /**
   * @type {(
   *   form: HTMLFormElement, at: Places, problem: Problem, document: Content, data: StaffData
   * ) => any}
   */
  function place(form, { parts, rows }, problem, document, data) {
    const path = [...problem.path];
    const nth = Number(path[1]);
    if (path[0] === "danh_sach" && path.length > 1 && rows[nth])
      path.splice(0, 2, ...rows[nth].dataset.path.split("/"));
    if (path[0] === "theo_thon" && path.length > 1)
      path[1] = data.villages.indexOf(document.theo_thon[path[1]].thon);
    // A question is answered beside the box that answers it.
    const tick = problem.doubt &&
      parts.get([...(path[0] === "so_lieu" ? path.slice(0, 2) : []), "da_xem_lai"].join("/"));
    if (tick) return tick;
    const asked = problem.missing && parts.get([...path, problem.missing].join("/"));
    if (asked) return asked;
    for (let size = path.length; size; size -= 1) {
      const found = parts.get(path.slice(0, size).join("/"));
      if (found) return found;
    }
    return parts.get("danh_sach") || form;
  }
  /** @type {(part: any) => string} */
  const called = (part) => {
    const label = part.querySelector("label, legend, .part-name, .figure-name, summary");
    const name = label
      ? CanBo.clean(
        [...label.childNodes].filter((node) => !(node.matches && node.matches(".need, button")))
          .map((node) => node.textContent).join("")
      )
      : "";
    const row = part.closest(".person"), figure = part.closest(".figure");
    // Thirty people have a name field each, forty targets a value: say whose.
    if (row)
      return `Số thứ tự ${row.querySelector("[data-number]").textContent}${
        row === part ? "" : `, ${name}`
      }`;
    return figure && figure !== part
      ? `${CanBo.clean(figure.querySelector(".figure-name").textContent)}, ${name}`
      : name;
  };

  /**
   * Every problem with the part of the form it belongs to, the part's name, and what to say.
   * @type {CanBo["placed"]}
   */
  function placed(form, problems, document, data) {
    const known = places(form), kind = form.dataset.form;
    return problems.map((problem) => {
      const part = place(form, known, problem, document, data),
        input = part === form ? null : control(part);
      return {
        problem,
        part,
        input,
        name: part === form ? "" : called(part),
        said: CanBo.plain(problem, kind, data, Boolean(input && input.tagName === "SELECT"))
      };
    });
  }
  /** @type {(placed: Placed) => void} */
  function mark({ problem, part, input, said }) {
    const slot = part.querySelector(".field-error");
    if (slot) put(slot, "span", said).dataset.check = problem.message;
    const folded = part.closest(".figure-doubt");
    if (folded) folded.hidden = false;
    if (input) input.setAttribute("aria-invalid", "true");
    CanBo.open(part);
  }
  /** @type {CanBo["forget"]} */
  function forget(form) {
    all(form, ".field-error").forEach((slot) => slot.replaceChildren());
    all(form, "[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
    form.querySelector(".staff-errors").hidden = form.querySelector(".staff-result").hidden = true;
  }
  /**
   * One field is being mended: what was said of it no longer holds.
   * @type {CanBo["forgive"]}
   */
  function forgive(input) {
    const field = input.closest(".field, .part") || input.parentElement,
      slot = field.querySelector(".field-error");
    all(field, "[aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
    if (slot) slot.replaceChildren();
  }

  /** @type {CanBo["complain"]} */
  function complain(form, problems, document, data) {
    const box = form.querySelector(".staff-errors"), found = placed(form, problems, document, data);
    box.replaceChildren();
    put(
      box,
      "p",
      `Còn ${found.length} chỗ phải sửa. Bấm vào tên gạch chân để đến đúng chỗ:`,
      "staff-errors-head"
    );
    if (found.filter((one) => one.problem.missing === "tre_em").length > 1)
      put(
        box,
        "p",
        "Nếu mọi cá nhân còn để trống đều từ 16 tuổi trở lên thì bấm nút ghi như vậy ở ngay trên " +
          "khung này."
      );
    const list = put(box, "ul", "");
    found.forEach(mark);
    for (const one of found.slice(0, MOST)) {
      const item = put(list, "li", "");
      if (one.name) {
        const go = put(item, "button", one.name, "staff-go");
        go.type = "button";
        go.addEventListener("click", () => {
          CanBo.open(one.part);
          (one.input || one.part).focus();
        });
      }
      put(item, "span", one.said);
    }
    if (found.length > MOST)
      put(list, "li", `… và ${found.length - MOST} chỗ nữa. Sửa các chỗ trên rồi kiểm tra lại.`);
    box.hidden = false;
    box.focus();
  }

  /**
   * Said when a field is left: only what is wrong with the value in it, never what is not filled in
   * yet.
   * @type {CanBo["complainOf"]}
   */
  function complainOf(input, form, problems, document, data) {
    forgive(input);
    const values = problems.filter((p) => !p.missing && !p.whole);
    if (values.length)
      placed(form, values, document, data).filter((one) => one.input === input).forEach(mark);
  }

  Object.assign(CanBo, { placed, mark, forget, forgive, complain, complainOf });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
