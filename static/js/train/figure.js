// The figure of the side that one has come to, moving or at rest.
import { part, parts } from "./page.js";

const PICTURES = ".exercise__figure source";

/** Where the exercise has a figure for each side. */
export function showSide({ exercise, otherSide }) {
  const other = exercise.querySelector("[data-train-other-side]");
  if (!other) return;
  const [figure] = exercise.querySelectorAll(".exercise__figure");
  figure.after(other);
  figure.hidden = otherSide !== undefined;
  other.hidden = otherSide === undefined;
}

/** The picture at rest stands in the source; its media says who gets it. */
export function holdStill() {
  for (const exercise of parts("exercise")) {
    for (const source of exercise.querySelectorAll(PICTURES)) {
      source.dataset.media ??= source.media;
      source.media = part("still").checked ? "all" : source.dataset.media;
    }
  }
}

/** Nothing to hold where no exercise has a figure. */
export const hasFigures = () => parts("exercise").some(exercise => exercise.querySelector(PICTURES));
