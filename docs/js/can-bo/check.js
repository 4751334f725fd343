// Kiểm tra một tài liệu theo mô tả sinh từ các mô hình, cùng lời với «campaign check».
// Trả về danh sách { path, message, severity }; path là các khoá dẫn tới chỗ sai.
(function (CanBo) {
  "use strict";
  const { clean, short, Q } = CanBo;

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const isGroup = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  // What the officer calls a place: its key, or which entry of a list it is.
  function nameOf(path) {
    const last = path.reduce((found, step, i) => (typeof step === "string" ? i : found), -1);
    if (last < 0) return path.length ? `mục thứ ${path[0] + 1} ` : "";
    const entries = path.slice(last + 1).reverse().map((step) => `mục thứ ${step + 1} của `).join("");
    return `${entries}${short(path[last])} `;
  }

  class Checker {
    constructor(says) { this.says = says; this.problems = []; }
    // `more`: the key that is missing, or that the whole of several fields is wrong.
    say(path, message, more = {}) { this.problems.push({ path, message, severity: "error", ...more }); }
    rule(path, kind, values) { this.say(path, nameOf(path) + fill(this.says[kind], values)); }

    field(field, value, path) {
      const before = this.problems.length;
      (this[field.kind] || this.line).call(this, field, value, path);
      return this.problems.length === before;
    }
    read(parse, value, path) {
      try {
        return parse(value);
      } catch (error) {
        if (!(error instanceof CanBo.Unreadable)) throw error;
        this.say(path, `${nameOf(path)}«${short(value)}» ${error.message}`);
        return null;
      }
    }
    number(field, value, path) {
      const read = this.read(CanBo.parseNumber, value, path), limits = field.limits || {};
      if (!read) return;
      const typed = short(value), beyond = (key, sign) => key in limits && Q.cmp(read, Q.of(String(limits[key]))) === sign;
      if (beyond("ge", -1)) this.rule(path, "greater_than_equal", { typed, ...limits });
      else if (beyond("gt", -1) || beyond("gt", 0)) this.rule(path, "greater_than", { typed, ...limits });
      else if (beyond("le", 1)) this.rule(path, "less_than_equal", { typed, ...limits });
    }
    integer(field, value, path) {
      const limits = field.limits || {}, typed = short(value);
      if (!/^[+-]?[0-9]+$/.test(clean(value))) this.rule(path, "int_parsing", { typed });
      else if ("ge" in limits && Number(value) < limits.ge) this.rule(path, "greater_than_equal", { typed, ...limits });
      else if ("le" in limits && Number(value) > limits.le) this.rule(path, "less_than_equal", { typed, ...limits });
    }
    day(field, value, path) { this.read(CanBo.parseDate, value, path); }
    yes_no(field, value, path) {
      if (!["có", "co", "không", "khong"].includes(clean(value).toLowerCase())) this.say(path, `${nameOf(path)}«${short(value)}» chưa rõ có hay không. Viết có hoặc không.`);
    }
    line(field, value, path) {
      const text = clean(value), size = Array.from(text).length, limits = field.limits || {};
      if (size < (limits.min_length || 0)) this.rule(path, "string_too_short", limits);
      else if (limits.max_length && size > limits.max_length) this.rule(path, "string_too_long", limits);
    }
    id(field, value, path) {
      const text = clean(value);
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) || text.length > 60)
        this.say(path, `${nameOf(path)}«${short(text)}» không dùng làm mã được. Viết chữ thường không dấu, số và gạch nối, ví dụ ${CanBo.slug(text).slice(0, 60) || "lua-san-luong"}.`);
    }
    clause(field, value, path) {
      if (!/^[IVX]{1,5}(?:\.[0-9]{1,2}){0,3}$/.test(clean(value)))
        this.say(path, `${nameOf(path)}«${Array.from(clean(value)).slice(0, 40).join("")}» không phải số mục. Viết như trong văn bản, ví dụ II.1 hoặc III.2.3.`);
    }
    link(field, value, path) {
      if (!/^https?:\/\/[^\s<>"'`\\]+$/i.test(clean(value))) this.say(path, `${nameOf(path)}«${short(value)}» không phải địa chỉ trang. Chép cả địa chỉ, bắt đầu bằng https://`);
    }
    file(field, value, path) {
      if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(clean(value))) this.say(path, `${nameOf(path)}«${short(value)}» không dùng làm tên tệp được. Chỉ ghi tên tệp không dấu, không dấu cách, ví dụ van-ban.pdf.`);
    }
    link_or_file(field, value, path) {
      const as = (kind) => { const one = new Checker(this.says); one[kind](field, value, path); return one.problems; };
      const found = [as("file"), as("link")];
      if (found.every((problems) => problems.length)) this.problems.push(...found.flat());
    }
    choice(field, value, path) {
      if (!field.choices.includes(value)) this.say(path, `${nameOf(path)}${value ? `«${short(value)}» không nằm trong các lựa chọn` : "để trống"}. Viết một trong: ${field.choices.join(", ")}.`);
    }
    list(field, value, path) {
      value.forEach((item, i) => this.field(field.item, item, [...path, i]));
      this.enough(field, value.length, path);
    }
    map(field, value, path) {
      Object.entries(value).forEach(([key, item]) => this.field(field.item, item, [...path, key]));
      this.enough(field, Object.keys(value).length, path);
    }
    enough(field, actual_length, path) {
      const { min_length = 0 } = field.limits || {};
      if (actual_length < min_length) this.rule(path, "too_short", { min_length, actual_length });
    }
    either(field, value, path) {
      const fields = field.kinds[value.loai];
      if (fields) this.group({ fields, name: value.loai }, value, path);
      else if (value.loai) this.say([...path, "loai"], `loai «${short(value.loai)}» không có. Viết một trong: ${Object.keys(field.kinds).join(", ")}.`);
      else this.say(path, `${nameOf(path)}thiếu khoá «loai». Thêm một dòng loai là một trong: ${Object.keys(field.kinds).sort().join(", ")}.`);
    }
    group(field, value, path) {
      if (field.name === "Figure" && !isGroup(value)) value = { [Array.isArray(value) ? "hoan_thanh" : ["giữ", "mất", "đạt", "chưa đạt"].includes(value) ? "ket_qua" : "gia_tri"]: value };
      const before = this.problems.length, short_form = field.name === "Figure" && Object.keys(value).length === 1;
      for (const one of field.fields) {
        // A figure with nothing but its value is written in one line, under its target's own name.
        const at = short_form && ["gia_tri", "ket_qua", "hoan_thanh"].includes(one.key) && this.shortFigures ? path : [...path, one.key];
        if (value[one.key] !== undefined) this.field(one, value[one.key], at);
        else if (one.required) this.say(path, `${nameOf(path)}thiếu khoá «${one.key}» (${[one.title, one.help].filter(Boolean).join(": ")}). Thêm một dòng «${one.key}: …».`, { missing: one.key });
      }
      const wrong = this.problems.length === before && WHOLE[field.name] && WHOLE[field.name](value);
      if (wrong) this.say(path, (path.length ? `${nameOf(path).slice(0, -1)}: ` : "") + wrong, { whole: true });
    }
  }
  Checker.prototype.paragraph = Checker.prototype.line;
  Checker.prototype.shortFigures = true;

  // What concerns several fields of one thing together.
  const WHOLE = {
    ShareCount: (v) => Q.cmp(CanBo.parseNumber(v.tu_so), CanBo.parseNumber(v.mau_so)) > 0 && "tu_so lớn hơn mau_so. Xem lại hai số.",
    Figure: (v) => {
      const given = ["gia_tri", "ket_qua", "hoan_thanh", "mau_so", "theo_thon", "chia_theo"].filter((key) => v[key] !== undefined);
      return (given.length !== 1 || (v.tu_so === undefined) !== (v.mau_so === undefined)) && "cần đúng một cách ghi: gia_tri, ket_qua, hoan_thanh, tu_so với mau_so, theo_thon hoặc chia_theo.";
    },
    ca_nhan: (v) => v.tre_em === "có" && ["ông", "bà", "đồng chí"].includes(v.danh_xung) && "trẻ em thì danh_xung là em.",
    Decision: (v) => !(v.danh_sach || []).length && !(v.theo_thon || []).length && "chưa có ai. Ghi danh_sach, hoặc theo_thon nếu chỉ đăng số hộ của từng thôn.",
    BulletinFile: (v) => v.duyet && !(v.loi_da_duyet || []).length && "đã duyệt thì phải giữ lời đã duyệt. Chép lời của bản tin vào loi_da_duyet, mỗi đoạn một gạch đầu dòng.",
  };

  CanBo.nameOf = nameOf;
  CanBo.check = function (model, document, says) {
    const checker = new Checker(says);
    checker.group(model, document, []);
    return checker.problems;
  };
})((window.CanBo = window.CanBo || {}));
