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
  /** @type {Form[]} */
  const FORMS = ["gia_tri", "ket_qua", "hoan_thanh", "mau_so", "theo_thon", "chia_theo"];
  /** @type {CanBo["whole"]} */
  const whole = (figure, data) => {
    if (Array.isArray(figure)) return { hoan_thanh: figure };
    if (typeof figure !== "string") return figure;
    return figure in data.results ? { ket_qua: figure } : { gia_tri: figure };
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

  // ── one figure of a report ──
  /** @type {(reading: Reported) => Problem[]} */
  function saidTwice({ target, on, path, provisional, data }) {
    const twice = data.measured.find(([when, ma, , estimate]) =>
      when === on && ma === target.ma && estimate === provisional
    );
    return twice
      ? [
        error(
          path,
          `${target.ma} ngày ${dateShort(on)} đã có số trong ${data.home}${data.campaign}/so_lieu/${
            twice[2]
          }. Giữ một số; nếu số cũ sai, ghi vào dinh_chinh.`
        )
      ]
      : [];
  }
  /** @type {(reading: Reported) => Problem[]} */
  function unfitForm({ target, figure, path }) {
    const form = FORMS.find((key) => figure[key] !== undefined), { ma, remedy } = target;
    if (target.parts_of.length) return [];
    if (!target.forms.includes(form))
      return [error(path, `${ma} không ghi theo cách này. ${remedy}`)];
    return figure.ket_qua && !target.results.some(([word]) => word === figure.ket_qua)
      ? [error(path, `${ma} «${figure.ket_qua}» không hợp với chỉ tiêu này. ${remedy}`)]
      : [];
  }
  /** @type {(reading: Reported) => Problem[]} */
  function tooMany({ target, figure, path, at }) {
    const parts = Object.entries(figure.chia_theo || {});
    return [
      ...(figure.gia_tri === undefined ? [] : kept(target, read(figure.gia_tri), at("gia_tri"))),
      ...parts.flatMap(([part, value]) => kept(target, read(value), [...path, "chia_theo", part]))
    ];
  }
  /** @type {(reading: Reported) => Problem[]} */
  function unweighted({ target, figure, path, weights }) {
    const { ma, weight } = target;
    if (weight && figure.chia_theo) {
      const keys = Object.keys(figure.chia_theo), place = [...path, "chia_theo"];
      if (!weights)
        return [
          error(
            place,
            `${ma} chia theo từng phần thì ${weight} trong báo cáo này cũng phải ghi chia_theo. ` +
              "Bổ sung."
          )
        ];
      if (keys.length !== Object.keys(weights).length || keys.some((key) => !(key in weights)))
        return [
          error(
            place,
            `${ma} và ${weight} chia theo tên khác nhau. Viết tên các phần giống hệt nhau.`
          )
        ];
      if (Object.values(weights).reduce((all, one) => Q.add(all, read(one)), Q.of(0)).n === 0n)
        return [
          error(place, `${ma} không bình quân được vì ${weight} bằng 0. Xem lại hai số.`)
        ];
    } else if (weights && figure.gia_tri !== undefined)
      return [
        warning(
          path,
          `${ma} là một số chung, còn ${weight} chia theo từng phần. Nên ghi chia_theo cho cả ` +
            "hai để bình quân đúng."
        )
      ];
    return [];
  }

  // ── what adds up ──
  /** @type {(typed: Ratio, computed: Ratio) => boolean} */
  function differs(typed, computed) {
    const share = Q.mul(CanBo.sizes.size(computed), Q.of("0.005")), least = Q.of("0.05");
    const off = CanBo.sizes.size(Q.sub(typed, computed));
    return Q.cmp(off, Q.cmp(share, least) > 0 ? share : least) > 0;
  }
  /** @type {(parts: Typed) => Ratio} */
  const total = (parts) =>
    Object.values(parts).reduce((all, one) => Q.add(all, read(one)), Q.of(0));

  /** @type {(reading: Reported) => Problem[]} */
  function partsAndWhole({ target, figure, path, data }) {
    const { ma } = target, { gia_tri, chia_theo } = figure;
    if (!chia_theo) return [];
    const sum = total(chia_theo), said = target.weight || target.joins_said;
    if (gia_tri !== undefined && target.adds_its_parts && differs(read(gia_tri), sum))
      return [
        error(
          [...path, "gia_tri"],
          `${ma} ghi ${number(read(gia_tri))}, nhưng cộng các phần được ${number(sum)}. Sửa con ` +
            "số sai."
        )
      ];
    return gia_tri === undefined && target.unit === "%" && !said
      ? [
        error(
          [...path, "chia_theo"],
          `${ma} tính bằng %, không cộng các phần được. Thêm gia_tri: số chung của cả ` +
            `${data.commune}.`
        )
      ]
      : [];
  }
  /**
   * Of what should be low, a village that is not told would count as none of it.
   * @type {(reading: Reported) => Problem[]}
   */
  function villageIsMissing({ target, figure, path, data }) {
    if (!target.falls || !figure.chia_theo || figure.gia_tri !== undefined) return [];
    const missing = target.villages.filter((name) => !(name in figure.chia_theo));
    return missing.length
      ? [
        error(
          [...path, "chia_theo"],
          `${target.ma} chưa có số của ${missing.join(", ")}. Ghi thêm; chưa biết thì ghi ` +
            `gia_tri: số chung của cả ${data.commune}.`
        )
      ]
      : [];
  }
  /**
   * Seasons on the same land: whether they add up is for the plan to say.
   * @type {(reading: Reported) => Problem[]}
   */
  function sameLand({ target, figure, path, weights, data }) {
    const parts = Object.values(figure.chia_theo || {}).map(read);
    const goal = target.target === null ? Q.of(0) : Q.of(target.target);
    if (target.joins_said || parts.length < 2 || !goal.n || target.falls) return [];
    const joined = CanBo.valueOf(figure, target, weights, data);
    const sum = total(figure.chia_theo), highest = parts.reduce((a, b) => Q.cmp(a, b) < 0 ? b : a);
    /** @type {(one: Ratio) => boolean} */
    const near = (one) => Q.cmp(CanBo.sizes.size(Q.sub(one, goal)), Q.mul(goal, Q.of("0.15"))) <= 0;
    if (!joined) return [];
    const low = Q.cmp(joined, Q.mul(goal, Q.of("0.7"))) < 0;
    const high = Q.cmp(joined, Q.mul(goal, Q.of("1.7"))) > 0;
    if (!(low ? near(sum) : high && near(highest))) return [];
    const [one, other] = Q.cmp(joined, goal) < 0
      ? ["cộng các phần", "tong"]
      : target.level
      ? ["lấy bình quân", "binh_quan"]
      : ["tính một lần", "lon_nhat"];
    return [
      error(
        [...path, "chia_theo"],
        `${target.ma} gộp các phần được ${number(Q.round(joined, 2))}, còn mục tiêu ${
          number(goal)
        } lại gần với cách ${one}. Thêm vào chỉ tiêu này dòng gop: ${other} (${one}); nếu vẫn ` +
          `đúng như đang tính thì thêm gop: ${target.joins}.`
      )
    ];
  }

  /**
   * What a part of a total is on that day (in that year, where it starts anew), in this report or
   * in another; null where nobody said.
   * @type {(ma: string, reading: Reported) => Readable | null}
   */
  function partOn(ma, { on, document, data }) {
    const target = data.targets.find((t) => t.ma === ma), written = document.so_lieu[ma];
    const published = target && target.earlier.filter((m) => m.day === on).pop();
    if (written === undefined)
      return published
        ? {
          value: Q.of(published.in_year === null ? published.value : published.in_year),
          figure: {}
        }
        : null;
    const figure = whole(written, data), weights = weightsOf(target, document, data);
    const value = CanBo.valueOf(figure, target, weights, data);
    return { value, parts: figure.chia_theo, figure };
  }
  /** @type {(reading: Reported) => Problem[]} */
  function typedTotal(reading) {
    const { target, on, path, value } = reading, { ma } = target;
    if (!target.parts_of.length) return [];
    const parts = target.parts_of.map((part) => partOn(part, reading)).filter((one) =>
      one && one.value
    );
    if (parts.length < target.parts_of.length) {
      const known = parts.reduce((all, one) => Q.add(all, one.value), Q.of(0));
      return target.operator === "tong" && value && Q.cmp(known, value) > 0
        ? [
          error(
            path,
            `${ma} ghi ${number(value)}, nhưng riêng các phần đã có số cộng lại được ${
              number(known)
            }. Sửa con số sai.`
          )
        ]
        : [];
    }
    const ofYear = CanBo.combined(
      target,
      parts.map((one) => one.value),
      parts.map((one) => one.parts)
    );
    const computed = CanBo.running(target, ofYear, on);
    return value && differs(value, computed)
      ? [
        error(
          path,
          `${ma} ghi ${number(value)}, nhưng tính từ các phần được ${
            number(Q.round(computed, 2))
          }. Sửa con số sai, rồi xóa dòng này.`
        )
      ]
      : [
        warning(path, `${ma} được tính từ các phần nên không cần gõ. Có thể xóa dòng này.`)
      ];
  }
  /** @type {(reading: Reported) => boolean} */
  const isComputed = (reading) => {
    const { parts_of } = reading.target;
    return parts_of.length > 0 && parts_of.every((ma) => (partOn(ma, reading) || {}).value);
  };
  /** @type {(reading: Reported) => Problem[]} */
  function fell({ target, figure, on, path, value, before }) {
    const last = before[before.length - 1];
    const replaced = last && last.day === on && last.provisional;
    return value && last && !replaced && target.adds_up && !figure.giam_vi &&
        Q.cmp(value, Q.of(last.value)) < 0
      ? [
        error(
          path,
          `${target.ma} là số cộng dồn mà ${number(value)} thấp hơn ${
            number(Q.of(last.value))
          } của ngày ${last.says}. Sửa con số, hoặc ghi giam_vi: vì sao thấp hơn.`
        )
      ]
      : [];
  }

  /** @type {(target: Target, document: Content, data: StaffData) => Typed | null} */
  const weightsOf = (target, document, data) => {
    const written = target.weight ? document.so_lieu[target.weight] : undefined;
    return written === undefined ? null : whole(written, data).chia_theo || null;
  };

  /**
   * The day from which a figure is seen: an estimate comes out before the day that it is of.
   * @type {(reading: Reported) => string}
   */
  function seenFrom({ on, document, provisional, data }) {
    if (!provisional) return on;
    if (document.ngay_dang) return [on, day(document.ngay_dang)].sort()[0];
    const days = data.measured.map(([when]) => when).filter((when) => when < on).sort();
    return [on, CanBo.dayAfter(days.pop() || data.first)].sort()[0];
  }
  /**
   * What the public is owed where a target is behind.
   * @type {(reading: Reported) => Problem[]}
   */
  function unexplained(reading) {
    const { target, figure, on, path, value, provisional, document, data } = reading;
    const later = target.earlier.some((m) =>
      m.day > on || (m.day === on && provisional && !m.provisional)
    );
    if (!value || later || seenFrom(reading) > data.today) return [];
    const missing = ["ly_do", "giai_phap"].filter((key) => !figure[key]);
    const [word, , asks] = data.statuses[
      CanBo.status(target, value, on, {
        provisional,
        last: document.cuoi_ky === "có",
        explained: missing.length < 2
      }, data)
    ];
    return asks && missing.length
      ? [
        warning(
          path,
          `${target.ma} đang «${word}» mà chưa có ${
            missing.join(" và ")
          }. Thêm để bà con hiểu vì sao và ${data.commune} sẽ làm gì.`
        )
      ]
      : [];
  }

  /** @type {(ma: string, document: Content, data: StaffData) => Problem[]} */
  function reportFigure(ma, document, data) {
    const path = ["so_lieu", ma], written = document.so_lieu[ma], on = day(document.ngay_chot);
    const target = data.targets.find((t) => t.ma === ma);
    if (!target) return [error(path, `không có chỉ tiêu «${ma}».`)];
    const figure = whole(written, data), weights = weightsOf(target, document, data);
    const provisional = figure.tam_tinh === "có" || document.tam_tinh === "có";
    const value = CanBo.valueOf(figure, target, weights, data);
    /** @type {(key: string) => Path} */
    const at = (key) => (written === figure ? [...path, key] : path);
    /** @type {Reported} */
    const reading = {
      target,
      figure,
      on,
      path,
      at,
      weights,
      provisional,
      value: value && CanBo.running(target, value, on),
      before: CanBo.before(target, on, provisional),
      document,
      data
    };
    /** @type {(keys: string[]) => Path} */
    const inside = (keys) => (written === figure ? [...path, ...keys] : path);
    const odd = CanBo.doubts(target, figure, reading.value, on, inside, data, provisional);
    const typed = isComputed(reading) ? [] : [fell, unexplained];
    return [
      ...[
        saidTwice,
        unfitForm,
        tooMany,
        unweighted,
        partsAndWhole,
        villageIsMissing,
        sameLand,
        typedTotal
      ].flatMap(
        (rule) => rule(reading)
      ),
      ...odd,
      ...typed.filter((rule) => rule !== fell || !odd.length).flatMap((rule) => rule(reading))
    ];
  }

  /**
   * A figure belongs to the campaign's own time, and to the future only as an estimate.
   * @type {Rule}
   */
  function dayOfReport(document, data) {
    const on = day(document.ngay_chot), estimate = document.tam_tinh === "có";
    if (on < data.counts_from || on > data.last)
      return [error(["ngay_chot"], `${dateShort(on)} nằm ngoài thời gian thi đua. Xem lại năm.`)];
    if (on > data.today) return aheadOfItsDay(on, document, data);
    return document.ngay_dang && day(document.ngay_dang) < on && !estimate
      ? [error(["ngay_dang"], "ngày đưa lên trang đứng trước ngày chốt số liệu. Xem lại hai ngày.")]
      : [];
  }
  /** @type {(on: string, document: Content, data: StaffData) => Problem[]} */
  function aheadOfItsDay(on, document, data) {
    if (document.tam_tinh !== "có")
      return [
        error(
          ["ngay_chot"],
          `${dateShort(on)} còn ở phía trước. Xem lại ngày, hoặc chờ đến ngày ấy hãy đăng; là số ` +
            "ước thì thêm tam_tinh: có."
        )
      ];
    if (CanBo.dayNumber(on) - CanBo.dayNumber(data.today) > data.farthest_estimate)
      return [error(["ngay_chot"], `${dateShort(on)} còn quá xa để ước. Xem lại ngày.`)];
    return document.ngay_dang ? [] : [
      warning(
        ["ngay_dang"],
        `số ước đến ${dateShort(on)}: thêm ngay_dang, ngày của báo cáo, để trang ghi đúng ngày ` +
          "công bố."
      )
    ];
  }

  /**
   * A campaign that is over wants its last figures.
   * @type {Rule}
   */
  function waitsForTheEnd(document, data) {
    const on = day(document.ngay_chot), ends = document.cuoi_ky === "có";
    if (data.today <= data.last || data.measured.some(([when]) => when > on)) return [];
    /** @type {(ma: string) => boolean} */
    const isTold = (ma) => {
      const { parts_of, time } = data.targets.find((t) => t.ma === ma);
      const known = ma in document.so_lieu ||
        (parts_of.length > 0 && parts_of.every((part) => part in document.so_lieu));
      return known && (ends || on >= time.end);
    };
    const waiting = data.waiting.filter((ma) => !isTold(ma));
    if (!waiting.length) return [];
    return [
      warning(
        ["ngay_chot"],
        `phong trào đã kết thúc, còn ${waiting.length} chỉ tiêu chưa có số cuối kỳ: ${
          waiting.slice(0, 6).join(", ")
        }${waiting.length > 6 ? ", …" : ""}. Thêm báo cáo cuối kỳ.`
      )
    ];
  }

  /** @type {Rule} */
  const report = (document, data) => [
    ...dayOfReport(document, data),
    ...Object.keys(document.so_lieu).flatMap((ma) => reportFigure(ma, document, data)),
    ...waitsForTheEnd(document, data)
  ];

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
    // Beside a provisional figure that is put right there is nothing yet of the same day.
    const own = target.earlier.filter((m) => m.day === measured).pop();
    return CanBo.doubts(target, figure, value, measured, at, data, Boolean(own && own.provisional))
      .map((found) => ({ ...found, path: ["gia_tri_moi"] }));
  }

  /** @type {Rule} */
  function correction(document, data) {
    const target = data.targets.find((t) => t.ma === document.chi_tieu),
      measured = day(document.ngay_chot);
    const value = read(document.gia_tri_moi);
    const found = target ? kept(target, value, ["gia_tri_moi"]) : [];
    if (target && target.results.length && !["0", "1"].includes(CanBo.digits(value))) {
      const [[good], [bad]] = target.results;
      found.push(
        error(
          ["gia_tri_moi"],
          `${target.ma} ghi bằng chữ, nên số đính chính là 1 («${good}») hoặc 0 («${bad}»). Viết ` +
            "1 hoặc 0."
        )
      );
    }
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
        const written = document.so_lieu[target.ma], figure = whole(written, data);
        const alone = target.joins === "binh_quan" && figure.gia_tri === undefined;
        const value = alone ? null : CanBo.valueOf(figure, target, null, data);
        /** @type {(keys: string[]) => Path} */
        const at = (keys) => ["so_lieu", target.ma, ...(written === figure ? keys : [])];
        const now = value && CanBo.running(target, value, on);
        const provisional = [figure, document].some((told) => told.tam_tinh === "có");
        return CanBo.doubts(target, figure, now, on, at, data, provisional);
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
