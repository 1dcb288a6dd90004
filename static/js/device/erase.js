// 'Slet alt': the days, the scores, the copies of pages, and what shows them.
import { eraseCopies } from "./copies.js";
import { eraseDays } from "./days.js";

export async function eraseAll() {
  eraseDays();
  await eraseCopies();
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map(worker => worker.unregister()));
}
