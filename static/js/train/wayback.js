// The browser's own way back leads from a session to the start of the page, not out of it.
const SESSION = "session";
let hash = "";

/** A session is one step forward, however much one does in it. */
export function enter() {
  if (history.state === SESSION) return;
  hash = location.hash;
  history.pushState(SESSION, "");
}

/** Back to the start by the same way, so that the next step back leads out of the page. */
export const leave = () => history.back();

/** A link within the page is a step as well; it leads neither out nor in. */
export function whenLeft(left, again) {
  addEventListener("popstate", () => {
    if (history.state === SESSION) again();
    else if (location.hash === hash) left();
  });
}
