// Below each figure the status that people will see, and fields for the reason where they will ask
// for it.
/** @type {(CanBo: CanBo) => void} */
(function (CanBo) {
  "use strict";
  const { Q, all, put } = CanBo;
  /** @type {(part: Element) => boolean} */
  const filled = (part) => all(part, "input, textarea").some((input) => input.value);

  /**
   * The figures that can be read, by target; what follows from others once they are known.
   * @type {(report: Content, on: string, data: StaffData) => Record<string, Readable | null>}
   */
  function known(report, on, data) {
    /** @type {Record<string, Readable | null>} */
    const found = {};
    const problems = CanBo.check(data.models["bao-cao"], report, data);
    const unread = new Set(problems.filter((p) => p.path[0] === "so_lieu").map((p) => p.path[1]));
    /** @type {(ma: string) => Content | null} */
    const figure = (ma) =>
      report.so_lieu[ma] === undefined || unread.has(ma)
        ? null
        : CanBo.whole(report.so_lieu[ma], data);
    /** @type {(target: Target) => Readable | null} */
    const typed = (target) => {
      const one = figure(target.ma), weights = target.weight ? figure(target.weight) : null;
      const value = one && CanBo.valueOf(one, target, weights ? weights.chia_theo : null, data);
      return one &&
        {
          value: value && CanBo.running(target, value, on),
          ofYear: value,
          parts: one.chia_theo,
          figure: one
        };
    };
    const waiting = [...data.targets];
    for (let round = 0; round <= data.targets.length && waiting.length; round += 1)
      for (const target of waiting.splice(0))
        if (!target.parts_of.length) found[target.ma] = typed(target);
        else if (target.parts_of.every((ma) => ma in found))
          found[target.ma] = workedOut(target, target.parts_of.map((ma) => found[ma]), on) ||
            typed(target);
        else waiting.push(target);
    return found;
  }
  /**
   * Each year's parts make that year's value.
   * @type {(target: Target, parts: (Readable | null)[], on: string) => Readable | null}
   */
  function workedOut(target, parts, on) {
    if (!parts.every((one) => one && one.value)) return null;
    const ofYear = CanBo.combined(
      target,
      parts.map((one) => one.ofYear),
      parts.map((one) => one.parts)
    );
    return { value: CanBo.running(target, ofYear, on), ofYear, figure: {} };
  }

  /** @type {(target: Target, figure: Content) => boolean} */
  const isSumOfShares = (target, figure) =>
    figure.chia_theo !== undefined && figure.gia_tri === undefined && target.unit === "%" &&
    !target.weight && !target.joins_said;

  CanBo.preview = function (form, data) {
    const report = CanBo.document("bao-cao", CanBo.typedIn(form), data),
      estimate = report.tam_tinh === "có";
    let on = "";
    try {
      on = CanBo.parseDate(report.ngay_chot || "");
    } catch (error) {
      // The field itself says so.
    }
    const figures = known(report, on || data.today, data);
    for (const target of data.targets) {
      const box = form.querySelector(`[data-target="${target.ma}"]`),
        said = box.querySelector(".figure-preview"),
        one = figures[target.ma];
      const why = box.querySelector(".figure-why"), lower = box.querySelector(".figure-lower");
      let asks = false, fell = false;
      said.replaceChildren();
      if (one && one.value && !on)
        put(said, "span", "Ghi ngày chốt số liệu để xem trạng thái.", "muted");
      else if (one && isSumOfShares(target, one.figure))
        put(said, "span", "Các tỷ lệ không cộng được: ghi thêm số chung.", "muted");
      else if (one && one.value) {
        const provisional = estimate || one.figure.tam_tinh === "có";
        const before = CanBo.before(target, on, provisional).pop();
        const status = CanBo.status(target, one.value, on, {
          provisional,
          last: report.cuoi_ky === "có",
          explained: Boolean(one.figure.ly_do || one.figure.giai_phap)
        }, data);
        const [word, tone, owed] = data.statuses[status];
        if (one.figure.gia_tri === undefined && !target.yes_no)
          put(
            said,
            "span",
            `Máy tính được ${CanBo.number(Q.round(one.value, 2))}${
              target.unit === "%" ? "%" : target.unit && ` ${target.unit}`
            }. `
          );
        put(said, "span", "Trạng thái: ", "muted");
        put(said, "span", word, `status status--${tone}`);
        // What is worked out from others has no line in the file to say why.
        const isTyped = Object.keys(one.figure).length > 0;
        asks = owed && isTyped;
        fell = Boolean(
          isTyped && before && target.adds_up && Q.cmp(one.value, Q.of(before.value)) < 0
        );
      }
      if (why) why.hidden = !asks && !filled(why);
      if (lower) lower.hidden = !fell && !filled(lower);
    }
  };
})(window.CanBo = window.CanBo || /** @type {any} */ ({}));
