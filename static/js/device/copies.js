// Copies of pages on this device, to be read without a net. Each is one cache: the page, which itself says that it is a
// copy and from when, and the files that it loads. The cache is named 'physio-1 <when it was last opened> <when it came
// from the net> <address>'; templates/programs/worker.js shows what is kept here, and throws other formats away.
const FORMAT = "physio-1";
const MOST_PROGRAMMES = 5;
const OLD_AFTER_MS = 24 * 60 * 60 * 1000;
const GONE = [404, 410];
const OF_THE_BYTES = ["Content-Encoding", "Content-Length", "ETag"];
const FILES = "link[rel=stylesheet], link[rel=modulepreload], link[rel=icon], script[src]";
const PICTURES = "img[src], source[srcset]";

let erased = false;

/** {name, opened, came, address} of every copy, the one that was opened last at the end. */
export async function copies() {
  const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
  return names.filter(name => name.startsWith(`${FORMAT} `)).map(copyNamed).sort(byOpening);
}

function copyNamed(name) {
  const [, opened, came, address] = name.split(" ");
  return { name, opened, came, address };
}

const byOpening = (one, other) => one.opened.localeCompare(other.opened);
const now = () => new Date().toISOString();

export const isOld = copy => Date.now() - Date.parse(copy.came) > OLD_AFTER_MS;

/** The page of a copy as a document. */
export async function pageOf(copy) {
  const cache = await caches.open(copy.name);
  const answer = await cache.match(copy.address);
  return answer && parsed(await answer.text());
}

/** The page that the net has at an address as a document. */
export const pageAt = async address => parsed(await (await fetch(address)).text());

/** Takes the page anew from the net in place of an older copy; removes the copy of a page that is there no more.
    Throws where the page or what it cannot do without does not come. opened: when somebody last did. */
export async function keep(address, opened = now()) {
  const answer = await fetch(address, { cache: "no-cache" });
  const before = (await copies()).filter(copy => copy.address === address);
  if (answer.ok && !answer.redirected) await write(address, opened, answer);
  else if (!answer.redirected && !GONE.includes(answer.status)) throw new Error(`${address}: ${answer.status}`);
  await remove(erased ? await copies() : before);
}

/** Leaves the programmes that were opened last; pages that are no programme's are not counted. */
export async function removeTheOldest(isProgramme) {
  await remove((await copies()).filter(isProgramme).slice(0, -MOST_PROGRAMMES));
}

/** What is on its way to the device when this is called is not kept either. */
export async function eraseCopies() {
  erased = true;
  await remove(await copies());
}

const remove = copies => Promise.all(copies.map(copy => caches.delete(copy.name)));

async function write(address, opened, answer) {
  const came = now();
  const name = `${FORMAT} ${opened} ${came} ${address}`;
  const page = parsed(await answer.text());
  const cache = await caches.open(name);
  try {
    await cache.addAll(addresses(page, FILES));
    await Promise.allSettled(addresses(page, PICTURES).map(picture => cache.add(picture)));
    await cache.put(address, copyOf(page, came, answer.headers));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

const parsed = html => new DOMParser().parseFromString(html, "text/html");

/** Each once, however it is written. */
const addresses = (page, selector) => [...new Set([...page.querySelectorAll(selector)].map(addressOf))];
const addressOf = part => new URL(part.srcset || part.src || part.href, location).href;

/** The page as it is shown without a net: it says that it is a copy, and of what date. */
function copyOf(page, came, headers) {
  const words = new Date(came).toLocaleString("da-DK", { dateStyle: "long", timeStyle: "short" });
  page.documentElement.dataset.copy = came;
  for (const notice of page.querySelectorAll("[data-copy-notice]")) notice.hidden = false;
  for (const time of page.querySelectorAll("[data-copy-time]")) time.textContent = words;
  const kept = new Headers(headers);
  for (const name of OF_THE_BYTES) kept.delete(name);
  return new Response(`<!doctype html>\n${page.documentElement.outerHTML}`, { headers: kept });
}
