/*
 * The levels of a map. Which one is seen is a matter of the buttons and the style sheet alone; this takes figure and
 * date along from one level to the next, and lets the address follow.
 */

/* Called by atlas.js for every group of maps. */
export function start(group, page, { figureOf }) {
  const buttons = [...group.querySelectorAll(":scope > label > input")];
  let shown = buttons.find((one) => one.checked) || buttons[0];

  function show(button) {
    const [from, to] = [shown, button].map((one) => figureOf(document.getElementById(one.value)));
    shown = button;
    if (from) to?.follow(from.state);
    dispatchEvent(new Event("resize")); // a living map that was hidden takes its room
  }
  group.addEventListener("change", ({ target }) => {
    if (!buttons.includes(target)) return;
    show(target);
    history.replaceState(history.state, "", Object.assign(new URL(location.href), { hash: target.value }));
  });
  function arrive() {
    const button = buttons.find((one) => `#${one.value}` === decodeURIComponent(location.hash));
    if (!button || button === shown) return;
    button.checked = true;
    show(button);
    document.getElementById(button.value).scrollIntoView();
  }
  addEventListener("hashchange", arrive);
  arrive();
}
