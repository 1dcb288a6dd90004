// What is felt and, where the patient asked for it, heard when something is over.
import { part, say } from "./page.js";

let audio = null;

export const canSound = () => "AudioContext" in globalThis;
const soundIsOn = () => part("sound").checked;

export function notice() {
  navigator.vibrate?.(200);
  if (soundIsOn()) beep();
}

/** For who switches sound on: browsers let a page sound only after a tap, and a phone may be silenced. */
export function tryOut() {
  if (!soundIsOn()) return say("");
  beep();
  say(part("message").dataset.tone);
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
