"use strict";
(() => {
{% include "page.js" %}

  // Examples: sync or async everywhere, and a button that copies.
  const press = (text, key, value) => { const made = make("button", text); made.type = "button"; made.dataset[key] = value; return made; };
  all(".example").forEach((example) => {
    const bar = make("p", "", "bar");
    bar.append(press("sync", "flavour", "sync"), press("async", "flavour", "async"), press("copy", "copy", ""));
    example.prepend(bar);
  });
  const choose = (flavour) => {
    root.dataset.flavour = flavour;
    all("[data-flavour]", document.body).forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.flavour === flavour)));
  };
  choose(recall("reference-flavour") === "async" ? "async" : "sync");
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.flavour) {
      const before = button.getBoundingClientRect().top;
      choose(button.dataset.flavour);
      remember("reference-flavour", button.dataset.flavour);
      scrollBy(0, button.getBoundingClientRect().top - before);
    } else if ("copy" in button.dataset && navigator.clipboard) {
      const text = button.closest(".example").querySelector(`pre.${root.dataset.flavour}`).textContent;
      navigator.clipboard.writeText(text).then(() => { button.textContent = "copied"; setTimeout(() => { button.textContent = "copy"; }, 1500); }, () => {});
    }
  });

  // Colours in code: made of text nodes, when an example comes into view.
  const TOKENS = /(#.*)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\b(from|import|with|as|async|await|def|for|in|None|True|False)\b/g;
  const colour = (code) => {
    const text = code.textContent, parts = [];
    let at = 0;
    for (const match of text.matchAll(TOKENS)) {
      parts.push(text.slice(at, match.index), make("span", match[0], match[1] ? "c" : match[2] ? "s" : "w"));
      at = match.index + match[0].length;
    }
    code.replaceChildren(...parts, text.slice(at));
  };
  const seen = new IntersectionObserver((entries) => entries.forEach((entry) => {
    if (entry.isIntersecting) { seen.unobserve(entry.target); all("code", entry.target).forEach(colour); }
  }), { rootMargin: "400px" });
  all(".example").forEach((example) => seen.observe(example));

  // Where the reader is, in the table of contents.
  const links = new Map(all("nav li a").map((link) => [link.hash.slice(1), link]));
  let current = null;
  const mark = (id) => {
    const link = links.get(encodeURI(id)) || links.get(id);
    if (!link || link === current) return;
    if (current) current.removeAttribute("aria-current");
    current = link;
    link.setAttribute("aria-current", "true");
    link.closest("details").open = true;
    const nav = link.closest("nav"), box = link.getBoundingClientRect();
    if (box.top < 80 || box.bottom > innerHeight - 20) nav.scrollTop += box.top - innerHeight / 2;
  };
  const reading = new IntersectionObserver((entries) => entries.forEach((entry) => entry.isIntersecting && mark(entry.target.id)), { rootMargin: "-15% 0px -75% 0px" });
  const articles = all("article");
  articles.forEach((article) => reading.observe(article));

  // What is out of sight has no height yet, so the place of a section is known only once its surroundings are laid out.
  const settle = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let frames = target ? 6 : 0;
    const again = () => { if (frames-- > 0) { target.scrollIntoView({ behavior: "instant" }); requestAnimationFrame(again); } };
    again();
    if (target) mark(target.id);
  };
  addEventListener("hashchange", settle);
  addEventListener("load", settle);

  // Search: every word must occur; names count more than what is said of them.
  const input = document.getElementById("search"), found = document.getElementById("found"), count = document.getElementById("count");
  const MOST = 40;
  let entries = null, chosen = -1;
  const index = () => entries ||= articles.map((article) => {
    const name = article.querySelector("h3 a").textContent, more = article.dataset.more || "";
    const lead = article.querySelector("p:not(.route)");
    const text = lead ? lead.textContent : "";
    const fields = all("dt .name", article).map((field) => field.textContent).join(" ");
    return { id: article.id, name, kind: article.dataset.kind, more, text, key: name.toLowerCase(), rest: `${article.dataset.kind} ${more} ${text} ${fields}`.toLowerCase() };
  });
  const score = (entry, words) => {
    let sum = 0;
    for (const word of words) {
      const place = entry.key.lastIndexOf(word);
      if (place >= 0) sum += entry.key === word ? 9 : place === 0 || /[._]/.test(entry.key[place - 1]) ? 6 : 4;
      else if (entry.rest.includes(word)) sum += 1;
      else return 0;
    }
    return sum - entry.key.length / 1000;
  };
  const select = (position) => {
    const items = all("li", found);
    chosen = items.length ? (position + items.length) % items.length : -1;
    items.forEach((item, place) => item.setAttribute("aria-selected", String(place === chosen)));
    if (chosen < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", items[chosen].id);
    items[chosen].scrollIntoView({ block: "nearest" });
  };
  const show = (open) => { found.hidden = !open; input.setAttribute("aria-expanded", String(open)); };
  const search = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = words.length ? index().map((entry) => [score(entry, words), entry]).filter(([points]) => points).sort((a, b) => b[0] - a[0]) : [];
    found.replaceChildren(...hits.slice(0, MOST).map(([, entry], place) => {
      const item = document.createElement("li");
      item.id = `hit-${place}`;
      item.setAttribute("role", "option");
      item.dataset.target = entry.id;
      item.append(make("b", entry.name), make("span", [entry.kind, entry.more, entry.text.slice(0, 90)].filter(Boolean).join(" · ")));
      return item;
    }));
    if (words.length && !hits.length) { const none = make("li", "Nothing is called that."); none.setAttribute("role", "option"); none.setAttribute("aria-disabled", "true"); found.append(none); }
    count.textContent = words.length ? `${hits.length} results` : "";
    show(words.length > 0);
    select(0);
  };
  const go = (item) => {
    if (!item || !item.dataset.target) return;
    const target = document.getElementById(item.dataset.target);
    show(false);
    input.value = "";
    location.hash = item.dataset.target;
    settle();
    // Last: going to a place takes the focus away.
    target.querySelector("h3 a").focus({ preventScroll: true });
  };
  input.addEventListener("input", search);
  input.addEventListener("focus", () => { index(); if (input.value) search(); });
  input.addEventListener("keydown", (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) { event.preventDefault(); select(chosen + move); }
    else if (event.key === "Enter") { event.preventDefault(); go(all("li", found)[chosen]); }
    else if (event.key === "Escape") { input.value = ""; search(); input.blur(); }
  });
  found.addEventListener("mousedown", (event) => { event.preventDefault(); go(event.target.closest("li")); });
  input.addEventListener("blur", () => show(false));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, [contenteditable]");
    if ((event.key === "/" && !typing) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) { event.preventDefault(); input.focus(); input.select(); }
  });
})();
