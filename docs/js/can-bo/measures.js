// Units that turn into one another, as campaign/words/measures.py has them; its table comes with
// the page.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { Q, clean } = CanBo;

  /** @type {(text: string) => string} */
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  /**
   * «nghìn », «1000»: figures may touch the unit, words may not.
   * @type {(units: Units) => RegExp}
   */
  function magnitude({ magnitudes }) {
    const all = Object.keys(magnitudes), figures = all.filter((one) => /[0-9]$/.test(one));
    const words = all.filter((one) => !figures.includes(one));
    /** @type {(some: string[]) => string} */
    const any = (some) => some.map(escaped).join("|");
    return new RegExp(
      `^(?:(${any(words)})(?:\\s+|$)|(${any(figures)})(?:\\s+|$|(?=[^\\d\\s.])))`
    );
  }

  /**
   * What a unit measures: how many of the first units of its dimensions, and their powers.
   * @type {(unit: string, units: Units) => Measure}
   */
  function measure(unit, units) {
    const [above, ...below] = clean(unit).toLowerCase().split("/");
    const found = simple(above, units);
    for (const part of below) {
      const divisor = simple(part, units);
      found.factor = Q.div(found.factor, divisor.factor);
      for (const [name, power] of divisor.powers)
        found.powers.set(name, (found.powers.get(name) || 0) - power);
    }
    return found;
  }
  /** @type {(text: string, units: Units) => Measure} */
  function simple(text, units) {
    const before = magnitude(units);
    let word = text.trim(), factor = Q.of(1), found;
    while ((found = before.exec(word))) {
      factor = Q.mul(factor, Q.of(units.magnitudes[found[1] || found[2]]));
      word = word.slice(found[0].length);
    }
    if (!word) return { factor, powers: new Map(Q.cmp(factor, Q.of(1)) > 0 ? [["money", 1]] : []) };
    const [dimension, size] = units.named[word] || [word, "1"];
    return { factor: Q.mul(factor, Q.of(size)), powers: new Map([[dimension, 1]]) };
  }

  /** @type {CanBo["factorBetween"]} */
  function factorBetween(written, wanted, units) {
    const one = measure(written, units), other = measure(wanted, units);
    const names = new Set([...one.powers.keys(), ...other.powers.keys()]);
    const same = [...names].every((name) =>
      (one.powers.get(name) || 0) === (other.powers.get(name) || 0)
    );
    return same ? Q.div(one.factor, other.factor) : null;
  }

  /** @type {CanBo["isMeasure"]} */
  const isMeasure = (unit, units) =>
    unit.startsWith("%") || magnitude(units).test(clean(unit).toLowerCase()) ||
    [...measure(unit, units).powers.keys()].some((name) =>
      Object.values(units.named).some(([dimension]) => dimension === name)
    );

  Object.assign(CanBo, { factorBetween, isMeasure });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
