// Takes a patient through a programme one exercise at a time. Counts when asked, never by itself; nothing is kept before
// 'Færdig', and then on this device alone. Without it the page is the whole list.
const KEY = "physio.traening";
const TICK_MS = 200;
const train = document.querySelector("[data-train]");
const part = name => train.querySelector(`[data-train-${name}]`);
const parts = name => [...train.querySelectorAll(`[data-train-${name}]`)];
const filled = (words, ...values) => values.reduce((text, value, i) => text.replace(`%${i + 1}`, value), words);

const exercises = parts("exercise");
const steps = exercises.flatMap((exercise, number) =>
  [...exercise.querySelector("template").content.children].map(step => ({
    exercise,
    number,
    ...step.dataset,
    timers: [...step.children].map(timer => ({ words: timer.textContent, ...timer.dataset })),
  })),
);

let at = -1;
let counted = 0;
let running = null;
let awake = null;
let audio = null;

// What is shown

function show(view, focused) {
  train.dataset.trainView = view;
  for (const start of parts("start")) start.hidden = view !== "start";
  for (const heading of parts("heading")) heading.classList.toggle("visually-hidden", view !== "start");
  part("rules").hidden = view !== "start" && view !== "help";
  part("session").hidden = view !== "step";
  part("end").hidden = view !== "end";
  listDays(view === "start" || view === "end");
  const begin = part("begin").querySelector("button");
  begin.textContent = view === "help" ? begin.dataset.resume : begin.dataset.begin;
  if (view === "step" || view === "help") stayAwake();
  else fallAsleep();
  if (!focused) return;
  scrollTo({ top: 0, behavior: "instant" });
  focused.focus({ preventScroll: true });
}

function go(to) {
  halt();
  say("");
  if (to < 0) return show("start", part("begin").querySelector("button"));
  if (to >= steps.length) return show("end", part("end").querySelector("h2"));
  const isNew = steps[at]?.exercise !== steps[to].exercise || train.dataset.trainView !== "step";
  at = to;
  const step = steps[at];
  for (const exercise of exercises) exercise.hidden = exercise !== step.exercise;
  part("number").textContent = step.number + 1;
  part("words").textContent = step.words;
  part("goal").textContent = step.count ?? "";
  counted = 0;
  showCount();
  part("timers").replaceChildren(...step.timers.map(timerButton));
  nameTheWayOn(step, steps[at + 1]);
  if (isNew) show("step", titleOf(step.exercise));
}

function nameTheWayOn(step, next) {
  const button = part("next");
  button.textContent = !next ? button.dataset.end : next.number === step.number ? next.call : button.dataset.exercise;
}

function titleOf(exercise) {
  const title = exercise.querySelector(".exercise__title");
  title.tabIndex = -1;
  return title;
}

function say(words) {
  part("message").textContent = words;
}

// Counting

function showCount() {
  const { count } = steps[at];
  part("count").hidden = count === undefined;
  part("counted").textContent = counted;
}

function countOne() {
  const { count, enough } = steps[at];
  const message = part("message").dataset;
  counted += 1;
  showCount();
  const words = filled(message.counted, counted, count);
  say(counted === Number(enough) ? `${words} ${message.enough}` : words);
  if (counted === Number(enough)) notice();
}

// Timers

function timerButton(timer) {
  const button = part("timer").content.firstElementChild.cloneNode(true);
  button.querySelector("[data-words]").textContent = timer.words;
  const clock = { ...timer, button, left: timer.seconds * 1000 };
  button.addEventListener("click", () => (running === clock ? pause() : start(clock)));
  drawClock(clock, "start");
  return button;
}

function start(clock) {
  halt();
  running = clock;
  clock.until = Date.now() + clock.left;
  clock.ticking = setInterval(() => tick(clock), TICK_MS);
  drawClock(clock, "pause");
  say(filled(part("message").dataset.started, secondsLeft(clock)));
}

function tick(clock) {
  clock.left = Math.max(0, clock.until - Date.now());
  if (clock.left) drawClock(clock, "pause");
  else finish(clock);
}

function finish(clock) {
  halt();
  clock.left = clock.seconds * 1000;
  drawClock(clock, "start");
  say(part("message").dataset.over);
  if (clock.counts !== undefined) countOne();
  notice();
}

function pause() {
  const clock = running;
  if (halt()) say(filled(part("message").dataset.paused, secondsLeft(clock)));
}

function halt() {
  if (!running) return false;
  clearInterval(running.ticking);
  running.left = Math.max(1, running.until - Date.now());
  drawClock(running, "on");
  running = null;
  return true;
}

const secondsLeft = clock => Math.ceil(clock.left / 1000);

function drawClock(clock, does) {
  const seconds = secondsLeft(clock);
  const minutes = Math.floor(seconds / 60);
  const shown = minutes ? `${minutes}:${String(seconds % 60).padStart(2, "0")}` : seconds;
  clock.button.querySelector("[data-left]").textContent = shown;
  const label = clock.button.querySelector("[data-does]");
  if (label.textContent !== label.dataset[does]) label.textContent = label.dataset[does];
}

// What is felt and heard, and the light of the screen

function notice() {
  navigator.vibrate?.(200);
  if (part("sound").checked) beep();
}

function beep() {
  audio ??= new AudioContext();
  audio.resume();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = 660;
  volume.gain.value = 0.2;
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.25);
}

const isUnderway = () => ["step", "help"].includes(train.dataset.trainView);

async function stayAwake() {
  if (awake || !navigator.wakeLock || document.visibilityState !== "visible") return;
  try {
    awake = await navigator.wakeLock.request("screen");
    awake.addEventListener("release", () => (awake = null));
    if (!isUnderway()) fallAsleep();
  } catch {
    awake = null;
  }
}

function fallAsleep() {
  awake?.release();
}

// The days, on this device alone

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

function keepToday() {
  const said = part("said");
  const all = kept();
  const today = new Date();
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map(n => String(n).padStart(2, "0")).join("-");
  const days = (all[train.dataset.train] ??= {});
  days[day] = part("end").querySelector("input:checked")?.value ?? days[day] ?? "";
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
    said.textContent = said.dataset.kept;
  } catch {
    said.textContent = said.dataset.refused;
  }
}

function eraseAll() {
  localStorage.removeItem(KEY);
  part("said").textContent = part("said").dataset.erased;
  for (const score of part("end").querySelectorAll("input")) score.checked = false;
}

function listDays(isPlace) {
  const days = Object.entries(kept()[train.dataset.train] ?? {}).sort().reverse();
  part("days").hidden = !isPlace || !Object.keys(kept()).length;
  part("list").replaceChildren(...days.map(dayLine));
}

function dayLine([day, pain]) {
  const line = document.createElement("li");
  const date = new Date(`${day}T12:00`).toLocaleDateString("da-DK", { dateStyle: "long" });
  line.textContent = pain === "" ? date : `${date}, ${filled(part("list").dataset.pain, pain)}`;
  return line;
}

// What the patient does

const on = (name, act) => part(name).addEventListener("click", act);

function begin() {
  if (train.dataset.trainView === "help") show("step", titleOf(steps[at].exercise));
  else go(0);
}

function skip() {
  const next = steps.findIndex((step, index) => index > at && step.number > steps[at].number);
  go(next < 0 ? steps.length : next);
}

function help() {
  halt();
  show("help", part("rules").querySelector("h2"));
}

/** Space is the large button wherever nothing else would take it. */
function press(event) {
  const takesIt = event.target.closest("a, button, input, summary");
  if (event.key !== " " || takesIt || train.dataset.trainView !== "step") return;
  const large = [...train.querySelectorAll(".train__counter")].find(button => !button.hidden);
  if (!large) return;
  event.preventDefault();
  large.click();
}

if (steps.length) {
  part("begin").hidden = false;
  for (const shown of parts("step")) shown.hidden = false;
  on("begin", event => event.target.closest("button") && begin());
  on("count", countOne);
  on("next", () => go(at + 1));
  on("back", () => go(at - 1));
  on("skip", skip);
  on("help", help);
  on("stop", () => go(steps.length));
  on("return", () => go(at));
  on("done", () => {
    keepToday();
    listDays(true);
    part("said").scrollIntoView({ block: "nearest" });
  });
  on("erase", () => {
    eraseAll();
    listDays(true);
    part("said").scrollIntoView({ block: "nearest" });
  });
  on("sound", () => part("sound").checked && beep());
  document.addEventListener("keydown", press);
  document.addEventListener("visibilitychange", () => isUnderway() && stayAwake());
  show("start");
}
