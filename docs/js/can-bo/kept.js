// Unfinished work stays on this phone: it is kept, brought back, and another tab that fills in the
// same form is spoken of.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  /** @type {(form: HTMLFormElement, data: StaffData) => string} */
  const key = (form, data) => `can-bo/${data.campaign}/${form.dataset.form}`;

  /** @type {CanBo["remember"]} */
  function remember(form, data) {
    try {
      localStorage.setItem(
        key(form, data),
        JSON.stringify({ day: data.now, typed: CanBo.typedIn(form) })
      );
      form.querySelector(".staff-saved").textContent = "Đã giữ trên máy này.";
    } catch (error) {
      // A browser that keeps nothing.
    }
  }
  /**
   * What was kept of this form: { day, typed }, or nothing.
   * @type {CanBo["kept"]}
   */
  function kept(form, data) {
    try {
      const found = JSON.parse(localStorage.getItem(key(form, data)));
      return found && found.typed && CanBo.parseDate(found.day) ? found : null;
    } catch (error) {
      return null;
    }
  }
  /** @type {CanBo["drop"]} */
  function drop(form, data) {
    try {
      localStorage.removeItem(key(form, data));
    } catch (error) {
      // Nothing was kept.
    }
  }

  /**
   * `clearing`: whether the button that empties the form belongs to what is said.
   * @type {CanBo["sayKept"]}
   */
  function say(form, text, clearing = true) {
    const box = form.querySelector(".staff-kept");
    box.firstElementChild.textContent = text;
    box.lastElementChild.hidden = !clearing;
    box.hidden = !text;
  }
  /**
   * Two tabs with the same form write over each other's work.
   * @type {CanBo["watchTabs"]}
   */
  function watch(forms, data) {
    addEventListener("storage", (event) => {
      const form = forms.find((one) => key(one, data) === event.key);
      if (form && event.newValue)
        say(
          form,
          "Mẫu này đang được điền ở một thẻ khác. Chỉ giữ lại một thẻ, " +
            "vì thẻ điền sau ghi đè thẻ trước.",
          false
        );
    });
  }

  Object.assign(CanBo, { remember, kept, drop, sayKept: say, watchTabs: watch });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
