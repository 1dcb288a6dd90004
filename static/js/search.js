// Suggests pages while one types in the search field: a combobox with a list, as the ARIA patterns describe it. Without
// it, or where the net is slow, the form searches as it always does. What is typed is neither kept nor told to others.
const PAUSE_MS = 200;
const SHORTEST = 2;

for (const form of document.querySelectorAll("[data-search]")) suggesting(form, form.querySelector("[name=q]"));

function suggesting(form, field) {
  const id = `${field.id}_forslag`;
  const list = element("ul", { id, class: "search__list", role: "listbox", "aria-label": "Forslag", hidden: "" });
  const said = element("p", { class: "visually-hidden", role: "status" });
  set(field, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": id });
  field.after(list);
  form.append(said);

  let waiting = 0;
  let asked = new AbortController();

  const options = () => [...list.children];
  const chosen = () => options().find(option => option.getAttribute("aria-selected") === "true");

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(option));
    list.hidden = suggestions.length === 0;
    field.setAttribute("aria-expanded", !list.hidden);
    field.removeAttribute("aria-activedescendant");
    said.textContent = list.hidden ? "" : `${suggestions.length} forslag. Vælg med pil ned.`;
  }

  function option({ title, url, kind }, place) {
    const shown = element("li", { id: `${id}_${place}`, class: "search__option", role: "option",
      "aria-selected": false, "data-url": url });
    shown.append(element("span", {}, title), " ", element("span", { class: "search__kind" }, kind));
    return shown;
  }

  function choose(next) {
    for (const option of options()) option.setAttribute("aria-selected", option === next);
    if (next) field.setAttribute("aria-activedescendant", next.id);
    else field.removeAttribute("aria-activedescendant");
    next?.scrollIntoView({ block: "nearest" });
  }

  /** From the field down through the list and back to the field, and the other way round. */
  function step(by) {
    const stops = [undefined, ...options()];
    choose(stops[(stops.indexOf(chosen()) + by + stops.length) % stops.length]);
  }

  async function ask() {
    asked.abort();
    asked = new AbortController();
    const typed = field.value.trim();
    if (typed.length < SHORTEST) return show([]);
    const address = `${form.dataset.suggestions}?${new URLSearchParams({ q: typed })}`;
    try {
      const answer = await fetch(address, { signal: asked.signal, cache: "no-store", referrerPolicy: "no-referrer" });
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] };
      if (document.activeElement === field && field.value.trim() === typed) show(suggestions);
    } catch {
      // Asked again, or no net: the form itself still searches.
    }
  }

  function forget() {
    clearTimeout(waiting);
    asked.abort();
    show([]);
  }

  const keys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: forget,
    Enter: () => chosen() && location.assign(chosen().dataset.url),
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE_MS);
  });
  field.addEventListener("keydown", event => {
    if (list.hidden || event.isComposing || !(event.key in keys) || (event.key === "Enter" && !chosen())) return;
    event.preventDefault();
    keys[event.key]();
  });
  field.addEventListener("blur", forget);
  form.addEventListener("submit", forget);
  list.addEventListener("pointerdown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.url);
  });
}

function element(name, attributes, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return set(made, attributes);
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
