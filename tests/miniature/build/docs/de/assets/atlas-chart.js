/* The living charts: all areas on one line, and time lines. */

import { SILENT, axis, coarse, merge, palette } from "./atlas-tone.js";

/* All areas on one line, stacked where dots would overlap; as a list with names if the picture is tall enough for one. */
export function dots({ list, specs, page, words }, figure, data, at) {
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
      ...medianMark(data, at, colour, words),
    },
  };
}

function medianMark(data, at, colour, words) {
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

export function lines({ list, specs, words }, figure, data) {
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
