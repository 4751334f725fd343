// A figure that is hard to believe: the question below it, with a box to tick for whoever is sure.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { all } = CanBo;

  /** @type {(form: HTMLFormElement, data: StaffData) => Placed[]} */
  function asked(form, data) {
    const kind = form.dataset.form, content = CanBo.document(kind, CanBo.typedIn(form), data);
    const told = CanBo.questions(kind, content, data);
    return CanBo.placed(form, told, content, data);
  }

  /**
   * Shows what is to be asked now, but not of a figure that somebody is still typing.
   * @type {CanBo["ask"]}
   */
  function ask(form, data) {
    const found = asked(form, data);
    for (const box of all(form, ".figure-doubt")) {
      const own = found.filter(({ part }) => box.contains(part)), tick = CanBo.control(box);
      box.hidden = !own.length && !tick.checked;
      box.querySelector(".field-error").replaceChildren();
      own.forEach(CanBo.mark);
    }
  }

  /**
   * A figure that changes is looked at anew: what was ticked was another one.
   * @type {CanBo["unask"]}
   */
  function unask(input) {
    const figure = input.closest(".figure, form"), box = figure.querySelector(".figure-doubt");
    if (
      !box || box.contains(input) ||
      !/(?:gia_tri|tu_so|mau_so|cung_ky|gia_tri_moi|chia_thon\/\d+)$/.test(input.name)
    )
      return;
    CanBo.control(box).checked = false;
    box.hidden = true;
    CanBo.forgive(CanBo.control(box));
  }

  Object.assign(CanBo, { ask, unask });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
