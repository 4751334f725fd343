// Cells copied from a spreadsheet, with tabs between them, become what was typed.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { clean, fold } = CanBo;

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
  /** @type {Headings} */
  const FIGURES = {
    name: ["ten", "ma", "chi tieu", "danh muc", "noi dung"],
    value: ["thuc hien", "ket qua", "gia tri", "con so", "so lieu", "dat duoc", "so thuc hien"]
  };
  const TOO_WIDE =
    "Bảng có nhiều hơn hai cột, máy không biết cột nào là số thực hiện. Chép cả dòng đầu có chữ " +
    "«Chỉ tiêu» và «Thực hiện», hoặc chỉ chép hai cột tên và số.";

  /**
   * [name, value] of each row; null where nobody can tell which column is the value.
   * @type {(rows: string[][]) => { pairs: string[][]; unused: string[] } | null}
   */
  function pairs(rows) {
    const head = headed(rows, FIGURES, "name");
    if (head) {
      const name = head.names.indexOf("name"), value = head.names.indexOf("value");
      return value < 0 || head.names.lastIndexOf("value") !== value ? null : {
        pairs: head.body.map((row) => [row[name] || "", row[value] || ""]),
        unused: head.unused
      };
    }
    const used = columns(rows).filter((i, n, all) => all.length < 3 || !counts(rows, i));
    return used.length > 2
      ? null
      : { pairs: rows.map((row) => [row[used[0]] || "", row[used[1]] || ""]), unused: [] };
  }
  /**
   * «1. Diện tích lúa (ha):» is «Diện tích lúa».
   * @type {(name: string) => string}
   */
  const bare = (name) =>
    key(name.replace(/\([^)]*\)\s*:?$/, "")).replace(/^(?:(?:[ivx]+|[0-9]+) )+/, "");

  /** @type {CanBo["pasted"][string]} */
  function figures(text, data) {
    /** @type {Typed} */
    const typed = {};
    /** @type {string[]} */
    const unknown = [];
    const filled = new Set(), rows = pairs(table(text));
    if (!rows) return { typed, unknown, unused: [], filled: 0, trouble: TOO_WIDE };
    for (const [name, value] of rows.pairs) {
      const target = data.targets.find((t) =>
        t.ma === name || [t.ma, t.name, t.short].map(key).includes(key(name))
      ) || data.targets.find((t) =>
        [t.name, t.short].map(key).includes(bare(name))
      );
      const at = target && `so_lieu/${target.ma}/`,
        one = target && value ? reads(target, value) : null;
      if (one) {
        for (const part of Object.keys(one)) typed[at + part] = one[part];
        filled.add(target.ma);
      } else if (name && (!target || value))
        unknown.push(value && target ? `${name} «${value}»` : name);
    }
    return { typed, unknown, unused: rows.unused, filled: filled.size };
  }
  /**
   * What to type for a target whose cell holds `value`; null where the cell can't be its figure.
   * @type {(target: Target, value: string) => Typed | null}
   */
  function reads(target, value) {
    if (target.form === "computed" || target.form === "hoan_thanh") return null;
    if (target.form === "mau_so") {
      const share = /^([0-9][0-9., ]*)\/([0-9][0-9., ]*)$/.exec(value);
      return share && { tu_so: share[1].trim(), mau_so: share[2].trim() };
    }
    if (target.form === "ket_qua")
      return target.results.some(([word]) => word === value.toLowerCase())
        ? { ket_qua: value.toLowerCase() }
        : null;
    // The target's own unit behind the number says nothing new.
    const own = target.unit && key(value.replace(/^[-−0-9., ]+/, "")) === key(target.unit) &&
      (target.unit !== "%" || /%\s*$/.test(value));
    return { gia_tri: own ? /^[-−0-9., ]+/.exec(value)[0].trim() : value };
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
