// What was typed becomes the content of a file, its name and its address on GitHub. Knows nothing
// of the page.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { clean } = CanBo;

  /** @type {(typed: Typed, name: string) => string} */
  const said = (typed, name) => clean(typed[name] || "");
  /**
   * Copies of `typed` what is filled in: keys in this order, yes-or-no only when it is yes.
   * @type {(typed: Typed, keys: string[], prefix?: string) => Content}
   */
  function take(typed, keys, prefix = "") {
    /** @type {Typed} */
    const found = {};
    for (const key of keys) if (said(typed, prefix + key)) found[key] = said(typed, prefix + key);
    return found;
  }
  /**
   * How many rows «prefix/0/…», «prefix/1/…» there are.
   * @type {(typed: Typed, prefix: string) => number[]}
   */
  function rows(typed, prefix) {
    const numbers = Object.keys(typed).filter((name) => name.startsWith(prefix)).map((name) =>
      Number(name.slice(prefix.length).split("/")[0])
    );
    return [...new Set(numbers)].sort((a, b) => a - b);
  }
  /** @type {(typed: Typed, name: string) => string[]} */
  const chosen = (typed, name) => (typed[name] || "").split(" ").filter(Boolean);

  /** @type {(typed: Typed, prefix: string) => Typed} */
  function parts(typed, prefix) {
    /** @type {Typed} */
    const found = {};
    for (const i of rows(typed, prefix))
      if (said(typed, `${prefix}${i}/ten`) && said(typed, `${prefix}${i}/gia_tri`))
        found[said(typed, `${prefix}${i}/ten`)] = said(typed, `${prefix}${i}/gia_tri`);
    return found;
  }
  /** @type {(typed: Typed, prefix: string, names: string[]) => Content} */
  function villages(typed, prefix, names) {
    /** @type {Content} */
    const found = {};
    names.forEach((name, i) => {
      const count = take(typed, ["tu_so", "mau_so"], `${prefix}${i}/`);
      if (Object.keys(count).length) found[name] = count;
    });
    return found;
  }

  /**
   * The figures of those villages of which the plan asks something by name.
   * @type {(typed: Typed, at: string, target: Target) => Typed}
   */
  function ofVillages(typed, at, target) {
    /** @type {Typed} */
    const found = {};
    target.villages.forEach((name, i) => {
      const value = said(typed, `${at}chia_thon/${i}`);
      if (value) found[name] = value;
    });
    return found;
  }

  /**
   * A figure as it is written: a value alone in one line; nothing when nothing was typed for this
   * target.
   * @type {(typed: Typed, target: Target, data: StaffData) => Content | string | undefined}
   */
  function figure(typed, target, data) {
    const at = `so_lieu/${target.ma}/`,
      found = take(typed, ["gia_tri", "ket_qua", "danh_gia", "tu_so", "mau_so"], at);
    const named = target.villages.length ? target.villages : data.villages;
    const byPart = { ...parts(typed, at + "chia_theo/"), ...ofVillages(typed, at, target) },
      byVillage = villages(typed, at + "theo_thon/", named);
    const done = chosen(typed, at + "hoan_thanh");
    if (done.length || typed[at + "chua_xong"])
      found.hoan_thanh = target.criteria.filter((ma) => done.includes(ma));
    if (Object.keys(byVillage).length) found.theo_thon = byVillage;
    if (Object.keys(byPart).length) found.chia_theo = byPart;
    if (!Object.keys(found).length) return undefined;
    Object.assign(
      found,
      take(typed, [
        "cung_ky",
        "tam_tinh",
        "giam_vi",
        "da_xem_lai",
        "nguon",
        "ghi_chu",
        "ly_do",
        "giai_phap"
      ], at)
    );
    const keys = Object.keys(found);
    return keys.length === 1 && ["gia_tri", "ket_qua", "hoan_thanh"].includes(keys[0])
      ? found[keys[0]]
      : found;
  }

  /** @type {(typed: Typed, data: StaffData) => Content} */
  function report(typed, data) {
    /** @type {Content} */
    const so_lieu = {};
    for (const target of data.targets) {
      const one = figure(typed, target, data);
      if (one !== undefined) so_lieu[target.ma] = one;
    }
    // One tick in the form is two keys: told before the end, and of the end.
    const estimate = typed.uoc_ca_nam ? { tam_tinh: "có", cuoi_ky: "có" } : {};
    return {
      ...take(
        { ...typed, ...estimate },
        ["ten", "ngay_chot", "ngay_dang", "nguon", "tam_tinh", "cuoi_ky", "ghi_chu"]
      ),
      so_lieu
    };
  }

  /** @type {Record<string, string[]>} */
  const RECIPIENT = {
    tap_the: ["loai", "ten", "thon", "hinh_thuc", "thanh_tich"],
    ca_nhan: [
      "loai",
      "ten",
      "tre_em",
      "danh_xung",
      "chuc_vu",
      "don_vi",
      "thon",
      "hinh_thuc",
      "thanh_tich",
      "truy_tang"
    ],
    ho: ["loai", "chu_ho", "thon", "danh_xung", "hinh_thuc", "thanh_tich"]
  };

  /** @type {(typed: Typed, data: StaffData) => Content} */
  function decision(typed, data) {
    const found = take(typed, [
      "trang_thai",
      "so",
      "ngay_ky",
      "ngay_dang",
      "co_quan",
      "nguoi_ky",
      "chuc_vu_nguoi_ky",
      "trich_yeu",
      "loai_khen",
      "hinh_thuc"
    ]);
    // The page writes «Quyết định số» before it.
    if (found.so) found.so = found.so.replace(/^(?:quyết định\s+)?số\s*:?\s*(?=[0-9])/iu, "");
    for (const key of ["muc", "chi_tieu"])
      if (chosen(typed, key).length) found[key] = chosen(typed, key);
    Object.assign(found, take(typed, ["ban_scan", "hien_tien", "loi_khen"]));
    const list = rows(typed, "danh_sach/").map((i) =>
      take(typed, RECIPIENT[typed[`danh_sach/${i}/loai`]] || ["loai"], `danh_sach/${i}/`)
    );
    const counts = data.villages.map((thon, i) => ({
      thon,
      so_ho: said(typed, `theo_thon/${i}/so_ho`)
    })).filter((count) => count.so_ho);
    const totals = take(typed, ["tap_the", "ca_nhan", "ho"], "so_luong/");
    if (Object.keys(totals).length) found.so_luong = totals;
    if (list.length) found.danh_sach = list;
    if (counts.length) found.theo_thon = counts;
    return found;
  }

  /** @type {(typed: Typed) => Content} */
  function news(typed) {
    const found = take(typed, ["tieu_de", "ngay", "chuyen_muc", "tom_tat", "loa", "phong_trao"]);
    for (const key of ["muc", "chi_tieu"])
      if (chosen(typed, key).length) found[key] = chosen(typed, key);
    return Object.assign(found, take(typed, ["anh", "anh_mo_ta", "nguon"]));
  }

  /** @type {(typed: Typed, data: StaffData) => Content} */
  function correction(typed, data) {
    const found = take(typed, [
      "ngay",
      "chi_tieu",
      "ngay_chot",
      "gia_tri_cu",
      "gia_tri_moi",
      "da_xem_lai",
      "ly_do",
      "nguon"
    ]);
    // What is told in words is corrected in words; a file has the numbers that they stand for.
    for (const key of ["gia_tri_cu", "gia_tri_moi"])
      if (found[key] in data.results) found[key] = String(data.results[found[key]]);
    return found;
  }

  /**
   * What a file had before, as it was typed there: a text with marks for reading aloud comes in its
   * parts.
   * @type {(value: any) => any}
   */
  function written(value) {
    if (Array.isArray(value)) return value.map(written);
    if (typeof value !== "object") return value;
    if (value.parts)
      return value.parts.map((/** @type {any} */ part) =>
        typeof part === "string" ? part : `[[${part.join("|")}]]`
      ).join("");
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, written(item)]));
  }

  /** @type {(typed: Typed, data: StaffData) => Content} */
  function approval(typed, data) {
    const { words = [], notes = {} } = data.bulletins.find((b) => b.ma === typed.ban_tin) || {};
    const { bien_tap, nguoi_doc, duyet, loi_da_duyet, ...rest } = written(notes);
    const found = take(typed, ["bien_tap", "nguoi_doc"]);
    found.duyet = take(typed, ["nguoi", "chuc_vu", "ngay"], "duyet/");
    return { ...found, loi_da_duyet: words, ...rest };
  }

  /** @type {Record<string, (typed: Typed, data: StaffData) => Content>} */
  const CONTENTS = {
    "bao-cao": report,
    "quyet-dinh": decision,
    tin: news,
    "dinh-chinh": correction,
    duyet: approval
  };
  CanBo.document = (form, typed, data) => CONTENTS[form](typed, data);

  // ── where the file goes ──
  /** @type {(folder: string, name: string, ending: string, data: StaffData) => string} */
  function free(folder, name, ending, data) {
    for (let n = 1;; n += 1) {
      const path = `${folder}${name}${n > 1 ? `-${n}` : ""}${ending}`;
      if (!data.taken.includes(path)) return path;
    }
  }
  CanBo.path = function (form, document, typed, data) {
    const home = `${data.campaign}/`;
    /** @type {(key: string) => string} */
    const day = (key) => CanBo.parseDate(document[key]);
    if (form === "bao-cao") return free(`${home}so_lieu/`, day("ngay_chot"), ".yml", data);
    if (form === "dinh-chinh")
      return free(`${home}dinh_chinh/`, `${day("ngay")}-${document.chi_tieu}`, ".yml", data);
    if (form === "duyet") return `${home}ban_tin/${typed.ban_tin}.yml`;
    if (form === "tin")
      return free(
        data.posts,
        `${day("ngay").slice(0, 7)}-${
          CanBo.slug(document.tieu_de).slice(0, 60).replace(/-+$/, "") || "tin"
        }`,
        ".md",
        data
      );
    const number = /^[0-9]+/.exec(document.so);
    return free(
      `${home}khen_thuong/`,
      `qd-${
        number ? number[0] : CanBo.slug(document.so).slice(0, 40).replace(/-+$/, "") || "moi"
      }-${day("ngay_ky").slice(0, 4)}`,
      ".yml",
      data
    );
  };
  CanBo.text = function (form, document, typed) {
    if (form !== "tin") return CanBo.yaml(document);
    const body = CanBo.visible((typed.noi_dung || "").replace(/\r\n?/g, "\n"));
    return CanBo.markdown(document, body.trim());
  };

  const LONGEST = 7500;
  // GitHub's page for a new file with the text in place; without the text where the address would
  // be too long; "" where nobody knows the repository.
  CanBo.github = function (path, text, data) {
    if (!data.repository) return { href: "", filled: false };
    const file = data.home + path,
      branch = data.branch.split("/").map(encodeURIComponent).join("/");
    if (data.taken.includes(path))
      return {
        href: `${data.repository}/edit/${branch}/${
          file.split("/").map(encodeURIComponent).join("/")
        }`,
        filled: false,
        edit: true
      };
    const empty = `${data.repository}/new/${branch}/?filename=${encodeURIComponent(file)}`,
      full = `${empty}&value=${encodeURIComponent(text)}`;
    return full.length > LONGEST
      ? { href: empty, filled: false }
      : { href: full, filled: true, empty };
  };
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
