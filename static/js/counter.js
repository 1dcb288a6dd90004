// Saves key presses at the counter: results while typing, arrows through them, one key for each kind of sheet, and the
// print dialog by itself. Without it the same links and forms do the same, a few presses later.
const PAUSE_MS = 120;
const field = document.querySelector("[data-counter-field]");
const results = document.querySelector("[data-counter-results]");
const sheet = document.querySelector("[data-counter-sheet]");

if (field && results) choosing(field, results);
if (sheet) printing(sheet);

function choosing(field, results) {
  let waiting = 0;
  let latest = Promise.resolve();

  const links = () => [...results.querySelectorAll("[data-counter-choice]")];

  async function refresh() {
    const address = new URL(field.form.action);
    for (const [name, value] of new FormData(field.form)) address.searchParams.set(name, value);
    const answer = await fetch(address);
    if (!answer.ok || address.searchParams.get("q") !== field.value) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    results.replaceChildren(...page.querySelector("[data-counter-results]").childNodes);
  }

  function ask() {
    clearTimeout(waiting);
    waiting = 0;
    latest = refresh();
    return latest;
  }

  const answered = () => (waiting ? ask() : latest);

  function open(link) {
    if (link) location.assign(`${link.href}#print`);
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE_MS);
  });

  field.form.addEventListener("change", event => event.target.name === "ark" && ask());

  field.form.addEventListener("submit", async event => {
    if (!field.value.trim()) return;
    event.preventDefault();
    await answered();
    open(links()[0]);
  });

  document.addEventListener("keydown", async event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = links().indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && (at >= 0 || document.activeElement === field)) {
      event.preventDefault();
      await answered();
      (links()[at + step] ?? (step < 0 ? field : links().at(-1)) ?? field).focus();
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      open(links()[at]);
    } else if (event.key === "Escape") {
      field.value = "";
      field.focus();
      ask();
    } else if (at >= 0) {
      const kind = field.form.querySelector(`[data-counter-key="${CSS.escape(event.key)}"]`);
      if (!kind) return;
      kind.checked = true;
      await ask();
      links()[at]?.focus();
    }
  });
}

function printing(sheet) {
  const pages = [...sheet.querySelectorAll("img")];
  const drawn = () => Promise.all(pages.map(page => page.decode()));
  const print = () => drawn().then(() => window.print());

  document.querySelector("[data-counter-print]").addEventListener("click", event => {
    event.preventDefault();
    print();
  });

  addEventListener("beforeprint", () => fetch(sheet.dataset.counterSheet, { method: "POST", keepalive: true }), {
    once: true,
  });

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select")) return;
    if (event.key === "Escape") location.assign(document.querySelector("[data-counter-back]").href);
    const kind = document.querySelector(`[data-counter-key="${CSS.escape(event.key)}"]`);
    if (kind) location.replace(kind.href);
  });

  if (location.hash === "#print") {
    history.replaceState(null, "", location.pathname + location.search);
    print();
  }
}
