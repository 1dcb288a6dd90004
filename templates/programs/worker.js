// What is shown without a net, wherever on the site it gives out. A page is asked for at its own address first, always:
// a copy stands in only where no answer comes, and says of itself from when it is; a page that has none gives way to
// the page without a net. Nothing is kept here; static/js/device/copies.js keeps.
const FORMAT = "physio-1 ";
const WITHOUT_NET = "{% url 'programs:without_net' %}";
const PROGRAMMES = location.origin + "{% url 'programs:index' %}";
const STAFF = ["{% url 'admin:index' %}", "{% url 'counter' %}", "{% url 'figures' %}", "{% url 'styleguide' %}"];
const TRAINING = /^\/programmer\/[^/]+\/traen\/$/;
const NAMED_BY_CONTENT = /[./][0-9a-f]{12}\.\w+$/;
const NOTHING_KEPT = "Siden kunne ikke hentes. Prøv igen, når der er net. Ved livsfare: ring 112.";
const PARTS = ["style", "script", "image"];
const GONE = [404, 410];
const PATIENCE_MS = 5000;

/** The address of the copy that a window shows, which may stand at the address of another page. */
const shown = new Map();

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(begin()));
self.addEventListener("fetch", event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(isForStaff(pathname) ? fromNet(event) : page(event));
  else if (isPart(event)) event.respondWith(part(event));
});

const isForStaff = path => STAFF.some(address => path.startsWith(address));

/** Only programmes and what is shown from a copy: all other pages load what they need as if there were no worker. */
const isPart = ({ clientId, request }) =>
  PARTS.includes(request.destination) && (shown.has(clientId) || request.referrer.startsWith(PROGRAMMES));

async function begin() {
  await registration.navigationPreload?.enable();
  const old = (await caches.keys()).filter(name => name.startsWith("physio-") && !name.startsWith(FORMAT));
  await Promise.all(old.map(name => caches.delete(name)));
  await clients.claim();
}

async function page(event) {
  const address = addressOf(event.request.url);
  const answer = fromNet(event);
  event.waitUntil(answer.then(answer => forgetIfGone(address, answer), () => {}));
  const kept = await inCopy(address, address);
  const came = await firstOf(answer, kept);
  if (came) return came;
  shown.set(event.resultingClientId, kept ? address : WITHOUT_NET);
  return kept ?? (await inCopy(WITHOUT_NET, WITHOUT_NET)) ?? nothingKept();
}

/** The browser has asked already while the worker began, so that no page waits for it; unused, it would ask twice. */
const fromNet = async event => (await event.preloadResponse) ?? fetch(event.request);

const nothingKept = () =>
  new Response(NOTHING_KEPT, { status: 503, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** What a page loads comes from the same copy as the page; only a file that is named by its content may come first. */
async function part(event) {
  const { url } = event.request;
  const kept = await inCopy(await addressIn(event.clientId), url);
  if (kept && NAMED_BY_CONTENT.test(url)) return kept;
  const came = await firstOf(fetch(event.request), kept);
  return came ?? kept ?? Response.error();
}

async function addressIn(id) {
  const window = await clients.get(id);
  return shown.get(id) ?? (window && addressOf(window.url));
}

/** Nothing where there is no net, or where a copy can stand in and the answer is an error of ours or slow to come. */
async function firstOf(answer, copy) {
  try {
    const came = await (copy ? Promise.race([answer, patience()]) : answer);
    return copy && came?.status >= 500 ? undefined : came;
  } catch {
    return undefined;
  }
}

const patience = () => new Promise(resolve => setTimeout(resolve, PATIENCE_MS));

/** A programme that is withdrawn, or has moved to another address, is kept under no plan of it. */
async function forgetIfGone(address, answer) {
  const isGone = GONE.includes(answer.status) || answer.type === "opaqueredirect";
  const [path] = address.split("?");
  if (!isGone || !TRAINING.test(path)) return;
  const names = (await caches.keys()).filter(name => name.startsWith(FORMAT) && pathIn(name) === path);
  await Promise.all(names.map(name => caches.delete(name)));
}

const pathIn = name => name.split(" ").at(-1).split("?")[0];

function addressOf(url) {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** From the newest copy of the page at that address that has it. */
async function inCopy(address, url) {
  const names = (await caches.keys()).filter(name => name.startsWith(FORMAT) && name.endsWith(` ${address}`));
  for (const name of names.reverse()) {
    const kept = await (await caches.open(name)).match(url, { ignoreVary: true });
    if (kept) return kept;
  }
}
