// Lists what this device has of the site, and erases it with one tap.
import { copies, pageOf } from "./device/copies.js";
import { countDays } from "./device/days.js";
import { eraseAll } from "./device/erase.js";

const device = document.querySelector("[data-device]");
const part = name => device.querySelector(`[data-device-${name}]`);
const filled = (name, value) => part(name).dataset.words.replace("%1", value);

async function list() {
  const lines = (await Promise.all((await copies()).reverse().map(line))).filter(Boolean);
  part("copies").replaceChildren(...lines);
  part("none").hidden = lines.length > 0;
  part("days").hidden = countDays() === 0;
  part("days").textContent = filled("days", countDays());
}

/** Nothing for a page that is not a programme's. */
async function line(copy) {
  const title = (await pageOf(copy))?.querySelector("[data-train] h1");
  if (!title) return null;
  const link = document.createElement("a");
  link.href = copy.address;
  link.textContent = title.textContent;
  const when = document.createElement("span");
  when.className = "device__when";
  when.textContent = filled("copies", new Date(copy.came).toLocaleDateString("da-DK", { dateStyle: "long" }));
  const item = document.createElement("li");
  item.append(link, when);
  return item;
}

part("erase").addEventListener("click", async () => {
  await eraseAll();
  await list();
  part("said").textContent = part("said").dataset.erased;
});

device.hidden = false;
list().catch(() => {});
