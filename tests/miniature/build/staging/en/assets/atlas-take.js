/*
 * Figures to take away: loaded by atlas.js with the first press of one of its buttons.
 *
 * A picture is the still one of the page, which always stands for the state the figure shows, also under a living one.
 * It gets a white ground, the colours of paper written out, and all that it must not travel without: what it shows, of
 * where and when, legend, source, edition, and whether the atlas is a draft or made up.
 */

const WIDTH = 720;
const EDGE = 24;
const FAMILY = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const SHAPES = "path, circle, rect, text";
/* properties of a shape, with the values that need not be written */
const LOOK = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  opacity: "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "paint-order": "normal",
};
const LETTERS = { "font-size": "", "font-weight": "400", "text-anchor": "start" };

const draw = (name, attributes, ...children) => {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
};
const squeeze = (text) => text.replace(/\s+/g, " ").trim();

/* ---- the picture ---- */

const paint = (value) => value.replace(/url\("?[^"#]*(#[^")]+)"?\)/, "url($1)");

function dress(copy, original) {
  const style = getComputedStyle(original);
  if (style.display === "none") return copy.remove();
  for (const [name, usual] of Object.entries(copy.matches("text") ? { ...LOOK, ...LETTERS } : LOOK)) {
    const value = paint(style.getPropertyValue(name));
    if (value !== usual && !(name.startsWith("stroke") && style.stroke === "none")) copy.setAttribute(name, value.replace(/px\b/g, ""));
  }
}

/* A copy that needs no style sheet and no page around it. */
function copyOf(original) {
  const copy = original.cloneNode(true);
  const shapes = [...copy.querySelectorAll(SHAPES)];
  [...original.querySelectorAll(SHAPES)].forEach((one, n) => dress(shapes[n], one));
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  for (const node of [copy, ...copy.querySelectorAll("*")])
    for (const { name } of [...node.attributes]) if (/^(class|role|tabindex|aria-.*|data-.*)$/.test(name)) node.removeAttribute(name);
  return copy;
}

/* Words in lines that fit: a picture does not wrap by itself. */
function writer(svg) {
  const ruler = document.createElement("canvas").getContext("2d");
  let y = EDGE - 8;
  const measure = (text, size, weight = 400) => {
    ruler.font = `${weight} ${size}px ${FAMILY}`;
    return ruler.measureText(text).width;
  };
  const put = (x, text, size, fill, weight = 400) =>
    svg.append(draw("text", { x, y: Math.round(y * 10) / 10, fill, "font-size": size, "font-weight": weight }, text));
  const wrap = (text, size, weight, room) => {
    const lines = [""];
    for (const word of text.split(" ")) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (lines.at(-1) && measure(longer, size, weight) > room) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  };
  return {
    measure,
    wrap,
    put,
    skip: (by) => (y += by),
    at: () => y,
    write(text, size, fill, weight) {
      for (const line of wrap(text, size, weight, WIDTH)) {
        y += size * 1.4;
        put(EDGE, line, size, fill, weight);
      }
    },
  };
}

function writeLegend(svg, pen, entries, colour) {
  if (!entries.length) return;
  const [size, step, before, after] = [13, 20, 26, 18]; // a mark stands before the words
  let x = EDGE;
  pen.skip(before);
  for (const { mark, text } of entries) {
    const lines = pen.wrap(text, size, 400, WIDTH - before);
    const width = before + Math.max(...lines.map((line) => pen.measure(line, size))) + after;
    if (x > EDGE && (lines.length > 1 || x + width > EDGE + WIDTH + after)) {
      x = EDGE;
      pen.skip(step);
    }
    svg.append(mark(x, pen.at() - 10));
    lines.forEach((line, n) => {
      if (n) pen.skip(step - 3);
      pen.put(x + before, line, size, colour("ink"));
    });
    x += lines.length > 1 ? WIDTH : width; // nothing stands beside words of several lines
  }
}

function legendOf(figure, data, at, page, colour) {
  const swatch = (fill) => (x, y) => draw("rect", { x: x + 0.5, y: y + 0.5, width: 19, height: 11, fill, stroke: colour("control") });
  if (figure.isStill || figure.kind === "map")
    return [...figure.node.querySelectorAll(".atlas-legend li")].map((item) => {
      const names = item.querySelector(".swatch").classList;
      const kind = [...names].find((name) => name.startsWith("none-") || name === "step-unsure");
      const fill = kind ? `url(#${kind})` : colour([...names].find((name) => /^(class-\d|context|step-.*)$/.test(name)) || "none");
      return { mark: swatch(fill), text: squeeze(item.textContent) };
    });
  if (figure.kind !== "dots" || !data.median_labels?.[at]) return [];
  const line = (x, y) => draw("path", { d: `M${x + 10} ${y - 2}V${y + 14}`, stroke: colour("ink"), "stroke-width": 1.5 });
  return [{ mark: line, text: `${page.words.median} ${data.median_labels[at]}` }];
}

/* What stands below: the caption as the page says it, sources, what kind of atlas this is, edition and address. */
function notesOf(words, page) {
  const banners = [...document.querySelectorAll(".atlas-fiction, .atlas-draft")].map((one) => squeeze(one.textContent));
  const address = document.querySelector("link[rel=canonical]")?.href;
  return [words.filter(Boolean).map(squeeze).join(" "), ...banners, [page.site, page.edition, address].filter(Boolean).join(" · ")];
}

/* What a figure that lives says of the state it shows. */
function tellLiving(figure, data, at, page) {
  const { kind, node } = figure;
  const caption = node.querySelector("figcaption").cloneNode(true);
  if (kind === "map") caption.querySelector("[data-slot=caption]")?.remove(); // it is the title
  const sources = kind === "map" ? [] : kind === "dots" ? [data.sources[at]] : data.sources;
  const title = kind === "lines" ? `${data.title} (${data.unit}), ${figure.name(data, at).slice(data.title.length + 2)}` : data.captions[at];
  return { title, place: node.dataset.place || page.words.county, notes: notesOf([caption.textContent, ...new Set(sources)], page) };
}

/* What a picture says that stays as it is; small ones have no caption of their own, and share their page's sources. */
function tellStill({ node, canvas }, page) {
  const marks = ["position", "course"].filter((one) => canvas.querySelector(`:scope > svg.fact-${one}`)).map((one) => page.words[`take-marks-${one}`]);
  const sources = (node.dataset.sources || "").split(" ").map((one) => one && document.getElementById(one)?.firstChild.textContent);
  const { title, place, origin } = node.dataset;
  return { title, place: place || page.words.county, notes: notesOf([node.querySelector("figcaption")?.textContent, ...marks, origin, ...sources], page) };
}

function picture(figure, told, legend) {
  const paper = document.documentElement.classList;
  const wasPaper = paper.contains("atlas-paper");
  paper.add("atlas-paper"); // paper is light and wide; nothing is painted before it is taken off again
  try {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--atlas-${name}`).trim();
    const svg = draw("svg", { "font-family": FAMILY });
    const pen = writer(svg);
    const { place } = told;
    const heading = squeeze(told.title).replace(/\.$/, "");
    pen.write(heading, 20, colour("ink"), 700);
    pen.write(place, 15, colour("muted"));
    pen.skip(16);
    for (const original of figure.canvas.querySelectorAll(":scope > svg")) {
      const box = original.viewBox.baseVal;
      const chart = copyOf(original);
      const width = Math.min(WIDTH, box.width * 1.5); // small pictures stay small, or their letters would shout
      const height = (width / box.width) * box.height;
      for (const [key, value] of Object.entries({ x: EDGE, y: pen.at(), width, height })) chart.setAttribute(key, value);
      svg.append(chart);
      pen.skip(height + 6);
    }
    writeLegend(svg, pen, legend(colour), colour);
    pen.skip(12);
    for (const note of told.notes) pen.write(note, 12, colour("muted"));
    const size = { width: WIDTH + 2 * EDGE, height: Math.ceil(pen.at() + EDGE) };
    const used = new Set([...svg.querySelectorAll("[fill^='url(']")].map((one) => one.getAttribute("fill").match(/#([^)]+)/)[1]));
    const patterns = [...used].map((id) => document.getElementById(id)).filter(Boolean).map(copyOf); // prettier-ignore
    svg.prepend(
      draw("title", {}, `${heading}, ${place}`),
      draw("defs", {}, ...patterns),
      draw("rect", { ...size, fill: "#ffffff" }),
    );
    for (const [key, value] of Object.entries({ ...size, viewBox: `0 0 ${size.width} ${size.height}` })) svg.setAttribute(key, value);
    return { ...size, text: new XMLSerializer().serializeToString(svg) };
  } finally {
    paper.toggle("atlas-paper", wasPaper);
  }
}

async function pixels({ text, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * 2, height: height * 2 });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}

/* ---- the figures: the columns of the site's other tables, with commas and decimal points, and the words beside ---- */

const COLUMNS = ["area_code", "area_name", "level", "indicator", "title", "period", "value", "unit", "label", "status", "source", "edition"];
const quote = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function table(figure, list, data, at, page, none) {
  const periods = figure.kind === "lines" ? data.periods.map((_, n) => n) : [at];
  const row = (area, level, n, value, label, status) =>
    [area.code, area.name, level, data.id, data.title, data.periods[n], value ?? "", data.unit_id, label, status, data.origins[n], page.edition_id]; // prettier-ignore
  const status = (i, n) => {
    const kind = data.classes[n][i];
    return kind < 0 ? none(kind).replace("none-", "") : data.unreliable[n].includes(i) ? "unreliable" : "ok";
  };
  const rows = list.flatMap((area, i) => periods.map((n) => row(area, data.level, n, data.values[n][i], data.labels[n][i], status(i, n))));
  const county = { code: page.county, name: page.words.county };
  if (figure.kind === "lines")
    for (const n of periods) if (data.county[n] !== null) rows.push(row(county, "county", n, data.county[n], data.county_labels[n], "ok"));
  return [COLUMNS, ...rows].map((cells) => `${cells.map((cell) => quote(String(cell))).join()}\n`).join("");
}

/* What is the same in every row is told once in the page. */
function spread({ columns, same, rows }) {
  const own = columns.filter((name) => !(name in same));
  const fill = (cells) => columns.map((name) => same[name] ?? cells[own.indexOf(name)] ?? "");
  return [columns, ...rows.map(fill)].map((cells) => `${cells.map((cell) => quote(String(cell))).join()}\n`).join("");
}

/* ---- one press of a button ---- */

function save(content, type, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function saveTable(text, name) {
  save(text, "text/csv;charset=utf-8", `${name}.csv`);
}

async function savePicture(what, drawn, name) {
  if (what === "svg") save(drawn.text, "image/svg+xml", `${name}.svg`);
  else save(await pixels(drawn), "image/png", `${name}.png`);
}

/* tools: what atlas.js has loaded or named already */
export async function take(what, figure, page, { areas, series, none }) {
  if (figure.isStill) {
    const name = figure.node.dataset.file;
    if (what === "data") return saveTable(spread(JSON.parse(figure.node.querySelector("script").textContent)), name);
    return savePicture(what, picture(figure, tellStill(figure, page), (colour) => legendOf(figure, null, 0, page, colour)), name);
  }
  const { indicator, period } = figure.state;
  const [list, data] = await Promise.all([areas(figure.level), series(indicator, figure.level)]);
  const at = data.periods.includes(period) ? data.periods.indexOf(period) : data.periods.length - 1;
  const when = figure.kind === "lines" ? `${data.periods[0]}-${data.periods.at(-1)}` : data.periods[at];
  const parts = [data.id, when.replaceAll("/", "-"), page.words[`take-name-${figure.kind}`], figure.node.dataset.area];
  const name = parts.filter(Boolean).join("-");
  if (what === "data") return saveTable(table(figure, list, data, at, page, none), name);
  const legend = (colour) => legendOf(figure, data, at, page, colour);
  return savePicture(what, picture(figure, tellLiving(figure, data, at, page), legend), name);
}
