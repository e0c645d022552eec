() => {
  const text = (node) => (node ? node.textContent.replace(/\s+/g, " ").trim() : "");
  const own = (node) => (node ? [...node.childNodes].filter((one) => one.nodeType === 3).map(text).join(" ").trim() : "");
  const number = (node, name) => Number(node.getAttribute(name));
  const path = (node) => (node ? node.getAttribute("d") : "");
  const some = (node, where, read) => [...node.querySelectorAll(where)].map(read);

  const strip = (svg) => svg && {
    label: svg.getAttribute("aria-label"),
    axis: path(svg.querySelector(".axis")),
    median: path(svg.querySelector(".median")),
    at: some(svg, "circle.this", (one) => number(one, "cx")),
  };
  const row = (tr) => ({
    code: tr.id,
    name: text(tr.querySelector("th")),
    county: tr.classList.contains("county-row"),
    value: text(tr.querySelector("td.value")),
    none: [...(tr.querySelector(".atlas-none")?.classList || [])].filter((one) => one.startsWith("none-")).join(),
    interval: text(tr.querySelector("td.interval")),
    strip: strip(tr.querySelector("svg.strip")),
    change: own(tr.querySelector("td.change")),
    since: tr.querySelector("td.change")?.dataset.label || "",
    noise: text(tr.querySelector("td.change small")),
    spark: some(tr, "svg.spark .line, svg.spark .lone", path).join(""),
    course: text(tr.querySelector("td.trend small")),
    said: tr.querySelector("svg.spark")?.getAttribute("aria-label") || "",
    words: own(tr.querySelector("td.words")),
    trend: text(tr.querySelector("td.words small")),
  });
  const table = (one) => ({
    id: one.id,
    caption: text(one.caption),
    with_interval: [...one.querySelectorAll("thead th")].some((head) => text(head).endsWith("-Bereich")),
    rows: some(one, "tbody tr", row),
  });
  const plain = (one) => ({
    caption: text(one.caption),
    heads: some(one, "thead th", text).slice(1),
    rows: some(one, "tbody tr", (tr) => [...tr.children].map(text)),
  });
  const mark = (one) => [text(one), path(one.previousElementSibling)];
  const figure = (one) => {
    const svg = one.querySelector(".atlas-canvas > svg");
    const data = one.querySelector("script");
    return {
      kind: one.dataset.figure || one.dataset.figureStill,
      same: data ? JSON.parse(data.textContent).same : { level: one.dataset.level, indicator: one.dataset.indicator },
      label: svg.getAttribute("aria-label"),
      caption: text(one.querySelector("figcaption")),
      below: some(svg, "text.scale[text-anchor=middle]", mark),
      left: some(svg, "text.scale[text-anchor=end]", mark),
      circles: some(svg, "circle", (dot) => ({
        x: number(dot, "cx"), y: number(dot, "cy"), r: number(dot, "r"),
        filled: getComputedStyle(dot).stroke === "none",
        code: dot.dataset.area || "", title: text(dot.querySelector("title")),
      })),
      areas: some(svg, "path.area", (area) => ({
        code: area.dataset.area, title: text(area.querySelector("title")), d: path(area), fill: getComputedStyle(area).fill,
      })),
      values: some(svg, "text.value", (value) => [value.dataset.area, text(value)]),
      hatched: some(svg, "path.hatched", (area) => [path(area), getComputedStyle(area).fill]),
      legend: some(one, ".atlas-legend li", (entry) => ({
        classes: entry.querySelector(".swatch").className,
        colour: getComputedStyle(entry.querySelector(".swatch")).backgroundColor,
        text: text(entry),
      })),
      lines: some(svg, ".line, .lone", (line) => [text(line.querySelector("title")), path(line)]),
      inner: some(svg, "path.inner", path),
      outer: some(svg, "path.outer", path),
      reference: path(svg.querySelector("path.reference")),
      median: path(svg.querySelector("path.median")),
      names: some(svg, "text.place", text),
    };
  };
  return {
    title: text(document.querySelector("h1")),
    tables: some(document, "table.atlas-values", table),
    time: some(document, "table.atlas-time", plain),
    figures: some(document, "figure.atlas-figure", figure),
  };
}
