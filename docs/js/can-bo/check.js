// Checks what was typed against the description that is made from the models, in the words of
// `campaign check`.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { clean, short, Q } = CanBo;

  /** @type {(text: string, values: Content) => string} */
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  /** @type {(value: unknown) => boolean} */
  const isGroup = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  /**
   * What the officer calls a place: its key, or which entry of a list it is.
   * @type {CanBo["nameOf"]}
   */
  function nameOf(path) {
    const last = path.map((step) => typeof step).lastIndexOf("string");
    if (last < 0) return path.length ? `mục thứ ${Number(path[0]) + 1} ` : "";
    const entries = path.slice(last + 1).reverse().map((step) =>
      `mục thứ ${Number(step) + 1} của `
    );
    return `${entries.join("")}${short(path[last])} `;
  }

  class Checker {
    /**
     * @param {StaffData} data
     * @param {Content} document
     */
    constructor(data, document) {
      this.data = data;
      this.document = document;
      this.says = data.says;
      /** @type {Problem[]} */
      this.problems = [];
    }
    /**
     * `more`: the key that is missing, or that the whole of several fields is wrong.
     * @type {(path: Path, message: string, more?: Partial<Problem>) => void}
     */
    say(path, message, more = {}) {
      this.problems.push({ path, message, severity: "error", ...more });
    }
    /** @type {(path: Path, kind: string, values: Content) => void} */
    rule(path, kind, values) {
      this.say(path, nameOf(path) + fill(this.says[kind], values));
    }

    /** @type {(field: Field, value: any, path: Path) => boolean} */
    field(field, value, path) {
      const before = this.problems.length;
      (/** @type {any} */ (this)[field.kind] || this.line).call(this, field, value, path);
      return this.problems.length === before;
    }
    /**
     * @type {<Read>(
     *   parse: (text: string) => Read, value: string, path: Path, better?: (text: string) => string
     * ) => Read | null}
     */
    read(parse, value, path, better) {
      try {
        return parse(value);
      } catch (error) {
        if (!(error instanceof CanBo.Unreadable)) throw error;
        const said = (better && better(value)) || error.message;
        this.say(path, `${nameOf(path)}«${short(value)}» ${said}`);
        return null;
      }
    }
    /** @type {Check} */
    number(field, value, path) {
      const limits = field.limits || {};
      const read = this.read(
        CanBo.parseNumber,
        value,
        path,
        (typed) =>
          CanBo.advice(typed, CanBo.wantedAt(path, this.document, this.data), this.data.measures)
      );
      if (!read) return;
      const typed = short(value);
      /** @type {(key: string, sign: number) => boolean} */
      const beyond = (key, sign) =>
        key in limits && Q.cmp(read, Q.of(String(limits[key]))) === sign;
      if (beyond("ge", -1)) this.rule(path, "greater_than_equal", { typed, ...limits });
      else if (beyond("gt", -1) || beyond("gt", 0))
        this.rule(path, "greater_than", { typed, ...limits });
      else if (beyond("le", 1)) this.rule(path, "less_than_equal", { typed, ...limits });
    }
    /** @type {Check} */
    integer(field, value, path) {
      const limits = field.limits || {}, typed = short(value);
      if (!/^[+-]?[0-9]+$/.test(clean(value))) this.rule(path, "int_parsing", { typed });
      else if ("ge" in limits && Number(value) < limits.ge)
        this.rule(path, "greater_than_equal", { typed, ...limits });
      else if ("le" in limits && Number(value) > limits.le)
        this.rule(path, "less_than_equal", { typed, ...limits });
    }
    /** @type {Check} */
    day(field, value, path) {
      this.read(CanBo.parseDate, value, path);
    }
    /** @type {Check} */
    yes_no(field, value, path) {
      if (!["có", "co", "không", "khong"].includes(clean(value).toLowerCase()))
        this.say(
          path,
          `${nameOf(path)}«${short(value)}» chưa rõ có hay không. Viết có hoặc không.`
        );
    }
    /** @type {Check} */
    line(field, value, path) {
      const text = clean(value), size = Array.from(text).length, limits = field.limits || {};
      if (size < (limits.min_length || 0)) this.rule(path, "string_too_short", limits);
      else if (limits.max_length && size > limits.max_length)
        this.rule(path, "string_too_long", limits);
      else if (CanBo.markFault(text)) this.say(path, nameOf(path) + CanBo.markFault(text));
    }
    /** @type {Check} */
    id(field, value, path) {
      const text = clean(value);
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) || text.length > 60)
        this.say(
          path,
          `${nameOf(path)}«${
            short(text)
          }» không dùng làm mã được. Viết chữ thường không dấu, số và ` +
            `gạch nối, ví dụ ${CanBo.slug(text).slice(0, 60) || "lua-san-luong"}.`
        );
    }
    /** @type {Check} */
    link(field, value, path) {
      if (!/^https?:\/\/[^\s<>"'`\\/?#[\]]+(?:[/?#][^\s<>"'`\\]*)?$/i.test(clean(value)))
        this.say(
          path,
          `${nameOf(path)}«${
            short(value)
          }» không phải địa chỉ trang. Chép cả địa chỉ, bắt đầu bằng ` +
            "https://"
        );
    }
    /** @type {Check} */
    file(field, value, path) {
      if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(clean(value)))
        this.say(
          path,
          `${nameOf(path)}«${
            short(value)
          }» không dùng làm tên tệp được. Chỉ ghi tên tệp không dấu, ` +
            "không dấu cách, ví dụ van-ban.pdf."
        );
    }
    /** @type {Check} */
    link_or_file(field, value, path) {
      /** @type {(kind: "file" | "link") => Problem[]} */
      const as = (kind) => {
        const one = new Checker(this.data, this.document);
        one[kind](field, value, path);
        return one.problems;
      };
      const found = [as("file"), as("link")];
      if (found.every((problems) => problems.length)) this.problems.push(...found.flat());
    }
    /** @type {Check} */
    choice(field, value, path) {
      if (!field.choices.includes(value))
        this.say(
          path,
          `${nameOf(path)}${
            value ? `«${short(value)}» không nằm trong các lựa chọn` : "để trống"
          }. Viết một trong: ${field.choices.join(", ")}.`
        );
    }
    /** @type {Check} */
    list(field, value, path) {
      // One table may stand without the dash of a list.
      if (isGroup(value)) return void this.field(field.item, value, path);
      [...value].forEach((item, i) => this.field(field.item, item, [...path, i]));
      this.enough(field, value.length, path);
    }
    /** @type {Check} */
    map(field, value, path) {
      Object.entries(value).forEach(([key, item]) => this.field(field.item, item, [...path, key]));
      this.enough(field, Object.keys(value).length, path);
    }
    /** @type {(field: Field, actual_length: number, path: Path) => void} */
    enough(field, actual_length, path) {
      const { min_length = 0 } = field.limits || {};
      if (actual_length < min_length) this.rule(path, "too_short", { min_length, actual_length });
    }
    /** @type {Check} */
    either(field, value, path) {
      const fields = field.kinds[value.loai];
      if (fields) this.group({ fields, name: value.loai }, value, path);
      else if (value.loai)
        this.say(
          [...path, "loai"],
          `loai «${short(value.loai)}» không có. Viết một trong: ${
            Object.keys(field.kinds).join(", ")
          }.`
        );
      else this.say(
          path,
          `${nameOf(path)}thiếu khoá «loai». Thêm một dòng loai là một trong: ${
            Object.keys(field.kinds).sort().join(", ")
          }.`
        );
    }
    /** @type {Check} */
    group(field, value, path) {
      if (field.name === "Figure") value = CanBo.whole(value, this.data);
      const before = this.problems.length,
        short_form = field.name === "Figure" && Object.keys(value).length === 1;
      for (const one of field.fields) {
        // A figure with nothing but its value is written in one line, under its target's own name.
        const at =
          short_form && ["gia_tri", "ket_qua", "hoan_thanh"].includes(one.key) && this.shortFigures
            ? path
            : [...path, one.key];
        if (value[one.key] !== undefined) this.field(one, value[one.key], at);
        else if (one.required)
          this.say(
            path,
            `${nameOf(path)}thiếu khoá «${one.key}» (${
              [one.title, one.help].filter(Boolean).join(": ")
            }). Thêm một dòng «${one.key}: …».`,
            { missing: one.key }
          );
      }
      const wrong = this.problems.length === before && WHOLE[field.name] &&
        WHOLE[field.name](value);
      if (wrong)
        this.say(path, (path.length ? `${nameOf(path).slice(0, -1)}: ` : "") + wrong, {
          whole: true
        });
    }
  }
  Checker.prototype.paragraph = Checker.prototype.line;
  Checker.prototype.shortFigures = true;

  // As campaign/words/decisions.py reads them.
  /** @type {Record<string, string>} */
  const KIND = {
    "tập thể": "tap_the",
    "đơn vị": "tap_the",
    "cá nhân": "ca_nhan",
    "học sinh": "ca_nhan",
    "đồng chí": "ca_nhan",
    hộ: "ho",
    "gia đình": "ho"
  };
  const DONE = / (?:có thành tích|có công|vì|do|đã|giúp|hỗ trợ|cứu|ủng hộ) /i;
  const COUNT = new RegExp(
    `(?:^|[^\\p{L}\\p{N}_.,/-])(\\d{1,3}(?:\\.\\d{3})+|\\d{1,6}) (${
      Object.keys(KIND).join("|")
    })(?![\\p{L}\\p{N}_])`,
    "giu"
  );
  const ONE = "(?:tập thể|cá nhân|hộ(?: gia đình)?|gia đình)";
  const TOGETHER = new RegExp(`\\d ${ONE}(?:,| và) ${ONE}(?!\\p{L})`, "iu");

  /** @type {(subject: string) => [kind: string, count: number][]} */
  function countsIn(subject) {
    const said = ` ${subject} `.split(DONE)[0], found = new Map();
    if (TOGETHER.test(said)) return [];
    for (const [, figure, kind] of said.matchAll(COUNT)) {
      const code = KIND[kind.toLowerCase()], count = Number(figure.replace(/\./g, ""));
      if (found.has(code) || !count) return [];
      found.set(code, count);
    }
    return [...found];
  }
  /** @type {(subject: string) => string} */
  function nobody(subject) {
    const counts = countsIn(subject).map(([kind, count]) => `${kind}: ${count}`).join(", ");
    const how = counts
      ? `dòng so_luong: {${counts}}`
      : "so_luong với số tập thể (tap_the), cá nhân (ca_nhan), hộ (ho), ghi như quyết định";
    return "chưa có ai. Ghi danh_sach, hoặc theo_thon nếu chỉ đăng số hộ từng nơi. Chỉ biết " +
      `số lượng, danh sách kèm theo quyết định: thêm ${how}.`;
  }

  /**
   * What concerns several fields of one thing together.
   * @type {Record<string, (value: Content) => string | false>}
   */
  const WHOLE = {
    Figure: (v) => {
      const given = ["gia_tri", "ket_qua", "hoan_thanh", "mau_so", "theo_thon", "chia_theo"].filter(
        (key) => v[key] !== undefined
      );
      // The commune's own figure may stand beside those of its villages.
      const beside = v.gia_tri !== undefined && v.chia_theo !== undefined;
      return (given.length !== (beside ? 2 : 1) ||
        (v.tu_so === undefined) !== (v.mau_so === undefined)) &&
        "cần đúng một cách ghi: gia_tri, ket_qua, hoan_thanh, tu_so với mau_so, theo_thon hoặc " +
          "chia_theo.";
    },
    ca_nhan: (v) =>
      v.tre_em === "có" && ["ông", "bà", "đồng chí"].includes(v.danh_xung) &&
      "trẻ em thì danh_xung là em.",
    Counts: (v) =>
      !["tap_the", "ca_nhan", "ho"].some((kind) => v[kind] !== undefined) &&
      "chưa có con số nào. Ghi số tập thể (tap_the), cá nhân (ca_nhan) hoặc hộ (ho).",
    Decision: (v) =>
      !(v.danh_sach || []).length && !(v.theo_thon || []).length && !v.so_luong &&
      nobody(v.trich_yeu),
    BulletinFile: (v) =>
      v.duyet && !(v.loi_da_duyet || []).length &&
      "đã duyệt thì phải giữ lời đã duyệt. Chép lời của bản tin vào loi_da_duyet, mỗi đoạn một " +
        "gạch đầu dòng."
  };

  CanBo.nameOf = nameOf;
  CanBo.check = function (model, document, data) {
    const checker = new Checker(data, document);
    checker.group(model, document, []);
    return checker.problems;
  };
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
