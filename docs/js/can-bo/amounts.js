// What was meant where more than a number was typed, and what to type instead: in the words of
// campaign/words/amounts.py. tests/outputs/forms compares the two.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { Q, clean, asTyped, parseNumber, enlarged, factorBetween } = CanBo;

  // ── units ──
  /** @type {(unit: string, measures: Measures) => boolean} */
  const isEnlarged = (unit, measures) => Q.cmp(enlarged(unit, measures).size, Q.of(1)) !== 0;
  /** @type {(unit: string, measures: Measures) => boolean} */
  function measured(unit, measures) {
    const { word } = enlarged(unit, measures);
    return word !== clean(unit).toLowerCase() || word.startsWith("%") ||
      word.split(/[/ ]/)[0] in measures.named;
  }
  /** @type {(unit: string) => string} */
  function plain(unit) {
    const text = clean(unit).toLowerCase().replace(/^[ .,;:]+|[ .,;:]+$/g, "");
    return (text.replace(/\s*\([^()]*\)$/, "") || text)
      .replace(/^phần trăm(?![\p{L}\p{N}_])/u, "%").replace(/^k(?=\s|$)/, "nghìn")
      .replace(/^tr(?=\s|$)/, "triệu");
  }
  /** @type {(text: string, start: string, or: RegExp) => boolean} */
  const begins = (text, start, or) => text.startsWith(start) && !or.test(text.slice(start.length));
  /** @type {(unit: string, wanted: string, measures: Measures) => Ratio | null} */
  function factorOf(unit, wanted, measures) {
    const said = plain(unit), depth = said.split("/").length;
    for (const other of [wanted, wanted.split("/").slice(0, depth).join("/")]) {
      const words = clean(other).split(" ");
      while (words.length && isEnlarged(words[0], measures)) words.shift();
      const whole = isEnlarged(said, measures) && !measured(other, measures);
      for (const written of whole ? [said, `${said} ${words.join(" ")}`] : [said]) {
        const factor = factorBetween(written, other, measures);
        if (factor) return factor;
      }
    }
    const known = plain(wanted);
    return begins(said, known, /^[\p{L}\p{N}_/]/u) || begins(known, said, /^[\p{L}\p{N}_]/u)
      ? Q.of(1)
      : null;
  }

  // ── numbers ──
  const DIGITS = "[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?(?![0-9.,])|[0-9](?:[0-9.,'’‘´`]*[0-9])?";
  const WITH_UNIT = new RegExp(
      `^([-−]?\\s?(?:${DIGITS}))\\s*([^0-9.,'’‘´\`\\s/–—+*-].*)?$`
    ),
    PAIR = new RegExp(`^(${DIGITS})\\s*([^0-9/]*?)\\s*/\\s*(${DIGITS})\\s*(?![0-9/])(.*)$`),
    RANGE = new RegExp(
      `^(?:(?:từ|khoảng|chừng|ước|đạt|~) ?)*(${DIGITS})\\s*([^0-9]*?)\\s*(?:-|–|—|÷|đến|tới)` +
        `\\s*(${DIGITS})\\s*(?![0-9-])(.*)$`
    );

  /** @type {(text: string) => string} */
  const trimmed = (text) =>
    text.replace(/^\((?=[^()]*\)$)/, "").replace(/([0-9])[)\s.,;:*+]+$/, "$1");
  /** @type {(text: string) => string} */
  function troubleOf(text) {
    try {
      parseNumber(text);
    } catch (error) {
      if (!(error instanceof CanBo.Unreadable)) throw error;
      return error.message;
    }
    return "";
  }
  /** @type {(digits: string) => Ratio[]} */
  function readings(digits) {
    let text = digits.trim().replace(/^([-−])\s/, "$1");
    if (/^[0-9]{1,3}(?:['’‘´`][0-9]{3})+(?:[.,][0-9]+)?$/.test(text.replace(/^[-−]+/, "")))
      text = text.replace(/['’‘´`]/g, "");
    const trouble = troubleOf(text);
    if (!trouble) return [parseNumber(text)];
    if (!/^là .* hay |^viết kiểu tiếng Anh/.test(trouble)) return [];
    const answers = trouble.slice(trouble.lastIndexOf("Viết ") + 5);
    return (answers.match(/[-−]?[0-9]+(?:,[0-9]+)?/g) || []).map(parseNumber);
  }
  /** @type {(values: Ratio[]) => string} */
  const answersOf = (values) => [...new Set(values.map(asTyped))].join(" hoặc ");

  // ── what is said ──
  /** @type {(wanted: Wanted) => string} */
  const inUnit = (wanted) => (wanted.unit ? ` tính bằng ${wanted.unit}` : "");
  /** @type {(text: string, wanted: Wanted, measures: Measures) => Ratio | null} */
  function added(text, wanted, measures) {
    const pieces = [...text.matchAll(new RegExp(`(${DIGITS})\\s*([^0-9]*)`, "g"))];
    if (!wanted.unit || pieces.length < 2) return null;
    /** @type {(words: string) => string} */
    const bare = (words) => words.replace(/ /g, "");
    if (bare(pieces.map((one) => one[1] + one[2]).join("")) !== bare(text)) return null;
    let total = Q.of(0), least = null;
    for (const [, digits, words] of pieces) {
      const unit = words.replace(/\s*(?:,|và|\.)?\s*$/, ""), values = readings(digits);
      const factor = unit ? factorOf(unit, wanted.unit, measures) : null;
      if (values.length !== 1 || !factor || (least && Q.cmp(factor, least) >= 0)) return null;
      total = Q.add(total, Q.mul(values[0], factor));
      least = factor;
    }
    return total;
  }
  /** @type {(values: Ratio[], unit: string, measures: Measures) => string} */
  function ofUnknown(values, unit, measures) {
    if (/\s[0-9]/.test(unit))
      return "chưa rõ là bao nhiêu. Viết một con số, theo đơn vị của chỉ tiêu.";
    const { size } = enlarged(unit, measures);
    if (Q.cmp(size, Q.of(1)) === 0)
      return `chỉ ghi con số, bỏ «${unit}». Viết ${answersOf(values)}.`;
    return `chỉ ghi con số, không ghi «${unit}». Đơn vị của chỉ tiêu chưa tính bằng nghìn, triệu ` +
      `thì viết ${answersOf(values.map((value) => Q.mul(value, size)))}.`;
  }
  /** @type {(values: Ratio[], unit: string, wanted: Wanted, measures: Measures) => string} */
  function ofAnother(values, unit, wanted, measures) {
    if (/\s[0-9]/.test(unit))
      return `chưa rõ là bao nhiêu ${wanted.unit}. Viết một con số${inUnit(wanted)}.`;
    const said = `ghi theo «${unit}», còn ở đây tính bằng ${wanted.unit}. Viết con số tính bằng ` +
      wanted.unit;
    return measured(unit, measures) || measured(wanted.unit, measures)
      ? `${said}.`
      : `${said}; đúng là ${wanted.unit} rồi thì viết ${answersOf(values)}.`;
  }
  /** @type {(text: string, wanted: Wanted, measures: Measures) => string} */
  function amount(text, wanted, measures) {
    const found = WITH_UNIT.exec(text), values = found ? readings(found[1]) : [];
    const unit = (found && found[2]) || "", sum = added(text, wanted, measures);
    if (sum) return `chỉ ghi một con số${inUnit(wanted)}. Viết ${asTyped(sum)}.`;
    if (!values.length || (/^[^\s/0-9]+[0-9]/.test(unit) && !measured(unit, measures))) return "";
    if (!unit) return `chỉ ghi con số. Viết ${answersOf(values)}.`;
    if (!wanted.unit) return ofUnknown(values, unit, measures);
    const factor = factorOf(unit, wanted.unit, measures);
    if (!factor) return ofAnother(values, unit, wanted, measures);
    const answers = answersOf(values.map((value) => Q.mul(value, factor)));
    return Q.cmp(factor, Q.of(1))
      ? `chỉ ghi con số${inUnit(wanted)}. Viết ${answers}.`
      : `chỉ ghi con số, bỏ «${unit}». Viết ${answers}.`;
  }
  /** @type {(text: string, wanted: Wanted, measures: Measures) => string} */
  function numbers(text, wanted, measures) {
    const found = WITH_UNIT.exec(trimmed(text)), values = found ? readings(found[1]) : [];
    const unit = (found && found[2]) || "";
    if (unit && !wanted.unit && isEnlarged(unit, measures)) return "";
    const factor = unit && wanted.unit ? factorOf(unit, wanted.unit, measures) : Q.of(1);
    return factor ? answersOf(values.map((value) => Q.mul(value, factor))) : "";
  }
  /** @type {(wanted: Wanted, text: string) => string} */
  const noted = (wanted, text) => wanted.note ? `, còn «${text}» thì ghi ở ${wanted.note}` : "";
  /** @type {(text: string, wanted: Wanted, measures: Measures) => string} */
  function hedged(text, wanted, measures) {
    const from = /^(?:từ |đạt )*([0-9].*?)\s*(?:trở lên|trở xuống)$/i.exec(text);
    const words = measures.hedges.join("|");
    const found = from ||
      new RegExp(`^(?:đạt |được )?(?:${words})\\s*([0-9−-].*)$`, "i").exec(text);
    const answers = found && numbers(found[1], wanted, measures);
    return answers
      ? `chưa phải con số đúng. Viết số đúng${inUnit(wanted)}; chưa có số đúng thì viết ` +
        `${answers}${noted(wanted, text)}.`
      : "";
  }
  /** @type {(text: string, wanted: Wanted, measures: Measures) => string} */
  function pair(text, wanted, measures) {
    const found = PAIR.exec(text);
    // «12 người/6 tháng» is a rate, not a number beside its plan.
    if (!found || (found[2] && plain(found[2]) !== plain(found[4]))) return "";
    if (wanted.counted) {
      const [part, all] = [found[1], found[3]].map((digits) => answersOf(readings(digits)));
      return `là hai số. Viết tu_so: ${part} và mau_so: ${all}.`;
    }
    if (wanted.unit.startsWith("%"))
      return `là hai số, còn ở đây tính bằng ${wanted.unit}. Viết tỷ lệ phần trăm.`;
    const first = numbers(`${found[1]} ${found[4]}`, wanted, measures);
    return first
      ? `là hai số. Viết ${first} nếu đó là số thực hiện; số sau là kế hoạch hay tổng số thì ` +
        "không ghi ở đây."
      : "";
  }
  /** @type {(text: string, wanted: Wanted, measures: Measures) => string} */
  function range(text, wanted, measures) {
    const found = RANGE.exec(text);
    if (!found) return "";
    const [low, high] = [found[1], found[3]].map((digits) =>
      numbers(`${digits} ${found[4] || found[2]}`.trim(), wanted, measures)
    );
    return low && high
      ? `là một khoảng, mà ở đây cần một con số. Viết ${low} hoặc ${high}; chưa chốt được thì ` +
        `viết ${low}${noted(wanted, text)}.`
      : "";
  }

  /** @type {CanBo["advice"]} */
  CanBo.advice = function (typed, wanted, measures) {
    const text = trimmed(clean(typed));
    const many = (text.match(/[0-9]/g) || []).length;
    if (!many || many > 25 || Array.from(text).length > 80) return "";
    const trouble = troubleOf(text);
    if (/^là .* hay |^viết kiểu tiếng Anh/.test(trouble)) return trouble;
    return range(text, wanted, measures) || hedged(text, wanted, measures) ||
      pair(text, wanted, measures) ||
      amount(text.replace(/^(?:đạt|được|là|=|\+)\s*(?=[0-9])/i, ""), wanted, measures);
  };

  /** @type {CanBo["wantedAt"]} */
  CanBo.wantedAt = function (path, document, data) {
    const of = path[0] === "so_lieu" ? String(path[1]) : document.chi_tieu;
    const target = typeof of === "string" && data.targets.find((one) => one.ma === of);
    if (path[path.length - 1] === "so_tien") return { unit: "đồng", note: "", counted: false };
    const note = path[0] === "so_lieu" || (target && of === document.chi_tieu) ? "ghi_chu" : "";
    if (!target || path.some((key) => ["tu_so", "mau_so", "theo_thon"].includes(String(key))))
      return { unit: "", note, counted: false };
    return { unit: target.unit, note, counted: target.form === "mau_so" };
  };
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
