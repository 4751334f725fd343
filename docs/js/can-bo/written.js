// Numbers, days, texts: read as campaign/words/written/ does, and refused in its words.
// tests/outputs/forms compares the two.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";

  // What Python takes for white space, and what no one sees.
  const WHITE =
      "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+",
    SPACE = new RegExp(WHITE, "g"),
    EDGES = new RegExp(`^${WHITE}|${WHITE}$`, "g");
  const UNSEEN = new RegExp(
    "[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e" +
      "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\u3164\\ufe00" +
      "\\ufe01\\ufe0e\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]",
    "gu"
  );
  // What no file may hold; of a pair that makes one letter neither half is meant.
  const REFUSED = /[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]/gu;

  // ── one form for each letter: campaign/words/written/entered.py ──
  const L = "[\\p{L}\\p{Nl}\\p{No}]", SMALL = "(?:(?![A-ZĐÐƉ])[\\p{L}\\p{Nl}\\p{No}])";
  const LINE_ENDS = /\r\n?|[\x0b\x0c\x85\u2028\u2029]/g,
    SPACES = /[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/g,
    STYLED = new RegExp(
      "[\\u2102\\u210a-\\u2113\\u2115\\u2119-\\u211d\\u2124\\u2128\\u212c\\u212d" +
        "\\u212f-\\u2134\\u2145-\\u2149\\u2160-\\u217f\\u24b6-\\u24e9\\u3380-\\u33df" +
        "\\ufb00-\\ufb06\\uff01-\\uff5e\\u{1d400}-\\u{1d7ff}\\u{1f130}-\\u{1f149}]",
      "gu"
    ),
    FILLED = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu,
    STRUCK = /([Dd])[\u0335\u0336]/g,
    WORD = new RegExp(`(?:${L}|[\\u0300-\\u036f])+`, "gu"),
    CARON = /[Ǎǎ](?=[nmcptNMCPT])/g,
    TONE_FIRST = /([aeoAEO])([\u0300\u0301\u0303\u0309])([\u0302\u0306])/g,
    WITH_D = new RegExp(`${L}*[ÐƉðɖ]${L}*`, "gu"),
    FOREIGN_D = new RegExp(`^[A-Za-z]?${SMALL}+[ðɖ]${SMALL}+$`, "u"),
    VIETNAMESE_ONLY = /[ăâêôơưđĂÂÊÔƠƯĐ\u1ea0-\u1ef9]/,
    APOSTROPHE = new RegExp(`\\S*://\\S*|(${L})['‘’‛ʼʻʹ′](?=${L})`, "gu"),
    ACCENT = new RegExp(`(^|[^\\p{L}\\p{N}_])([A-ZĐ])[\`´](?=${L})`, "gu"),
    BULLETS = new RegExp(
      "[\\uf02d\\uf06c-\\uf078\\uf09e\\uf09f\\uf0a1\\uf0a7\\uf0a8\\uf0ab\\uf0b7\\uf0d8" +
        "\\uf0dc\\uf0e0\\uf0e8\\uf0f0\\uf0fc\\uf0fe]",
      "g"
    );
  /** @type {(from: string, to: string) => Record<string, string>} */
  const table = (from, to) => Object.fromEntries(Array.from(from, (c, i) => [c, to[i]]));
  const SMALL_CAPITALS = table("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz"),
    ALIKE = table(
      "АВЕЅІЈКМНОРСТХУаеорсухіјѕһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
      "ABESIJKMHOPCTXYaeopcyxijshABEZHIKMNOPTYXo"
    ),
    LIKE_D = table("ÐƉðɖ", "ĐĐđđ");
  /** @type {(text: string, letters: Record<string, string>) => string} */
  const translated = (text, letters) => Array.from(text, (c) => letters[c] || c).join("");
  /** @type {(word: string) => string} */
  const withD = (word) =>
    Array.from(word).length > 4 && FOREIGN_D.test(word) && !VIETNAMESE_ONLY.test(word)
      ? word
      : translated(word, LIKE_D);
  /** @type {(sign: string) => string} */
  const filled = (sign) => {
    const code = sign.codePointAt(0);
    return String.fromCharCode(65 + code - (code < 0x1f170 ? 0x1f150 : 0x1f170));
  };
  /** @type {(text: string) => string} */
  const mended = (text) =>
    translated(
      text.replace(LINE_ENDS, "\n").replace(SPACES, " ")
        .replace(STYLED, (c) => c.normalize("NFKC")).replace(FILLED, filled),
      SMALL_CAPITALS
    )
      .replace(STRUCK, (_, d) => d === "D" ? "Đ" : "đ")
      .replace(WORD, (word) => /[A-Za-zÀ-ɏẠ-ỹ]/.test(word) ? translated(word, ALIKE) : word)
      .normalize("NFD").replace(TONE_FIRST, "$1$3$2").normalize("NFC")
      .replace(CARON, (c) => c === "Ǎ" ? "Ă" : "ă")
      .replace(WITH_D, withD)
      .replace(APOSTROPHE, (all, letter) => letter === undefined ? all : `${letter}’`)
      .replace(ACCENT, "$1$2’")
      .replace(BULLETS, "•");

  /** @type {CanBo["visible"]} */
  const visible = (text) => mended(String(text).replace(REFUSED, "").replace(UNSEEN, ""));
  /** @type {CanBo["clean"]} */
  const clean = (text) =>
    visible(text).replace(SPACE, " ").replace(/^ | $/g, "")
      .replace(/^(?:[•▪●] ?)+(?=[^ •▪●])/, "");
  /** @type {(text: string) => string} */
  const strip = (text) => text.replace(EDGES, "");
  /** @type {CanBo["short"]} */
  const short = (text) => Array.from(clean(text)).slice(0, 60).join("");
  /** @type {CanBo["fold"]} */
  const fold = (text) =>
    CanBo.printed(text).toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(
      /[đðɖ]/g,
      "d"
    );
  /** @type {CanBo["slug"]} */
  const slug = (text) => fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");

  /**
   * What two ways to type one decision's number share, as campaign/words/decisions.py has it.
   * @type {CanBo["numberKey"]}
   */
  const numberKey = (number) => {
    const folded = fold(clean(number.normalize("NFKC"))).replace(
      /^(?:quyet dinh )?so ?:? ?(?=\d)/,
      ""
    )
      .replace(/ð/g, "d");
    return [
      ...(folded.match(/[0-9]+/g) || []).map((figure) => figure.replace(/^0+(?=.)/, "")),
      (folded.match(/[a-z]+/g) || []).join("")
    ].join("/");
  };

  class Unreadable extends Error {}

  // ── exact numbers: n / d, both BigInt ──
  /** @type {(a: bigint, b: bigint) => bigint} */
  const gcd = (a, b) => {
    while (b) [a, b] = [b, a % b];
    return a < 0n ? -a : a;
  };
  /** @type {(n: bigint, d: bigint) => Ratio} */
  function ratio(n, d) {
    if (d < 0n) {
      n = -n;
      d = -d;
    }
    const common = gcd(n, d) || 1n;
    return { n: n / common, d: d / common };
  }
  /**
   * «-1789.2»: digits and at most one point.
   * @type {(text: string) => Ratio}
   */
  function exact(text) {
    const minus = text[0] === "-", [whole, fraction = ""] = text.replace("-", "").split(".");
    const n = BigInt(whole + fraction);
    return ratio(minus ? -n : n, 10n ** BigInt(fraction.length));
  }
  /** @type {CanBo["Q"]} */
  const Q = {
    of: (value) => (typeof value === "string" ? exact(value) : ratio(BigInt(value), 1n)),
    add: (a, b) => ratio(a.n * b.d + b.n * a.d, a.d * b.d),
    sub: (a, b) => ratio(a.n * b.d - b.n * a.d, a.d * b.d),
    mul: (a, b) => ratio(a.n * b.n, a.d * b.d),
    div: (a, b) => ratio(a.n * b.d, a.d * b.n),
    cmp: (a, b) => {
      const left = a.n * b.d, right = b.n * a.d;
      return left < right ? -1 : left > right ? 1 : 0;
    },
    // Half to even, as Python's round() of a Decimal.
    round: (a, places) => {
      const scale = 10n ** BigInt(places), n = a.n * scale, minus = n < 0n, size = minus ? -n : n;
      let whole = size / a.d;
      const twice = (size % a.d) * 2n;
      if (twice > a.d || (twice === a.d && whole % 2n === 1n)) whole += 1n;
      return ratio(minus ? -whole : whole, scale);
    }
  };

  /**
   * The digits of a number, a point before the fraction; one without an end is cut to 28.
   * @type {CanBo["digits"]}
   */
  function digits(value) {
    let d = value.d, places = 0;
    while (d % 10n === 0n) {
      d /= 10n;
      places += 1;
    }
    while (d % 2n === 0n || d % 5n === 0n) {
      d /= d % 2n === 0n ? 2n : 5n;
      places += 1;
    }
    const kept = d === 1n ? value : Q.round(value, places = 28);
    const size = kept.n < 0n ? -kept.n : kept.n;
    const text = String(size * 10n ** BigInt(places) / kept.d).padStart(places + 1, "0");
    const fraction = places ? text.slice(-places).replace(/0+$/, "") : "";
    return (kept.n < 0n ? "-" : "") + (places ? text.slice(0, -places) : text) +
      (fraction ? "." + fraction : "");
  }

  /** @type {CanBo["number"]} */
  function number(value) {
    const [whole, fraction] = digits(value).replace("-", "").split(".");
    return (value.n < 0n ? "−" : "") + whole.replace(/\B(?=(\d{3})+$)/g, ".") +
      (fraction ? "," + fraction : "");
  }

  /**
   * As it may be typed: 1250, not 1.250; 1,2500, not 1,250.
   * @type {CanBo["asTyped"]}
   */
  function asTyped(value) {
    const text = digits(value).replace(".", ",");
    return /^-?[1-9][0-9]{0,2},[0-9]{3}$/.test(text) ? text + "0" : text;
  }

  /** @type {CanBo["parseNumber"]} */
  function parseNumber(text) {
    const typed = strip(String(text).replace(/[\u00a0\u202f ]+/g, " "));
    const minus = /^[-−]/.test(typed) ? "-" : "";
    const figure = minus ? strip(typed.slice(1)) : typed;
    if (Array.from(figure).length > 40) throw new Unreadable("dài quá 40 chữ số. Xem lại con số.");
    if (/^[1-9][0-9]{0,2}[.,][0-9]{3}$/.test(figure)) {
      const [first, fraction] = figure.split(/[.,]/), bare = fraction.replace(/0+$/, "") || "0";
      const decimal = fraction.endsWith("0") ? bare : fraction + "0", whole = minus + first;
      throw new Unreadable(
        `là ${whole},${bare} hay ${whole}${fraction}? Viết ${whole}${fraction} hoặc ` +
          `${whole},${decimal}.`
      );
    }
    if (/^[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+$|^[0-9]{1,3}(?:,[0-9]{3}){2,}$/.test(figure))
      throw new Unreadable(
        `viết kiểu tiếng Anh. Viết ${minus}${
          figure.replace(/,/g, "").replace(/\./g, ",")
        }: dấu phẩy trước phần lẻ.`
      );
    if (/^[0-9]+(?:[.,][0-9]+)?$/.test(figure)) return exact(minus + figure.replace(",", "."));
    if (
      /^[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$|^[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?$/.test(figure)
    )
      return exact(minus + figure.replace(/[. ]/g, "").replace(",", "."));
    // «612 tấn», but not «1,2 tỷ», whose number is another, nor «115/116».
    const tail = /^([-−]?[0-9]+(?:,[0-9]+)?) *([^0-9., /’'+*–-][^0-9]*)$/.exec(typed);
    if (tail && !/^(?:nghìn|ngàn|vạn|triệu|tr|tỷ|tỉ)(?![\p{L}\p{N}_])/iu.test(tail[2]))
      throw new Unreadable(`chỉ ghi con số, bỏ «${tail[2]}». Viết ${strip(tail[1])}.`);
    throw new Unreadable("không phải là số. Viết ví dụ 612 hoặc 1789,2.");
  }

  /**
   * A day is its ISO text, which sorts as days do.
   * @type {CanBo["parseDate"]}
   */
  function parseDate(text) {
    const typed = strip(String(text));
    let found, year, month, day;
    if ((found = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/.exec(typed)))
      [year, month, day] = found.slice(1).map(Number);
    else if ((found = /^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})$/.exec(typed)))
      [day, month, year] = found.slice(1).map(Number);
    else throw new Unreadable("không phải là ngày. Viết 30/6/2024 hoặc 2024-06-30.");
    if (month <= 31 && month > 12 && day <= 12 && day > 0)
      throw new Unreadable(
        `có tháng ${month}. Viết ngày trước, tháng sau: ${month}/${day}/${year}.`
      );
    const days = month === 2
      ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28)
      : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
    if (month < 1 || month > 12 || day < 1 || day > days || year < 1)
      throw new Unreadable("là ngày không có trong lịch. Xem lại ngày và tháng.");
    if (year < 1930 || year > 2200) throw new Unreadable(`có năm ${year}. Xem lại năm.`);
    return [
      String(year).padStart(4, "0"),
      String(month).padStart(2, "0"),
      String(day).padStart(2, "0")
    ].join("-");
  }

  /** @type {CanBo["dateShort"]} */
  function dateShort(iso) {
    const [year, month, day] = iso.split("-");
    return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
  }

  /** @type {CanBo["dayNumber"]} */
  const dayNumber = (iso) => Date.parse(iso + "T00:00:00Z") / 86400000;
  /** @type {CanBo["dayAfter"]} */
  const dayAfter = (iso) => new Date((dayNumber(iso) + 1) * 86400000).toISOString().slice(0, 10);

  Object.assign(CanBo, {
    visible,
    clean,
    short,
    fold,
    slug,
    numberKey,
    Unreadable,
    Q,
    digits,
    number,
    asTyped,
    parseNumber,
    parseDate,
    dateShort,
    dayNumber,
    dayAfter
  });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
