/*
 * Progressive enhancement of the atlas's pages. Without it every page is complete: a picture, a table, a caption.
 *
 * With it (1) figures get their selects, (2) the first interaction with a figure draws Plotly in the box of its
 * picture, (3) the address follows the choice, (4) tables can be sorted, (5) figures can be taken away. Nothing is stored, nothing foreign is asked
 * for, nothing is formatted here: every word and every number arrives as text from the site's own JSON, and every
 * colour from atlas.css. If anything fails to load, the picture stays as it was.
 */
(() => {
  "use strict";

  const self = document.currentScript.src;
  const source = document.getElementById("atlas-page");
  const page = source ? JSON.parse(source.textContent) : {};
  const words = page.words || {};
  /* classes -1 … -5 of the figure files, in this order */
  const NONE = ["suppressed", "not-delivered", "not-collected", "not-meaningful", "unknown"];
  const KINDS = ["map", "dots", "lines"];
  const none = (kind) => `none-${NONE[-1 - kind]}`;
  const classNames = (kind) => (kind >= 0 ? [`class-${kind}`] : ["none", none(kind)]);
  const ALL_CLASSES = [0, 1, 2, 3, 4]
    .map((n) => `class-${n}`)
    .concat(
      "none",
      NONE.map((name) => `none-${name}`),
    );

  /* ---- loading, each thing once ---- */

  const loaded = new Map();
  function once(key, load) {
    if (!loaded.has(key)) {
      const promise = load();
      promise.catch(() => loaded.delete(key)); // a later interaction tries again
      loaded.set(key, promise);
    }
    return loaded.get(key);
  }
  const json = (path) =>
    once(path, async () => {
      const answer = await fetch(page.base + path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.json();
    });
  const part = (name) => once(`part ${name}`, () => import(new URL(`atlas-${name}.js`, self)));
  const element = (name, attributes) =>
    once(
      Object.values(attributes).join(),
      () =>
        new Promise((resolve, reject) => {
          const node = Object.assign(document.createElement(name), attributes, { onload: resolve, onerror: reject });
          document.head.append(node);
        }),
    );
  /* municipalities and every layer of spaces have a list, and figures in the order of their list;
     a figure of the county alone has its line and no areas */
  const areas = (level) => json("api/v1/areas.json").then((file) => (level === "municipality" ? file.areas : file.layers[level]) || []);
  const series = (indicator, level) => json(`${page.figures}${indicator}${level === "municipality" ? "" : `.${level}`}.json`);
  async function drawing() {
    const [, specs, boundaries, context] = await Promise.all([
      areas(),
      json("api/v1/figures.json"),
      json("api/v1/boundaries.geojson"),
      page.context ? json(page.context) : null,
      element("script", { src: page.base + page.plotly }),
      element("link", { rel: "stylesheet", href: page.base + page.plotly.replace(/\.js$/, ".css") }),
    ]);
    return { specs, boundaries, context };
  }
  async function draw(figure) {
    for (const early of [once("drawing", drawing), series(figure.state.indicator, figure.level)]) early.catch(() => {}); // all at once, beside the module
    const live = await once("live", () =>
      part("live").then((module) =>
        module.start(page, { drawing: () => once("drawing", drawing), areas, series, none, ALL_CLASSES }),
      ),
    );
    return live(figure);
  }

  /* ---- the static picture ---- */

  function colourPicture(figure, list, data, at) {
    const svg = figure.canvas.querySelector(":scope > svg");
    if (figure.kind !== "map" || !svg) return;
    const position = new Map(list.map((area, i) => [area.code, i]));
    for (const node of svg.querySelectorAll("[data-area]:is(path.area, text.value):not(path.this, .halo)")) {
      const i = position.get(node.dataset.area);
      const kind = i === undefined ? null : data.classes[at][i];
      node.classList.remove(...ALL_CLASSES);
      if (kind !== null) node.classList.add(...classNames(kind));
      if (i === undefined) continue;
      if (node.matches("text")) node.textContent = kind >= 0 ? (data.numbers || data.labels)[at][i] : "";
      const title = node.querySelector("title");
      const text = `${list[i].name}: ${data.labels[at][i]}`;
      if (title) title.textContent = text;
      node.closest("a")?.setAttribute("aria-label", text);
    }
    const title = svg.querySelector(":scope > title");
    const name = figure.name(data, at);
    if (title) title.textContent = name;
    if (svg.hasAttribute("aria-label")) svg.setAttribute("aria-label", name);
  }

  function fillTexts(figure, list, data, at) {
    const here = list.findIndex((area) => area.code === figure.node.dataset.area);
    const texts = {
      caption: data.captions?.[at] ?? data.caption,
      title: data.title,
      period: data.period_labels[at],
      value: here < 0 ? undefined : data.labels[at][here],
      median: data.median_labels?.[at],
      county: data.county_labels?.[at],
      source: data.sources?.[at],
    };
    for (const slot of figure.node.querySelectorAll("[data-slot]")) {
      if (slot.dataset.slot === "link") slot.href = `${page.base}${page.lang}/${data.href}`;
      else if (texts[slot.dataset.slot] !== undefined) slot.textContent = texts[slot.dataset.slot] ?? "";
    }
    const legend = figure.kind === "map" && figure.node.querySelector(".atlas-legend");
    if (!legend) return;
    const kept = [...legend.children].filter((item) => item.querySelector(".swatch:is(.this, .context)"));
    const item = (classes, text) => {
      const entry = document.createElement("li");
      const swatch = document.createElement("span");
      swatch.className = `swatch ${classes}`;
      entry.append(swatch, text);
      return entry;
    };
    const kinds = [...new Set(data.classes[at])].filter((kind) => kind !== null && kind < 0).sort((a, b) => b - a);
    legend.replaceChildren(
      ...data.class_labels.map((text, n) => item(`class-${n}`, text)),
      ...kinds.map((kind) => item(`none ${none(kind)}`, words[none(kind)] || "")),
      ...kept,
    );
  }

  /* ---- to take away: the buttons here, the work in a module of its own ---- */

  function offer(figure) {
    const make = (name, attributes, text = "") => {
      const node = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
      node.append(text);
      return node;
    };
    const group = make("div", { class: "atlas-take", role: "group", "aria-label": words["take-label"] });
    const status = make("span", { role: "status" });
    group.append(...["svg", "png", "data"].map((what) => make("button", { type: "button", value: what }, words[`take-${what}`])), status);
    group.addEventListener("click", async ({ target }) => {
      if (!target.value) return;
      status.textContent = "";
      try {
        const module = await part("take");
        await module.take(target.value, figure, page, { areas, series, none });
      } catch (error) {
        console.warn(error);
        status.textContent = words["take-failed"];
      }
    });
    figure.node.after(group);
  }

  /* ---- choice, address ---- */

  function enhance(node) {
    const canvas = node.querySelector(".atlas-canvas");
    if (!canvas || !KINDS.includes(node.dataset.figure)) return;
    const select = (what) => node.querySelector(`select[data-choose="${what}"]`);
    const figure = {
      node,
      canvas,
      kind: node.dataset.figure,
      level: node.dataset.level,
      state: { indicator: node.dataset.indicator, period: node.dataset.period },
      turn: 0,
    };
    figure.name = (data, at) =>
      `${data.title}, ${figure.kind === "lines" ? `${data.period_labels[0]}–${data.period_labels.at(-1)}` : data.period_labels[at]}`;

    function showState() {
      const { indicator, period } = figure.state;
      if (select("indicator")) select("indicator").value = indicator;
      if (select("period")) select("period").value = period;
    }

    function writeAddress() {
      const { queryIndicator, queryPeriod } = node.dataset;
      if (!queryIndicator && !queryPeriod) return;
      const address = new URL(location.href);
      if (queryIndicator) address.searchParams.set(queryIndicator, figure.state.indicator);
      if (queryPeriod) address.searchParams.set(queryPeriod, figure.state.period);
      address.hash = node.id;
      history.replaceState(history.state, "", address);
    }

    /* The choice takes effect only when its figures are there; until then, and if they fail, the old state stands. */
    async function choose(indicator, period, keepAddress) {
      const turn = ++figure.turn;
      canvas.classList.add("is-loading");
      try {
        const [list, data] = await Promise.all([areas(figure.level), series(indicator, figure.level)]);
        if (turn !== figure.turn) return;
        const at = data.periods.includes(period) ? data.periods.indexOf(period) : data.periods.length - 1;
        figure.state = { indicator, period: data.periods[at] };
        select("period")?.replaceChildren(...data.periods.map((value, i) => new Option(data.period_labels[i], value)).reverse());
        colourPicture(figure, list, data, at);
        fillTexts(figure, list, data, at);
        if (!keepAddress) writeAddress();
        if (figure.live) await draw(figure);
      } catch (error) {
        console.warn(error);
      } finally {
        if (turn === figure.turn) {
          canvas.classList.remove("is-loading");
          showState();
        }
      }
    }

    function wake() {
      once(`wake ${node.id}`, () => draw(figure)).catch((error) => console.warn(error));
    }

    node.querySelectorAll(".atlas-choice").forEach((choice) => (choice.hidden = false));
    for (const name of ["pointerenter", "pointerdown", "focusin", "touchstart"]) node.addEventListener(name, wake, { passive: true });
    node.addEventListener("change", (event) => {
      const what = event.target.dataset?.choose;
      if (!what) return;
      const chosen = { ...figure.state, [what]: event.target.value };
      choose(chosen.indicator, chosen.period);
      wake();
    });
    figures.push(figure);
    offer(figure);

    /* Show what another figure or the address shows, if this one can. */
    figure.follow = ({ indicator, period }) => {
      const offered = select("indicator")
        ? [...select("indicator").options].some((option) => option.value === indicator)
        : indicator === figure.state.indicator;
      if (offered && (indicator !== figure.state.indicator || period !== figure.state.period)) choose(indicator, period, true);
      else showState(); // browsers keep a select's old value over a reload
    };
    const asked = new URLSearchParams(location.search);
    figure.follow({
      indicator: asked.get(node.dataset.queryIndicator || "") || figure.state.indicator,
      period: asked.get(node.dataset.queryPeriod || "") || figure.state.period,
    });
  }

  const figures = [];
  const redraw = () => figures.forEach((figure) => figure.redraw?.().catch(console.warn));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  for (const name of ["beforeprint", "afterprint"])
    addEventListener(name, () => {
      document.documentElement.classList.toggle("atlas-paper", name === "beforeprint"); // paper is light
      redraw();
    });

  /* ---- tables ---- */

  const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TD: "cell" };
  /* On a narrow screen rows are laid out as blocks; with roles written out they stay rows for everyone. */
  function tabulate(table) {
    for (const node of [table, ...table.querySelectorAll("thead, tbody, tfoot, tr, td")]) node.setAttribute("role", ROLES[node.tagName]);
    for (const head of table.querySelectorAll("th")) head.setAttribute("role", head.closest("thead") ? "columnheader" : "rowheader");
  }
  document.querySelectorAll("table.atlas-table").forEach(tabulate);

  /* ---- what few pages need lies in modules ---- */

  async function begin(name, selector, tools) {
    const nodes = document.querySelectorAll(selector);
    if (!nodes.length) return;
    const module = await part(name);
    nodes.forEach((node) => module.start(node, page, tools));
  }
  begin("sort", "table[data-sortable]").catch(console.warn);
  begin("compare", "[data-compare]", { json, tabulate }).catch(console.warn);
  begin("levels", "[data-levels]", { figureOf: (node) => figures.find((figure) => figure.node === node) }).catch(console.warn);
  if (page.base) document.querySelectorAll("figure.atlas-figure[data-figure]").forEach(enhance);
  /* pictures that stay as they are carry their data with them */
  if (page.base)
    for (const node of document.querySelectorAll("figure[data-figure-still]"))
      offer({ node, canvas: node.querySelector(".atlas-canvas") || node, kind: node.dataset.figureStill, isStill: true });
})();
