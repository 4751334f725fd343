// Việc làm dở ở lại máy này: nhớ, nhắc lại khi mở lại, và báo khi một thẻ khác cũng đang điền mẫu ấy.
(function (CanBo) {
  "use strict";
  const key = (form, data) => `can-bo/${data.campaign}/${form.dataset.form}`;

  function remember(form, data) {
    try {
      localStorage.setItem(key(form, data), JSON.stringify({ day: data.now, typed: CanBo.typedIn(form) }));
      form.querySelector(".staff-saved").textContent = "Đã giữ trên máy này.";
    } catch (error) { /* a browser that keeps nothing */ }
  }
  // What was kept of this form: { day, typed }, or nothing.
  function kept(form, data) {
    try {
      const found = JSON.parse(localStorage.getItem(key(form, data)));
      return found && found.typed && CanBo.parseDate(found.day) ? found : null;
    } catch (error) { return null; }
  }
  function drop(form, data) {
    try { localStorage.removeItem(key(form, data)); } catch (error) { /* nothing was kept */ }
  }

  // `clearing`: whether the button that empties the form belongs to what is said.
  function say(form, text, clearing = true) {
    const box = form.querySelector(".staff-kept");
    box.firstElementChild.textContent = text;
    box.lastElementChild.hidden = !clearing;
    box.hidden = !text;
  }
  // Two tabs with the same form write over each other's work.
  function watch(forms, data) {
    addEventListener("storage", (event) => {
      const form = forms.find((one) => key(one, data) === event.key);
      if (form && event.newValue) say(form, "Mẫu này đang được điền ở một thẻ khác. Chỉ giữ lại một thẻ, vì thẻ điền sau ghi đè thẻ trước.", false);
    });
  }

  Object.assign(CanBo, { remember, kept, drop, sayKept: say, watchTabs: watch });
})((window.CanBo = window.CanBo || {}));
