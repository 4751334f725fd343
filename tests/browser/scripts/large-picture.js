(() => {
  const c = document.createElement("canvas");
  c.width = 2600;
  c.height = 1300;
  const x = c.getContext("2d");
  for (let i = 0; i < 2600; i += 10) {
    x.fillStyle = `hsl(${i % 360} 80% 50%)`;
    x.fillRect(i, 0, 10, 1300);
  }
  return c.toDataURL("image/png").split(",")[1];
});
