// The clocks of a step. One runs at a time, only when asked, and stands still when asked.
import { filled, part, say } from "./page.js";

const TICK_MS = 200;
let running = null;

/** A button that runs the timer; over is called at its end. */
export function clockButton(timer, over) {
  const button = part("timer").content.firstElementChild.cloneNode(true);
  button.querySelector("[data-words]").textContent = timer.words;
  const clock = { ...timer, over, button, left: timer.seconds * 1000 };
  button.addEventListener("click", () => (running === clock ? pause() : start(clock)));
  draw(clock, "start");
  return button;
}

/** True where a clock ran. */
export function halt() {
  if (!running) return false;
  clearInterval(running.ticking);
  running.left = Math.max(1, running.until - Date.now());
  draw(running, "on");
  running = null;
  return true;
}

function start(clock) {
  halt();
  running = clock;
  clock.until = Date.now() + clock.left;
  clock.ticking = setInterval(() => tick(clock), TICK_MS);
  draw(clock, "pause");
  say(filled(part("message").dataset.started, secondsLeft(clock)));
}

function pause() {
  const clock = running;
  if (halt()) say(filled(part("message").dataset.paused, secondsLeft(clock)));
}

function tick(clock) {
  clock.left = Math.max(0, clock.until - Date.now());
  if (clock.left) draw(clock, "pause");
  else finish(clock);
}

function finish(clock) {
  halt();
  clock.left = clock.seconds * 1000;
  draw(clock, "start");
  say(part("message").dataset.over);
  clock.over();
}

const secondsLeft = clock => Math.ceil(clock.left / 1000);

function draw(clock, does) {
  const seconds = secondsLeft(clock);
  const minutes = Math.floor(seconds / 60);
  const shown = minutes ? `${minutes}:${String(seconds % 60).padStart(2, "0")}` : seconds;
  clock.button.querySelector("[data-left]").textContent = shown;
  const label = clock.button.querySelector("[data-does]");
  if (label.textContent !== label.dataset[does]) label.textContent = label.dataset[does];
}
