// The fields of a form and what was typed into them, both ways.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  /** @type {CanBo["all"]} */
  const all = (root, css) => [...root.querySelectorAll(css)];
  /** @type {CanBo["put"]} */
  const put = (parent, tag, text, css) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (css) made.className = css;
    parent.append(made);
    return made;
  };
  /** @type {CanBo["open"]} */
  const open = (part) => {
    for (let d = part.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
  };
  /** @type {CanBo["control"]} */
  const control = (part) =>
    part.querySelector(
      "input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)"
    );
  /** @type {(form: HTMLFormElement) => any[]} */
  const inputs = (form) => all(form, "[name]").filter((input) => !input.closest("[data-row-of]"));

  /** @type {CanBo["typedIn"]} */
  function typedIn(form) {
    /** @type {Typed} */
    const typed = {};
    for (const input of inputs(form)) {
      if (input.type === "checkbox") {
        if (!input.checked) continue;
        typed[input.name] = input.dataset.many === undefined
          ? input.value
          : [typed[input.name], input.value].filter(Boolean).join(" ");
      } else if (input.value) typed[input.name] = input.value;
    }
    return typed;
  }
  /** @type {(input: any, value: string) => void} */
  function set(input, value) {
    // A village that is in no list is kept as it was typed; the check says what it thinks of it.
    if (
      input.tagName === "SELECT" && input.name.endsWith("/thon") && value &&
      ![...input.options].some((option) => option.value === value)
    ) input.add(new Option(value, value));
    input.value = value;
  }
  /** @type {CanBo["type"]} */
  function type(form, typed) {
    const rows = Object.keys(typed).map((name) => /^danh_sach\/(\d+)\//.exec(name)).filter(Boolean);
    const numbers = rows.map((found) => Number(found[1]));
    const there = new Set(
      all(form, "[data-rows] > [data-path]").map((row) => Number(row.dataset.path.split("/")[1]))
    );
    if (numbers.length)
      addRows(form, [...new Set(numbers)].filter((n) => !there.has(n)).sort((a, b) => a - b));
    for (const name of Object.keys(typed).filter((one) => /\/chia_theo\/\d+\/ten$/.test(one))) {
      const [, head, n] = /^(.*\/chia_theo\/)(\d+)\//.exec(name),
        box = all(form, ".parts").find((parts) => `${parts.dataset.path}/` === head);
      while (box && all(box, ".part").length <= Number(n)) addPart(box);
    }
    for (const input of inputs(form)) {
      const value = typed[input.name];
      if (input.type === "checkbox")
        input.checked = value !== undefined && value.split(" ").includes(input.value);
      else if (value !== undefined) set(input, value);
    }
    all(form, "[data-rows] > .person").forEach(fitRow);
    /** @type {(input: any) => boolean} */
    const filled = (input) =>
      input.type === "checkbox"
        ? input.checked
        : input.tagName !== "SELECT" && input.value && input.value !== input.defaultValue;
    all(form, "details").forEach((part) => {
      if (all(part, "input, textarea").some(filled)) part.open = true;
    });
  }

  // ── rows ──
  /**
   * Rows with these numbers, put in all at once: one by one, each finds a longer page to fit into.
   * @type {CanBo["addRows"]}
   */
  function addRows(form, numbers, values = []) {
    const model = form.querySelector("[data-row-of]"),
      names = ["id", "name", "for", "data-path", "aria-describedby"],
      made = new DocumentFragment();
    numbers.forEach((n, i) => {
      const row = model.cloneNode(true);
      for (const part of [row, ...all(row, names.map((name) => `[${name}]`).join())])
        for (const name of names)
          if (part.hasAttribute(name))
            part.setAttribute(name, part.getAttribute(name).split("#").join(n));
      row.removeAttribute("data-row-of");
      row.hidden = row.disabled = false;
      for (const input of all(row, "[name]")) {
        const value = (values[i] || {})[input.name.split("/").pop()];
        if (value !== undefined) set(input, value);
      }
      fitRow(row);
      made.append(row);
    });
    form.querySelector("[data-rows]").append(made);
  }
  /** @type {CanBo["nextRow"]} */
  const nextRow = (form) =>
    1 +
    Math.max(
      -1,
      ...all(form, "[data-rows] > [data-path]").map((row) => Number(row.dataset.path.split("/")[1]))
    );
  /** @type {CanBo["fitRow"]} */
  function fitRow(row) {
    const kind = row.querySelector("[name$='/loai']").value;
    all(row, "[data-for]").forEach((field) => {
      field.hidden = !field.dataset.for.split(" ").includes(kind);
      all(field, "[name]").forEach((input) => {
        input.disabled = field.hidden;
      });
    });
  }
  /** @type {CanBo["countRows"]} */
  function countRows(form) {
    all(form, "[data-rows] [data-number]").forEach((number, i) => {
      number.textContent = i + 1;
    });
    form.querySelector("[data-all-adults]").hidden = !all(
      form,
      "[data-rows] [name$='/tre_em']:not(:disabled)"
    ).some((input) => !input.value);
  }
  /** @type {CanBo["addPart"]} */
  function addPart(box) {
    const parts = all(box, ".part"), made = parts[parts.length - 1].cloneNode(true);
    all(made, "input").forEach((input) => {
      input.name = input.name.replace(/\/(\d+)\/(?=\w+$)/, `/${parts.length}/`);
      input.setAttribute(
        "aria-label",
        input.getAttribute("aria-label").replace(/\d+$/, parts.length + 1)
      );
      input.value = "";
      input.removeAttribute("value");
    });
    parts[parts.length - 1].after(made);
    return made;
  }

  Object.assign(CanBo, {
    all,
    put,
    open,
    control,
    typedIn,
    type,
    addRows,
    nextRow,
    fitRow,
    countRows,
    addPart
  });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
