  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a page from a file may have no storage */ } };
  const recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const make = (tag, text, name) => { const made = document.createElement(tag); made.textContent = text; if (name) made.className = name; return made; };
  all(".search, #theme").forEach((part) => { part.hidden = false; });

  // Light and dark: as the system has it until somebody chooses.
  const theme = document.getElementById("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const label = () => { theme.textContent = isDark() ? "Light" : "Dark"; };
  if (["light", "dark"].includes(recall("reference-theme"))) root.dataset.theme = recall("reference-theme");
  theme.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; remember("reference-theme", root.dataset.theme); label(); });
  dark.addEventListener("change", label);
  label();
