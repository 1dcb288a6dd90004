// Opens every answer for the printer and closes it again: for browsers that cannot do so by CSS alone.
let opened = [];

addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  for (const question of opened) question.open = true;
});

addEventListener("afterprint", () => {
  for (const question of opened) question.open = false;
});
