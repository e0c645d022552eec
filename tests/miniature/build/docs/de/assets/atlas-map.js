/* The living map: outlines wound as Plotly wants them, values printed where the picture prints them. */

import { CLEAR, SILENT, coarse, merge, palette } from "./atlas-tone.js";

/* GeoJSON winds outer rings against the clock, Plotly fills the side that lies clockwise: the wrong one would be the
   rest of the earth. */
export function wind(collection) {
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

export function map({ list, specs, wound, tools }, figure, data, at) {
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
