/*
 * The live figures: loaded by atlas.js on the first interaction with one, together with Plotly and the data.
 *
 * figures.json holds, per kind of figure, a Plotly specification without values ({data: [one trace], layout, config});
 * this file adds values and names from the figure's JSON and colours from atlas.css. Nothing is formatted here.
 */

import { dots, lines } from "./atlas-chart.js";
import { map, wind } from "./atlas-map.js";
import { CLEAR, coarse, merge, palette } from "./atlas-tone.js";

let page;
let tools;
const makers = { map, dots, lines };

async function draw(figure) {
  const drawing = await tools.drawing();
  drawing.wound ||= { boundaries: wind(drawing.boundaries), context: wind(drawing.context) };
  const shared = { ...drawing, list: await tools.areas(figure.level), page, words: page.words || {}, tools };
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

/* tools: what atlas.js has loaded or named already */
export function start(thePage, theTools) {
  page = thePage;
  tools = theTools;
  return draw;
}
