// The end of a session: today is ticked off when asked, and what this device has is shown and erased.
import { daysOf, keepToday } from "../device/days.js";
import { eraseAll } from "../device/erase.js";
import { filled, on, part, parts, train } from "./page.js";

const program = train.dataset.train;

export function listDays() {
  const lines = daysOf(program).map(dayLine);
  part("no-days").hidden = lines.length > 0;
  part("list").replaceChildren(...lines);
}

function dayLine([day, pain]) {
  const line = document.createElement("li");
  const date = new Date(`${day}T12:00`).toLocaleDateString("da-DK", { dateStyle: "long" });
  line.textContent = pain === "" ? date : `${date}, ${filled(part("list").dataset.pain, pain)}`;
  return line;
}

function tellWhatWasDone(what) {
  listDays();
  part("said").textContent = part("said").dataset[what];
  part("said").scrollIntoView({ block: "nearest" });
}

on("done", () => {
  const isKept = keepToday(program, part("end").querySelector("input:checked")?.value);
  tellWhatWasDone(isKept ? "kept" : "refused");
});

on("erase", async () => {
  await eraseAll();
  for (const score of part("end").querySelectorAll("input")) score.checked = false;
  for (const kept of parts("kept-copy")) kept.hidden = true;
  tellWhatWasDone("erased");
});
