// Which status a new figure gives a target: the rules of campaign/progress/status.py in their
// order. Pace, cut points, base and target come from Python; here they are only compared, exactly.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { Q } = CanBo, of = Q.of;
  /** @type {Record<string, (sign: number) => boolean>} */
  const COMPARE = {
    ">": (c) => c > 0,
    ">=": (c) => c >= 0,
    "<": (c) => c < 0,
    "<=": (c) => c <= 0,
    "=": (c) => c === 0
  };
  /** @type {(operator: string, a: Ratio, b: Ratio) => boolean} */
  const holds = (operator, a, b) => COMPARE[operator](Q.cmp(a, b));

  /**
   * The number that a typed figure stands for; null where it stands for none yet. `weights` are the
   * parts of another target.
   * @type {CanBo["valueOf"]}
   */
  function valueOf(figure, weights) {
    const parsed = CanBo.parseNumber;
    /** @type {(numbers: Ratio[]) => Ratio} */
    const sum = (numbers) => numbers.reduce(Q.add, of(0));
    if (figure.gia_tri !== undefined) return parsed(figure.gia_tri);
    if (figure.ket_qua !== undefined) return of(["giữ", "đạt"].includes(figure.ket_qua) ? 1 : 0);
    if (figure.hoan_thanh !== undefined) return of(new Set(figure.hoan_thanh).size);
    if (figure.chia_theo) {
      /** @type {[string, Ratio][]} */
      const parts = Object.entries(figure.chia_theo).map(([key, value]) => [key, parsed(value)]);
      if (!weights) return sum(parts.map(([, value]) => value));
      const total = sum(Object.values(weights).map(parsed));
      if (
        total.n === 0n || parts.length !== Object.keys(weights).length ||
        parts.some(([key]) => !(key in weights))
      ) return null;
      return Q.div(sum(parts.map(([key, value]) => Q.mul(value, parsed(weights[key])))), total);
    }
    const counts = figure.theo_thon ? Object.values(figure.theo_thon) : [figure];
    const whole = sum(counts.map((c) => parsed(c.mau_so)));
    return whole.n === 0n
      ? null
      : Q.mul(Q.div(sum(counts.map((c) => parsed(c.tu_so))), whole), of(100));
  }

  /**
   * A composite: area × yield part by part where both have the same parts, else of the wholes.
   * @type {CanBo["combined"]}
   */
  function combined(target, values, breakdowns) {
    if (target.operator === "tong") return values.reduce(Q.add, of(0));
    const keys = Object.keys(breakdowns[0] || {}),
      same = keys.length &&
        breakdowns.every((b) =>
          b && Object.keys(b).length === keys.length && keys.every((key) => key in b)
        );
    /** @type {(numbers: Ratio[]) => Ratio} */
    const product = (numbers) => numbers.reduce(Q.mul, of(1));
    if (!same) return product(values);
    const parts = keys.map((key) => product(breakdowns.map((b) => CanBo.parseNumber(b[key]))));
    return parts.reduce(Q.add, of(0));
  }

  /** @type {(pace: Target["pace"], day: string) => Ratio} */
  function planned(pace, iso) {
    let [earlier, share] = [pace[0][0], of(pace[0][1])];
    if (iso <= earlier) return share;
    for (const [later, text] of pace.slice(1)) {
      const following = of(text), days = CanBo.dayNumber;
      if (iso <= later)
        return Q.add(
          share,
          Q.mul(
            Q.sub(following, share),
            Q.of(days(iso) - days(earlier)).n === 0n
              ? of(0)
              : Q.div(of(days(iso) - days(earlier)), of(days(later) - days(earlier)))
          )
        );
      [earlier, share] = [later, following];
    }
    return share;
  }

  /** @type {(target: Target, value: Ratio) => Ratio | null} */
  function shareDone(target, value) {
    if (!target.way || target.target === null || target.start === null) return null;
    const goal = of(target.target), start = of(target.start);
    if (Q.cmp(goal, start) === 0 || holds(target.operator_of, start, goal)) return null;
    return Q.div(Q.sub(value, start), Q.sub(goal, start));
  }

  /** @type {(target: Target, value: Ratio) => boolean} */
  function isMet(target, value) {
    if (target.yes_no) return Q.cmp(value, of(1)) === 0;
    return target.target !== null && holds(target.operator_of, value, of(target.target));
  }

  /**
   * The status that `value` gives on `day`, when `provisional` or `last` (of the year) are said of
   * it; a key of `data.statuses`.
   * @type {CanBo["status"]}
   */
  function status(target, value, day, { provisional = false, last = false }, data) {
    const before = target.earlier.filter((m) => m.day < day).map((m) => of(m.value));
    const lost = [...before, value].map((v) => !isMet(target, v));
    const met = target.base_needed
      ? false
      : target.all_year
      ? !lost.includes(true)
      : !lost[lost.length - 1];
    const settled = data.today > data.last && (day >= data.last || last);
    const share = shareDone(target, value), hundred = of(100);
    /** @type {(key: string) => Ratio} */
    const cut = (key) => of(data.cutoffs[key]);
    const final = met && !provisional && (settled || !target.losable);
    const exceeds = target.ambition !== null
      ? Q.cmp(value, of(target.ambition)) >= 0
      : share !== null && Q.cmp(Q.mul(share, hundred), cut("vuot_muc")) >= 0;
    let gap = share !== null && target.pace ? Q.sub(share, planned(target.pace, day)) : null;
    if (gap && Q.cmp(gap, of(2)) < 0 && Q.cmp(gap, of(-2)) > 0) gap = Q.round(gap, 20);
    const points = gap && Q.mul(gap, hundred);
    if (target.changed) return "dieu-chinh";
    if (target.base_needed) return "chua-co-so-goc";
    if (final && exceeds) return "vuot";
    if (final) return "dat";
    if (met) return "dang-dat";
    if ((target.for_good && lost.includes(true)) || settled) return "khong-dat";
    if (target.guarded) return "nguy-co";
    if (target.way && target.start === null) return "chua-co-so-goc";
    if (points && Q.cmp(points, cut("vuot_tien_do")) > 0) return "vuot-tien-do";
    if (points && Q.cmp(points, cut("dung_tien_do")) >= 0) return "dung-tien-do";
    if (points && Q.cmp(points, cut("cham")) >= 0) return "cham";
    return points ? "nguy-co" : "dang-thuc-hien";
  }

  Object.assign(CanBo, { valueOf, combined, status });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
