// The clocks of a step. One runs at a time, only when asked, and stands still when asked. Before work there are some
// seconds to lie down in; a rest begins at once.
import { hold } from "./figure.js";
import { notice } from "./notice.js";
import { filled, part, say, sayAloud } from "./page.js";

const TICK_MS = 200;
const READY_MS = 5000;
let running = null;

/** A button that runs the timer; over is called at its end. */
export function clockButton(timer, over) {
  const button = part("timer").content.firstElementChild.cloneNode(true);
  button.querySelector("[data-words]").textContent = timer.words;
  const clock = { ...timer, over, button, length: timer.seconds * 1000 };
  reset(clock);
  button.addEventListener("click", () => (running === clock ? pause() : start(clock)));
  return button;
}

/** True where a clock ran. */
export function halt() {
  if (!running) return false;
  clearInterval(running.ticking);
  running.left = Math.max(1, running.until - Date.now());
  delete running.button.dataset.runs;
  draw(running, "on");
  running = null;
  hold(false);
  return true;
}

function reset(clock) {
  clock.left = clock.length + (clock.rest === undefined ? READY_MS : 0);
  draw(clock, "start");
}

function start(clock) {
  halt();
  running = clock;
  clock.until = Date.now() + clock.left;
  clock.ticking = setInterval(() => tick(clock), TICK_MS);
  clock.button.dataset.runs = "";
  draw(clock, "pause");
  if (isReadying(clock)) tell(clock, "ready");
  else work(clock);
}

function pause() {
  const clock = running;
  if (halt()) tell(clock, "paused");
}

function tick(clock) {
  const wasReadying = isReadying(clock);
  clock.left = Math.max(0, clock.until - Date.now());
  if (!clock.left) return finish(clock);
  draw(clock, "pause");
  if (!wasReadying || isReadying(clock)) return;
  notice();
  work(clock);
}

function work(clock) {
  hold(clock.holds !== undefined);
  tell(clock, "started");
}

function finish(clock) {
  halt();
  reset(clock);
  say(part("message").dataset.over);
  clock.over();
}

const isReadying = clock => clock.left > clock.length;
const secondsLeft = clock => Math.ceil((isReadying(clock) ? clock.left - clock.length : clock.left) / 1000);
const tell = (clock, what) => sayAloud(filled(part("message").dataset[what], secondsLeft(clock)));

/** What the button shows: the seconds that are left, or the whole time before it is started. */
function draw(clock, does) {
  const seconds = does === "start" ? Number(clock.seconds) : secondsLeft(clock);
  const minutes = Math.floor(seconds / 60);
  const shown = minutes ? `${minutes}:${String(seconds % 60).padStart(2, "0")}` : seconds;
  clock.button.querySelector("[data-left]").textContent = shown;
  const label = clock.button.querySelector("[data-does]");
  if (label.textContent !== label.dataset[does]) label.textContent = label.dataset[does];
  const words = clock.button.querySelector("[data-words]");
  const told = does !== "start" && isReadying(clock) ? words.dataset.ready : clock.words;
  if (words.textContent !== told) words.textContent = told;
}
