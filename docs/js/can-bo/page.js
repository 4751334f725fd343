// Trang /can-bo/: mở đúng mẫu, nhớ việc đang làm dở, xem trước, kiểm tra, đưa ra tệp. Không gửi gì đi đâu.
(function (CanBo) {
  "use strict";
  const source = document.getElementById("can-bo-du-lieu");
  if (!source) return;
  const data = JSON.parse(source.textContent);
  CanBo.data = data;
  const { clean, Q } = CanBo;
  const forms = [...document.querySelectorAll("form[data-form]")];
  const all = (root, css) => [...root.querySelectorAll(css)];
  const put = (parent, tag, text, css) => { const made = document.createElement(tag); made.textContent = text; if (css) made.className = css; parent.append(made); return made; };

  // An illustration stands still; elsewhere the page may be some days old.
  const now = new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10);
  if (!data.illustration && now > data.today) data.today = now;

  // ── one form at a time ──
  function show() {
    const wanted = location.hash.slice(1), known = forms.some((form) => form.dataset.form === wanted);
    all(document, "section.staff").forEach((section) => { section.hidden = section.id !== wanted; });
    all(document, ".staff-choose a").forEach((a) => { if (a.hash.slice(1) === wanted) a.setAttribute("aria-current", "true"); else a.removeAttribute("aria-current"); });
    if (known) document.getElementById(wanted).scrollIntoView();
  }

  // ── what was typed: name → text ──
  const inputs = (form) => all(form, "[name]").filter((input) => !input.matches("[data-row-of] *") || !input.closest("[data-row-of]"));
  function typedIn(form) {
    const typed = {};
    for (const input of inputs(form)) {
      if (input.type === "checkbox") {
        if (!input.checked) continue;
        typed[input.name] = input.dataset.many === undefined ? input.value : [typed[input.name], input.value].filter(Boolean).join(" ");
      } else if (input.value) typed[input.name] = input.value;
    }
    return typed;
  }
  function type(form, typed) {
    const numbers = Object.keys(typed).map((name) => /^danh_sach\/(\d+)\//.exec(name)).filter(Boolean).map((found) => Number(found[1]));
    [...new Set(numbers)].sort((a, b) => a - b).forEach((n) => { if (!form.querySelector(`[data-path="danh_sach/${n}"]`)) addRow(form, n); });
    for (const name of Object.keys(typed).filter((one) => /\/chia_theo\/\d+\/ten$/.test(one))) {
      const [, head, n] = /^(.*\/chia_theo\/)(\d+)\//.exec(name), box = all(form, ".parts").find((parts) => `${parts.dataset.path}/` === head);
      while (box && all(box, ".part").length <= Number(n)) addPart(box);
    }
    for (const input of inputs(form)) {
      const value = typed[input.name];
      if (input.type === "checkbox") input.checked = value !== undefined && value.split(" ").includes(input.value);
      else if (value !== undefined) input.value = value;
      if (input.name === "chi_tieu" && form.dataset.form === "dinh-chinh") offerDays(form);
    }
    for (const row of all(form, "fieldset.person:not([hidden])")) fitRow(row);
    all(form, "details").forEach((part) => { if (all(part, "input:not([type=checkbox]), textarea, select").some((input) => input.value && input.value !== input.defaultValue && input.tagName !== "SELECT") || all(part, ":checked[type=checkbox]").length) part.open = true; });
  }

  // ── rows ──
  function addRow(form, n, values = {}) {
    const model = form.querySelector("[data-row-of]"), box = form.querySelector("[data-rows]");
    const row = model.cloneNode(true);
    for (const part of [row, ...all(row, "[id], [name], [for], [data-path], [aria-describedby]")])
      for (const name of ["id", "name", "for", "data-path", "aria-describedby"]) if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replaceAll("#", n));
    row.removeAttribute("data-row-of");
    row.hidden = row.disabled = false;
    box.append(row);
    for (const input of all(row, "[name]")) {
      const value = values[input.name.split("/").pop()];
      if (value === undefined) continue;
      if (input.tagName === "SELECT" && value && ![...input.options].some((option) => option.value === value)) input.add(new Option(value, value));
      input.value = value;
    }
    fitRow(row);
    return row;
  }
  const nextRow = (form) => 1 + Math.max(-1, ...all(form, "[data-rows] > [data-path]").map((row) => Number(row.dataset.path.split("/")[1])));
  function fitRow(row) {
    const kind = row.querySelector("[name$='/loai']").value;
    all(row, "[data-for]").forEach((field) => {
      field.hidden = !field.dataset.for.split(" ").includes(kind);
      all(field, "[name]").forEach((input) => { input.disabled = field.hidden; });
    });
  }
  function countRows(form) {
    all(form, "[data-rows] [data-number]").forEach((number, i) => { number.textContent = i + 1; });
    const button = form.querySelector("[data-all-adults]");
    if (button) button.hidden = !all(form, "[data-rows] [name$='/tre_em']:not(:disabled)").some((input) => !input.value);
  }
  function addPart(box) {
    const parts = all(box, ".part"), made = parts[parts.length - 1].cloneNode(true);
    all(made, "input").forEach((input) => {
      input.name = input.name.replace(/\/(\d+)\/(?=\w+$)/, `/${parts.length}/`);
      input.setAttribute("aria-label", input.getAttribute("aria-label").replace(/\d+$/, parts.length + 1));
      input.value = "";
      input.removeAttribute("value");
    });
    parts[parts.length - 1].after(made);
  }

  // ── corrections: the day and the old value come from the data ──
  function offerDays(form) {
    const target = data.targets.find((t) => t.ma === form.elements.chi_tieu.value), days = form.elements.ngay_chot, kept = days.value;
    days.length = 1;
    for (const m of target ? [...target.earlier].reverse() : []) days.add(new Option(m.says, m.day));
    days.value = kept;
    if (!days.value) days.value = "";
    offerValue(form);
  }
  function offerValue(form) {
    const target = data.targets.find((t) => t.ma === form.elements.chi_tieu.value);
    const m = target && target.earlier.find((one) => one.day === form.elements.ngay_chot.value);
    form.elements.gia_tri_cu.value = m ? CanBo.asTyped(m.typed ? Q.of(m.value) : Q.round(Q.of(m.value), 2)) : "";
  }

  // ── the words of a bulletin ──
  function showWords(form) {
    const box = form.querySelector(".bulletin-words"), bulletin = data.bulletins.find((b) => b.ma === form.elements.ban_tin.value);
    box.hidden = !bulletin;
    box.replaceChildren();
    if (!bulletin) return;
    put(box, "p", `${bulletin.title}. Dài ${bulletin.length}.${bulletin.approved ? " Bản này đã duyệt; duyệt lại sẽ thay bản cũ." : ""}`, "muted");
    bulletin.words.forEach((words) => put(box, "p", words));
  }

  // ── the status that each figure gives ──
  function preview(form) {
    const report = CanBo.document("bao-cao", typedIn(form), data), known = {};
    const problems = CanBo.check(data.models["bao-cao"], report, data.says);
    const wrong = (ma) => problems.some((p) => p.path[0] === "so_lieu" && p.path[1] === ma);
    let on = "";
    try { on = CanBo.parseDate(report.ngay_chot || ""); } catch { /* the field itself says so */ }
    const figure = (ma) => { const one = report.so_lieu[ma]; return one === undefined || wrong(ma) ? null : typeof one === "string" ? { [/^\D/.test(one) && !/^[-−]/.test(one) ? "ket_qua" : "gia_tri"]: one } : Array.isArray(one) ? { hoan_thanh: one } : one; };
    const waiting = [...data.targets];
    for (let round = 0; round <= data.targets.length && waiting.length; round += 1) {
      for (const target of waiting.splice(0)) {
        if (!target.parts_of.length) {
          const one = figure(target.ma), weights = target.weight && figure(target.weight);
          known[target.ma] = one && { value: CanBo.valueOf(one, weights ? weights.chia_theo : null), parts: one.chia_theo, figure: one };
        } else if (target.parts_of.every((ma) => ma in known)) {
          const found = target.parts_of.map((ma) => known[ma]);
          known[target.ma] = found.every((one) => one && one.value) ? { value: CanBo.combined(target, found.map((one) => one.value), found.map((one) => one.parts)), figure: {} } : null;
        } else waiting.push(target);
      }
    }
    for (const target of data.targets) {
      const box = form.querySelector(`[data-target="${target.ma}"]`), said = box.querySelector(".figure-preview"), one = known[target.ma];
      said.replaceChildren();
      const why = box.querySelector(".figure-why"), lower = box.querySelector(".figure-lower"), filled = (part) => all(part, "input, textarea").some((input) => input.value);
      let asks = false, fell = false;
      if (one && one.value && !on) put(said, "span", "Ghi ngày chốt số liệu để xem trạng thái.", "muted");
      else if (one && one.value) {
        const before = target.earlier.filter((m) => m.day < on).pop();
        const status = CanBo.status(target, one.value, on, { provisional: report.tam_tinh === "có" || one.figure.tam_tinh === "có", last: report.cuoi_ky === "có" }, data);
        const [word, tone] = data.statuses[status];
        if (one.figure.gia_tri === undefined && !target.yes_no) put(said, "span", `Máy tính được ${CanBo.number(Q.round(one.value, 2))}${target.unit === "%" ? "%" : target.unit && ` ${target.unit}`}. `);
        put(said, "span", "Trạng thái: ", "muted");
        put(said, "span", word, `status status--${tone}`);
        asks = CanBo.ASKS_FOR_A_REASON.includes(status);
        fell = Boolean(before && target.adds_up && Q.cmp(one.value, Q.of(before.value)) < 0);
      }
      if (why) why.hidden = !asks && !filled(why);
      if (lower) lower.hidden = !fell && !filled(lower);
    }
  }

  // ── what is wrong, at its place ──
  function places(form) {
    const parts = new Map(), rows = all(form, "[data-rows] > [data-path]");
    for (const part of all(form, "[data-path]")) if (!parts.has(part.dataset.path)) parts.set(part.dataset.path, part);
    return { parts, rows };
  }
  function place(form, { parts, rows }, problem, report) {
    const path = [...problem.path];
    if (path[0] === "danh_sach" && path.length > 1) {
      const row = rows[path[1]];
      if (row) path.splice(0, 2, ...row.dataset.path.split("/"));
    }
    if (path[0] === "theo_thon" && path.length > 1) path[1] = data.villages.indexOf(report.theo_thon[path[1]].thon);
    const asked = problem.missing && parts.get([...path, problem.missing].join("/"));
    if (asked) return asked;
    for (let size = path.length; size; size -= 1) {
      const found = parts.get(path.slice(0, size).join("/"));
      if (found) return found;
    }
    return form;
  }
  const labelOf = (part) => { const label = part.querySelector("label, legend, .part-name, .figure-name, summary"); return label ? clean([...label.childNodes].filter((node) => !(node.matches && node.matches(".need, button"))).map((node) => node.textContent).join("")) : ""; };
  const control = (part) => part.querySelector("input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)");

  function forget(form) {
    all(form, ".field-error").forEach((slot) => slot.replaceChildren());
    all(form, "[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
    form.querySelector(".staff-errors").hidden = form.querySelector(".staff-result").hidden = true;
  }
  function complain(form, problems, report) {
    const box = form.querySelector(".staff-errors");
    box.replaceChildren();
    put(box, "p", `Còn ${problems.length} chỗ phải sửa:`).className = "staff-errors-head";
    const list = put(box, "ul", ""), known = places(form);
    for (const problem of problems) {
      const part = place(form, known, problem, report), slot = part.querySelector(".field-error"), input = control(part);
      if (slot) put(slot, "span", problem.message);
      if (input) input.setAttribute("aria-invalid", "true");
      const item = put(list, "li", ""), name = part === form ? "" : labelOf(part);
      if (name) { const go = put(item, "button", name, "staff-go"); go.type = "button"; go.addEventListener("click", () => { for (let d = part.closest("details"); d; d = d.parentElement.closest("details")) d.open = true; (input || part).focus(); }); item.append(": "); }
      put(item, "span", problem.message);
    }
    box.hidden = false;
    box.focus();
  }

  // ── the finished file ──
  function finish(form, report, typed, warnings) {
    const kind = form.dataset.form, box = form.querySelector(".staff-result"), path = CanBo.path(kind, report, typed, data), text = CanBo.text(kind, report, typed);
    const { href, filled, edit } = CanBo.github(path, text, data), link = box.querySelector("[data-github]"), notes = box.querySelector(".staff-warnings");
    box.querySelector(".staff-path").textContent = data.home + path;
    box.querySelector(".staff-text").textContent = text;
    notes.replaceChildren();
    const known = places(form);
    for (const problem of warnings) {
      const part = place(form, known, problem, report);
      put(notes, "li", `${part === form ? "" : `${labelOf(part)}: `}${problem.message}`);
    }
    box.querySelector(".staff-doubts").hidden = !warnings.length;
    link.hidden = !href;
    if (href) link.href = href;
    link.textContent = filled ? "Mở GitHub với tệp này" : edit ? "Mở tệp này trên GitHub" : "Mở trang tệp mới trên GitHub";
    const propose = "rồi bấm nút xanh «Commit changes…» hai lần";
    box.querySelector(".staff-steps").textContent = !href ? "Chép nội dung hoặc tải tệp về, rồi gửi cho người giữ kho dữ liệu kèm tên tệp ở trên."
      : filled ? `Bấm nút dưới đây: GitHub mở ra, tên tệp và nội dung đã có sẵn. Xem lại, ${propose}.`
        : edit ? `Tệp này đã có. Chép nội dung, mở tệp trên GitHub, xóa hết chữ cũ, dán vào, ${propose}.`
          : `Tệp dài, không đưa thẳng sang được. Bấm «Chép nội dung», mở trang tệp mới trên GitHub, dán vào ô lớn, ${propose}.`;
    const save = box.querySelector("[data-download]");
    URL.revokeObjectURL(save.href);
    save.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    save.download = path.split("/").pop();
    box.querySelector(".staff-copied").textContent = "";
    box.hidden = false;
    box.focus();
  }
  function submit(form) {
    const kind = form.dataset.form, typed = typedIn(form), report = CanBo.document(kind, typed, data);
    forget(form);
    const found = CanBo.problems(kind, report, data).map((p) => ({ ...p, missing: (/thiếu khoá «(\w+)»/.exec(p.message) || [])[1] }));
    if (kind === "tin" && !clean(typed.noi_dung || "")) found.push({ path: ["noi_dung"], severity: "error", message: "bài tin chưa có nội dung bên dưới dòng ---. Viết nội dung rồi lưu lại." });
    if (kind === "duyet" && !typed.ban_tin) found.push({ path: ["ban_tin"], severity: "error", message: "Chưa chọn bản tin nào." });
    const errors = found.filter((p) => p.severity === "error");
    if (errors.length) complain(form, errors, report);
    else finish(form, report, typed, found);
  }
  function copy(box) {
    const text = box.querySelector(".staff-text"), said = box.querySelector(".staff-copied");
    const copied = navigator.clipboard && window.isSecureContext ? navigator.clipboard.writeText(text.textContent) : Promise.reject(new Error());
    copied.catch(() => { getSelection().selectAllChildren(text); if (!document.execCommand("copy")) throw new Error(); })
      .then(() => { said.textContent = "Đã chép."; }, () => { said.textContent = "Đã chọn sẵn; bấm giữ để chép."; });
  }

  // ── unfinished work stays on this machine ──
  const place_of = (form) => `can-bo/${data.campaign}/${form.dataset.form}`;
  function remember(form) {
    try { localStorage.setItem(place_of(form), JSON.stringify(typedIn(form))); form.querySelector(".staff-saved").textContent = "Đã giữ trên máy này."; } catch { /* a browser that keeps nothing */ }
  }
  function recall(form) {
    try { const kept = JSON.parse(localStorage.getItem(place_of(form))); if (kept) type(form, kept); } catch { /* nothing kept, or not by us */ }
  }
  function blankDays(form) {
    for (const name of ["ngay", "duyet/ngay"]) { const input = form.elements[name]; if (input && !input.value) input.value = CanBo.dateShort(data.today); }
  }
  function clear(form, button) {
    if (!button.dataset.sure) {
      button.dataset.sure = button.textContent;
      button.textContent = "Bấm lần nữa để xóa hết";
      setTimeout(() => { if (button.dataset.sure) { button.textContent = button.dataset.sure; delete button.dataset.sure; } }, 4000);
      return;
    }
    button.textContent = button.dataset.sure;
    delete button.dataset.sure;
    form.reset();
    all(form, "[data-rows]").forEach((box) => box.replaceChildren());
    forget(form);
    blankDays(form);
    refresh(form);
    try { localStorage.removeItem(place_of(form)); } catch { /* nothing was kept */ }
    form.querySelector(".staff-saved").textContent = "Đã xóa.";
  }

  function refresh(form) {
    const kind = form.dataset.form;
    if (kind === "bao-cao") preview(form);
    if (kind === "dinh-chinh") offerDays(form);
    if (kind === "duyet") showWords(form);
    if (kind === "quyet-dinh") countRows(form);
  }

  function fill(form, what) {
    const { typed = {}, people = [], unknown, filled } = CanBo.pasted[what](form.querySelector(`[data-paste="${what}"]`).value, data);
    type(form, { ...typedIn(form), ...typed });
    const first = form.querySelector("[data-rows]") ? nextRow(form) : 0;
    people.forEach((one, i) => addRow(form, first + i, one));
    const missed = unknown.length ? ` Chưa hiểu ${unknown.length}: ${unknown.slice(0, 5).join("; ")}${unknown.length > 5 ? "; …" : ""}.` : "";
    form.querySelector(`[data-filled="${what}"]`).textContent = (what === "people" ? `Đã thêm ${people.length} dòng.` : `Đã điền ${filled} chỉ tiêu.`) + missed;
    refresh(form);
    remember(form);
  }

  forms.forEach((form) => {
    let later;
    recall(form);
    blankDays(form);
    refresh(form);
    form.addEventListener("input", (event) => {
      if (event.target.name && event.target.name.endsWith("/loai")) fitRow(event.target.closest(".person"));
      event.target.removeAttribute("aria-invalid");
      const field = event.target.closest(".field"), slot = field && field.querySelector(".field-error");
      if (slot) slot.replaceChildren();
      form.querySelector(".staff-result").hidden = true;
      refresh(form);
      if (event.target.name === "ngay_chot" && form.dataset.form === "dinh-chinh") offerValue(form);
      clearTimeout(later);
      later = setTimeout(() => remember(form), 200);
    });
    form.addEventListener("submit", (event) => { event.preventDefault(); submit(form); });
    form.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button || button.type === "submit") return;
      if (button.dataset.clear !== undefined) { clearTimeout(later); clear(form, button); return; }
      if (button.dataset.copy !== undefined) copy(form.querySelector(".staff-result"));
      else if (button.dataset.fill) fill(form, button.dataset.fill);
      else if (button.dataset.add) control(addRow(form, nextRow(form))).focus();
      else if (button.dataset.remove !== undefined) button.closest(".person").remove();
      else if (button.dataset.addPart !== undefined) addPart(button.closest(".parts"));
      else if (button.dataset.allAdults !== undefined) all(form, "[data-rows] [name$='/tre_em']:not(:disabled)").forEach((input) => { input.value = input.value || "không"; });
      else return;
      refresh(form);
      remember(form);
    });
    addEventListener("pagehide", () => { if (later) remember(form); });
  });
  document.body.classList.add("staff-ready");
  addEventListener("hashchange", show);
  show();
})((window.CanBo = window.CanBo || {}));
