/* Tables that can be sorted by a press on the head of a column. */

/* Called by atlas.js for every table that asks for it. */
export function start(table, page) {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells || [])];
  const order = new Intl.Collator(page.lang || document.documentElement.lang, { numeric: true });
  const key = (row, column) =>
    row.cells[column]?.dataset.sort ?? (row.cells[column]?.tagName === "TH" ? row.cells[column].textContent.trim() : "");
  heads.forEach((head, column) => {
    if (![...body.rows].some((row) => key(row, column) !== "")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
      const rows = [...body.rows].map((row) => [key(row, column), row]);
      const number = rows.every(([value]) => value === "" || Number.isFinite(+value));
      /* no number is neither the smallest nor the largest: it stands last either way */
      rows.sort(([a], [b]) => (a === "") - (b === "") || way * (number ? a - b : order.compare(a, b)));
      body.append(...rows.map(([, row]) => row));
    });
  });
}
