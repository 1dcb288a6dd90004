// The figure of the side that one has come to: it moves as the body does, and stays at the far end while a hold lasts.
import { part, train } from "./page.js";

const PICTURES = ".exercise__figure source";
let isHolding = false;

/** Where the exercise has a figure for each side. */
export function showSide({ exercise, otherSide }) {
  const other = exercise.querySelector("[data-train-other-side]");
  if (!other) return;
  const [figure] = exercise.querySelectorAll(".exercise__figure");
  figure.after(other);
  figure.hidden = otherSide !== undefined;
  other.hidden = otherSide === undefined;
}

export function hold(isRunning) {
  isHolding = isRunning;
  settle();
}

/** The picture at rest, at the far end, stands in the source; its media says who gets it. */
export function settle() {
  const isAtRest = isHolding || part("still").checked;
  for (const source of train.querySelectorAll(PICTURES)) {
    source.dataset.media ??= source.media;
    source.media = isAtRest ? "all" : source.dataset.media;
  }
}

/** Nothing to hold where no exercise has a figure. */
export const hasFigures = () => train.querySelector(PICTURES) !== null;
