// Takes a patient through a programme one exercise at a time. Counts when asked, never by itself; nothing is kept of a
// session before 'Kryds dagen af', and then on this device alone. Without it the page is the whole list.
import { clockButton, halt } from "./train/clock.js";
import { listDays } from "./train/days.js";
import { hasFigures, settle, showSide } from "./train/figure.js";
import { stayAwake } from "./train/light.js";
import { canSound, notice, tryOut } from "./train/notice.js";
import { makeReady } from "./train/offline.js";
import { filled, on, part, parts, say, sayAloud, train } from "./train/page.js";
import { enter, leave, whenLeft } from "./train/wayback.js";

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

// What is shown

function show(view, focused) {
  train.dataset.trainView = view;
  const isPlace = view === "start" || view === "end";
  for (const start of parts("start")) start.hidden = view !== "start";
  for (const heading of parts("heading")) heading.classList.toggle("visually-hidden", view !== "start");
  part("rules").hidden = view !== "start" && view !== "help";
  part("session").hidden = view !== "step";
  part("end").hidden = view !== "end";
  part("days").hidden = !isPlace;
  if (isPlace) listDays();
  const begin = part("begin").querySelector("button");
  begin.textContent = at < 0 ? begin.dataset.begin : begin.dataset.resume;
  stayAwake(!isPlace);
  if (view !== "start") enter();
  if (!focused) return;
  scrollTo({ top: 0, behavior: "instant" });
  focused.focus({ preventScroll: true });
}

function go(to) {
  halt();
  say("");
  if (to < 0) return leave();
  if (to >= steps.length) return show("end", part("end").querySelector("h2"));
  const isNew = steps[at]?.exercise !== steps[to].exercise || train.dataset.trainView !== "step";
  at = to;
  const step = steps[at];
  for (const exercise of exercises) exercise.hidden = exercise !== step.exercise;
  showSide(step);
  train.toggleAttribute("data-train-rests", step.rests !== undefined);
  part("number").textContent = step.number + 1;
  part("words").textContent = step.words;
  part("goal").textContent = step.count ?? "";
  counted = 0;
  showCount();
  part("timers").replaceChildren(...step.timers.map(timer => clockButton(timer, () => timeIsOver(timer))));
  nameTheWayOn(step, steps[at + 1]);
  if (isNew) show("step", titleOf(step.exercise));
}

function nameTheWayOn(step, next) {
  const button = part("next");
  button.textContent = !next ? button.dataset.end : next.number === step.number ? next.call : button.dataset.exercise;
  pointTheWay(step.count === undefined && !step.timers.length);
}

/** The way on is the button to press where there is nothing left to count. */
function pointTheWay(isNext) {
  part("next").classList.toggle("button--second", !isNext);
}

function titleOf(exercise) {
  const title = exercise.querySelector(".exercise__title");
  title.tabIndex = -1;
  return title;
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
  if (!enough || counted < enough) return sayAloud(filled(message.counted, counted, count));
  say(filled(message.enough, counted));
  pointTheWay(true);
}

function tap() {
  countOne();
  if (counted === Number(steps[at].enough)) notice();
}

/** A hold in a step with a count is one repetition, and a pause there stands between two. */
function timeIsOver({ holds, rest }) {
  const isCounted = steps[at].count !== undefined;
  if (isCounted && holds !== undefined) countOne();
  else if (!isCounted || rest === undefined) pointTheWay(true);
  notice();
}

// What the patient does

function begin() {
  if (at < 0) go(0);
  else show("step", titleOf(steps[at].exercise));
}

/** What is finished begins anew; what is not waits at the step that one has come to. */
function goToStart() {
  halt();
  say("");
  if (train.dataset.trainView === "end") at = -1;
  show("start");
  part("begin").querySelector("button").focus();
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
  on("count", tap);
  on("next", () => go(at + 1));
  on("back", () => go(at - 1));
  on("skip", skip);
  on("help", help);
  on("stop", () => go(steps.length));
  on("return", () => go(at));
  part("stills").hidden = !hasFigures();
  on("still", settle);
  part("sounds").hidden = !canSound();
  on("sound", tryOut);
  document.addEventListener("keydown", press);
  whenLeft(goToStart, begin);
  show("start");
  addEventListener("load", makeReady);
}
