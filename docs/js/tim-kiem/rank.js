// What is found, and in which order. A Vietnamese word is several syllables, each typed with or without marks: so what
// counts is which syllables stand side by side, and whether they are the ones that were typed. Knows nothing of the page.
(function () {
  "use strict";
  var FORMAT = 1; // of campaign/search/index.py
  var TITLE = 0, TEXT = 2, LABEL = 3, WEIGHT = [10, 7, 2, 1]; // of title, keys, text, label
  var TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  var WORD = /[0-9]+(?:[.,][0-9]+)*|[\p{L}][\p{L}\p{M}]*/gu;
  // How the name of a person begins. People are not in the index: syllables that meet by chance would only mislead.
  var NAME = /^(?:au|bui|cao|chu|dam|dang|dao|dinh|do|doan|duong|ha|ho|hoang|hua|huynh|khong|kieu|la|lam|le|linh|loc|luong|luu|ly|ma|mac|mai|mong|ngo|nguyen|nong|pham|phan|phung|quach|ta|thach|to|tong|tran|trieu|trinh|truong|vi|vo|vu|vuong) (?:van|thi) /;
  // What is asked around what is looked for; left out only when the whole question finds nothing.
  var ASKED = /(?:^| )(?:bao nhieu|bao gio|khi nao|luc nao|o dau|o cho nao|the nao|nhu the nao|la gi|la ai|nhung ai|ai duoc|co khong|co duoc khong|cho toi|toi muon|muon|xem|tim|hoi|ve viec)(?= |$)/g;

  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  }

  // A syllable as its letters and its tone apart: hoà and hòa are one word.
  function word(typed) {
    if (/^[0-9]/.test(typed)) {
      var digits = typed.replace(/[.,]/g, "").replace(/^0+(?=.)/, "");
      return { folded: digits, base: digits, tone: "", marked: false };
    }
    var apart = typed.toLowerCase().normalize("NFD"), folded = fold(typed);
    var base = apart.replace(TONES, "").normalize("NFC"), tone = (apart.match(TONES) || [""])[0];
    return { folded: folded, base: base, tone: tone, marked: base !== folded || tone !== "" };
  }

  function words(text) {
    return (text.normalize("NFC").match(WORD) || []).map(word);
  }

  // Words that are all there: their last one is not the beginning of another.
  function whole(text) {
    return words(text).map(function (w) { return Object.assign(w, { whole: true }); });
  }

  // ── the index, read once ──

  function read(index) {
    if (index.format !== FORMAT) throw new Error("format");
    var ids = new Map(), vocabulary = [];

    function compiled(text) {
      return (text.match(WORD) || []).map(function (typed) {
        var id = ids.get(typed);
        if (id === undefined) ids.set(typed, id = vocabulary.push(word(typed)) - 1);
        return id;
      });
    }

    var documents = index.found.map(function (row, place) {
      var campaign = index.campaigns[row[1]], status = typeof row[7] === "number" ? index.statuses[row[7]] : null;
      var found = {
        place: place, kind: index.kinds[row[0]], campaign: campaign ? campaign[0] : "", rank: Math.max(row[1], 0), illustration: !!(campaign && campaign[1]),
        address: row[2], title: row[3], text: row[5] || "", side: row[6] || "", status: status
      };
      var label = found.kind + " " + found.campaign + (status ? " " + status[0] : "");
      found.fields = [row[3], row[4] || "", found.text, label].map(compiled);
      return found;
    });
    var also = index.also.map(function (pair) { return { sides: pair, words: pair.map(whole) }; });
    return { documents: documents, vocabulary: vocabulary, also: also, campaigns: index.campaigns, invented: index.invented || [] };
  }

  // ── one query against every document ──

  // How well each word of the vocabulary is the one that was typed: 1 as typed, less as the beginning of it, 0 not.
  function levels(typed, vocabulary, last) {
    var begins = last && !typed.whole;
    return vocabulary.map(function (known) {
      if (typed.marked) {
        if (known.base === typed.base && known.tone === typed.tone) return 1;
        return begins && known.base.indexOf(typed.base) === 0 && (!typed.tone || known.tone === typed.tone) ? 0.6 : 0;
      }
      if (known.folded === typed.folded) return known.marked ? 0.95 : 1;
      return begins && known.folded.indexOf(typed.folded) === 0 ? 0.5 : 0;
    });
  }

  // The longest row of neighbours in a document that the query has from its word `from` on; the weightier field of equal ones.
  function longest(document, from, asked) {
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
        var score = WEIGHT[which] * (level + 0.6 * (length - 1)) + (which === TITLE ? 6 * level / field.length + (at ? 0 : 2) : 0);
        if (length > best.length || score > best.score) best = { field: which, at: at, length: length, score: score, partly: partly };
      }
    });
    return best;
  }

  // All words of the query inside one short stretch of the text, in any order; of two, only side by side.
  function together(field, asked) {
    var room = asked.length > 2 ? asked.length + 2 : 2;
    for (var at = 0; at < field.length; at += 1) {
      var stretch = field.slice(at, at + room);
      if (asked.every(function (level) { return stretch.some(function (id) { return level[id] > 0; }); })) return true;
    }
    return false;
  }

  // How well the rows answer: 0 side by side in the title or its keys, 1 in pieces there, 2 side by side in the text,
  // 3 word by word in the title, 4 in pieces over the page, 5 only what kind of thing it is; -1 not at all.
  function tier(document, asked, rows) {
    if (rows.every(function (row) { return row.field === LABEL; })) return 5;
    if (rows.length === 1) return rows[0].field < TEXT ? 0 : 2;
    if (rows.every(function (row) { return row.field < TEXT; })) return rows.length < asked.length ? 1 : 3;
    // Syllables that only happen to stand somewhere on a page are not what was asked for.
    var meant = rows.length <= (asked.length + 1) / 2 || rows.every(function (row) { return row.field !== TEXT; });
    return (meant && rows.length < asked.length + (rows.some(function (row) { return row.field === LABEL; }) ? 1 : 0)) || together(document.fields[TEXT], asked) ? 4 : -1;
  }

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
    var partly = rows.some(function (row) { return row.partly; });
    return answers < 0 ? null : { document: document, rows: rows, tier: 2 * answers + (partly ? 1 : 0), score: score };
  }

  function matching(known, query) {
    if (!query.length || (query.length === 1 && query[0].folded.length < 2 && !/[0-9]/.test(query[0].folded))) return [];
    var asked = query.map(function (typed, i) { return levels(typed, known.vocabulary, i === query.length - 1); });
    return known.documents.map(function (document) { return judged(document, asked); }).filter(Boolean);
  }

  // ── the same said otherwise ──

  function startsAt(query, row, at) {
    return row.length > 0 && row.every(function (expected, i) {
      var typed = query[at + i];
      return typed && (typed.marked && expected.marked ? typed.base === expected.base && typed.tone === expected.tone : typed.folded === expected.folded);
    });
  }

  // The query with an abbreviation written out, or the other way round. Two letters may be a syllable: only typed as capitals do they stand for more.
  function otherwise(known, query, typed) {
    var found = [];
    known.also.forEach(function (pair) {
      pair.words.forEach(function (row, side) {
        if (pair.sides[side].length < 3 && typed.indexOf(pair.sides[side]) < 0) return;
        for (var at = 0; at + row.length <= query.length; at += 1)
          if (startsAt(query, row, at)) found.push(query.slice(0, at).concat(pair.words[1 - side], query.slice(at + row.length)));
      });
    });
    return found.slice(0, 12);
  }

  function ordered(results) {
    var best = new Map();
    results.forEach(function (result) {
      var before = best.get(result.document.place);
      if (!before || compare(result, before) < 0) best.set(result.document.place, result);
    });
    return Array.from(best.values()).sort(compare);
  }

  // The illustration last; what says it better first; the current campaign before older ones.
  function compare(a, b) {
    return a.document.illustration - b.document.illustration || a.tier - b.tier || a.document.rank - b.document.rank || b.score - a.score || a.document.place - b.document.place;
  }

  function found(known, query, typed) {
    var results = matching(known, query);
    otherwise(known, query, typed).forEach(function (variant) {
      matching(known, variant).forEach(function (result) {
        result.score *= 0.9;
        results.push(result);
      });
    });
    var named = NAME.test(said(query));
    return ordered(named ? results.filter(function (result) { return result.rows.length === 1; }) : results);
  }

  // ── a slip of the finger ──

  // Whether one letter was left out, put in, changed, or changed places with its neighbour.
  function oneSlip(a, b) {
    if (a === b || Math.abs(a.length - b.length) > 1) return false;
    var i = 0;
    while (a[i] && a[i] === b[i]) i += 1;
    var restA = a.slice(i), restB = b.slice(i);
    return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1) ||
      (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0]);
  }

  // Another word in place of one that was typed, where it then fits the words beside it as they stand on a page.
  function slipped(known, query, typed) {
    var folded = Array.from(new Set(known.vocabulary.map(function (w) { return w.folded; })));
    var best = null;
    query.forEach(function (wrong, i) {
      // A word that is written somewhere was hardly a slip, unless two others stand by it.
      if (wrong.folded.length < (query.length > 1 ? 3 : 5) || /[0-9]/.test(wrong.folded) || (query.length < 3 && folded.indexOf(wrong.folded) >= 0)) return;
      folded.forEach(function (right) {
        if (right[0] !== wrong.folded[0] || right.length < 3 || !oneSlip(wrong.folded, right)) return;
        var mended = query.map(function (w, j) { return j === i ? word(right) : word(w.folded); });
        var results = found(known, mended, typed).filter(function (result) { return result.rows.length === 1 && !result.rows[0].partly; });
        if (results.length && (!best || compare(results[0], best.results[0]) < 0)) best = { results: results, said: mended };
      });
    });
    return best;
  }

  function said(query) {
    return query.map(function (w) { return w.folded; }).join(" ");
  }

  // Results, best first, and how they came about: «exact», «unmarked», «slip» or «less», the last two with the words that were looked for instead.
  function search(known, typed) {
    var query = words(typed), how = "exact", instead = "";
    var results = found(known, query, typed);
    if (!results.length && query.some(function (w) { return w.marked; })) {
      how = "unmarked";
      results = found(known, query.map(function (w) { return word(w.folded); }), typed);
    }
    if (!results.length && !NAME.test(said(query))) {
      var mended = slipped(known, query, typed);
      if (mended) { how = "slip"; results = mended.results; instead = said(mended.said); }
    }
    if (!results.length) {
      var less = words(said(query).replace(ASKED, "").trim());
      if (less.length && less.length < query.length) { how = "less"; results = found(known, less, typed); instead = said(less); }
    }
    return { results: results, how: results.length ? how : "none", instead: instead };
  }

  window.timKiem = { read: read, search: search, fold: fold, WORD: WORD };
})();
