// Cells copied from a spreadsheet, with tabs between them, become what was typed.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { clean, fold, Q } = CanBo;

  /**
   * Rows of cells; a cell in quotes may hold line breaks, as Excel and Google Sheets copy it.
   * @type {CanBo["table"]}
   */
  function table(text) {
    /** @type {string[][]} */
    const found = [],
      cell = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)(\t|\n|$)/g,
      source = text.replace(/\r\n?/g, "\n");
    let row = [], match;
    while (cell.lastIndex <= source.length && (match = cell.exec(source))) {
      const raw = match[1];
      row.push(
        clean(
          raw.startsWith('"') && raw.endsWith('"') && raw.length > 1
            ? raw.slice(1, -1).replace(/""/g, '"')
            : raw
        )
      );
      if (match[2] !== "\t") {
        if (row.some(Boolean)) found.push(row);
        row = [];
      }
      if (!match[0] || !match[2]) break;
    }
    return found;
  }

  /** @type {(text: string) => string} */
  const key = (text) => fold(clean(text)).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  /**
   * Columns that hold anything; a column of running numbers says nothing.
   * @type {(rows: string[][]) => number[]}
   */
  function columns(rows) {
    const width = Math.max(0, ...rows.map((row) => row.length));
    /** @type {(i: number) => string[]} */
    const cells = (i) => rows.map((row) => row[i] || "").filter(Boolean);
    return Array.from({ length: width }, (_, i) => i).filter((i) => cells(i).length);
  }
  /** @type {(rows: string[][], i: number) => boolean} */
  const counts = (rows, i) =>
    rows.filter((row) => row[i]).every((row, n) =>
      /^[0-9]{1,3}[.)]?$/.test(row[i]) && parseInt(row[i], 10) === n + 1
    );

  /** @type {(words: string | RegExp, heading: string) => boolean} */
  const opens = (words, heading) =>
    typeof words === "string" ? `${heading} `.startsWith(`${words} `) : words.test(heading);

  /**
   * Which column holds what, by the words of a heading row; null where no row of the first five is
   * one. `known` is what → how its headings begin; «Thôn 4» is no heading, so a village's is
   * matched whole.
   * @type {(rows: string[][], known: Headings, needed: string) => Headed | null}
   */
  function headed(rows, known, needed) {
    for (let at = 0; at < Math.min(5, rows.length); at += 1) {
      const names = rows[at].map((cell) =>
        Object.keys(known).find((what) => known[what].some((words) => opens(words, key(cell))))
      );
      if (names.filter(Boolean).length > 1 && names.includes(needed))
        return {
          names,
          unused: rows[at].filter((cell, i) => cell && !names[i]),
          body: rows.slice(at + 1)
        };
    }
    return null;
  }

  // ── figures ──
  const NO_FIGURES = "Máy không thấy cột nào có thể là số của kỳ này. Chép cả dòng đầu có tên cột.";
  const CHOOSE = "Chọn cột có số của kỳ này ở ô trên, rồi bấm «Điền vào các ô» lần nữa.";
  /**
   * «Tỉ lệ» and «Tỷ lệ», «hy sinh» and «hi sinh» are one word.
   * @type {(name: string) => string}
   */
  const named = (name) => key(name).replace(/y/g, "i");
  /**
   * «1. Diện tích lúa (ha):» is «Diện tích lúa».
   * @type {(name: string) => string}
   */
  const bare = (name) =>
    named(name.replace(/\([^)]*\)\s*:?$/, "")).replace(/^(?:(?:[ivx]+|[0-9]+) )+/, "");
  /** @type {(text: string) => string} */
  const inBrackets = (text) => (/\(([^()]+)\)\s*:?$/.exec(text) || ["", ""])[1];

  /** @type {(name: string, data: StaffData) => Target | undefined} */
  function targetOf(name, data) {
    /** @type {(called: string) => (t: Target) => boolean} */
    const is = (called) => (t) => [t.name, t.short].map(named).includes(called);
    return data.targets.find((t) => t.ma === name || key(t.ma) === key(name)) ||
      data.targets.find(is(named(name))) || data.targets.find(is(bare(name)));
  }

  /**
   * `chosen` is the number of the column that the officer chose, where that had to be asked.
   * @type {CanBo["pasted"][string]}
   */
  function figures(text, data, chosen = "") {
    const found = CanBo.columns(CanBo.mended(table(text)), data.first.slice(0, 4));
    const value = found.choices.includes(Number(chosen)) && chosen ? Number(chosen) : found.value;
    /** @type {Pasted} */
    const empty = { typed: {}, unknown: [], unused: [], filled: 0 };
    if (!found.body.length) return empty;
    if (value < 0)
      return found.choices.length
        ? {
          ...empty,
          trouble: CHOOSE,
          choices: found.choices.map((i) => [String(i), shown(found, i)])
        }
        : { ...empty, trouble: NO_FIGURES };
    const { typed, unknown, converted, filled } = taken(found, value, data);
    const unused = found.headings.filter((heading, i) =>
      heading && ![found.name, found.unit, value].includes(i)
    );
    return {
      typed,
      unknown,
      unused,
      filled,
      ...(converted.length ? { converted } : {}),
      ...(found.headings[value] ? { column: found.headings[value] } : {})
    };
  }
  /**
   * A column as the officer recognises it: its heading and its first cells.
   * @type {(found: Columns, i: number) => string}
   */
  function shown(found, i) {
    const cells = found.body.map((row) => row[i] || "").filter(Boolean).slice(0, 3).join("; ");
    return [found.headings[i] || `Cột thứ ${i + 1}`, cells].filter(Boolean).join(": ");
  }

  /**
   * A dash or dots say that there is no figure.
   * @type {(cell: string) => string}
   */
  const filledIn = (cell) => (/^[-–—.…_*/]*$/.test(cell) ? "" : cell);

  /**
   * @type {(found: Columns, value: number, data: StaffData) => {
   *   typed: Typed; unknown: string[]; converted: string[]; filled: number
   * }}
   */
  function taken(found, value, data) {
    /** @type {Typed} */
    const typed = {};
    /** @type {string[]} */
    const unknown = [], converted = [];
    const filled = new Set();
    for (const row of found.body) {
      const name = row[found.name] || "",
        cell = filledIn(row[value] || ""),
        target = targetOf(name, data);
      if (!target || !cell) {
        if (name && !target) unknown.push(name);
        continue;
      }
      const one = reads(target, cell, unitsOf(found, value, row, name), data);
      if (one.typed) {
        for (const part of Object.keys(one.typed))
          typed[`so_lieu/${target.ma}/${part}`] = one.typed[part];
      }
      if (one.typed) filled.add(target.ma);
      else unknown.push(`${name} «${cell}»${one.why ? `: ${one.why}` : ""}`);
      if (one.converted) converted.push(`${target.short}: ${one.converted}`);
    }
    return { typed, unknown, converted, filled: filled.size };
  }
  /**
   * Where the unit of a cell may be told, the surest first: its own column, which alone is a unit
   * whatever it says; brackets, which may hold a remark; above the table.
   * @type {(found: Columns, value: number, row: string[], name: string) => Said[]}
   */
  const unitsOf = (found, value, row, name) =>
    [
      { unit: found.unit < 0 ? "" : row[found.unit] || "", sure: true },
      { unit: inBrackets(name), sure: false },
      { unit: inBrackets(found.headings[value] || ""), sure: false },
      { unit: found.unitAbove, sure: true }
    ].filter(({ unit }) => unit);

  /**
   * What to type for a target whose cell holds `value`; nothing where the cell can't be its figure.
   * @type {(target: Target, value: string, units: Said[], data: StaffData) => Reading}
   */
  function reads(target, value, units, data) {
    if (target.form === "computed") return {};
    const share = /^([0-9][0-9., ]*)\/([0-9][0-9., ]*)$/.exec(value);
    if (target.form === "hoan_thanh") {
      const many = share && share[2].trim() === target.kept ? share[1].trim() : value;
      const isShare = units.some(({ unit }) => unit.startsWith("%"));
      return /^[0-9]{1,3}$/.test(many) && !isShare ? { typed: { gia_tri: many } } : {};
    }
    if (target.form === "mau_so" && share)
      return { typed: { tu_so: share[1].trim(), mau_so: share[2].trim() } };
    // A number alone may be the count or the share; one with its sign is the share.
    if (target.form === "mau_so" && !/%$/.test(value) && !units.some(({ unit }) => unit === "%"))
      return {};
    if (target.form === "ket_qua")
      return target.results.some(([word]) => word === value.toLowerCase())
        ? { typed: { ket_qua: value.toLowerCase() } }
        : {};
    const [, figure, tail] = /^([-−]?[0-9][0-9., ]*?)?\s*([^0-9., ].*)?$/.exec(value) || [];
    if (!figure) return { typed: { gia_tri: value } };
    const said = tail ? [{ unit: tail, sure: true }] : units;
    return inOwnUnit(target, figure, said, data);
  }
  /**
   * «trieu dong» for «triệu đồng»; «lượt» for «lượt khách», for things are counted one by one under
   * any name; a target without a unit takes whatever is no measure.
   * @type {(unit: string, own: string, data: StaffData) => boolean}
   */
  function sameWord(unit, own, data) {
    const one = key(unit), other = key(own);
    if (one && one === other) return true;
    if ([unit, own].some((text) => text && CanBo.isMeasure(text, data.measures))) return false;
    return !other || `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `);
  }
  /** @type {(target: Target, figure: string, said: Said[], data: StaffData) => Reading} */
  function inOwnUnit(target, figure, said, data) {
    for (const { unit, sure } of said) {
      const factor = sameWord(unit, target.unit, data)
        ? Q.of(1)
        : CanBo.factorBetween(unit, target.unit, data.measures);
      if (factor && Q.cmp(factor, Q.of(1)) === 0) return { typed: { gia_tri: figure } };
      if (factor) return converted(target, figure, unit, factor);
      if (sure || CanBo.isMeasure(unit, data.measures))
        return {
          why: `đơn vị «${unit}» không đổi được sang ${
            target.unit ? `«${target.unit}»` : "đơn vị của chỉ tiêu"
          }, tự điền ô này`
        };
    }
    return { typed: { gia_tri: figure } };
  }
  /** @type {(target: Target, figure: string, unit: string, factor: Ratio) => Reading} */
  function converted(target, figure, unit, factor) {
    let read;
    try {
      read = CanBo.parseNumber(figure);
    } catch (error) {
      return { why: `số này ${/** @type {Error} */ (error).message}` };
    }
    const own = CanBo.asTyped(Q.mul(read, factor));
    return {
      typed: { gia_tri: own },
      converted: `${figure} ${unit} thành ${own} ${target.unit}`
    };
  }

  // ── people ──
  // Longer ones first, where one begins like another.
  const VILLAGE = "(?:to dan pho|to nhan dan|(?:to|khu|cum|diem) dan cu|(?:khu |khoi )?pho|" +
    "khu vuc|(?:tieu )?khu|thon|ban|ap|buon|bon|lang|xom|plei|khom|soc|phum|khoi|to|tdp|kp)";
  /** @type {Headings} */
  const PEOPLE = {
    thon: [new RegExp(`^(?:ten )?${VILLAGE}(?: ${VILLAGE})*$`)],
    loai: ["loai", "doi tuong"],
    ten: ["ten", "ho va ten", "ho ten", "chu ho", "tap the ca nhan", "ca nhan tap the"],
    chuc_vu: ["chuc vu", "chuc danh"],
    don_vi: ["don vi", "co quan", "noi cong tac"],
    thanh_tich: ["thanh tich", "noi dung", "viec da lam"],
    hinh_thuc: ["hinh thuc", "danh hieu"],
    tre_em: ["duoi 16", "tre em"]
  };
  const IN_ORDER = [
    "loai",
    "ten",
    "chuc_vu",
    "don_vi",
    "thon",
    "thanh_tich",
    "hinh_thuc",
    "tre_em"
  ];
  /** @type {Record<string, string>} */
  const KINDS = {
    "tap the": "tap_the",
    "ca nhan": "ca_nhan",
    ho: "ho",
    "ho gia dinh": "ho",
    "gia dinh": "ho",
    tap_the: "tap_the",
    ca_nhan: "ca_nhan"
  };
  /** @type {Record<string, string>} */
  const YES = { co: "có", x: "có", khong: "không" };
  /** @type {(cell: string) => string} */
  const kindOf = (cell) =>
    KINDS[cell] || KINDS[key(cell).replace(/^(?:[ivx]+|[a-d]|[0-9]+) (?=\p{L}{2})/u, "")] || "";

  /**
   * «Ông Nguyễn Văn A», «Hộ bà Lê Thị B» → how to call them, and the name.
   * @type {(name: string, loai: string) => Typed}
   */
  function titled(name, loai) {
    const [, , title, rest] = /^(hộ\s+(?:gia đình\s+)?)?(?:(ông|bà|đồng chí|đ\/c|em)\s+)?(.*)$/iu
      .exec(name);
    if (loai === "tap_the") return { ten: name };
    const called = { "đ/c": "đồng chí" }[(title || "").toLowerCase()] ||
      (title || "").toLowerCase();
    return loai === "ho"
      ? { chu_ho: rest, danh_xung: ["ông", "bà"].includes(called) ? called : "" }
      : { ten: title ? rest : name, danh_xung: called };
  }

  /**
   * The village that a cell means, «3» as well as «Thôn 3» where only one is called so; else the
   * cell.
   * @type {(cell: string, villages: string[]) => string}
   */
  function village(cell, villages) {
    const same = villages.find((v) => key(v) === key(cell));
    const kind = new RegExp(`^${VILLAGE} (?:so )?`);
    const own = villages.filter((v) => key(v).replace(kind, "") === key(cell).replace(kind, ""));
    const bare = !kind.test(key(cell)) && own.length === 1 ? own[0] : "";
    return same || bare || cell;
  }

  /**
   * One recipient a row, in the order of the rows. By the words of the heading row, or eight
   * columns in order; `usual` is the kind where no column says it.
   * @type {CanBo["pasted"][string]}
   */
  function people(text, data, usual = "") {
    const rows = table(text), head = headed(rows, PEOPLE, "ten"), body = head ? head.body : rows;
    /** @type {Content[]} */
    const found = [];
    /** @type {string[]} */
    const unknown = [];
    const shown = columns(body),
      first = !head && shown.length && counts(body, shown[0]) ? shown[1] : shown[0] || 0;
    // Nothing but names.
    const alone = !head && shown[shown.length - 1] === first;
    const names = head
        ? head.names
        : [...Array(first || 0).fill(""), ...(alone ? ["ten"] : IN_ORDER)],
      hasKinds = names.includes("loai");
    let section = "";
    for (const row of body) {
      const said = row.filter(Boolean);
      /** @type {(what: string) => string} */
      const cell = (what) => row[names.indexOf(what)] || "";
      // «II. Cá nhân» alone in its row speaks for the rows below it.
      const opens = said.length < 3 &&
        kindOf(said.filter((word) => !/^(?:[IVX]+|[A-D]|[0-9]+)[.)]?$/.test(word)).join(" "));
      if (opens && !(cell("loai") && cell("ten"))) {
        section = opens;
        continue;
      }
      const loai = kindOf(cell("loai")) ||
          (hasKinds && cell("loai") ? "" : section || (hasKinds && !head ? "" : usual)),
        name = cell("ten");
      if (!loai || !name) {
        if (head || !/^(?:loai|stt|tt)\b/.test(key(said[0]))) unknown.push(said.join(" · "));
        continue;
      }
      const award = cell("hinh_thuc"),
        known = data.awards.find(([ma, ten]) => ma === award || key(ten) === key(award));
      if (award && !known) unknown.push(`${name}: hình thức «${award}»`);
      const thon = village(cell("thon"), data.villages);
      /** @type {Content} */
      const one = {
        loai,
        ...titled(name, loai),
        thon,
        thanh_tich: cell("thanh_tich"),
        hinh_thuc: known ? known[0] : ""
      };
      if (loai === "ca_nhan")
        Object.assign(one, {
          chuc_vu: cell("chuc_vu"),
          don_vi: cell("don_vi"),
          tre_em: YES[key(cell("tre_em"))] || ""
        });
      found.push(one);
    }
    return { people: found, unknown, unused: head ? head.unused : [] };
  }

  Object.assign(CanBo, { table, pasted: { figures, people } });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
