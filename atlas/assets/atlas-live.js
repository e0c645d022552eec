/*
 * The live figures: loaded by atlas.js on the first interaction with one, together with Plotly and the data.
 *
 * figures.json holds, per kind of figure, a Plotly specification without values ({data: [one trace], layout, config});
 * this file adds values and names from the figure's JSON and colours from atlas.css. Nothing is formatted here.
 */

let page;
let words;
let tools;
const CLASSES = [0, 1, 2, 3, 4];

/* ---- colours ---- */

function palette(node) {
  const style = getComputedStyle(node);
  const get = (name) => style.getPropertyValue(`--atlas-${name}`).trim();
  return { get, family: style.fontFamily, classes: CLASSES.map((n) => get(`class-${n}`)), on: CLASSES.map((n) => get(`on-class-${n}`)) };
}
const CLEAR = "rgba(0,0,0,0)";

/* ---- the live figures: a specification without values (figures.json), values, colours ---- */

const merge = (...parts) => {
  const result = {};
  for (const part of parts)
    for (const [key, value] of Object.entries(part || {}))
      result[key] = value && typeof value === "object" && !Array.isArray(value) && !value.features ? merge(result[key], value) : value;
  return result;
};

/* GeoJSON winds outer rings against the clock, Plotly fills the side that lies clockwise: the wrong one would be the
   rest of the earth. */
function wind(collection) {
  const turned = (ring, clockwise) => {
    const area = ring.reduce((sum, [x, y], i) => sum + (ring[(i + 1) % ring.length][0] - x) * (ring[(i + 1) % ring.length][1] + y), 0);
    return area > 0 === clockwise ? ring : [...ring].reverse();
  };
  const polygon = (rings) => rings.map((ring, n) => turned(ring, n === 0));
  const geometry = ({ type, coordinates }) => ({ type, coordinates: type === "Polygon" ? polygon(coordinates) : coordinates.map(polygon) });
  return (
    collection && { ...collection, features: collection.features.map((feature) => ({ ...feature, geometry: geometry(feature.geometry) })) }
  );
}

const box = (feature) => {
  const points = feature.geometry.coordinates.flat(feature.geometry.type === "Polygon" ? 1 : 2);
  return [0, 1].map((axis) => {
    const all = points.map((point) => point[axis]);
    return [Math.min(...all), Math.max(...all)];
  });
};

/* Where a label stands on the earth: where it stands in the picture, found by its place in the outline's box. */
function place(feature, outline, text) {
  const [[west, east], [south, north]] = box(feature);
  let [across, down] = [0.5, 0.5];
  if (outline && text) {
    const frame = outline.getBBox();
    const letters = text.getBBox();
    const [x, y] = letters.width
      ? [letters.x + letters.width / 2, letters.y + letters.height / 2]
      : [text.x.baseVal[0].value, text.y.baseVal[0].value];
    across = (x - frame.x) / frame.width;
    down = (y - frame.y) / frame.height;
  }
  return [west + across * (east - west), north - down * (north - south)];
}

/* Plotly begins where the picture stood: with the outlines it shows, which in a large county are those around a place.
   Its own fitbounds would show all, with a wide margin. */
function bounds(svg, list, features) {
  const pictured = (code) => !svg || svg.querySelector(`path.area[data-area="${CSS.escape(code)}"]`);
  return frame(list.filter((area) => features.has(area.code) && pictured(area.code)).map((area) => features.get(area.code)));
}

function frame(features) {
  const boxes = features.map(box);
  const range = (axis) => {
    const [low, high] = [Math.min(...boxes.map((one) => one[axis][0])), Math.max(...boxes.map((one) => one[axis][1]))];
    return [low - (high - low) / 90, high + (high - low) / 90];
  };
  return { fitbounds: false, lonaxis: { range: range(0) }, lataxis: { range: range(1) } };
}

const flat = (tone) => ({ z: [], colorscale: [0, 1].map((end) => [end, tone]), zmin: 0, zmax: 1, showscale: false });
const edge = (width, color) => ({ marker: { line: { width, color } } });
const SILENT = { hoverinfo: "skip", hovertemplate: null };

function map({ list, specs, wound }, figure, data, at) {
  const { boundaries, context } = wound;
  const colour = palette(figure.node);
  const features = new Map(boundaries.features.map((feature) => [feature.id ?? feature.properties.area_code, feature]));
  const shown = list
    .map((area, i) => ({ ...area, label: data.labels[at][i], number: (data.numbers || data.labels)[at][i], kind: data.classes[at][i] }))
    .filter((area) => area.kind !== null && features.has(area.code));
  const here = shown.filter((area) => area.code === figure.node.dataset.area);
  const enclosed = context ? context.features.filter((feature) => feature.properties.role === "enclosed") : [];

  const areas = (rows, look) => {
    const values = {
      locations: rows.map((area) => area.code),
      text: rows.map((area) => area.name),
      customdata: rows.map((area) => area.label),
    };
    const trace = merge(specs.map.data[0], { type: "choropleth", geojson: boundaries, featureidkey: "properties.area_code" }, values, look);
    return { ...trace, z: rows.map((area) => Math.max(area.kind ?? 0, 0)) };
  };
  const border = edge(1, colour.get("border"));
  const steps = colour.classes.flatMap((tone, n) => [[n / 5, tone], [(n + 1) / 5, tone]]); // prettier-ignore
  const classes = { zmin: -0.5, zmax: 4.5, colorscale: steps, showscale: false, meta: "is-number" };
  const kinds = [...new Set(shown.map((area) => area.kind))].filter((kind) => kind < 0);
  const surroundings = enclosed.map((feature) => ({ code: feature.properties.area_code }));
  const traces = [
    areas(surroundings, { ...flat(colour.get("context")), ...SILENT, ...border, geojson: context, meta: "is-passive" }),
    /* the palest class has an edge of its own, as in the picture */
    areas(shown.filter((area) => area.kind === 0), { ...classes, ...edge(0.75, colour.get("edge")) }), // prettier-ignore
    areas(shown.filter((area) => area.kind > 0), { ...classes, ...border }), // prettier-ignore
    ...kinds.map((kind) => areas(shown.filter((area) => area.kind === kind), { ...flat(colour.get("none")), ...border, meta: tools.none(kind) })), // prettier-ignore
    areas(here, { ...flat(CLEAR), ...SILENT, ...edge(6, colour.get("ground")), meta: "is-passive" }),
    areas(here, { ...flat(CLEAR), ...SILENT, ...edge(3, colour.get("this")), meta: "is-passive" }),
  ];
  return {
    traces: [...traces.filter((trace) => trace.locations.length), texts(figure, shown, here[0], enclosed, features, colour)],
    layout: {
      geo: { visible: false, bgcolor: CLEAR, projection: { type: "mercator" }, ...bounds(picture(figure), list, features) },
      margin: { l: 0, r: 0, t: 0, b: 0 },
      dragmode: coarse.matches ? false : "pan",
    },
    buttons: ["zoomInGeo", "zoomOutGeo", "resetGeo"],
  };
}

const picture = (figure) => figure.canvas.querySelector(":scope > svg");

/* Values are printed where the picture prints them, and on a narrow screen only where they fit. */
function texts(figure, shown, here, enclosed, features, colour) {
  const svg = picture(figure);
  const scale = svg ? svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || 1) : 1;
  const entries = [];
  for (const area of shown.filter((one) => one.kind >= 0)) {
    const text = svg?.querySelector(`text.value[data-area="${CSS.escape(area.code)}"]`);
    const outline = svg?.querySelector(`path.area[data-area="${CSS.escape(area.code)}"]`);
    if (!text || !outline || area.number.length * 7.5 > outline.getBBox().width * scale * 0.85) continue;
    const words = area === here ? `<b>${area.number}</b>` : area.number;
    entries.push({ at: place(features.get(area.code), outline, text), words, tone: colour.on[area.kind] });
  }
  const names = svg ? [...svg.querySelectorAll("text.name")] : [];
  const outlines = svg ? [...svg.querySelectorAll("path.context.enclosed")] : [];
  enclosed.forEach((feature, n) =>
    entries.push({ at: place(feature, outlines[n], names[n]), words: feature.properties.name, tone: colour.get("on-context") }),
  );
  return {
    type: "scattergeo",
    mode: "text",
    ...SILENT,
    showlegend: false,
    lon: entries.map((entry) => entry.at[0]),
    lat: entries.map((entry) => entry.at[1]),
    text: entries.map((entry) => entry.words),
    textfont: { color: entries.map((entry) => entry.tone), size: 12 },
  };
}

/* All areas on one line, stacked where dots would overlap; as a list with names if the picture is tall enough for one. */
function dots({ list, specs }, figure, data, at) {
  const colour = palette(figure.node);
  const rows = list
    .map((area, i) => ({ ...area, value: data.values[at][i], label: data.labels[at][i], kind: data.classes[at][i] }))
    .filter((area) => area.kind !== null);
  rows.sort((a, b) => (a.value === null) - (b.value === null) || b.value - a.value || a.name.localeCompare(b.name, page.lang));
  const numbers = rows.filter((area) => area.value !== null);
  const missing = rows.filter((area) => area.value === null);
  const listed = figure.canvas.clientHeight / rows.length >= 13;
  const isHere = (area) => area.code === figure.node.dataset.area;
  const low = Math.min(...numbers.map((area) => area.value));
  const high = Math.max(...numbers.map((area) => area.value));

  const levels = new Map();
  const columns = Math.max(1, figure.canvas.clientWidth / 13);
  for (const area of numbers) {
    const column = Math.round(((area.value - low) / (high - low || 1)) * columns);
    levels.set(column, (levels.get(column) ?? -1) + 1);
    area.height = levels.get(column);
  }
  const highest = Math.max(5, ...numbers.map((area) => area.height));

  const traces = [
    merge({ type: "scatter", cliponaxis: false }, specs.dots?.data?.[0], {
      mode: listed ? "markers+text" : "markers",
      textposition: "middle right",
      x: numbers.map((area) => area.value),
      y: numbers.map((area) => (listed ? area.name : area.height)),
      text: numbers.map((area) => area.label),
      hovertext: numbers.map((area) => `${area.name}: ${area.label}`),
      hoverinfo: "text",
      hovertemplate: null,
      customdata: numbers.map((area) => area.path),
      showlegend: false,
      marker: {
        size: numbers.map((area) => (isHere(area) ? 13 : 11)),
        color: numbers.map((area) => colour.get(isHere(area) ? "this" : "dot")),
        opacity: 1,
        line: { width: 0 },
      },
      textfont: { color: colour.get("ink"), size: 12 },
    }),
  ];
  if (listed && missing.length && numbers.length)
    traces.push({
      type: "scatter",
      mode: "text",
      textposition: "middle right",
      cliponaxis: false,
      ...SILENT,
      showlegend: false,
      x: missing.map(() => low),
      y: missing.map((area) => area.name),
      text: missing.map((area) => area.label),
      textfont: { color: colour.get("muted") },
    });
  const names = {
    type: "category",
    autorange: "reversed",
    categoryorder: "array",
    categoryarray: rows.map((area) => area.name),
    tickmode: "linear",
    tickfont: { size: 12 },
  };
  const stack = { range: [-0.6, highest + 0.6], showgrid: false, showticklabels: false, fixedrange: true };
  return {
    traces,
    layout: {
      margin: listed ? { l: 8, r: 64, t: 24, b: 6 } : { l: 14, r: 14, t: 20, b: 40 },
      xaxis: { ...axis(colour), showticklabels: !listed, showgrid: listed, showline: !listed, title: { text: listed ? "" : data.unit } },
      yaxis: { ...axis(colour), showline: false, ...(listed ? names : stack) },
      dragmode: false,
      ...medianMark(data, at, colour),
    },
  };
}

function medianMark(data, at, colour) {
  const median = data.median?.[at] ?? null;
  if (median === null) return {};
  const where = { x0: median, x1: median, y0: 0, y1: 1, yref: "paper" };
  const text = `${words.median || ""} ${data.median_labels?.[at] ?? ""}`.trim();
  return {
    shapes: [{ type: "line", ...where, layer: "below", line: { color: colour.get("ink"), width: 1.5 } }],
    annotations: [
      { x: median, y: 1, yref: "paper", yanchor: "bottom", showarrow: false, text, font: { color: colour.get("muted"), size: 12 } },
    ],
  };
}

/* 2024, 2024-12-31, 2019/2024, 2024/25, 2022-2024: the year in which it ends, as a number */
function time(period) {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(period);
  if (day) return +day[1] + (+day[2] - 1 + +day[3] / 31) / 12;
  const end = /[-/](\d{2,4})$/.exec(period);
  return end ? +(period.slice(0, 4 - end[1].length) + end[1]) : +period.slice(0, 4);
}

function lines({ list, specs }, figure, data) {
  const colour = palette(figure.node);
  const base = specs.lines?.data?.[0];
  const when = data.periods.map(time);
  const breaks = (data.breaks || []).map((period) => data.periods.indexOf(period)).filter((i) => i > 0);
  const cut = (values) => values.flatMap((value, i) => (breaks.includes(i) ? [null, value] : [value])); // a line ends where its series does
  const line = (name, values, labels, style) =>
    merge({ type: "scatter", mode: "lines", connectgaps: false }, base, {
      marker: { size: 4 },
      name,
      x: cut(when),
      y: cut(values),
      text: cut(labels.map((label, i) => `${name}<br>${data.period_labels[i]}: ${label}`)),
      hoverinfo: "text",
      hovertemplate: null,
      line: style,
    });
  const dot = colour.get("dot");
  const traces = list.map((area, i) => {
    const here = area.code === figure.node.dataset.area;
    const drawn = line(
      area.name,
      data.values.map((row) => row[i]),
      data.labels.map((row) => row[i]),
      { color: here ? colour.get("this") : dot, width: here ? 3 : 1 },
    );
    return { ...drawn, showlegend: here, legendrank: 1, here };
  });
  traces.sort((a, b) => a.here - b.here);
  traces.forEach((trace) => delete trace.here);
  const known = (values) => values?.some((value) => value !== null);
  if (known(data.median))
    traces.push(line(words.median || "", data.median, data.median_labels, { color: colour.get("ink"), width: 1.75, dash: "dash" }));
  if (known(data.county)) traces.push(line(words.county || "", data.county, data.county_labels, { color: colour.get("line"), width: 2.5 }));
  const step = Math.ceil(data.periods.length / Math.max(2, Math.floor(figure.canvas.clientWidth / 70)));
  const ticks = when.map((_, i) => i).filter((i) => (when.length - 1 - i) % step === 0);
  const shapes = breaks.map((i) => ({
    type: "line",
    x0: (when[i] + when[i - 1]) / 2,
    x1: (when[i] + when[i - 1]) / 2,
    y0: 0,
    y1: 1,
    yref: "paper",
    line: { color: colour.get("muted"), width: 1, dash: "dot" },
  }));
  return {
    traces,
    layout: {
      margin: { l: 8, r: 36, t: 12, b: 36 },
      hovermode: "closest",
      dragmode: false,
      shapes,
      legend: { orientation: "h", y: -0.15, itemclick: false, itemdoubleclick: false },
      xaxis: {
        ...axis(colour),
        showgrid: false,
        tickmode: "array",
        tickvals: ticks.map((i) => when[i]),
        ticktext: ticks.map((i) => data.period_labels[i]),
      },
      yaxis: { ...axis(colour), automargin: true, title: { text: data.unit } },
    },
    buttons: coarse.matches ? undefined : ["zoomIn2d", "zoomOut2d", "resetScale2d"],
  };
}
const axis = (colour) => ({
  gridcolor: colour.get("hairline"),
  linecolor: colour.get("hairline"),
  zeroline: false,
  automargin: true,
  color: colour.get("muted"),
});

const coarse = matchMedia("(pointer: coarse)");

async function draw(figure) {
  const drawing = await tools.drawing();
  drawing.wound ||= { boundaries: wind(drawing.boundaries), context: wind(drawing.context) };
  const shared = { ...drawing, list: await tools.areas(figure.level) };
  let indicator;
  let data;
  do {
    indicator = figure.state.indicator;
    data = await tools.series(indicator, figure.level);
  } while (indicator !== figure.state.indicator); // the reader was quicker than the network
  const at = () => (data.periods.includes(figure.state.period) ? data.periods.indexOf(figure.state.period) : data.periods.length - 1);
  figure.redraw = () => render(figure, shared, data, at());
  await figure.redraw();
}

async function render(figure, shared, data, at) {
  const made = makers[figure.kind](shared, figure, data, at);
  const spec = shared.specs[figure.kind] || {};
  const colour = palette(figure.node);
  const font = { family: colour.family, color: colour.get("ink") };
  const layout = merge(
    { autosize: true, paper_bgcolor: CLEAR, plot_bgcolor: CLEAR, showlegend: figure.kind === "lines", uirevision: figure.kind },
    spec.layout,
    made.layout,
    {
      font: { ...font, size: 13 },
      hoverlabel: { bgcolor: colour.get("ground"), bordercolor: colour.get("control"), font: { ...font, size: 14 } },
      modebar: { bgcolor: CLEAR, orientation: "v" },
    },
  );
  const config = {
    modeBarButtons: [made.buttons || []],
    ...spec.config,
    displayModeBar: Boolean(made.buttons),
    displaylogo: false,
    responsive: true,
    scrollZoom: false, // the wheel scrolls the page
    doubleClick: "reset",
    showTips: false,
    locale: page.lang,
  };
  figure.shown = { list: shared.list, data, at };
  const first = !figure.live;
  if (first) {
    figure.live = document.createElement("div");
    figure.live.className = "atlas-live";
    figure.live.addEventListener("keydown", (event) => moveInMap(event, figure));
    figure.canvas.append(figure.live);
  }
  try {
    await Plotly.react(figure.live, made.traces, layout, config);
  } catch (error) {
    if (first) {
      figure.live.remove();
      figure.live = figure.redraw = undefined;
    }
    throw error;
  }
  if (first) {
    figure.canvas.classList.add("is-live");
    figure.live.on("plotly_click", ({ points: [point] }) =>
      go(shared.list, point.location ?? shared.list.find((area) => area.path === point.customdata)?.code),
    );
    figure.live.on("plotly_afterplot", () => describe(figure));
    /* On a touch screen the finger scrolls the page until the map is enlarged. */
    if (figure.kind === "map")
      figure.live.on("plotly_relayout", (change) => {
        const scale = change["geo.projection.scale"];
        if (coarse.matches && scale !== undefined) Plotly.relayout(figure.live, "dragmode", scale > 1.01 ? "pan" : false);
      });
  }
  describe(figure);
}

function go(list, code) {
  const path = list.find((area) => area.code === code)?.path;
  if (path) location.assign(page.base + path);
}

/* Plotly draws without roles and names. A chart becomes one named picture; in a map every area becomes a link with
   its name and value, one tab stop for all, arrow keys between them. Areas without a number get their pattern. */
function describe(figure) {
  if (!figure.shown) return;
  const { list, data, at } = figure.shown;
  const name = figure.name(data, at);
  const isMap = figure.kind === "map";
  figure.live.setAttribute("role", "group");
  figure.live.setAttribute("aria-label", name);
  figure.live.querySelectorAll(".main-svg").forEach((svg, n) => {
    if (n > 0) svg.setAttribute("aria-hidden", "true");
    else if (!isMap) Object.entries({ role: "img", "aria-label": name }).forEach(([key, value]) => svg.setAttribute(key, value));
  });
  if (!isMap) return;
  figure.live.querySelectorAll(".scatterlayer, .layer.frontplot, .infolayer").forEach((layer) => layer.setAttribute("aria-hidden", "true"));
  const stops = [];
  for (const group of figure.live.querySelectorAll(".choroplethlayer > .trace")) {
    const meta = group.__data__?.[0]?.trace?.meta;
    for (const path of group.querySelectorAll(".choroplethlocation")) {
      path.classList.remove("is-passive", ...tools.ALL_CLASSES);
      if (meta && meta !== "is-number") path.classList.add(meta);
      const i = meta === "is-passive" ? -1 : list.findIndex((area) => area.code === path.__data__?.loc);
      if (i < 0) path.setAttribute("aria-hidden", "true");
      else {
        path.removeAttribute("aria-hidden");
        path.setAttribute("role", "link");
        path.setAttribute("aria-label", `${list[i].name}: ${data.labels[at][i]}`);
        path.dataset.area = list[i].code;
        stops.push([i, path]);
      }
    }
  }
  stops.sort((a, b) => a[0] - b[0]);
  figure.stops = stops.map(([, path]) => path);
  const focused = figure.stops.includes(document.activeElement)
    ? document.activeElement
    : figure.stops.find((path) => path.dataset.area === figure.node.dataset.area) || figure.stops[0];
  figure.stops.forEach((path) => path.setAttribute("tabindex", path === focused ? "0" : "-1"));
}

function moveInMap(event, figure) {
  const from = figure.stops?.indexOf(event.target) ?? -1;
  if (from < 0) return;
  if (event.key === "Enter") return go(figure.shown.list, event.target.dataset.area);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const next = figure.stops[(from + step + figure.stops.length) % figure.stops.length];
  event.target.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
}

const makers = { map, dots, lines };

/* tools: what atlas.js has loaded or named already */
export function start(thePage, theTools) {
  page = thePage;
  words = page.words || {};
  tools = theTools;
  return draw;
}
