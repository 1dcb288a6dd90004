// The days that were ticked off, on this device alone: {programme: {"2026-11-21": pain score or ""}}.
const KEY = "physio.traening";

function allDays() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

/** The programme's days with their scores, the newest first. */
export const daysOf = program =>
  Object.entries(allDays()[program] ?? {})
    .sort()
    .reverse();

export const countDays = () => Object.values(allDays()).reduce((sum, days) => sum + Object.keys(days).length, 0);

/** Ticks today off; a score that is not given leaves the one that is there. False where the device keeps nothing. */
export function keepToday(program, pain) {
  const all = allDays();
  const days = (all[program] ??= {});
  days[today()] = pain ?? days[today()] ?? "";
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

export function eraseDays() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A device that keeps nothing has nothing to erase.
  }
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(n => String(n).padStart(2, "0")).join("-");
}
