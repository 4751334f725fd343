// The page /can-bo/: opens a form, keeps unfinished work, shows what will be seen, checks, and
// brings out the file. Sends nothing anywhere.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const source = document.getElementById("can-bo-du-lieu");
  if (!source) return;
  /** @type {StaffData} */
  const data = JSON.parse(source.textContent);
  CanBo.data = data;
  const { Q, all, put, control } = CanBo;
  /** @type {HTMLFormElement[]} */
  const forms = all(document, "form[data-form]");

  // An illustration stands still; elsewhere the page may be some days old.
  const now = new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10);
  if (!data.illustration && now > data.today) data.today = now;
  data.now = now;

  // ── one form at a time ──
  function show() {
    const wanted = location.hash.slice(1),
      known = forms.some((form) => form.dataset.form === wanted);
    all(document, "section.staff").forEach((section) => {
      section.hidden = section.id !== wanted;
    });
    all(document, ".staff-choose a").forEach((a) => {
      if (a.hash.slice(1) === wanted) a.setAttribute("aria-current", "true");
      else a.removeAttribute("aria-current");
    });
    if (known) document.getElementById(wanted).scrollIntoView();
  }

  // ── corrections: the day and the old value come from the data ──
  /** @type {(form: HTMLFormElement) => void} */
  function offerDays(form) {
    const target = data.targets.find((t) => t.ma === form.elements.chi_tieu.value),
      days = form.elements.ngay_chot,
      kept = days.value;
    days.length = 1;
    const known = new Map((target ? target.earlier : []).map((m) => [m.day, m.says]));
    for (const [day, says] of [...known].reverse()) days.add(new Option(says, day));
    days.value = kept;
    if (!days.value) days.value = "";
    offerValue(form);
  }
  /** @type {(form: HTMLFormElement) => void} */
  function offerValue(form) {
    const target = data.targets.find((t) => t.ma === form.elements.chi_tieu.value);
    // Of two of one day the final one, which comes last.
    const m = target &&
      target.earlier.filter((one) => one.day === form.elements.ngay_chot.value).pop();
    offerWords(form, target ? target.results.map(([word]) => word) : []);
    form.elements.gia_tri_cu.value = m ? published(target, m) : "";
  }
  /** @type {(target: Target, m: Measurement) => string} */
  function published({ results }, m) {
    const value = Q.of(m.in_year === null ? m.value : m.in_year);
    const word = results.map(([one]) => one).find((one) =>
      Q.cmp(Q.of(data.results[one]), value) === 0
    );
    return word || CanBo.asTyped(m.typed ? value : Q.round(value, 2));
  }
  /**
   * What is told in words is corrected by choosing a word, everything else by typing a number.
   * @type {(form: HTMLFormElement, words: string[]) => void}
   */
  function offerWords(form, words) {
    const old = form.elements.gia_tri_moi, isChoice = old.tagName === "SELECT";
    const offered = isChoice ? [...old.options].map((one) => one.value).filter(Boolean) : [];
    if (offered.join() === words.join()) return;
    const made = words.length ? document.createElement("select") : document.createElement("input");
    for (const { name, value } of [...old.attributes]) made.setAttribute(name, value);
    if (words.length) {
      made.append(new Option("— chọn —", ""));
      words.forEach((word) => made.append(new Option(word, word)));
    } else made.setAttribute("type", "text");
    old.replaceWith(made);
  }

  // ── an estimate of the whole year ──
  /**
   * One tick says that a report is of the end and came before it: the two that it stands for
   * follow it.
   * @type {(form: HTMLFormElement, isNew?: boolean) => void}
   */
  function followEstimate(form, isNew = false) {
    const { uoc_ca_nam: box, ngay_chot } = form.elements, isOn = box.checked;
    for (const name of ["tam_tinh", "cuoi_ky"]) {
      const other = form.elements[name];
      if (isOn || isNew) other.checked = isOn;
      other.disabled = isOn;
    }
    if (isNew && isOn && !ngay_chot.value) ngay_chot.value = CanBo.dateShort(data.last);
  }

  // ── the words of a bulletin ──
  /** @type {(form: HTMLFormElement) => void} */
  function showWords(form) {
    const box = form.querySelector(".bulletin-words"),
      bulletin = data.bulletins.find((b) => b.ma === form.elements.ban_tin.value);
    box.hidden = !bulletin;
    box.replaceChildren();
    if (!bulletin) return;
    put(
      box,
      "p",
      `${bulletin.title}. Dài ${bulletin.length}.${
        bulletin.approved ? " Bản này đã duyệt; duyệt lại sẽ thay bản cũ." : ""
      }`,
      "muted"
    );
    bulletin.words.forEach((words) => put(box, "p", words));
  }

  // ── what is wrong, or the finished file ──
  /** @type {(form: HTMLFormElement, typed: Typed, document: Content) => Problem[]} */
  function found(form, typed, document) {
    const kind = form.dataset.form, problems = CanBo.problems(kind, document, data);
    if (kind === "tin" && !CanBo.clean(typed.noi_dung || ""))
      problems.push({
        path: [],
        missing: "noi_dung",
        severity: "error",
        message: "bài tin chưa có nội dung bên dưới dòng ---. Viết nội dung rồi lưu lại."
      });
    // An estimate without the day of its report would be shown from a day that nobody said.
    if (kind === "bao-cao" && typed.uoc_ca_nam && !document.ngay_dang)
      return [
        ...problems.filter((p) => p.path[0] !== "ngay_dang"),
        {
          path: [],
          missing: "ngay_dang",
          severity: "error",
          message: "số ước cần ngày của báo cáo. Ghi ngay_dang."
        }
      ];
    const body = kind === "tin" &&
      CanBo.markFault(CanBo.visible((typed.noi_dung || "").replace(/\r\n?/g, "\n")));
    if (body) problems.push({ path: ["noi_dung"], severity: "error", message: body });
    if (kind === "tin")
      problems.push(...CanBo.unfitIn({ noi_dung: CanBo.visible(typed.noi_dung || "") }, data));
    // Without a bulletin there are no words to keep: one thing is wrong, not two.
    if (kind === "duyet" && !typed.ban_tin)
      return [{
        path: [],
        missing: "ban_tin",
        severity: "error",
        message: "Chưa chọn bản tin nào."
      }, ...problems.filter((p) => p.missing)];
    // The old value follows from the target and the day; while those are missing, it is not one
    // more thing to fill in.
    return kind === "dinh-chinh" && !document.ngay_chot
      ? problems.filter((p) => p.missing !== "gia_tri_cu")
      : problems;
  }
  /** @type {(form: HTMLFormElement) => void} */
  function submit(form) {
    const kind = form.dataset.form,
      typed = CanBo.typedIn(form),
      document = CanBo.document(kind, typed, data),
      problems = found(form, typed, document);
    const errors = problems.filter((p) => p.severity === "error");
    CanBo.forget(form);
    if (errors.length) CanBo.complain(form, errors, document, data);
    else CanBo.finish(form, document, typed, problems, data);
  }
  /** @type {(input: HTMLInputElement, form: HTMLFormElement) => void} */
  function look(input, form) {
    const kind = form.dataset.form, document = CanBo.document(kind, CanBo.typedIn(form), data);
    CanBo.complainOf(
      input,
      form,
      [
        ...CanBo.check(data.models[kind], document, data),
        ...CanBo.unsaid(kind, document, data)
      ],
      document,
      data
    );
  }

  // ── unfinished work ──
  /** @type {(form: HTMLFormElement) => void} */
  function recall(form) {
    const kept = CanBo.kept(form, data);
    if (!kept) return;
    CanBo.type(form, kept.typed);
    // The days to choose from follow from the target.
    if (form.dataset.form === "dinh-chinh") {
      offerDays(form);
      CanBo.type(form, kept.typed);
    }
    CanBo.sayKept(
      form,
      `Dưới đây là những gì đã điền trên máy này ngày ${
        CanBo.dateShort(kept.day)
      }. Làm việc khác thì xóa đi, kẻo lẫn số cũ.`
    );
  }
  /** @type {(form: HTMLFormElement) => void} */
  function blankDays(form) {
    for (const name of ["ngay", "duyet/ngay"]) {
      const input = form.elements[name];
      if (input && !input.value) input.value = CanBo.dateShort(data.today);
    }
  }
  /** @type {(form: HTMLFormElement, button: HTMLButtonElement) => void} */
  function clear(form, button) {
    if (!button.dataset.sure) {
      button.dataset.sure = button.textContent;
      button.textContent = "Bấm lần nữa để xóa hết";
      setTimeout(() => {
        if (button.dataset.sure) {
          button.textContent = button.dataset.sure;
          delete button.dataset.sure;
        }
      }, 4000);
      return;
    }
    button.textContent = button.dataset.sure;
    delete button.dataset.sure;
    form.reset();
    all(form, "[data-rows]").forEach((box) => box.replaceChildren());
    all(form, "details.paste, details.several").forEach((part) => {
      part.open = false;
    });
    CanBo.forget(form);
    blankDays(form);
    refresh(form);
    CanBo.drop(form, data);
    CanBo.sayKept(form, "");
    form.querySelector(".staff-saved").textContent = "Đã xóa.";
  }

  /** @type {(form: HTMLFormElement) => void} */
  function refresh(form) {
    const kind = form.dataset.form;
    if (kind === "bao-cao") {
      followEstimate(form);
      CanBo.preview(form, data);
    }
    if (kind === "dinh-chinh") offerDays(form);
    if (kind === "duyet") showWords(form);
    if (kind === "quyet-dinh") CanBo.countRows(form);
  }

  /** @type {(form: HTMLFormElement, what: string) => void} */
  function fill(form, what) {
    const box = form.querySelector(`[data-paste="${what}"]`),
      kind = form.querySelector("[data-paste-kind], [data-columns] select");
    const found = CanBo.pasted[what](box.value, data, kind ? kind.value : "");
    const { typed = {}, people = [], unknown, filled } = found;
    if (filled) CanBo.type(form, { ...CanBo.typedIn(form), ...typed });
    const first = people.length && CanBo.nextRow(form);
    if (people.length) CanBo.addRows(form, people.map((_, i) => first + i), people);
    form.querySelector(`[data-filled="${what}"]`).textContent = filledSays(found, what);
    if (what === "figures") {
      offerColumns(form, found);
      notes(form, found);
      CanBo.ask(form, data);
    }
    // Pressed twice, it would add everybody twice.
    if (people.length && !unknown.length) box.value = "";
    refresh(form);
    CanBo.remember(form, data);
  }
  /** @type {(found: Pasted, what: string) => string} */
  function filledSays({ people = [], unknown, unused, filled, trouble, column }, what) {
    /** @type {(label: string, words: string[], most: number) => string} */
    const some = (label, words, most) =>
      words.length
        ? ` ${label}: ${words.slice(0, most).join("; ")}${words.length > most ? "; …" : ""}.`
        : "";
    if (trouble) return trouble;
    const left = some("Không lấy cột", unused, unused.length);
    if (what === "people")
      return `Đã thêm ${people.length} dòng.${
        some(`Chưa hiểu ${unknown.length}`, unknown, 5)
      }${left}`;
    const from = column ? `, lấy từ cột «${column}»` : "";
    return `Đã điền ${filled} chỉ tiêu${from}.${left}`;
  }
  /** @type {(form: HTMLFormElement, found: Pasted) => void} */
  function offerColumns(form, { choices = [] }) {
    const box = form.querySelector("[data-columns]"), select = control(box);
    if (!choices.length) return;
    box.hidden = false;
    select.replaceChildren(new Option("— chọn cột —", ""));
    choices.forEach(([number, shown]) => select.add(new Option(shown, number)));
    select.focus();
  }
  /**
   * Another table has other columns.
   * @type {(form: HTMLFormElement) => void}
   */
  function forgetColumns(form) {
    const box = form.querySelector("[data-columns]");
    control(box).replaceChildren();
    box.hidden = true;
  }
  /** @type {(form: HTMLFormElement, found: Pasted) => void} */
  function notes(form, { unknown, converted = [] }) {
    const list = form.querySelector('[data-notes="figures"]');
    list.replaceChildren();
    converted.forEach((one) => put(list, "li", `Đã đổi đơn vị. ${one}`));
    unknown.forEach((one) => put(list, "li", `Chưa điền: ${one}`));
  }

  /** @type {(form: HTMLFormElement, button: HTMLButtonElement) => void} */
  function press(form, button) {
    const { fill: what, add, remove, addPart, allAdults } = button.dataset;
    if (what) fill(form, what);
    else if (add) {
      CanBo.addRows(form, [CanBo.nextRow(form)]);
      control(form.querySelector("[data-rows]").lastElementChild).focus();
    } else if (remove !== undefined) button.closest(".person").remove();
    else if (addPart !== undefined) control(CanBo.addPart(button.closest(".parts"))).focus();
    else if (allAdults !== undefined)
      all(form, "[data-rows] [name$='/tre_em']:not(:disabled)").forEach((input) => {
        if (!input.value) {
          input.value = "không";
          CanBo.forgive(input);
        }
      });
    else return;
    refresh(form);
    CanBo.remember(form, data);
  }

  forms.forEach((form) => {
    let later = 0;
    const now = () => {
      clearTimeout(later);
      later = 0;
      CanBo.remember(form, data);
    };
    recall(form);
    blankDays(form);
    refresh(form);
    form.addEventListener("input", (event) => {
      if (event.target.name && event.target.name.endsWith("/loai"))
        CanBo.fitRow(event.target.closest(".person"));
      if (event.target.name === "uoc_ca_nam") followEstimate(form, true);
      CanBo.forgive(event.target);
      CanBo.unask(event.target);
      if (event.target.dataset.paste === "figures") forgetColumns(form);
      form.querySelector(".staff-result").hidden = true;
      refresh(form);
      clearTimeout(later);
      later = setTimeout(now, 200);
    });
    form.addEventListener("change", (event) => {
      if (event.target.dataset.picture !== undefined) CanBo.picture(form, event.target);
      else if (event.target.name) {
        look(event.target, form);
        CanBo.ask(form, data);
      }
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submit(form);
    });
    form.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button || button.type === "submit") return;
      if (button.dataset.clear !== undefined) {
        clearTimeout(later);
        later = 0;
        clear(form, button);
      } else if (button.dataset.copy !== undefined) CanBo.copy(form.querySelector(".staff-result"));
      else press(form, button);
    });
    addEventListener("pagehide", () => {
      if (later) now();
    });
  });
  CanBo.watchTabs(forms, data);
  document.body.classList.add("staff-ready");
  addEventListener("hashchange", show);
  show();
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
