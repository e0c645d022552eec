/*
 * Municipalities side by side: loaded by atlas.js on the one page that asks for it.
 *
 * The choice stands in the address, so that it can be passed on and the browser's way back undoes it; nothing is kept.
 * Every word and every number comes as text from compare.json, which is fetched with the first choice.
 */

/* tools: what atlas.js can do already */
export function start(root, page, tools) {
  const say = root.dataset;
  const part = (selector) => root.querySelector(selector);
  const boxes = [...root.querySelectorAll("input[type=checkbox]")];
  const topics = part("select");
  const status = part("[role=status]");
  const clear = part(".atlas-button");
  const result = part(".atlas-result");
  const [places, tables, legend] = [".atlas-inline", "h2 ~ div", ".atlas-legend"].map((one) => result.querySelector(one));
  const most = +say.most;
  let state;
  let turn = 0; // figures that come late must not fill a table for another choice

  /* ---- the address ---- */

  function readAddress() {
    const asked = new URLSearchParams(location.search);
    const known = (asked.get(say.queryAreas) || "").split(",").filter((code) => boxes.some((box) => box.value === code));
    const topic = asked.get(say.queryTopic) || "";
    return {
      areas: [...new Set(known)].slice(0, most),
      topic: [...topics.options].some((option) => option.value === topic) ? topic : "",
    };
  }

  function writeAddress() {
    const address = new URL(location.href);
    const write = (name, value) => (value ? address.searchParams.set(name, value) : address.searchParams.delete(name));
    write(say.queryAreas, state.areas.join());
    write(say.queryTopic, state.topic);
    address.search = address.search.replaceAll("%2C", ",");
    history.pushState(null, "", address);
  }

  /* ---- the tables ---- */

  const make = (name, attributes, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(key, value);
    node.append(...children.filter((child) => child !== ""));
    return node;
  };
  const link = (path, text) => make("a", { href: page.base + path }, text);

  function cell(row, at, name) {
    const kind = row.kinds?.[at];
    const text = row.values[at];
    const isNone = kind && kind !== "unreliable";
    return make("td", { class: "value", "data-label": name }, isNone ? make("span", { class: `atlas-none none-${kind}` }, text) : text);
  }

  /* what is true of all chosen places is said once, all else with the names of those it is about */
  function notes(row, chosen) {
    return row.notes.flatMap(([text, about]) => {
      const names = chosen.filter(({ at }) => about.includes(at)).map(({ name }) => name);
      if (!names.length) return [];
      return [make("small", {}, names.length === chosen.length ? text : `${names.join(", ")}: ${text}`)];
    });
  }

  function line(row, chosen, words) {
    const [value, kind] = row.county;
    return make(
      "tr",
      { id: row.id },
      make("th", { scope: "row" }, link(row.path, row.title), ...notes(row, chosen)),
      make("td", { class: "date", "data-label": words.date }, row.date),
      ...chosen.map(({ at, name }) => cell(row, at, name)),
      make("td", { class: "county", "data-label": words.county }, value || "–", value ? make("small", {}, kind) : ""),
      make(
        "td",
        { class: "source", "data-label": words.source },
        ...row.sources.flatMap((n) => [make("a", { href: `#${words.anchor.replace("#", n)}`, "aria-label": words.number.replace("#", n) }, `[${n}]`), " "]),
      ),
    );
  }

  function table(topic, chosen, words) {
    const heads = [words.indicator, words.date, ...chosen.map(({ name }) => name), words.county, words.source];
    const node = make(
      "table",
      { class: "atlas-table atlas-side", "data-places": chosen.length },
      make("caption", {}, topic.caption.replace("#", chosen.map(({ name }) => name).join(", "))),
      make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
      make("tbody", {}, ...topic.rows.map((row) => line(row, chosen, words))),
    );
    tools.tabulate(node);
    return [make("h3", {}, topic.title), node];
  }

  function fill(data) {
    const chosen = state.areas.map((code) => {
      const at = data.areas.findIndex((area) => area.code === code);
      return { ...data.areas[at], at };
    });
    const shown = data.topics.filter((topic) => !state.topic || topic.id === state.topic);
    const kinds = new Set(shown.flatMap(({ rows }) => rows.flatMap((row) => chosen.map(({ at }) => row.kinds?.[at]))));
    places.replaceChildren(...chosen.map((area) => make("li", {}, link(area.path, area.name))));
    tables.replaceChildren(...shown.flatMap((topic) => table(topic, chosen, data.words)));
    legend.replaceChildren(
      ...Object.entries(data.kinds)
        .filter(([kind]) => kinds.has(kind))
        .map(([kind, text]) => make("li", {}, kind === "unreliable" ? "" : make("span", { class: `swatch none none-${kind}` }), text)),
    );
    status.textContent = say.shown.replace("#", chosen.map(({ name }) => name).join(", "));
  }

  /* ---- the choice ---- */

  async function show(next) {
    const mine = ++turn;
    state = next;
    for (const box of boxes) box.checked = state.areas.includes(box.value);
    topics.value = state.topic;
    clear.hidden = !state.areas.length;
    const enough = state.areas.length >= +say.fewest;
    if (!enough) status.textContent = state.areas.length ? say.few : "";
    if (enough) {
      try {
        const data = await tools.json(say.compare);
        if (mine !== turn) return;
        fill(data);
      } catch (error) {
        console.warn(error);
        if (mine === turn) status.textContent = say.failed;
        return;
      }
    } else if (state.areas.length) tools.json(say.compare).catch(() => {}); // the next choice will need it
    result.hidden = !enough;
    part(".atlas-first").hidden = enough;
  }

  function change(next) {
    show({ ...state, ...next });
    writeAddress();
  }

  root.addEventListener("change", ({ target }) => {
    if (target === topics) return change({ topic: topics.value });
    const others = state.areas.filter((code) => code !== target.value);
    if (!target.checked) return change({ areas: others });
    if (others.length < most) return change({ areas: [...others, target.value] });
    target.checked = false;
    status.textContent = say.full;
  });
  clear.addEventListener("click", () => {
    change({ areas: [] });
    boxes[0].focus();
  });
  addEventListener("popstate", () => {
    const asked = readAddress();
    if (JSON.stringify(asked) !== JSON.stringify(state)) show(asked); // a step to a source changes nothing
  });
  part(".atlas-choose").hidden = false;
  show(readAddress());
}
