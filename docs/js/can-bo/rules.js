// The rules that look at several places at once, in the words of campaign/checks/. They come only
// when every field by itself is right.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { Q, number, dateShort, fold, printed } = CanBo;
  /** @type {(path: Path, message: string) => Problem} */
  const error = (path, message) => ({ path, message, severity: "error" });
  /** @type {(path: Path, message: string) => Problem} */
  const warning = (path, message) => ({ path, message, severity: "warning" });
  const { parseNumber: read, parseDate: day } = CanBo;
  /** @type {CanBo["whole"]} */
  const whole = (figure) => {
    if (Array.isArray(figure)) return { hoan_thanh: figure };
    if (typeof figure !== "string") return figure;
    const words = ["giữ", "mất", "đạt", "chưa đạt"];
    return words.includes(figure) ? { ket_qua: figure } : { gia_tri: figure };
  };

  /** @type {(target: Target, value: Ratio, path: Path) => Problem[]} */
  function kept(target, value, path) {
    if (target.kept !== null && Q.cmp(value, Q.of(target.kept)) > 0)
      return [
        error(
          path,
          `${target.ma} ghi ${number(value)}, nhiều hơn tổng số là ${
            number(Q.of(target.kept))
          }. Xem lại con số.`
        )
      ];
    return [];
  }

  /**
   * @type {(
   *   ma: string, figure: Content, on: string, document: Content, data: StaffData
   * ) => Problem[]}
   */
  function reportFigure(ma, figure, on, document, data) {
    const path = ["so_lieu", ma], written = document.so_lieu[ma];
    /** @type {(key: string) => Path} */
    const at = (key) =>
      typeof written === "object" && !Array.isArray(written) ? [...path, key] : path;
    /** @type {(keys: string[]) => Path} */
    const inside = (keys) => (at("gia_tri") === path ? path : [...path, ...keys]);
    const target = data.targets.find((t) => t.ma === ma);
    if (!target) return [error(path, `không có chỉ tiêu «${ma}».`)];
    /** @type {Problem[]} */
    const found = [];
    const twice = data.measured.find(([when, of_target]) => when === on && of_target === ma);
    if (twice)
      found.push(
        error(
          path,
          `${ma} ngày ${dateShort(on)} đã có số trong ${data.home}${data.campaign}/so_lieu/${
            twice[2]
          }. Giữ một số; nếu số cũ sai, ghi vào dinh_chinh.`
        )
      );
    if (figure.gia_tri !== undefined)
      found.push(...kept(target, read(figure.gia_tri), at("gia_tri")));
    for (const [part, value] of Object.entries(figure.chia_theo || {}))
      found.push(...kept(target, read(value), [...path, "chia_theo", part]));
    const weights = target.weight && document.so_lieu[target.weight] &&
      whole(document.so_lieu[target.weight]).chia_theo;
    if (target.weight && figure.chia_theo) {
      const keys = Object.keys(figure.chia_theo);
      if (!weights)
        found.push(
          error(
            [...path, "chia_theo"],
            `${ma} chia theo từng phần thì ${target.weight} trong báo cáo này cũng phải ghi ` +
              "chia_theo. Bổ sung."
          )
        );
      else if (keys.length !== Object.keys(weights).length || keys.some((key) => !(key in weights)))
        found.push(
          error(
            [...path, "chia_theo"],
            `${ma} và ${target.weight} chia theo tên khác nhau. Viết tên các phần giống hệt nhau.`
          )
        );
      else if (Object.values(weights).every((value) => read(value).n === 0n))
        found.push(
          error(
            [...path, "chia_theo"],
            `${ma} không bình quân được vì ${target.weight} bằng 0. Xem lại hai số.`
          )
        );
    } else if (weights && figure.gia_tri !== undefined)
      found.push(
        warning(
          path,
          `${ma} là một số chung, còn ${target.weight} chia theo từng phần. Nên ghi chia_theo ` +
            "cho cả hai để bình quân đúng."
        )
      );
    const value = CanBo.valueOf(figure, target.weight ? weights : null),
      before = target.earlier.filter((m) => m.day < on).pop();
    const odd = CanBo.doubts(target, figure, value, on, inside, data);
    found.push(...odd);
    if (
      !odd.length && value && before && target.adds_up && !figure.giam_vi &&
      Q.cmp(value, Q.of(before.value)) < 0
    )
      found.push(
        error(
          path,
          `${ma} là số cộng dồn mà ${number(value)} thấp hơn ${
            number(Q.of(before.value))
          } của ngày ${before.says}. Sửa con số, hoặc ghi giam_vi: vì sao thấp hơn.`
        )
      );
    if (value && (!target.earlier.length || on > target.earlier[target.earlier.length - 1].day)) {
      const said = CanBo.status(target, value, on, {
        provisional: figure.tam_tinh === "có" || document.tam_tinh === "có",
        last: document.cuoi_ky === "có"
      }, data);
      const missing = ["ly_do", "giai_phap"].filter((key) => !figure[key]);
      const [word, , asks] = data.statuses[said];
      if (asks && missing.length)
        found.push(
          warning(
            path,
            `${ma} đang «${word}» mà chưa có ${
              missing.join(" và ")
            }. Thêm để bà con hiểu vì sao và ${data.commune} sẽ làm gì.`
          )
        );
    }
    return found;
  }

  /** @type {Rule} */
  function report(document, data) {
    const on = day(document.ngay_chot), found = [];
    if (on < data.first || on > data.last)
      found.push(
        error(["ngay_chot"], `${dateShort(on)} nằm ngoài thời gian thi đua. Xem lại năm.`)
      );
    else if (on > data.today)
      found.push(
        error(
          ["ngay_chot"],
          `${dateShort(on)} còn ở phía trước. Xem lại ngày, hoặc chờ đến ngày ấy hãy đăng.`
        )
      );
    if (document.ngay_dang && day(document.ngay_dang) < on)
      found.push(
        error(["ngay_dang"], "ngày đưa lên trang đứng trước ngày chốt số liệu. Xem lại hai ngày.")
      );
    return found.concat(
      Object.entries(document.so_lieu).flatMap(([ma, figure]) =>
        reportFigure(ma, whole(figure), on, document, data)
      )
    );
  }

  /**
   * A browser too old for a pattern leaves it to the check on GitHub.
   * @type {(text: string, flags: string) => RegExp}
   */
  const pattern = (text, flags) => {
    try {
      return new RegExp(text, flags);
    } catch {
      return /(?!)/;
    }
  };

  /** @type {CanBo["privateDetails"]} */
  function privateDetails(text, key, path, data) {
    // Behind a mark for reading aloud, a detail would be broadcast.
    const said = CanBo.halves(CanBo.clean(text || "")).join(" ");
    return data.private.flatMap(([source, flags, what]) => {
      const found = pattern(source, flags).exec(said);
      if (!found) return [];
      if (
        data.of_others.includes(what) && pattern(...data.helping).test(said.slice(0, found.index))
      )
        return [
          warning(
            path,
            `${key} có nhắc đến ${what}. Nếu là của người được giúp thì giữ; nếu là của chính ` +
              "người được khen thì xóa."
          )
        ];
      return [
        error(
          path,
          `${key} có ${what}; trang không công bố điều này. Xóa phần ấy, chỉ kể việc đã làm.`
        )
      ];
    });
  }

  /**
   * What two ways to type one name share: hoà is hòa.
   * @type {(text: string) => string}
   */
  const sortKey = (text) =>
    (CanBo.clean(text).toLowerCase().match(/[\p{L}\p{N}_]+/gu) || []).map((word) => {
      const apart = word.normalize("NFD"), tones = /[\u0300\u0309\u0303\u0301\u0323]/g;
      return apart.replace(tones, "").normalize("NFC") + (apart.match(tones) || []).join("");
    }).join(" ");

  /**
   * How many of one kind the lists have: one name is counted as often as one award has it, or as
   * places differ.
   * @type {(list: Content[], kind: string, document: Content) => number}
   */
  function bodies(list, kind, document) {
    /** @type {Map<string, Map<string, string[]>[]>} */
    const named = new Map();
    for (const one of list.filter((each) => each.loai === kind)) {
      const name = sortKey(one.ten || one.chu_ho || "");
      if (!named.has(name)) named.set(name, [new Map(), new Map(), new Map()]);
      [one.hinh_thuc || document.hinh_thuc || "", one.thon, one.don_vi].forEach((value, i) => {
        const key = i ? sortKey(value || "") : value, column = named.get(name)[i];
        if (key || !i) column.set(key, [...(column.get(key) || []), ""]);
      });
    }
    return [...named.values()].reduce(
      (sum, [awards, villages, units]) =>
        sum +
        Math.max(...[...awards.values()].map((each) => each.length), villages.size, units.size),
      0
    );
  }
  /** @type {Record<string, string>} */
  const NAMES = { tap_the: "tập thể", ca_nhan: "cá nhân", ho: "hộ gia đình" };

  /** @type {(document: Content, list: Content[]) => Problem[]} */
  function counts(document, list) {
    const found = [];
    let more = false;
    for (const [kind, said] of Object.entries(document.so_luong || {})) {
      const households = kind === "ho" ? document.theo_thon || [] : [];
      /** @type {(sum: number, village: Content) => number} */
      const add = (sum, village) => sum + Number(village.so_ho);
      const named = bodies(list, kind, document), villages = households.reduce(add, 0);
      const there = Math.max(named, villages);
      more = more || Number(said) > named + villages;
      if (Number(said) < there)
        found.push(
          error(
            ["so_luong", kind],
            `so_luong ghi ${Number(said)} ${
              NAMES[kind]
            }, ít hơn ${there} đã có trong danh sách. Ghi ` +
              `đúng tổng số của quyết định, từ ${there} trở lên.`
          )
        );
    }
    if (more && !document.hinh_thuc)
      found.push(
        error(
          ["so_luong"],
          "so_luong nhiều hơn danh_sach mà chưa ghi được khen gì. Thêm dòng hinh_thuc cho cả " +
            "quyết định."
        )
      );
    return found;
  }

  /** @type {Rule} */
  function decision(document, data) {
    const found = ["trich_yeu", "loi_khen"].flatMap((key) =>
      privateDetails(document[key], key, [key], data)
    );
    const signed = day(document.ngay_ky), list = document.danh_sach || [], seen = new Set();
    if (document.trang_thai !== "du_kien" && signed > data.today)
      found.push(
        error(
          ["ngay_ky"],
          `${dateShort(signed)} còn ở phía trước. Xem lại ngày, hoặc để trang_thai: du_kien.`
        )
      );
    if (document.ngay_dang && day(document.ngay_dang) < signed)
      found.push(error(["ngay_dang"], "ngày đưa lên trang đứng trước ngày ký. Xem lại hai ngày."));
    const twice = data.decided.find(([number, on, issuer]) =>
      number === CanBo.numberKey(document.so) && on.slice(0, 4) === signed.slice(0, 4) &&
      (on === signed || issuer === fold(document.co_quan))
    );
    if (twice)
      found.push(
        error(
          ["so"],
          `quyết định số ${
            printed(document.so)
          } đã có trong ${data.home}${data.campaign}/khen_thuong/${
            twice[3]
          }.yml. Gộp hai tệp làm một.`
        )
      );
    [...list].forEach((one, i) => {
      /** @type {Path} */
      const path = ["danh_sach", i];
      const name = one.loai === "ho" ? "chu_ho" : "ten";
      for (const key of ["ten", "thanh_tich", "chuc_vu", "don_vi", "thon", "chu_ho"])
        found.push(...privateDetails(one[key], key, [...path, key], data));
      if (!one.hinh_thuc && !document.hinh_thuc)
        found.push(
          error(path, "chưa ghi được khen gì. Thêm hinh_thuc cho người này hoặc cho cả quyết định.")
        );
      if (one.thon && data.villages.length && !data.villages.includes(printed(one.thon)))
        found.push(
          warning(
            [...path, "thon"],
            `không có ${data.village} «${printed(one.thon)}» trong danh sách của ${data.commune}.`
          )
        );
      const key = JSON.stringify([
        one.loai,
        fold(one[name]),
        fold(one.thon || ""),
        fold(one.don_vi || ""),
        one.hinh_thuc || document.hinh_thuc || ""
      ]);
      if (seen.has(key))
        found.push(
          warning(
            [...path, name],
            `«${printed(one[name])}» có hai lần trong danh sách. Nếu là hai người trùng tên, ` +
              `ghi rõ ${data.village} hoặc đơn vị.`
          )
        );
      seen.add(key);
    });
    found.push(...counts(document, list));
    if (document.theo_thon && !document.hinh_thuc)
      found.push(
        error(
          ["theo_thon"],
          `ghi số hộ theo ${data.village} thì quyết định phải có hinh_thuc. Thêm dòng hinh_thuc.`
        )
      );
    return found;
  }

  /** @type {Rule} */
  function news(document, data) {
    const found = [];
    if (document.anh && !document.anh_mo_ta)
      found.push(
        error(
          ["anh_mo_ta"],
          "có ảnh mà chưa có anh_mo_ta. Thêm một câu tả ảnh cho người không nhìn thấy."
        )
      );
    if (day(document.ngay) > data.today)
      found.push(
        warning(["ngay"], `bài hẹn ngày ${dateShort(day(document.ngay))}, đến ngày ấy mới hiện.`)
      );
    return found;
  }

  /**
   * @type {(
   *   target: Target, value: Ratio, measured: string, document: Content, data: StaffData
   * ) => Problem[]}
   */
  function ofCorrection(target, value, measured, document, data) {
    const figure = { gia_tri: document.gia_tri_moi, da_xem_lai: document.da_xem_lai };
    /** @type {(keys: string[]) => Path} */
    const at = () => ["gia_tri_moi", "", ""];
    return CanBo.doubts(target, figure, value, measured, at, data)
      .map((found) => ({ ...found, path: ["gia_tri_moi"] }));
  }

  /** @type {Rule} */
  function correction(document, data) {
    const target = data.targets.find((t) => t.ma === document.chi_tieu),
      measured = day(document.ngay_chot);
    const value = read(document.gia_tri_moi);
    const found = target ? kept(target, value, ["gia_tri_moi"]) : [];
    if (target) found.push(...ofCorrection(target, value, measured, document, data));
    const on = day(document.ngay);
    if (on < measured || on > data.today)
      found.push(
        error(
          ["ngay"],
          "ngày đính chính phải sau ngày chốt số liệu và không ở phía trước. Xem lại ngày."
        )
      );
    return found;
  }

  CanBo.rules = {
    "bao-cao": report,
    "quyet-dinh": decision,
    tin: news,
    "dinh-chinh": correction,
    duyet: () => []
  };
  CanBo.privateDetails = privateDetails;
  CanBo.whole = whole;
  // Only what is asked of figures that can be read; the rest of the form may be empty yet.
  CanBo.questions = function (form, document, data) {
    const unread = CanBo.check(data.models[form], document, data)
      .map((found) => `${found.path.join("/")}/`);
    /** @type {(path: string) => boolean} */
    const readable = (path) => !unread.some((one) => one.startsWith(`${path}/`));
    const typed = document.ngay_chot && readable("ngay_chot"),
      on = typed ? day(document.ngay_chot) : data.today;
    if (form === "dinh-chinh") {
      const target = data.targets.find((t) => t.ma === document.chi_tieu);
      return target && document.gia_tri_moi && readable("gia_tri_moi")
        ? ofCorrection(target, read(document.gia_tri_moi), on, document, data)
        : [];
    }
    return data.targets.filter(({ ma }) =>
      (document.so_lieu || {})[ma] && readable(`so_lieu/${ma}`)
    )
      .flatMap((target) => {
        const written = document.so_lieu[target.ma], figure = whole(written);
        const value = target.weight ? null : CanBo.valueOf(figure, null);
        /** @type {(keys: string[]) => Path} */
        const at = (keys) => ["so_lieu", target.ma, ...(written === figure ? keys : [])];
        return CanBo.doubts(target, figure, value, on, at, data);
      });
  };
  CanBo.problems = function (form, document, data) {
    const wrong = CanBo.unfitIn(document, data).concat(
      CanBo.check(data.models[form], document, data)
    );
    return wrong.length
      ? wrong
      : [...CanBo.rules[form](document, data), ...CanBo.unsaid(form, document, data)];
  };
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
