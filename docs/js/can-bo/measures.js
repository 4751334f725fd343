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
   * @type {(measures: Measures) => RegExp}
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
   * @type {(unit: string, measures: Measures) => Measure}
   */
  function measure(unit, measures) {
    const [above, ...below] = clean(unit).toLowerCase().split("/");
    const found = simple(above, measures);
    for (const part of below) {
      const divisor = simple(part, measures);
      found.factor = Q.div(found.factor, divisor.factor);
      for (const [name, power] of divisor.powers)
        found.powers.set(name, (found.powers.get(name) || 0) - power);
    }
    return found;
  }
  /**
   * The words and figures before a unit as one number, and the unit itself.
   * @type {CanBo["enlarged"]}
   */
  function enlarged(text, measures) {
    const before = magnitude(measures);
    let word = clean(text).toLowerCase(), size = Q.of(1), found;
    while ((found = before.exec(word))) {
      size = Q.mul(size, Q.of(measures.magnitudes[found[1] || found[2]]));
      word = word.slice(found[0].length);
    }
    return { size, word };
  }
  /** @type {(text: string, measures: Measures) => Measure} */
  function simple(text, measures) {
    const { size: factor, word } = enlarged(text, measures);
    if (!word) return { factor, powers: new Map(Q.cmp(factor, Q.of(1)) > 0 ? [["money", 1]] : []) };
    const [dimension, size] = measures.named[word] || [word, "1"];
    return { factor: Q.mul(factor, Q.of(size)), powers: new Map([[dimension, 1]]) };
  }

  /** @type {CanBo["factorBetween"]} */
  function factorBetween(written, wanted, measures) {
    const one = measure(written, measures), other = measure(wanted, measures);
    const names = new Set([...one.powers.keys(), ...other.powers.keys()]);
    const same = [...names].every((name) =>
      (one.powers.get(name) || 0) === (other.powers.get(name) || 0)
    );
    return same ? Q.div(one.factor, other.factor) : null;
  }

  /** @type {CanBo["isMeasure"]} */
  const isMeasure = (unit, measures) =>
    unit.startsWith("%") || magnitude(measures).test(clean(unit).toLowerCase()) ||
    [...measure(unit, measures).powers.keys()].some((name) =>
      Object.values(measures.named).some(([dimension]) => dimension === name)
    );

  Object.assign(CanBo, { enlarged, factorBetween, isMeasure });
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
