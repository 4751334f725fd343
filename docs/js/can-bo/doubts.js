// What is readable and may be wrong all the same, asked as campaign/checks/doubts asks it. Words
// and bounds come with the page.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { Q, number, asTyped, sizes: Sized } = CanBo, of = Q.of;
  const NEARLY_ALL = of("0.9");
  /** @type {(text: string, values: Record<string, string>) => string} */
  const fill = (text, values) =>
    text.replace(/\{\{|\}\}|\{(\w+)\}/g, (all, key) => (key ? values[key] || "" : all[0]));
  /** @type {(figure: string, unit: string) => string} */
  const joined = (figure, unit) =>
    unit.startsWith("%") ? figure + unit : [figure, unit].filter(Boolean).join(" ");
  /** @type {(value: Ratio) => Ratio} */
  const short = (value) => (of(1000).n % value.d ? Q.round(value, 2) : value);
  /** @type {(value: Ratio, unit: string) => string} */
  const withUnit = (value, unit) => joined(number(value), unit);
  /** @type {(value: Ratio, unit: string) => string} */
  const printed = (value, unit) => joined(number(short(value)), unit);
  /** @type {(value: Ratio, unit: string) => string} */
  const toType = (value, unit) => joined(asTyped(value), unit);
  /** @type {(value: Ratio) => bigint} */
  const rounded = (value) => {
    const { n, d } = Q.add(Sized.size(value), { n: 1n, d: 2n });
    return n / d * (value.n < 0n ? -1n : 1n);
  };
  /** @type {(times: Ratio) => string} */
  function roundedTimes(times) {
    let whole = rounded(times), scale = 1n;
    while (scale * whole >= 100n && whole >= 10n) {
      whole = (whole + 5n) / 10n;
      scale *= 10n;
    }
    return number({ n: whole * scale, d: 1n });
  }

  /** One value of one target. */
  class Asker {
    /** @param {Target} target @param {Beside} known @param {StaffData} data */
    constructor(target, known, data) {
      this.target = target;
      this.nature = target.nature;
      this.known = known;
      this.says = data.doubts.says;
      this.bounds = data.doubts.bounds;
      this.sizes = data.sizes[target.unit];
      /** @type {(text: string | null) => Ratio | null} */
      const exact = (text) => (text === null ? null : of(text));
      this.mark = exact(target.target);
      this.base = exact(target.nature.base);
    }
    /** @type {(key: string, values: Record<string, string>, at?: string) => Question} */
    filled(key, values, at = "") {
      return { text: this.says[key], values, at };
    }
    /** @type {(value: Ratio, measured?: boolean) => Question | null} */
    ask(value, measured = true) {
      return this.belowZero(value) || this.aboveWhole(value) ||
        (measured ? this.size(value) : null) || this.half(value);
    }
    /** @type {(value: Ratio) => Question | null} */
    belowZero(value) {
      if (value.n >= 0n || this.nature.negative === "data" || this.known.belowZero) return null;
      return this.filled("below_nothing", { value: withUnit(value, this.target.unit) });
    }
    /** @type {(value: Ratio) => Question | null} */
    aboveWhole(value) {
      const more = this.target.unit === "%" && Q.cmp(value, of(100)) > 0;
      return more && !this.nature.past_whole
        ? this.filled("above_whole", { value: number(value), always: this.says.always })
        : null;
    }
    /** @type {(value: Ratio) => Question | null} */
    half(value) {
      const { unit } = this.target;
      if (!this.nature.whole || value.d === 1n) return null;
      const likely = fill(this.says.likely, { number: toType({ n: rounded(value), d: 1n }, unit) });
      return this.filled("half", { value: withUnit(value, unit), unit, likely });
    }
    /** @type {(value: Ratio) => Question | null} */
    size(value) {
      return this.target.adds_up ? this.sizeOfTotal(value) : this.sizeOfLevel(value);
    }
    /** @type {(value: Ratio, other: Ratio, total: boolean) => Mistake | null} */
    between(value, other, total) {
      return Sized.between(value, other, this.sizes, this.bounds, total);
    }
    /** @type {() => [key: string, other: Ratio][]} */
    others() {
      const { last, lastYear } = this.known;
      /** @type {[string, Ratio | null][]} */
      const all = [
        ["last", last && last.value],
        ["last_year", lastYear],
        ["base", this.base],
        ["mark", this.mark]
      ];
      return /** @type {[string, Ratio][]} */ (all.filter(([, other]) => other));
    }
    /** @type {(value: Ratio) => Question | null} */
    sizeOfLevel(value) {
      const others = this.others();
      for (const [key, other] of others) {
        const lower = Q.cmp(Sized.size(value), Sized.size(other)) < 0;
        if (key === "mark" && this.nature.low_is_fine && lower) continue;
        const found = this.between(value, other, false);
        if (!found) continue;
        if (!others.some(([, known]) => Sized.agrees(value, known, found, this.bounds)))
          return this.sized(value, key, other, found);
        if (key === "last_year") return this.ofLastYear(value, other);
      }
      return null;
    }
    /** @type {(value: Ratio) => Question | null} */
    sizeOfTotal(value) {
      const { last, lastYear } = this.known, home = Sized.atHome(value, this.mark, this.bounds);
      /** @type {[string, Ratio | null][]} */
      const whole = [["mark", this.mark], ["base", this.base]];
      for (const [key, other] of whole) {
        const found = other &&
          Sized.beyond(value, other, this.sizes, this.bounds, this.nature.whole);
        if (found) return this.sized(value, key, other, found);
      }
      const odd = lastYear && this.between(value, lastYear, true);
      if (odd)
        return home
          ? this.ofLastYear(value, lastYear)
          : this.sized(value, "last_year", lastYear, odd);
      const jump = last && Sized.jumped(value, last.value, this.sizes, this.bounds);
      if (jump)
        return home ? this.oneOfTwo(value, jump) : this.sized(value, "last", last.value, jump);
      return null;
    }
    /** @type {(value: Ratio, key: string, other: Ratio, found: Mistake) => Question} */
    sized(value, key, other, found) {
      const larger = Q.cmp(Sized.size(value), Sized.size(other)) > 0;
      return this.filled(larger ? "too_large" : "too_small", {
        value: printed(value, this.target.unit),
        times: this.times(value, other),
        other: this.named(key, other),
        likely: this.size(Q.mul(value, found.factor))
          ? this.says.no_guess
          : this.likely(value, found)
      });
    }
    /** @type {(value: Ratio, other: Ratio) => Question | null} */
    ofLastYear(value, other) {
      const found = this.between(other, value, this.target.adds_up), { unit } = this.target;
      if (!found) return null;
      const larger = Q.cmp(Sized.size(other), Sized.size(value)) > 0;
      return this.filled(larger ? "last_year_large" : "last_year_small", {
        value: printed(other, unit),
        times: this.times(value, other),
        other: fill(this.says.now, { value: withUnit(value, unit) }),
        likely: this.between(Q.mul(other, found.factor), value, this.target.adds_up)
          ? this.says.no_guess
          : this.likely(other, found)
      }, "cung_ky");
    }
    /** @type {(value: Ratio, found: Mistake) => Question} */
    oneOfTwo(value, found) {
      const last = /** @type {{ value: Ratio }} */ (this.known.last).value;
      const former = toType(Q.div(last, found.factor), this.target.unit);
      return this.filled("one_of_two", {
        value: printed(value, this.target.unit),
        times: this.times(value, last),
        other: this.named("last", last),
        likely: fill(this.says.likely_former, { number: former })
      });
    }
    /** @type {(value: Ratio, found: Mistake) => string} */
    likely(value, found) {
      const meant = Q.mul(value, found.factor), shown = toType(meant, this.target.unit);
      if (this.nature.whole && meant.d !== 1n) return this.says.no_guess;
      return found.unit
        ? fill(this.says.likely_in, { unit: found.unit, number: shown })
        : fill(this.says.likely, { number: shown });
    }
    /** @type {(key: string, other: Ratio) => string} */
    named(key, other) {
      const { last } = this.known;
      return fill(this.says[key], {
        value: printed(other, this.target.unit),
        day: last ? last.day : ""
      });
    }
    /** @type {(value: Ratio, other: Ratio) => string} */
    times(value, other) {
      return roundedTimes(Sized.apart(Sized.size(Q.div(value, other))));
    }
  }

  /**
   * What is known beside a figure of that day.
   * @type {(before: Measurement[], lastYear: Ratio | null) => Beside}
   */
  function knownOn(before, lastYear) {
    const last = before[before.length - 1];
    return {
      last: last ? { value: of(last.value), day: last.says } : null,
      lastYear,
      belowZero: before.some((m) => of(m.value).n < 0n)
    };
  }

  /** @type {CanBo["doubts"]} */
  function doubts(target, figure, value, on, at, data, provisional) {
    const read = CanBo.parseNumber, { ma, nature } = target, says = data.doubts.says;
    // What is told in words, and what is worked out from others, has no size of its own.
    if (target.results.length || target.parts_of.length) return [];
    /** @type {[keys: string[], value: Ratio][]} */
    const typed = figure.gia_tri !== undefined
      ? [[["gia_tri"], read(figure.gia_tri)]]
      : Object.entries(figure.chia_theo || {}).map((
        [part, one]
      ) => [["chia_theo", part], read(one)]);
    const never = typed.find(([, one]) => one.n < 0n && nature.negative === "never");
    if (never)
      return [{ path: at(never[0]), message: fill(says.negative, { who: ma }), severity: "error" }];
    if (figure.da_xem_lai === "có") return [];
    const lastYear = figure.cung_ky === undefined ? null : read(figure.cung_ky);
    const asker = new Asker(target, knownOn(CanBo.before(target, on, provisional), lastYear), data);
    const short = figure.gia_tri !== undefined && at(["gia_tri"]).length < 3;
    const right = short
      ? fill(says.right_short, { ma, typed: inBraces(read(figure.gia_tri)) })
      : says.right_long;
    /** @type {Problem[]} */
    const found = [];
    /** @type {(keys: string[], who: string, asked: Question | null) => void} */
    const put = (keys, who, asked) => {
      if (asked)
        found.push({
          path: at(asked.at ? [asked.at] : keys),
          message: fill(asked.text, { ...asked.values, who, right }),
          severity: "error",
          doubt: true
        });
    };
    const alone = figure.gia_tri !== undefined || nature.averaged;
    for (const [keys, one] of typed)
      put(keys, keys.length > 1 ? `${ma}, ${keys[1]}` : ma, asker.ask(one, alone));
    if (!alone && typed.length && value) ofSum(typed, value, asker, ma, put);
    if (lastYear) put(["cung_ky"], `${ma}, cùng kỳ năm trước`, asker.half(lastYear));
    ofCounts(
      figure,
      target,
      data,
      (keys, text, values) =>
        put(keys, "", { text: fill(text, { ...values, right }), values: {}, at: "" })
    );
    return found;
  }
  /** @type {(value: Ratio) => string} */
  const inBraces = (value) => asTyped(value).includes(",") ? `"${asTyped(value)}"` : asTyped(value);

  /**
   * A sum of an odd size: the part that makes nearly all of it answers for it.
   * @type {(
   *   typed: [string[], Ratio][], value: Ratio, asker: Asker, ma: string,
   *   put: (keys: string[], who: string, asked: Question | null) => void
   * ) => void}
   */
  function ofSum(typed, value, asker, ma, put) {
    const [keys, largest] = typed.reduce((a, b) =>
      Q.cmp(Sized.size(b[1]), Sized.size(a[1])) > 0 ? b : a
    );
    const most = Q.cmp(largest, Q.mul(value, NEARLY_ALL)) >= 0, found = asker.size(largest);
    if (most && found) put(keys, `${ma}, ${keys[1]}`, found);
    else put(["chia_theo"], `${ma}, cộng lại`, asker.size(value));
  }

  /**
   * A counted part is no more than its whole, and both count whole things.
   * @type {(
   *   figure: Content, target: Target, data: StaffData,
   *   put: (keys: string[], text: string, values: Record<string, string>) => void
   * ) => void}
   */
  function ofCounts(figure, target, data, put) {
    const says = data.doubts.says, { ma, nature } = target;
    /** @type {[string, Content][]} */
    const counts = figure.theo_thon ? Object.entries(figure.theo_thon) : [["", figure]];
    for (const [village, count] of counts) {
      if (count.tu_so === undefined || count.mau_so === undefined) continue;
      const keys = village ? ["theo_thon", village] : [], who = village ? `${ma}, ${village}` : ma;
      const part = CanBo.parseNumber(count.tu_so), whole = CanBo.parseNumber(count.mau_so);
      if (Q.cmp(part, whole) > 0 && !nature.past_whole) {
        put(village ? keys : ["tu_so"], says.part_above_whole, {
          who,
          part: number(part),
          whole: number(whole),
          always: says.always
        });
        continue;
      }
      [part, whole].forEach((value, i) => {
        const unit = nature.counted[i], key = ["tu_so", "mau_so"][i];
        if (!unit || value.d === 1n) return;
        const likely = fill(says.likely, { number: asTyped({ n: rounded(value), d: 1n }) });
        put([...keys, key], says.half_count, { who, key, value: number(value), unit, likely });
      });
    }
  }

  CanBo.doubts = doubts;
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
