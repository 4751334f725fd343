// Which status a new figure gives a target: the rules of campaign/progress/status.py in their
// order. Times, pace, cut points, base and target come from Python; here they are only compared,
// exactly.
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

  /** @type {(numbers: Ratio[]) => Ratio} */
  const sum = (numbers) => numbers.reduce(Q.add, of(0));
  /** @type {(a: Ratio, b: Ratio) => Ratio} */
  const greater = (a, b) => (Q.cmp(a, b) < 0 ? b : a);
  /** @type {(a: Ratio, b: Ratio) => Ratio} */
  const apart = (a, b) => CanBo.sizes.size(Q.sub(a, b));

  /**
   * The parts of a figure as one; null where what they are weighted by has other parts.
   * @type {(typed: Typed, target: Target, weights: Typed | null) => Ratio | null}
   */
  function joined(typed, target, weights) {
    const read = CanBo.parseNumber, keys = Object.keys(typed);
    const parts = keys.map((key) => read(typed[key]));
    if (target.joins === "tong") return sum(parts);
    if (target.joins === "lon_nhat") return parts.reduce(greater);
    if (!target.weight) return Q.div(sum(parts), of(parts.length));
    const same = weights && keys.length === Object.keys(weights).length &&
      keys.every((key) => key in weights);
    const total = same ? sum(Object.values(weights).map(read)) : of(0);
    if (total.n === 0n) return null;
    return Q.div(sum(keys.map((key, i) => Q.mul(parts[i], read(weights[key])))), total);
  }

  /**
   * The number that a typed figure stands for; null where it stands for none yet. `weights` are the
   * parts of another target.
   * @type {CanBo["valueOf"]}
   */
  function valueOf(figure, target, weights, data) {
    const read = CanBo.parseNumber;
    if (figure.gia_tri !== undefined) return read(figure.gia_tri);
    if (figure.ket_qua !== undefined) return of(data.results[figure.ket_qua]);
    if (figure.hoan_thanh !== undefined) return of(new Set(figure.hoan_thanh).size);
    if (figure.chia_theo) return joined(figure.chia_theo, target, weights);
    const counts = figure.theo_thon ? Object.values(figure.theo_thon) : [figure];
    const whole = sum(counts.map((c) => read(c.mau_so)));
    return whole.n === 0n
      ? null
      : Q.mul(Q.div(sum(counts.map((c) => read(c.tu_so))), whole), of(100));
  }

  /**
   * A figure that starts anew each year, with what the years before it ended with.
   * @type {CanBo["running"]}
   */
  function running(target, value, day) {
    if (!target.starts_anew) return value;
    /** @type {Record<string, Ratio>} */
    const ends = {};
    for (const m of target.earlier)
      if (m.day.slice(0, 4) < day.slice(0, 4)) ends[m.day.slice(0, 4)] = of(m.in_year ?? m.value);
    return Q.add(value, sum(Object.values(ends)));
  }

  /**
   * A composite: area × yield part by part where both have the same parts, else of the wholes.
   * @type {CanBo["combined"]}
   */
  function combined(target, values, breakdowns) {
    if (target.operator === "tong") return sum(values);
    const keys = Object.keys(breakdowns[0] || {}),
      same = keys.length &&
        breakdowns.every((b) =>
          b && Object.keys(b).length === keys.length && keys.every((key) => key in b)
        );
    /** @type {(numbers: Ratio[]) => Ratio} */
    const product = (numbers) => numbers.reduce(Q.mul, of(target.factor));
    if (!same) return product(values);
    return sum(keys.map((key) => product(breakdowns.map((b) => CanBo.parseNumber(b[key])))));
  }

  /** @type {(pace: Time["pace"], day: string) => Ratio} */
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

  /** @type {(target: Target, value: Ratio, level: string) => boolean} */
  const reaches = (target, value, level) => holds(target.falls ? "<=" : ">=", value, of(level));

  /**
   * What there is beside what is asked, as reports count it.
   * @type {(target: Target, value: Ratio) => Ratio | null}
   */
  function ofPlan(target, value) {
    if (!target.way || target.falls || target.target === null) return null;
    const goal = of(target.target);
    return goal.n <= 0n || value.n < 0n ? null : Q.div(value, goal);
  }

  /**
   * A level that is not there yet went the wrong way.
   * @type {(target: Target, value: Ratio, earlier: Ratio[]) => boolean}
   */
  function slidBack(target, value, earlier) {
    if (!target.level || target.target === null || isMet(target, value)) return false;
    const goal = of(target.target), { base } = target.nature;
    const starts = [
      ...(base === null ? [] : [of(base)]),
      ...(Q.mul(goal, value).n < 0n ? [of(0)] : []),
      ...earlier.slice(-1)
    ];
    return starts.some((start) => Q.cmp(apart(goal, value), apart(goal, start)) > 0);
  }

  /**
   * Whether a level without a known start is at the last milestone due; null where none is.
   * @type {(target: Target, value: Ratio, day: string) => boolean | null}
   */
  function atMilestone(target, value, day) {
    const due = target.milestones.filter(([on]) => on <= day).pop();
    return target.level && due ? reaches(target, value, due[1]) : null;
  }

  /** @type {(time: Time, day: string) => Ratio} */
  function elapsed({ eve, end }, day) {
    const from = CanBo.dayNumber(eve), to = CanBo.dayNumber(end), now = CanBo.dayNumber(day);
    return now <= from ? of(0) : now >= to ? of(1) : Q.div(of(now - from), of(to - from));
  }

  /**
   * A quotient of Python ends in its 28th digit, which may not push a figure off a cut point.
   * @type {(share: Ratio | null, { pace }: Time, day: string) => Ratio | null}
   */
  function gapOf(share, { pace }, day) {
    if (share === null || !pace) return null;
    const gap = Q.sub(share, planned(pace, day));
    return Q.cmp(apart(gap, of(0)), of(2)) < 0 ? Q.round(gap, 20) : gap;
  }

  /**
   * The figures before one of that day: of one day the final one replaces the provisional.
   * @type {CanBo["before"]}
   */
  const before = (target, day, provisional) =>
    target.earlier.filter((m) => m.day < day || (m.day === day && m.provisional && !provisional));

  /**
   * @type {(
   *   target: Target, value: Ratio, day: string, told: Told, data: StaffData
   * ) => Situation}
   */
  function situation(target, value, day, told, data) {
    const provisional = Boolean(told.provisional);
    const earlier = before(target, day, provisional).map((m) => of(m.value));
    const lost = [...earlier, value].map((one) => !isMet(target, one));
    const final = before(target, day, provisional).filter((m) => !m.provisional)
      .map((m) => of(m.value)).concat(provisional ? [] : [value]);
    const missed = target.all_year ? lost.includes(true) : lost[lost.length - 1];
    const time = day < data.first && target.early_time || target.time;
    const share = shareDone(target, value), expired = data.today > time.end;
    const last = day >= time.end || Boolean(told.last);
    return {
      target,
      met: !target.base_needed && !missed,
      expired,
      last,
      settled: expired && last,
      provisional,
      brokenForGood: target.for_good && !target.base_needed &&
        final.some((one) => !isMet(target, one)),
      done: !target.losable && final.some((one) => isMet(target, one)),
      brokenNow: target.guarded && !target.base_needed && missed,
      share,
      ofPlan: ofPlan(target, value),
      atMilestone: share === null ? atMilestone(target, value, day) : null,
      beyond: target.ambition === null ? null : reaches(target, value, target.ambition),
      gap: gapOf(share, time, day),
      explained: Boolean(told.explained),
      slidBack: slidBack(target, value, earlier),
      elapsed: elapsed(time, day)
    };
  }

  /** @type {(part: Ratio | null, cut: string) => -1 | 0 | 1 | null} */
  const against = (part, cut) => (part === null ? null : Q.cmp(Q.mul(part, of(100)), of(cut)));
  /** @type {(s: Situation) => boolean} */
  const final = (s) => s.met && (s.done || (!s.provisional && (s.settled || !s.target.losable)));
  /** @type {(s: Situation, c: Record<string, string>) => boolean} */
  const exceeds = (s, c) =>
    s.beyond === null ? s.ofPlan !== null && against(s.ofPlan, c.vuot_muc) >= 0 : s.beyond;
  /** @type {(s: Situation, c: Record<string, string>) => boolean} */
  const farBehind = (s, c) =>
    s.share === null
      ? !s.target.yes_no && against(s.elapsed, c.cuoi_ky_tu) >= 0
      : against(s.elapsed, c.xet_lich_tu) >= 0 && against(Q.sub(s.share, s.elapsed), c.cham) < 0;
  /** @type {(s: Situation, cut: string) => boolean} */
  const gapFrom = (s, cut) => s.gap !== null && against(s.gap, cut) >= 0;

  // The first that fits decides. Those of a target without any figure are not asked here.
  /** @type {[status: string, fits: (s: Situation, c: Record<string, string>) => boolean][]} */
  const RULES = [
    ["da-bo", (s) => s.target.dropped],
    ["chua-xet-duoc", (s) => s.target.base_needed],
    ["vuot", (s, c) => final(s) && exceeds(s, c)],
    ["dat", final],
    ["uoc-dat", (s) => s.met && s.last && s.provisional],
    ["dang-dat", (s) => s.met],
    ["khong-dat", (s) => s.brokenForGood || (s.settled && !s.provisional)],
    ["uoc-khong-dat", (s) => s.last && s.provisional],
    ["cho-so-cuoi-ky", (s) => s.expired],
    ["nguy-co", (s) => s.brokenNow],
    ["vuot-tien-do", (s, c) => s.gap !== null && against(s.gap, c.vuot_tien_do) > 0],
    ["dung-tien-do", (s, c) => gapFrom(s, c.dung_tien_do) || s.atMilestone === true],
    ["cham", (s, c) => gapFrom(s, c.cham) || s.atMilestone === false],
    ["nguy-co", (s) => s.gap !== null],
    ["can-day-nhanh", (s, c) => s.explained || s.slidBack || farBehind(s, c)],
    ["dang-thuc-hien", () => true]
  ];

  /**
   * The status that `value` gives on `day`, with what is `told` of it; a key of `data.statuses`.
   * @type {CanBo["status"]}
   */
  function status(target, value, day, told, data) {
    const found = situation(target, value, day, told, data);
    return RULES.find(([, fits]) => fits(found, data.cutoffs))[0];
  }

  Object.assign(CanBo, { valueOf, running, combined, before, status });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
