/* What every live figure shares: colours from atlas.css, and small parts of Plotly's specifications. */

const CLASSES = [0, 1, 2, 3, 4];

export function palette(node) {
  const style = getComputedStyle(node);
  const get = (name) => style.getPropertyValue(`--atlas-${name}`).trim();
  return { get, family: style.fontFamily, classes: CLASSES.map((n) => get(`class-${n}`)), on: CLASSES.map((n) => get(`on-class-${n}`)) };
}

export const CLEAR = "rgba(0,0,0,0)";
export const SILENT = { hoverinfo: "skip", hovertemplate: null };

export const merge = (...parts) => {
  const result = {};
  for (const part of parts)
    for (const [key, value] of Object.entries(part || {}))
      result[key] = value && typeof value === "object" && !Array.isArray(value) && !value.features ? merge(result[key], value) : value;
  return result;
};

export const axis = (colour) => ({
  gridcolor: colour.get("hairline"),
  linecolor: colour.get("hairline"),
  zeroline: false,
  automargin: true,
  color: colour.get("muted"),
});

export const coarse = matchMedia("(pointer: coarse)");
