// What is found for what was typed, in which order: as typed, with an abbreviation written out,
// without its marks, with a slip of the finger mended, taken apart, without the words around a
// question. Knows nothing of the page.
(function () {
  "use strict";
  var matched = window.timKiem,
    word = matched.word,
    words = matched.words,
    matching = matched.matching;
  // How the name of a person begins. People are not in the index: syllables that meet by chance
  // would only mislead.
  var NAME = new RegExp(
    "^(?:au|bui|cao|chu|dam|dang|dao|dinh|do|doan|duong|ha|ho|hoang|hua|huynh|khong|kieu|la|lam|" +
      "le|linh|loc|luong|luu|ly|ma|mac|mai|mong|ngo|nguyen|nong|pham|phan|phung|quach|ta|thach|" +
      "to|tong|tran|trieu|trinh|truong|vi|vo|vu|vuong) (?:van|thi) "
  );
  // What is asked around what is looked for; left out only when the whole question finds nothing
  // better than its pieces here and there on a page.
  var ASKED = new RegExp(
    "(?:^| )(?:bao nhieu|bao gio|khi nao|luc nao|o dau|o cho nao|the nao|nhu the nao|la gi|la ai|" +
      "nhung ai|ai duoc|co khong|co duoc khong|cho toi|toi muon|muon|xem|tim|hoi|ve viec)(?= |$)",
    "g"
  );

  // ── the same said otherwise ──

  /** @type {(query: Word[], row: Word[], at: number) => boolean} */
  function startsAt(query, row, at) {
    return row.length > 0 && row.every(function (expected, i) {
      var typed = query[at + i];
      return typed &&
        (typed.marked && expected.marked
          ? typed.base === expected.base && typed.tone === expected.tone
          : typed.folded === expected.folded);
    });
  }

  /**
   * The query with an abbreviation written out, or the other way round. Two letters may be a
   * syllable: only typed as capitals do they stand for more.
   * @type {(known: Known, query: Word[], typed: string) => Word[][]}
   */
  function otherwise(known, query, typed) {
    /** @type {Word[][]} */
    var found = [];
    known.also.forEach(function (pair) {
      pair.words.forEach(function (row, side) {
        if (pair.sides[side].length < 3 && typed.indexOf(pair.sides[side]) < 0) return;
        for (var at = 0; at + row.length <= query.length; at += 1)
          if (startsAt(query, row, at))
            found.push(
              query.slice(0, at).concat(pair.words[1 - side], query.slice(at + row.length))
            );
      });
    });
    return found.slice(0, 12);
  }

  /** @type {(results: Result[]) => Result[]} */
  function ordered(results) {
    var best = new Map();
    results.forEach(function (result) {
      var before = best.get(result.document.place);
      if (!before || compare(result, before) < 0) best.set(result.document.place, result);
    });
    return Array.from(best.values()).sort(compare);
  }

  /**
   * The illustration last; what says it better first; the current campaign before older ones.
   * @type {(a: Result, b: Result) => number}
   */
  function compare(a, b) {
    return Number(a.document.illustration) - Number(b.document.illustration) || a.tier - b.tier ||
      a.document.rank - b.document.rank || b.score - a.score || a.document.place - b.document.place;
  }

  /** @type {(result: Result) => boolean} */
  function inPieces(result) {
    return result.inPieces;
  }

  /** @type {(known: Known, query: Word[], typed: string) => Result[]} */
  function found(known, query, typed) {
    var results = matching(known, query);
    otherwise(known, query, typed).forEach(function (variant) {
      matching(known, variant).forEach(function (result) {
        result.score *= 0.9;
        results.push(result);
      });
    });
    var named = NAME.test(said(query));
    return ordered(
      named
        ? results.filter(function (result) {
          return result.rows.length === 1;
        })
        : results
    );
  }

  // ── a slip of the finger ──

  /**
   * Whether one letter was left out, put in, changed, or changed places with its neighbour.
   * @type {(a: string, b: string) => boolean}
   */
  function oneSlip(a, b) {
    if (a === b || Math.abs(a.length - b.length) > 1) return false;
    var i = 0;
    while (a[i] && a[i] === b[i]) i += 1;
    var restA = a.slice(i), restB = b.slice(i);
    return restA.slice(1) === restB || restA === restB.slice(1) ||
      restA.slice(1) === restB.slice(1) ||
      (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0]);
  }

  /**
   * Another word in place of one that was typed, where it then fits the words beside it as they
   * stand on a page.
   * @type {(known: Known, query: Word[], typed: string) => Mended | null}
   */
  function slipped(known, query, typed) {
    var folded = Array.from(
      new Set(known.vocabulary.map(function (w) {
        return w.folded;
      }))
    );
    /** @type {Mended} */
    var best = null;
    query.forEach(function (wrong, i) {
      // A word that is written somewhere was hardly a slip, unless two others stand by it.
      if (
        wrong.folded.length < (query.length > 1 ? 3 : 5) || /[0-9]/.test(wrong.folded) ||
        (query.length < 3 && folded.indexOf(wrong.folded) >= 0)
      ) return;
      folded.forEach(function (right) {
        if (right[0] !== wrong.folded[0] || right.length < 3 || !oneSlip(wrong.folded, right))
          return;
        var mended = query.map(function (w, j) {
          return j === i ? word(right) : word(w.folded);
        });
        var results = found(known, mended, typed).filter(function (result) {
          return result.rows.length === 1 && !result.rows[0].partly;
        });
        if (results.length && (!best || compare(results[0], best.results[0]) < 0))
          best = { results: results, said: mended };
      });
    });
    return best;
  }

  /**
   * Syllables that were typed in one, taken apart into such as stand somewhere: «baohiem yte».
   * @type {(known: Known, query: Word[]) => Word[]}
   */
  function apart(known, query) {
    /** @type {Word[]} */
    var sides = Array.prototype.concat.apply(
      [],
      known.also.map(function (pair) {
        return pair.words[0].concat(pair.words[1]);
      })
    );
    var folded = new Set(
      known.vocabulary.concat(sides).map(function (w) {
        return w.folded;
      })
    );
    /** @type {(letters: string) => string[] | null} */
    function cut(letters) {
      if (folded.has(letters)) return [letters];
      for (var i = letters.length - 1; i > 0; i -= 1) {
        var rest = folded.has(letters.slice(0, i)) && cut(letters.slice(i));
        if (rest) return [letters.slice(0, i)].concat(rest);
      }
      return null;
    }
    return Array.prototype.concat.apply(
      [],
      query.map(function (w) {
        return /[0-9]/.test(w.folded) ? [w.folded] : cut(w.folded) || [w.folded];
      })
    ).map(word);
  }

  /** @type {(query: Word[]) => string} */
  function said(query) {
    return query.map(function (w) {
      return w.folded;
    }).join(" ");
  }

  /**
   * Results, best first, and how they came about: «exact», «unmarked», «slip» or «less», the last
   * two with the words that were looked for instead.
   * @type {TimKiem["search"]}
   */
  function search(known, typed) {
    var query = words(typed), how = "exact", instead = "";
    var results = found(known, query, typed);
    if (
      !results.length && query.some(function (w) {
        return w.marked;
      })
    ) {
      how = "unmarked";
      results = found(
        known,
        query.map(function (w) {
          return word(w.folded);
        }),
        typed
      );
    }
    if (!results.length) {
      var parted = apart(known, query);
      if (parted.length > query.length) {
        results = found(known, parted, typed);
        how = "slip";
        instead = said(parted);
      }
    }
    if (!results.length && !NAME.test(said(query))) {
      var mended = slipped(known, query, typed);
      if (mended) {
        how = "slip";
        results = mended.results;
        instead = said(mended.said);
      }
    }
    if (results.every(inPieces)) {
      var less = words(said(query).replace(ASKED, "").trim());
      if (less.length && less.length < query.length) {
        var meant = found(known, less, typed);
        if (meant.length) {
          how = "less";
          results = ordered(meant.concat(results));
          instead = said(less);
        }
      }
    }
    return { results: results, how: results.length ? how : "none", instead: instead };
  }

  matched.search = search;
})();
