/*
 * The atlas's own Plotly: only what its three kinds of figure need.
 *
 * choropleth and scattergeo draw the map and the values in it, scatter the dot plot and the time lines, bar the
 * charts of counts; every other trace type (WebGL, tiles, 3D) stays out of the bundle.
 *
 * plotly.js asks cdn.plot.ly for an outline of the world as soon as a choropleth is drawn, even if none is shown,
 * and draws nothing when that request fails (plotly.js#6767). An empty outline under the name it looks for means
 * that the request is never made.
 */
window.PlotlyGeoAssets = {
  topojson: { world_110m: { type: "Topology", objects: {}, arcs: [] } },
};

const Plotly = require("plotly.js/lib/core");

Plotly.register([
  require("plotly.js/lib/choropleth"),
  require("plotly.js/lib/scattergeo"),
  require("plotly.js/lib/bar"),
  require("plotly.js/lib/locales/de"),
]);

module.exports = Plotly;
