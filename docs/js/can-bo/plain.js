// The words of `campaign check` for somebody who fills in fields: the names of keys become those of
// fields, the rest stays.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";

  /**
   * What the form calls each key and each code; what stands in «…» was typed by somebody and stays.
   * @type {(form: string, data: StaffData) => Map<string, string>}
   */
  function names(form, data) {
    const found = new Map([["dinh_chinh", "«Đính chính»"], ["du_kien", "«Dự kiến»"]]);
    /** @type {(field: Field) => void} */
    const collect = (field) => {
      if (field.key && !found.has(field.key)) found.set(field.key, `«${field.title}»`);
      [
        ...(field.fields || []),
        ...(field.item ? [field.item] : []),
        ...Object.values(field.kinds || {}).flat()
      ].forEach(collect);
    };
    collect(data.models[form]);
    for (const target of data.targets) found.set(target.ma, target.name);
    return found;
  }
  /** @type {(text: string, known: Map<string, string>) => string} */
  const retold = (text, known) =>
    text.replace(/«[^»]*»|[^\s«»]+/g, (word) => {
      const [, bare, after] = /^(.*?)([.,:;]*)$/.exec(word);
      return /[_-]/.test(bare) && known.has(bare) ? known.get(bare) + after : word;
    });

  /**
   * A question: in a form, whoever is sure ticks a box.
   * @type {(message: string, form: string, data: StaffData) => string}
   */
  function askedPlainly(message, form, data) {
    const model = data.models[form],
      item = form === "bao-cao"
        ? model.fields.find((field) => field.key === "so_lieu").item
        : model;
    const { title } = item.fields.find((field) => field.key === "da_xem_lai");
    return message.replace(data.doubts.says.always, "")
      .replace(/thì (?:viết [^{}]*\{.*\}|thêm da_xem_lai: có)\./, `thì đánh dấu «${title}».`);
  }

  /**
   * `chosen`: the field is one to choose from, not to write in.
   * @type {CanBo["plain"]}
   */
  function plain(problem, form, data, chosen = false) {
    if (problem.missing || /khoá/.test(problem.message))
      return `Còn trống. ${chosen ? "Chọn một mục." : "Điền ô này."}`;
    if (problem.path.join() === "so_lieu") return "Chưa có con số nào. Điền ít nhất một chỉ tiêu.";
    const place = CanBo.nameOf(problem.path).trim(), last = String(problem.path[1]);
    let said = problem.doubt ? askedPlainly(problem.message, form, data) : problem.message;
    for (const name of [place, problem.path[0] === "so_lieu" ? last : ""])
      if (name && (said.startsWith(`${name} `) || said.startsWith(`${name}: `)))
        said = said.slice(name.length).replace(/^:? /, "");
    const known = names(form, data);
    // A key in brackets explains the word before it; a table in one line is so many fields.
    said = said.replace(/ \(([a-z_]+)\)/g, (found, key) => known.has(key) ? "" : found)
      .replace(
        /\{([^}]*)\}/g,
        (_, table) =>
          table.replace(/\w+(?=:)/g, (/** @type {string} */ key) => known.get(key) || key)
      );
    said = retold(said, known).replace(/dòng (?=«)/g, "ô ");
    return said.charAt(0).toUpperCase() + said.slice(1);
  }

  CanBo.plain = plain;
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
