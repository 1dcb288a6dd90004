/* Buttons that move a row of an ordered inline up or down. They change the numbers that the form sends, and nothing
   else, so typing the numbers does the same. Rows are shown in their new order by CSS alone: Django numbers the forms
   of an inline by their place in the document, and saved rows must come first there. */

const rowsOf = group =>
  [...group.querySelectorAll(":scope > .inline-related:not(.empty-form)")].sort((a, b) => place(a) - place(b));

const field = row => row.querySelector("input[name$='-position']");
const place = row => Number(field(row)?.value || Infinity);

function show(group) {
  rowsOf(group).forEach((row, index, rows) => {
    row.style.order = String(index + 1);
    const [up, down] = row.querySelectorAll(".move button");
    up.setAttribute("aria-disabled", String(index === 0));
    down.setAttribute("aria-disabled", String(index === rows.length - 1));
    row.querySelector(".move output").textContent = `${index + 1} af ${rows.length}`;
  });
}

function number(rows) {
  rows.forEach((row, index) => { field(row).value = String(index + 1); });
}

function move(row, step) {
  const group = row.parentElement;
  const rows = rowsOf(group);
  const from = rows.indexOf(row);
  const to = from + step;
  if (to < 0 || to >= rows.length) return;
  rows.splice(to, 0, ...rows.splice(from, 1));
  number(rows);
  show(group);
}

function button(label, sign, row, step) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", () => move(row, step));
  return made;
}

function addButtons(row) {
  const heading = row.querySelector("h3");
  heading.querySelector(".move")?.remove();
  const group = document.createElement("span");
  group.className = "move";
  const now = document.createElement("output");
  group.append(button("Flyt op", "↑", row, -1), button("Flyt ned", "↓", row, 1), now);
  heading.append(group);
}

function start(group) {
  rowsOf(group).filter(field).forEach(addButtons);
  if (rowsOf(group).some(field)) show(group);
}

document.querySelectorAll("fieldset.in-order").forEach(start);

document.addEventListener("formset:added", event => {
  const row = event.target;
  const group = row.parentElement;
  if (!group.matches("fieldset.in-order")) return;
  const places = rowsOf(group).map(place).filter(Number.isFinite);
  field(row).value = String(Math.max(0, ...places) + 1);
  addButtons(row);
  show(group);
});

document.addEventListener("formset:removed", () => {
  document.querySelectorAll("fieldset.in-order").forEach(group => { if (rowsOf(group).some(field)) show(group); });
});

document.addEventListener("change", event => {
  const group = event.target.closest("fieldset.in-order");
  if (group && event.target.name?.endsWith("-position")) show(group);
});
