// Is a figure some thousand times too large, or too small? campaign/checks/doubts/sizes.py, whose
// bounds come with the page.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { Q } = CanBo, of = Q.of, ONE = of(1);
  /** @type {(a: Ratio, b: Ratio) => boolean} */
  const below = (a, b) => Q.cmp(a, b) < 0;
  /** @type {(a: Ratio) => Ratio} */
  const size = (a) => (a.n < 0n ? { n: -a.n, d: a.d } : a);
  /** @type {(times: Ratio) => Ratio} */
  const apart = (times) => (below(times, ONE) ? Q.div(ONE, times) : times);
  /** @type {(factor: Ratio) => boolean} */
  const large = (factor) => !below(apart(factor), of(1000));

  /** @type {(sizes: StaffData["sizes"][string], down: boolean) => Mistake[]} */
  const facing = (sizes, down) =>
    sizes.map(([unit, factor]) => ({ unit, factor: of(factor) }))
      .filter((m) => below(m.factor, ONE) === down);

  /** @type {Sizes["between"]} */
  function between(value, other, sizes, bounds, total) {
    if (!value.n || !other.n) return null;
    const times = size(Q.div(value, other)), found = facing(sizes, Q.cmp(times, ONE) > 0);
    if (!found.length) return null;
    /** @type {(m: Mistake) => Ratio} */
    const off = (m) => apart(Q.mul(times, m.factor));
    const nearest = found.reduce((a, b) => (below(off(b), off(a)) ? b : a));
    /** @type {(key: string) => boolean} */
    const near = (key) => Q.cmp(off(nearest), of(bounds[key])) <= 0;
    if (!found.some((m) => large(m.factor)))
      return !below(size(other), of(bounds.share)) && near("near") ? nearest : null;
    if (!below(apart(times), of(bounds.far))) return nearest;
    return !large(nearest.factor) && near(total ? "near_total" : "near") ? nearest : null;
  }

  /** @type {Sizes["beyond"]} */
  function beyond(value, target, sizes, bounds, whole) {
    if (value.n <= 0n || target.n <= 0n) return null;
    const times = Q.div(value, target);
    if (below(times, of(bounds.beyond_ten))) return null;
    const found = facing(sizes, true).sort((a, b) => Q.cmp(b.factor, a.factor));
    if (!found.length) return null;
    const fitting = found.find((m) => Q.cmp(Q.mul(times, m.factor), of(bounds.fits)) <= 0);
    const mistake = fitting || found[found.length - 1];
    if (below(times, of(bounds.beyond)) && (!fitting || large(mistake.factor))) return null;
    const part = Q.mul(value, mistake.factor).d !== 1n;
    return whole && part && below(times, of(bounds.far)) ? null : mistake;
  }

  /** @type {Sizes["jumped"]} */
  function jumped(value, last, sizes, bounds) {
    const mistake = between(value, last, sizes, bounds, true);
    if (!mistake || !large(mistake.factor) || below(value, last)) return null;
    const off = apart(Q.mul(Q.div(value, last), mistake.factor));
    return Q.cmp(off, of(bounds.near)) <= 0 ? mistake : null;
  }

  /** @type {Sizes["agrees"]} */
  function agrees(value, other, mistake, bounds) {
    if (!value.n || !other.n) return false;
    const key = below(apart(mistake.factor), of(100)) ? "agrees_ten" : "agrees";
    return below(apart(size(Q.div(value, other))), of(bounds[key]));
  }

  /** @type {Sizes["atHome"]} */
  function atHome(value, target, bounds) {
    if (!target || !target.n) return false;
    const share = Q.div(value, target);
    return !below(share, of(bounds.least)) && !below(of(bounds.most), share);
  }

  CanBo.sizes = { between, beyond, jumped, agrees, atHome, apart, size };
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
