// Letters that reach no reader, found as campaign/facts/letters.py and
// campaign/words/written/encodings.py find them. tests/outputs/forms compares the two.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g,
    ASCII = /^[\x00-\x7f]*$/,
    ADDRESS =
      /(^|\s)(?:\S*(?::\/\/|www\.|@)\S*|\S+\.(?:vn|com|net|org|gov|edu)(?![\p{L}\p{N}_])\S*)/giu,
    PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/u,
    VIQR = /[A-Za-z]*[aeoAEO]\^[`'?~.]?[A-Za-z]*/g;
  const SOFT = ["k", "gh", "ngh"], HARD = ["c", "g", "ng"];

  /** @type {(word: string, known: Letters, untoned?: boolean) => boolean} */
  function isVietnamese(word, known, untoned) {
    const apart = word.toLowerCase().normalize("NFD"), tones = apart.match(TONES) || [];
    const bare = apart.replace(TONES, "").normalize("NFC"),
      found = new RegExp(`^${known.syllable}$`).exec(bare);
    if (tones.length > 1 || !found) return false;
    const sharp = tones.length ? /[\u0301\u0323]/.test(tones[0]) : untoned;
    if (/(?:c|p|t|ch)$/.test(bare) && !sharp) return false;
    const { first, rhyme } = found.groups, front = "eêiy".includes(rhyme[0]);
    if (bare.startsWith("gi") && known.rhymes.includes(bare.slice(1))) return true;
    if (first === "qu") return known.rhymes_of_qu.includes(rhyme);
    return !(front ? HARD : SOFT).includes(first) && known.rhymes.includes(rhyme);
  }

  /**
   * Whether a word is VNI's, and if so whether it could be nothing else.
   * @type {(word: string, known: Letters) => { sure: boolean } | null}
   */
  function asVni(word, known) {
    const { toned, roofed, bowled, single } = known.vni;
    let meant = "", sure = false;
    for (let at = 0; at < word.length; at += 1) {
      const [one, next] = [word[at], word[at + 1]];
      const mark = (/[aeouyôö]/.test(one) && toned[next]) || (/[aeo]/.test(one) && roofed[next]) ||
        (one === "a" && bowled[next]);
      if (mark) {
        meant += (toned[next] ? single[one] || one : one) + mark;
        sure = true;
        at += 1;
      } else if (single[one] || /[a-z]/.test(one)) meant += single[one] || one;
      else return null;
    }
    return isVietnamese(meant, known) ? { sure: sure && !word.includes("ï") } : null;
  }

  /** @type {(word: string, table: Record<string, string>, known: Letters) => boolean} */
  function isWordOf(word, table, known) {
    if (ASCII.test(word) || ["µm", "µg", "µl"].includes(word)) return false;
    const letters = Array.from(word, (one) => ASCII.test(one) ? one : table[one]);
    return letters.every(Boolean) && isVietnamese(letters.join(""), known);
  }

  /** @type {(word: string) => string} */
  const unquoted = (word) => word.replace(/^[«»‹›]+|[«»‹›]+$/g, "");

  /**
   * The word that shows an old encoding, or nothing.
   * @type {CanBo["oldEncoding"]}
   */
  function oldEncoding(text, known) {
    if (ASCII.test(text) && !text.includes("^")) return "";
    const seen = text.replace(ADDRESS, "$1"), bytes = seen.search(new RegExp(known.by_bytes));
    if (bytes >= 0) {
      for (const found of seen.matchAll(/[^\s«“"'(]+/g))
        if (found.index + found[0].length > bytes) return found[0].replace(/[»”.,;:)]+$/, "");
    }
    const words =
      (seen.match(new RegExp(`(?:[\\p{L}\\p{Nl}\\p{No}]|[${known.signs}])+`, "gu")) || [])
        .filter((word) =>
          /[A-Za-z]/.test(word) && !ASCII.test(word) &&
          !isVietnamese(unquoted(word).replace(/Ð/g, "Đ").replace(/ð/g, "đ"), known, true)
        );
    /** @type {[string, boolean][][]} */
    const kinds = [
      words.map((word) => /** @type {const} */ ([word, asVni(word.toLowerCase(), known)]))
        .filter(([, found]) => found).map(([word, found]) => [word, found.sure]),
      ...known.tables.map((table) =>
        words.filter((word) => isWordOf(unquoted(word), table, known))
          .map((
            word
          ) => /** @type {[string, boolean]} */ ([word, new RegExp(known.surely).test(word)]))
      ),
      (seen.match(VIQR) || []).map((word) => [word, false])
    ];
    const hits = kinds.find((kind) =>
      kind.some(([, sure]) => sure) || new Set(kind.map(([word]) => word.toLowerCase())).size > 1
    );
    return hits ? hits[0][0] : "";
  }

  /**
   * Why a text can't be published, in the words of `campaign check`; "" when it can.
   * @type {CanBo["unfit"]}
   */
  function unfit(text, data) {
    for (const line of text.split("\n")) {
      const old = oldEncoding(line, data.letters);
      if (old) return data.says.old.replace("{word}", old);
    }
    const sign = PRIVATE.exec(text);
    if (sign)
      return data.says.of_one_font.replace(
        "{code}",
        sign[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")
      );
    return text.includes("\ufffd") ? data.says.broken : "";
  }

  /**
   * What of a document can't be published.
   * @type {CanBo["unfitIn"]}
   */
  function unfitIn(value, data, path = []) {
    if (typeof value === "string") {
      const message = unfit(value, data);
      return message ? [{ path, message, severity: "error" }] : [];
    }
    return Array.isArray(value)
      ? value.flatMap((item, i) => unfitIn(item, data, [...path, i]))
      : Object.entries(value || {}).flatMap(([key, item]) => unfitIn(item, data, [...path, key]));
  }

  Object.assign(CanBo, { oldEncoding, unfit, unfitIn });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
