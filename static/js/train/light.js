// The light of the screen, kept on from the first exercise to the last where the browser can.
let lock = null;
let isWanted = false;

export function stayAwake(wanted) {
  isWanted = wanted;
  if (wanted) ask();
  else lock?.release();
}

async function ask() {
  if (lock || !navigator.wakeLock || document.visibilityState !== "visible") return;
  try {
    lock = await navigator.wakeLock.request("screen");
    lock.addEventListener("release", () => (lock = null));
    if (!isWanted) lock.release();
  } catch {
    lock = null;
  }
}

// The browser lets go of the light when the page is hidden.
document.addEventListener("visibilitychange", () => isWanted && ask());
