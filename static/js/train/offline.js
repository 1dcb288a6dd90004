// Makes the programme ready for training without a net, and tells when it has changed since this device last had it.
import { copies, isOld, keep, pageAt, pageOf, removeTheOldest } from "../device/copies.js";
import { part, parts, train } from "./page.js";

const here = location.pathname + location.search;
const { worker, withoutNet } = train.dataset;
const isCopy = "copy" in document.documentElement.dataset;

export async function makeReady() {
  if (isCopy || !globalThis.caches || !navigator.serviceWorker) return;
  try {
    const registered = await navigator.serviceWorker.register(worker);
    await tellOfChanges((await copies()).findLast(copy => copy.address === here));
    await keep(here);
    await unregisterAllBut(registered);
    await removeTheOldest(copy => copy.address !== withoutNet);
    for (const kept of parts("kept-copy")) kept.hidden = false;
    await refreshOthers();
  } catch {
    // The net or the room on the device gave out: the page works as it did, and the next visit tries again.
  }
}

/** A worker that reached only the programmes, as it was once, would stand in the way of the one that has it all. */
async function unregisterAllBut({ scope }) {
  const all = await navigator.serviceWorker.getRegistrations();
  await Promise.all(all.filter(other => other.scope !== scope).map(other => other.unregister()));
}

async function tellOfChanges(copy) {
  const then = copy && (await pageOf(copy))?.querySelector("[data-train]");
  if (!then) return;
  const haveNewSigns = signsOf(then) !== signsOf(train);
  if (then.dataset.trainEdition === train.dataset.trainEdition && !haveNewSigns) return;
  part("changed-signs").hidden = !haveNewSigns;
  part("changed").hidden = false;
  const told = await changesSince(then.dataset.trainEdition);
  if (told) part("changed").replaceChildren(...told.childNodes);
}

/** What the site tells of an older edition, as the notice on the page; nothing where it cannot tell. */
async function changesSince(edition) {
  const query = new URLSearchParams(location.search);
  query.set("udgave", edition);
  const page = await pageAt(`${location.pathname}?${query}`);
  return page.querySelector("[data-train-changed]:has(li)");
}

const signsOf = page => page.querySelector("[data-train-rules]")?.textContent.replace(/\s+/g, " ");

/** So that the other programmes on the device are not older than they need be, nor withdrawn meanwhile. */
async function refreshOthers() {
  const others = (await copies()).filter(copy => copy.address !== here);
  if (!others.some(copy => copy.address === withoutNet)) await keep(withoutNet);
  for (const copy of others.filter(isOld)) await keep(copy.address, copy.opened);
}
