// Which column of a pasted table is the name, the unit, this period's figure. What is not certain,
// the officer chooses.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { clean, fold } = CanBo;
  /** @type {(text: string) => string} */
  const key = (text) => fold(clean(text)).replace(/[^\p{L}\p{N}%]+/gu, " ").trim();
  /** @type {(cell: string) => boolean} */
  const isNumber = (cell) => /^[-−+]?[0-9][0-9., ]*%?$/.test(cell);
  /**
   * A year alone may be a heading.
   * @type {(cell: string) => boolean}
   */
  const isFigure = (cell) => isNumber(cell) && !/^(?:19|20)[0-9]{2}$/.test(cell);

  const NAME = /^(?:ten|ma|chi tieu|cac chi tieu|danh muc|noi dung|muc tieu chi tieu)(?: |$)/;
  const UNIT = /^(?:dvt|don vi|dv|don vi tinh|dv tinh|d v t|don vi do)(?: \d| chi tieu)?$/;
  const ORDER = /^(?:stt|tt|so tt|so thu tu|#)$/;
  // Another year's, what was planned, how the two compare, who is in charge: never this figure.
  const NEVER = new RegExp(
    "cung ky|(?:nam|ky|thang|quy) truoc|ke hoach|(?:^| )k ?h(?: |$)|du toan|nghi quyet|" +
      "(?:^| )nq(?: |$)|giao|muc tieu|phan dau|so sanh|so voi|%|ty le|ti le|phan tram|tang|giam|" +
      "chenh lech|ghi chu|danh gia|phu trach|chu tri|nguon|con lai|" +
      "(?:don vi|co quan|nguoi) thuc hien"
  );
  const VALUE = new RegExp(
    "^(?:so )?(?:thuc hien|ket qua|gia tri|con so|so lieu|so luong|dat|luy ke|uoc|th|kq|tong so)" +
      "(?: |$)|" +
      "(?:^| )(?:thuc hien|uoc|th|kq|luy ke|ket qua)(?: |$)"
  );
  // An estimate of the whole year is no figure of today.
  const WHOLE_YEAR = /(?:^| )uoc(?: .*)? (?:ca nam|nam)(?: |$)/;

  /** @type {(heading: string, year: string) => boolean} */
  function ofAnotherYear(heading, year) {
    const years = heading.match(/(?:^|[^0-9])((?:19|20)[0-9]{2})(?![0-9])/g) || [];
    return years.some((found) => !found.endsWith(year));
  }
  /**
   * @type {(
   *   heading: string, year: string
   * ) => "name" | "unit" | "order" | "never" | "value" | "open"}
   */
  function kindOf(heading, year) {
    const said = key(heading);
    if (ORDER.test(said)) return "order";
    if (UNIT.test(said)) return "unit";
    if (ofAnotherYear(said, year) || NEVER.test(said)) return "never";
    if (NAME.test(said)) return "name";
    return VALUE.test(said) ? "value" : "open";
  }

  /**
   * The row with a heading of names, among the first, in which no cell is a number.
   * @type {(rows: string[][]) => number}
   */
  function headingRow(rows) {
    return rows.slice(0, 8).findIndex((row) =>
      row.filter(Boolean).length > 1 && row.some((cell) => NAME.test(key(cell))) &&
      !row.some(isFigure)
    );
  }
  /**
   * A second row of headings stands below the first, without a name of its own.
   * @type {(row: string[] | undefined, name: number) => boolean}
   */
  const isLower = (row, name) =>
    Boolean(row) && !row[name] && row.some(Boolean) && !row.some(isFigure);
  /**
   * «Năm 2025» over «KH» and «TH»: each lower heading under its upper one, which stands only in the
   * first of the cells that were one.
   * @type {(upper: string[], lower: string[]) => string[]}
   */
  function joined(upper, lower) {
    let above = "";
    return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
      above = upper[i] || (lower[i] ? above : "");
      return [above, lower[i]].filter(Boolean).join(" – ");
    });
  }
  /** @type {(row: string[]) => boolean} */
  const isNumbering = (row) =>
    row.every((cell) => /^\(?(?:[0-9]{1,2}|[A-D])?\)?(?:\s*=.*)?$/.test(cell));

  /**
   * «Đơn vị tính: triệu đồng» above the table.
   * @type {(rows: string[][]) => string}
   */
  function unitAbove(rows) {
    for (const cell of rows.flat()) {
      const said = /^\(?\s*(?:đvt|đơn vị(?: tính)?)\s*:\s*(.+?)\s*\)?$/iu.exec(cell);
      if (said) return said[1];
    }
    return "";
  }

  /** @type {CanBo["columns"]} */
  function columns(rows, year) {
    const at = headingRow(rows);
    if (at < 0) return withoutHeadings(rows);
    const name = rows[at].findIndex((cell) => NAME.test(key(cell)));
    const two = isLower(rows[at + 1], name);
    const headings = two ? joined(rows[at], rows[at + 1]) : rows[at];
    const body = rows.slice(at + (two ? 2 : 1)).filter((row) => !isNumbering(row));
    const kinds = headings.map((heading) => (heading ? kindOf(heading, year) : "order"));
    /** @type {(kind: string) => number[]} */
    const all = (kind) => kinds.map((_, i) => i).filter((i) => kinds[i] === kind && i !== name);
    const values = all("value"), open = all("open");
    const certain = values.length === 1 && !two && !WHOLE_YEAR.test(key(headings[values[0]]));
    return {
      name,
      unit: kinds.indexOf("unit"),
      value: certain ? values[0] : -1,
      choices: [values, open, all("never")].find((some) => some.length) || [],
      headings,
      unitAbove: unitAbove(rows.slice(0, at)),
      body
    };
  }
  /**
   * Two columns are a name and its figure; of more nobody can tell.
   * @type {(rows: string[][]) => Columns}
   */
  function withoutHeadings(rows) {
    const width = Math.max(0, ...rows.map((row) => row.length));
    /** @type {(i: number) => string[]} */
    const cells = (i) => rows.map((row) => row[i] || "").filter(Boolean);
    const used = Array.from({ length: width }, (_, i) => i).filter((i) => cells(i).length);
    const numbered = (/** @type {number} */ i) =>
      cells(i).every((cell, n) => /^[0-9]{1,3}[.)]?$/.test(cell) && parseInt(cell, 10) === n + 1);
    const shown = used.length < 3 ? used : used.filter((i) => !numbered(i));
    const name = shown.find((i) => cells(i).some((cell) => !isNumber(cell))) || 0;
    const rest = shown.filter((i) => i !== name);
    return {
      name,
      unit: -1,
      value: rest.length === 1 ? rest[0] : -1,
      choices: rest.filter((i) => cells(i).some((cell) => /^[-−]?[0-9]/.test(cell))),
      headings: Array.from({ length: width }, () => ""),
      unitAbove: "",
      body: rows
    };
  }

  /**
   * Rows as they were before Word broke lines within cells: a row that lacks cells goes on in the
   * next line, if that makes it complete.
   * @type {CanBo["mended"]}
   */
  function mended(rows) {
    const most = Math.max(0, ...rows.map((row) => row.length));
    if (most < 2 || rows.every((row) => row.length === most)) return rows;
    let best = rows, complete = 0, lines = 0;
    for (let width = most; width < most * 2; width += 1) {
      const tried = glued(rows, width), covered = tried.joined + tried.complete;
      if (tried.complete > complete || (tried.complete === complete && covered > lines))
        [best, complete, lines] = [tried.rows, tried.complete, covered];
    }
    return best;
  }
  /**
   * As many rows of `width` cells as can be, with as few joints.
   * @type {(rows: string[][], width: number) => {
   *   rows: string[][]; complete: number; joined: number
   * }}
   */
  function glued(rows, width) {
    const size = rows.length;
    /** @type {{ complete: number; joined: number; next: number }[]} */
    const best = Array(size + 1).fill({ complete: 0, joined: 0, next: size });
    for (let i = size - 1; i >= 0; i -= 1) {
      best[i] = { ...best[i + 1], next: i + 1 };
      let cells = 1;
      for (let j = i; j < size && cells <= width; j += 1) {
        cells += rows[j].length - 1;
        if (cells !== width) continue;
        const after = best[j + 1],
          found = {
            complete: after.complete + 1,
            joined: after.joined + j - i,
            next: j + 1
          };
        if (
          found.complete > best[i].complete ||
          (found.complete === best[i].complete && found.joined < best[i].joined)
        ) best[i] = found;
      }
    }
    /** @type {string[][]} */
    const made = [];
    for (let i = 0; i < size; i = best[i].next)
      made.push(rows.slice(i, best[i].next).reduce(joint));
    return { rows: continued(made, width), complete: best[0].complete, joined: best[0].joined };
  }
  /** @type {(one: string[], other: string[]) => string[]} */
  const joint = (one, other) => [
    ...one.slice(0, -1),
    [one[one.length - 1], other[0]].filter(Boolean).join(" "),
    ...other.slice(1)
  ];
  /**
   * What follows a complete row in small letters belongs to its last cell.
   * @type {(rows: string[][], width: number) => string[][]}
   */
  function continued(rows, width) {
    /** @type {string[][]} */
    const made = [];
    for (const row of rows) {
      const last = made[made.length - 1];
      if (row.length === 1 && /^[\p{Ll}(%]/u.test(row[0]) && last && last.length === width)
        made[made.length - 1] = joint(last, row);
      else made.push(row);
    }
    return made;
  }

  Object.assign(CanBo, { columns, mended });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
