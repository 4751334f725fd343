// What answers a query, and how well. A Vietnamese word is several syllables, each typed with or
// without marks: so what counts is which syllables stand side by side, and whether they are the
// ones that were typed.
(function () {
  "use strict";
  // Of campaign/outputs/search/index.py.
  var FORMAT = 1;
  // Title, keys, text, label.
  var TITLE = 0, TEXT = 2, LABEL = 3, WEIGHT = [10, 7, 2, 1];
  // Of the tiers, the first in which the words don't stand together.
  var IN_PIECES = 4;
  var TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  var WORD = /[0-9]+(?:[.,][0-9]+)*|[\p{L}][\p{L}\p{M}]*/gu;

  /** @type {TimKiem["fold"]} */
  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(
      /[đðɖ]/g,
      "d"
    );
  }

  /**
   * A syllable as its letters and its tone apart: hoà and hòa are one word.
   * @type {TimKiem["word"]}
   */
  function word(typed) {
    if (/^[0-9]/.test(typed)) {
      var digits = typed.replace(/[.,]/g, "").replace(/^0+(?=.)/, "");
      return { folded: digits, base: digits, tone: "", marked: false };
    }
    var apart = typed.toLowerCase().normalize("NFD").replace(/[ðɖ]/g, "đ"), folded = fold(typed);
    var base = apart.replace(TONES, "").normalize("NFC"), tone = (apart.match(TONES) || [""])[0];
    return { folded: folded, base: base, tone: tone, marked: base !== folded || tone !== "" };
  }

  /** @type {TimKiem["words"]} */
  function words(text) {
    // What no one sees comes along with what is copied.
    var seen = text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "");
    return (seen.normalize("NFC").match(WORD) || []).map(word);
  }

  /**
   * Words that are all there: their last one is not the beginning of another.
   * @type {TimKiem["words"]}
   */
  function whole(text) {
    return words(text).map(function (w) {
      return Object.assign(w, { whole: true });
    });
  }

  // ── the index, read once ──

  /** @type {TimKiem["read"]} */
  function read(index) {
    if (index.format !== FORMAT) throw new Error("format");
    var ids = new Map();
    /** @type {Word[]} */
    var vocabulary = [];

    /** @type {(text: string) => number[]} */
    function compiled(text) {
      return (text.match(WORD) || []).map(function (typed) {
        var id = ids.get(typed);
        if (id === undefined) ids.set(typed, id = vocabulary.push(word(typed)) - 1);
        return id;
      });
    }

    var documents = index.found.map(function (row, place) {
      var campaign = index.campaigns[row[1]],
        status = typeof row[7] === "number" ? index.statuses[row[7]] : null;
      /** @type {Found} */
      var found = {
        place: place,
        kind: index.kinds[row[0]],
        campaign: campaign ? campaign[0] : "",
        rank: Math.max(row[1], 0),
        illustration: !!(campaign && campaign[1]),
        address: row[2],
        title: row[3],
        text: row[5] || "",
        side: row[6] || "",
        status: status
      };
      var label = found.kind + " " + found.campaign + (status ? " " + status[0] : "");
      found.fields = [row[3], row[4] || "", found.text, label].map(compiled);
      return found;
    });
    var also = index.also.map(function (pair) {
      return { sides: pair, words: pair.map(whole) };
    });
    return {
      documents: documents,
      vocabulary: vocabulary,
      also: also,
      campaigns: index.campaigns,
      invented: index.invented || []
    };
  }

  // ── one query against every document ──

  /**
   * How well each word of the vocabulary is the one that was typed: 1 as typed, less as the
   * beginning of it, 0 not.
   * @type {(typed: Word, vocabulary: Word[], last: boolean) => number[]}
   */
  function levels(typed, vocabulary, last) {
    var begins = last && !typed.whole;
    return vocabulary.map(function (known) {
      if (typed.marked) {
        if (known.base === typed.base && known.tone === typed.tone) return 1;
        return begins && known.base.indexOf(typed.base) === 0 &&
            (!typed.tone || known.tone === typed.tone)
          ? 0.6
          : 0;
      }
      if (known.folded === typed.folded) return known.marked ? 0.95 : 1;
      return begins && known.folded.indexOf(typed.folded) === 0 ? 0.5 : 0;
    });
  }

  /**
   * The longest row of neighbours in a document that the query has from its word `from` on; the
   * weightier field of equal ones.
   * @type {(document: Found, from: number, asked: number[][]) => Row}
   */
  function longest(document, from, asked) {
    /** @type {Row} */
    var best = { length: 0, score: 0 };
    document.fields.forEach(function (field, which) {
      for (var at = 0; at < field.length; at += 1) {
        var length = 0, level = 0, partly = false;
        while (from + length < asked.length && asked[from + length][field[at + length]] > 0) {
          level += asked[from + length][field[at + length]];
          partly = partly || asked[from + length][field[at + length]] < 0.9;
          length += 1;
        }
        if (!length || length < best.length) continue;
        var score = WEIGHT[which] * (level + 0.6 * (length - 1)) +
          (which === TITLE ? 6 * level / field.length + (at ? 0 : 2) : 0);
        if (length > best.length || score > best.score)
          best = { field: which, at: at, length: length, score: score, partly: partly };
      }
    });
    return best;
  }

  /**
   * All words of the query inside one short stretch of the text, in any order; of two, only side by
   * side.
   * @type {(field: number[], asked: number[][]) => boolean}
   */
  function together(field, asked) {
    var room = asked.length > 2 ? asked.length + 2 : 2;
    for (var at = 0; at < field.length; at += 1) {
      var stretch = field.slice(at, at + room);
      if (
        asked.every(function (level) {
          return stretch.some(function (id) {
            return level[id] > 0;
          });
        })
      ) return true;
    }
    return false;
  }

  /**
   * How well the rows answer: 0 side by side in the title or its keys, 1 in pieces there, 2 side by
   * side in the text, 3 word by word in the title, 4 in pieces over the page, 5 only what kind of
   * thing it is; -1 not at all.
   * @type {(document: Found, asked: number[][], rows: Row[]) => number}
   */
  function tier(document, asked, rows) {
    if (
      rows.every(function (row) {
        return row.field === LABEL;
      })
    ) return 5;
    if (rows.length === 1) return rows[0].field < TEXT ? 0 : 2;
    if (
      rows.every(function (row) {
        return row.field < TEXT;
      })
    ) return rows.length < asked.length ? 1 : 3;
    // Syllables that only happen to stand somewhere on a page are not what was asked for.
    var meant = rows.length <= (asked.length + 1) / 2 || rows.every(function (row) {
      return row.field !== TEXT;
    });
    return (meant && rows.length < asked.length + (rows.some(function (row) {
                return row.field === LABEL;
              })
              ? 1
              : 0)) || together(document.fields[TEXT], asked)
      ? 4
      : -1;
  }

  /** @type {(document: Found, asked: number[][]) => Result | null} */
  function judged(document, asked) {
    var rows = [], score = 0, from = 0;
    while (from < asked.length) {
      var row = longest(document, from, asked);
      if (!row.length) return null;
      rows.push(row);
      score += row.score;
      from += row.length;
    }
    var answers = tier(document, asked, rows);
    var partly = rows.some(function (row) {
      return row.partly;
    });
    return answers < 0 ? null : {
      document: document,
      rows: rows,
      tier: 2 * answers + (partly ? 1 : 0),
      inPieces: answers >= IN_PIECES,
      score: score
    };
  }

  /** @type {TimKiem["matching"]} */
  function matching(known, query) {
    if (
      !query.length ||
      (query.length === 1 && query[0].folded.length < 2 && !/[0-9]/.test(query[0].folded))
    ) return [];
    var asked = query.map(function (typed, i) {
      return levels(typed, known.vocabulary, i === query.length - 1);
    });
    return known.documents.map(function (document) {
      return judged(document, asked);
    }).filter(Boolean);
  }

  window.timKiem = {
    WORD: WORD,
    fold: fold,
    word: word,
    words: words,
    read: read,
    matching: matching
  };
})();
