// The parts of the training page, by the names that its templates give them.
export const train = document.querySelector("[data-train]");
export const part = name => train.querySelector(`[data-train-${name}]`);
export const parts = name => [...train.querySelectorAll(`[data-train-${name}]`)];
export const on = (name, act) => part(name).addEventListener("click", act);

/** The words with %1, %2 … filled in. */
export const filled = (words, ...values) =>
  values.reduce((text, value, index) => text.replace(`%${index + 1}`, value), words);

/** Read aloud, and shown beneath what one counts with. */
export function say(words) {
  part("message").textContent = words;
  part("message").classList.remove("visually-hidden");
}

/** Read aloud alone, where the numbers show it: so no button moves under the thumb. */
export function sayAloud(words) {
  say(words);
  part("message").classList.add("visually-hidden");
}
