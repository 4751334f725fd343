// Các ô chép từ bảng tính (ngăn nhau bằng phím Tab) thành những gì đã gõ.
(function (CanBo) {
  "use strict";
  const { clean, fold } = CanBo;

  // Rows of cells; a cell in quotes may hold line breaks, as Excel and Google Sheets copy it.
  function table(text) {
    const found = [], cell = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g, source = text.replace(/\r\n?/g, "\n");
    let row = [], match;
    while (cell.lastIndex <= source.length && (match = cell.exec(source))) {
      const raw = match[1];
      row.push(clean(raw.startsWith('"') && raw.endsWith('"') && raw.length > 1 ? raw.slice(1, -1).replace(/""/g, '"') : raw));
      if (match[2] !== "\t") { if (row.some(Boolean)) found.push(row); row = []; }
      if (!match[0] || !match[2]) break;
    }
    return found;
  }

  const key = (text) => fold(clean(text)).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  // What to type for each target named, and what was not understood.
  function figures(text, data) {
    const typed = {}, unknown = [], filled = new Set();
    for (const [name, ...values] of table(text)) {
      const target = data.targets.find((t) => t.ma === name || [t.ma, t.name, t.short].map(key).includes(key(name)));
      const value = values.find(Boolean) || "", at = target && `so_lieu/${target.ma}/`;
      if (!target || !value || target.form === "computed" || target.form === "hoan_thanh") { if (name) unknown.push(name); continue; }
      const share = /^([0-9][0-9., ]*)\/([0-9][0-9., ]*)$/.exec(value);
      if (target.form === "mau_so" && share) Object.assign(typed, { [at + "tu_so"]: share[1].trim(), [at + "mau_so"]: share[2].trim() });
      else if (target.form === "mau_so") { unknown.push(name); continue; }
      else if (target.form === "ket_qua") typed[at + "ket_qua"] = value.toLowerCase();
      else typed[at + "gia_tri"] = value;
      filled.add(target.ma);
    }
    return { typed, unknown, filled: filled.size };
  }

  const KINDS = { "tap the": "tap_the", "ca nhan": "ca_nhan", ho: "ho", "ho gia dinh": "ho", "gia dinh": "ho" };
  const YES = { co: "có", x: "có", khong: "không" };

  // One recipient a row, in the order of the rows; a heading row is left out.
  function people(text, data) {
    const found = [], unknown = [];
    for (const cells of table(text)) {
      const [kind, name, office, unit, village, deed, award, child] = [...cells, "", "", "", "", "", "", "", ""];
      const loai = KINDS[key(kind)] || (Object.values(KINDS).includes(kind) ? kind : "");
      if (!loai) { if (!/^(?:loai|stt|tt)\b/.test(key(kind))) unknown.push(cells.filter(Boolean).join(" · ")); continue; }
      const known = data.awards.find(([ma, ten]) => ma === award || key(ten) === key(award));
      if (award && !known) unknown.push(`${name}: hình thức «${award}»`);
      const home = data.villages.find((v) => key(v) === key(village) || key(v) === key(`Thôn ${village}`)) || village;
      const one = { loai, [loai === "ho" ? "chu_ho" : "ten"]: name, thon: home, thanh_tich: deed, hinh_thuc: known ? known[0] : "" };
      if (loai === "ca_nhan") Object.assign(one, { chuc_vu: office, don_vi: unit, tre_em: YES[key(child)] || "" });
      found.push(one);
    }
    return { people: found, unknown };
  }

  Object.assign(CanBo, { table, pasted: { figures, people } });
})((window.CanBo = window.CanBo || {}));
