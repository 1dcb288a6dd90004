// What is felt and, where the patient asked for it, heard when something is over.
import { part } from "./page.js";

let audio = null;

export const soundIsOn = () => part("sound").checked;

export function notice() {
  navigator.vibrate?.(200);
  if (soundIsOn()) beep();
}

/** Also called when sound is switched on: browsers let a page sound only after a tap. */
export function beep() {
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
