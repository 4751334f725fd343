(async ([condition, about]) => {
  const holds = eval(condition),
    end = performance.now() + 30000;
  while (!(await holds(about))) {
    if (performance.now() > end) throw new Error("never: " + condition);
    await new Promise((again) => setTimeout(again, 10));
  }
});
