"use strict";
(() => {
{% include "page.js" %}

  const form = document.querySelector(".filters");
  if (!form) return;
  form.hidden = false;
  const input = document.getElementById("search"), count = document.getElementById("count"), none = document.getElementById("none");
  const chips = all(".chip", form), choices = all("select", form), sections = all(".group");
  let texts = null;
  const index = () => texts ||= new Map(all("article").map((article) => [article, article.textContent.toLowerCase()]));

  // An article is shown where its group is pressed, every choice agrees, and every word occurs in its text.
  const filter = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = choices.filter((choice) => choice.value).map((choice) => [choice.dataset.facet, choice.value]);
    const pressed = new Set(chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((chip) => chip.dataset.group));
    let shown = 0;
    for (const section of sections) {
      let here = 0;
      for (const article of all("article", section)) {
        const fits = pressed.has(section.dataset.group)
          && wanted.every(([facet, value]) => article.dataset[facet] === value)
          && words.every((word) => index().get(article).includes(word));
        article.hidden = !fits;
        here += fits;
      }
      section.hidden = !here;
      shown += here;
    }
    count.textContent = `${shown.toLocaleString("en")} shown`;
    none.hidden = shown > 0;
  };
  form.addEventListener("click", (event) => {
    const chip = event.target.closest(".chip");
    if (!chip) return;
    chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
    filter();
  });
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", filter);
  const clear = () => {
    input.value = "";
    choices.forEach((choice) => { choice.value = ""; });
    chips.forEach((chip) => chip.setAttribute("aria-pressed", "true"));
    filter();
  };
  document.getElementById("clear").addEventListener("click", clear);

  // A link to a finding shows it, whatever is filtered.
  const go = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) { clear(); target.scrollIntoView(); }
  };
  addEventListener("hashchange", go);
  // What a browser kept in the fields over a reload counts.
  filter();

  const move = (step) => {
    const shown = all("article:not([hidden]) h3 a"), at = shown.indexOf(document.activeElement);
    const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + step, 0), shown.length - 1)];
    if (next) next.focus();
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && event.target === input) { input.value = ""; filter(); input.blur(); }
    else if (typing) return;
    else if (event.key === "/") { event.preventDefault(); input.focus(); input.select(); }
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
  });
})();
