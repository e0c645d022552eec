/*
 * Search over titles, leads, place names and synonyms, in the reader's browser and without storing anything.
 *
 * The index is the one MkDocs writes (search/search_index.json), fetched on the first focus. Words are compared without
 * case and accents and match anywhere inside a word, because German compounds hide the word that is looked for
 * ("Arbeitslose" in "Langzeitarbeitslose"); "Bevölkerung", "Bevoelkerung" and "Bevolkerung" are the same.
 */
(() => {
  "use strict";
  const form = document.querySelector(".atlas-search");
  if (!form) return;
  const field = form.querySelector("input");
  const output = form.querySelector(".atlas-search__output");
  const count = form.querySelector(".atlas-search__count");
  const list = form.querySelector(".atlas-search__list");
  const LIMIT = 12;
  let entries;
  let turn = 0; // an answer that comes late must not open what was closed meanwhile

  const fold = (text) =>
    text
      .toLowerCase()
      .replace(/ß/g, "ss")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/([aou])e/g, "$1");
  /* The index holds HTML; DOMParser reads it without running or loading anything. */
  const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent.replace(/\s+/g, " ").trim();

  async function load() {
    if (entries) return entries;
    entries = (async () => {
      const answer = await fetch(form.dataset.index);
      if (!answer.ok) throw new Error(answer.statusText);
      const pages = new Map();
      return (await answer.json()).docs.map((doc) => {
        const page = doc.location.split("#")[0];
        const title = plain(doc.title);
        if (!doc.location.includes("#")) pages.set(page, title);
        const text = plain(doc.text || "");
        return { location: doc.location, title, page: pages.get(page), text, titleFolded: fold(title), textFolded: fold(text) };
      });
    })();
    entries.catch(() => (entries = undefined)); // the next focus tries again
    return entries;
  }

  /* 0 = no match; a word in the title counts more than one in the text, the start of a word more than its middle. */
  function score(entry, words) {
    let sum = 0;
    for (const word of words) {
      const inTitle = ` ${entry.titleFolded}`.indexOf(` ${word}`);
      if (inTitle === 0) sum += 100 + (entry.titleFolded === word ? 100 : 0);
      else if (inTitle > 0) sum += 60;
      else if (entry.titleFolded.includes(word)) sum += 40;
      else if (` ${entry.textFolded}`.includes(` ${word}`)) sum += 10;
      else if (entry.textFolded.includes(word)) sum += 5;
      else return 0;
    }
    return sum + (entry.location.includes("#") ? 0 : 8) - Math.min(entry.titleFolded.length, 80) / 20;
  }

  function close() {
    turn += 1;
    output.hidden = true;
  }

  async function answer() {
    const asked = ++turn;
    const words = fold(field.value)
      .split(/[\s,;]+/)
      .filter(Boolean);
    if (words.join("").length < 2) return close();
    let all;
    try {
      all = await load();
    } catch {
      return close();
    }
    if (asked !== turn) return;
    const found = all.map((entry) => ({ entry, points: score(entry, words) })).filter((hit) => hit.points > 0);
    found.sort((a, b) => b.points - a.points);
    const { none, one, other } = form.dataset;
    count.textContent = found.length === 0 ? none : found.length === 1 ? one : other.replace("#", found.length);
    list.replaceChildren(
      ...found.slice(0, LIMIT).map(({ entry }) => {
        const link = document.createElement("a");
        link.href = form.dataset.root + entry.location;
        link.textContent = entry.title;
        const item = document.createElement("li");
        item.append(link);
        const detail = entry.page && entry.page !== entry.title ? entry.page : entry.text.slice(0, 110);
        if (detail) {
          const small = document.createElement("small");
          small.textContent = detail;
          link.append(small);
        }
        return item;
      }),
    );
    output.hidden = false;
  }

  field.addEventListener("focus", () => {
    load().catch(() => {});
    if (field.value) answer();
  });
  field.addEventListener("input", answer);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  form.addEventListener("keydown", (event) => {
    const stops = [field, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (event.key === "Escape") {
      close();
      field.focus();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !output.hidden) {
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
    }
  });
  document.addEventListener("focusin", (event) => form.contains(event.target) || close());
  document.addEventListener("pointerdown", (event) => form.contains(event.target) || close());
})();
