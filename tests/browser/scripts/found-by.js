(async (names) => {
  const index = await (
    await fetch(document.querySelector("form[data-index]").dataset.index)
  ).json();
  const known = window.timKiem.read(index);
  return names
    .map((name) => [
      name,
      ...window.timKiem.search(known, name).results.map((result) => result.document.address)
    ])
    .filter((found) => found.length > 1);
});
