// What nobody could read aloud of a text: drawings, signs, addresses, abbreviations that nobody
// taught. Said in the words of campaign/words/spoken/leftovers.py, and never of what that reader
// can read; what only the whole reader knows is left to the check.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  /** @type {(words: string[]) => string} */
  const either = (words) =>
    [...words].sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  /** @type {(words: string[], after: string) => RegExp} */
  const whole = (words, after) =>
    words.length ? new RegExp(`(?<![\\p{L}\\p{N}_])(?:${either(words)})${after}`, "gu") : /(?!)/gu;
  const LETTER_NEXT = "(?!\\p{L})", WORD_NEXT = "(?![\\p{L}\\p{N}_])";
  // How far a word may stand to explain an abbreviation.
  const NEAR = 40;

  /**
   * Made once for a page. A browser too old for the patterns leaves all to the check.
   * @type {(aloud: Aloud) => Patterns | null}
   */
  function patterns(aloud) {
    try {
      const drawn = "\\u2600-\\u2775\\u2794-\\u27bf\\u2b00-\\u2bff" +
        "\\u{1f000}-\\u{1f0ff}\\u{1f10d}-\\u{1faff}";
      const one = `(?:${either([...aloud.degrees, ...aloud.before_a_name])})`;
      return {
        known: whole(Object.keys(aloud.known), LETTER_NEXT),
        degrees: new RegExp(
          `(?<![\\p{L}\\p{N}_])${one}(?:(?:\\.\\s?|\\s?[-–/&]\\s?|\\s)${one})*${WORD_NEXT}` +
            "(?=\\.?\\s*(?<named>\\p{Lu}\\p{Ll})?)",
          "gu"
        ),
        units: new RegExp(
          `([\\p{N}/%]|chữ|${either(aloud.numbers)})\\s*(?:${either(aloud.units)})${WORD_NEXT}`,
          "gu"
        ),
        plain: whole(aloud.plain_units, WORD_NEXT),
        each: new RegExp(`/\\s?(?=(?:${either(aloud.per)})${WORD_NEXT})`, "giu"),
        mark: /\[\[((?:(?!\[\[|\]\]).)*?)\|((?:(?!\[\[|\]\]).)*)\]\]/gu,
        address: new RegExp(
          '(?:https?://|www\\.)[^\\s<>“”"]+' +
            "|(?<![\\p{L}\\p{N}_.+\\-])[\\p{L}\\p{N}_.+\\-]+@[\\p{L}\\p{N}_\\-]+" +
            "(?:\\.[\\p{L}\\p{N}_\\-]+)+" +
            "|(?<![\\p{L}\\p{N}_.\\-])(?:[\\p{L}\\p{N}_\\-]+\\.)+" +
            '(?:vn|com|net|org|info|edu|gov|me)(?![\\p{L}\\p{N}_\\-])(?:/[^\\s<>“”"]*)?',
          "giu"
        ),
        figures: new RegExp(`[^\\s${drawn}\ue000]*\\p{N}[^\\s${drawn}\ue000]*`, "gu"),
        token: new RegExp(
          `(?<picture>[${drawn}]+)|(?<mark>\\[\\[|\\]\\])` +
            "|(?<word>\\p{L}+(?:['’]\\p{L}+)*)|(?<sign>[@\\\\|^$€£¥§©®™]|(?<=\\p{Ll})/(?=\\p{Ll}))",
          "gu"
        ),
        syllable: new RegExp(`^(?:${aloud.syllable})$`)
      };
    } catch {
      return null;
    }
  }
  /** @type {Map<Aloud, Patterns | null>} */
  const made = new Map();
  /** @type {(aloud: Aloud) => Patterns | null} */
  function patternsOf(aloud) {
    if (!made.has(aloud)) made.set(aloud, patterns(aloud));
    return made.get(aloud) || null;
  }

  // ── words ──
  /** @type {(word: string) => boolean} */
  const isLatin = (word) => /^[\p{Script=Latin}'’]+$/u.test(word);
  /** @type {(word: string) => boolean} */
  const isUpper = (word) => word === word.toUpperCase() && word !== word.toLowerCase();
  /** @type {(at: number, words: string[], syllable: RegExp) => boolean} */
  function sayable(at, words, syllable) {
    const word = words[at], bare = CanBo.fold(word);
    /** @type {(one: string) => boolean} */
    const isSyllable = (one) => one.split(/['’]/).every((part) => syllable.test(CanBo.fold(part)));
    if (!isLatin(word)) return false;
    if (Array.from(word).length === 1) return true;
    if (!/[aeiouy]/.test(bare)) return false;
    if (!/\p{Lu}\p{Lu}/u.test(word)) return true;
    if (!isUpper(word) || !isSyllable(word)) return false;
    // A heading: a capital syllable with marks is a word, one without only among others.
    return bare !== word.toLowerCase().replace(/đ/g, "d") ||
      [words[at - 1], words[at + 1]].some((other) =>
        other && isUpper(other) && (other.length === 1 || isSyllable(other))
      );
  }
  /** @type {(near: string[], before: string, after: string) => boolean} */
  const explained = (near, before, after) =>
    near.some((word) =>
      [before, after].some((text) => whole([word.toLowerCase()], WORD_NEXT).test(text))
    );
  /** @type {(text: string, known: RegExp, aloud: Aloud) => string} */
  const taught = (text, known, aloud) =>
    text.replace(known, (word, at) => {
      const before = text.slice(Math.max(0, at - NEAR), at).toLowerCase(),
        after = text.slice(at + word.length, at + word.length + NEAR).toLowerCase();
      const read = aloud.known[word].some((near) => !near.length || explained(near, before, after));
      return read ? "chữ" : word;
    });

  /** @type {(text: string, run: RegExp, aloud: Aloud) => string} */
  const degrees = (text, run, aloud) =>
    text.replace(
      run,
      (found, named) =>
        named !== undefined ||
          found.split(/[-–/&\s]|\.(?![Ss](?!\p{L}))/u).some((part) => aloud.degrees.includes(part))
          ? "chữ"
          : found
    );

  /** @type {CanBo["unread"]} */
  function unread(text, aloud) {
    const p = patternsOf(aloud);
    if (!p) return [];
    /** @type {Leftover[]} */
    const found = [];
    /** @type {(token: string, kind: string) => void} */
    const tell = (token, kind) => {
      if (!found.some((one) => one.token === token))
        found.push({ token, remedy: aloud.remedies[kind].replace(/\{0\}/g, token) });
    };
    /** @type {(part: string) => void} */
    const look = (part) => {
      const tokens = [...part.matchAll(p.token)],
        words = tokens.map(({ groups }) => (groups && groups.word) || "");
      tokens.forEach(([token], at) => {
        const kinds = tokens[at].groups || {};
        if (kinds.word) {
          // Figures of the Romans are for the reader: khóa XV, quý III.
          if (!/^[IVXLCDM]+$/.test(token) && !sayable(at, words, p.syllable)) tell(token, "word");
        } else tell(token.trim(), kinds.picture ? "picture" : kinds.mark ? "mark" : "sign");
      });
    };
    /** @type {string[]} */
    const said = [];
    const plain = CanBo.clean(text).replace(/[\u20e3\ufe00-\ufe0f]/g, "")
      .replace(p.mark, (_, __, words) => {
        said.push(words);
        return "\ue000";
      })
      .replace(p.address, (address) => {
        const bare = address.replace(/[.,;:!?)\]…'’]+$/, "");
        tell(bare, "address");
        return `\ue000${address.slice(bare.length)}`;
      });
    look(
      taught(degrees(plain, p.degrees, aloud), p.known, aloud)
        .replace(p.figures, "0").replace(p.each, " 0 ").replace(p.units, "$1 chữ")
        .replace(p.plain, "chữ")
    );
    said.forEach(look);
    return found;
  }

  /**
   * The words of a name are as they are, unless the reader knows some of them; but not what stands
   * before it as a title does.
   * @type {CanBo["unread"]}
   */
  function unreadName(name, aloud) {
    const p = patternsOf(aloud);
    const known = p && (/\p{N}/u.test(name) ||
      taught(degrees(name, p.degrees, aloud), p.known, aloud) !== name);
    const [titles] = /^(?:\p{Lu}{2,}[\s.,/–-]*)+(?=\p{Lu}\p{Ll})/u.exec(name) || [""];
    return unread(name, aloud).filter(({ token }) =>
      known || !/^[\p{L}'’]+$/u.test(token) || titles.includes(token)
    );
  }

  // ── forms ──
  /** @typedef {[Path, string]} Text */
  /** @type {(content: Content, path: Path, keys: string[]) => Text[]} */
  const texts = (content, path, keys) =>
    keys.filter((key) => typeof content[key] === "string" && content[key])
      .map((key) => [[...path, key], content[key]]);
  /** @type {(document: Content) => Content[]} */
  const listed = (document) => document.danh_sach || [];
  /** @type {Record<string, (document: Content) => Text[]>} */
  const HEARD = {
    tin: (post) => texts(post, [], ["tieu_de", post.loa ? "loa" : "tom_tat"]),
    "quyet-dinh": (decision) => [
      ...texts(decision, [], ["co_quan", "trich_yeu", "loi_khen"]),
      // Of a number without a mark only the figures are read.
      ...texts(decision, [], ["so"]).filter(([, number]) => CanBo.printed(number) !== number),
      ...listed(decision).flatMap((one, i) =>
        texts(one, ["danh_sach", i], [
          ...(one.loai === "tap_the" ? ["ten"] : []),
          ...["chuc_vu", "don_vi", "thon", "thanh_tich"]
        ])
      )
    ],
    "bao-cao": (report) =>
      Object.entries(report.so_lieu || {}).flatMap(([ma, figure]) =>
        texts(figure, ["so_lieu", ma], ["ly_do", "giai_phap"])
      )
  };
  /** @type {Record<string, (document: Content) => Text[]>} */
  const NAMES = {
    "quyet-dinh": (decision) =>
      listed(decision).flatMap((one, i) =>
        texts(one, ["danh_sach", i], [one.loai === "ca_nhan" ? "ten" : "chu_ho"])
      )
  };
  CanBo.unread = unread;
  CanBo.unsaid = function (form, document, data) {
    /** @type {(look: CanBo["unread"]) => (text: Text) => Problem[]} */
    const problems = (look) => ([path, text]) =>
      look(text, data.aloud).map(({ token, remedy }) => ({
        path,
        message: `loa chưa đọc được «${token}». ${remedy}`,
        severity: "error"
      }));
    return [
      ...(HEARD[form] ? HEARD[form](document) : []).flatMap(problems(unread)),
      ...(NAMES[form] ? NAMES[form](document) : []).flatMap(problems(unreadName))
    ];
  };
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
