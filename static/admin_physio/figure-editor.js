/* The figure editor. It keeps the motion as the table that the server reads (programs/figures/form.py), writes it into
   the textarea of the form, and shows what the server draws and says of it. It draws nothing itself. */

const WAIT = 180;
const ONE_STEP = 800;
const LOGGED_OUT = "Serveren svarer ikke, eller du er logget ud. Kopiér teksten nederst, før du åbner siden igen.";

const start = root => {
  const find = selector => root.querySelector(selector);
  const all = selector => [...root.querySelectorAll(selector)];
  const area = find("textarea");
  const most = Number(root.dataset.most);
  let motion = null;
  let pose = 0;
  let shown = null;
  let playing = false;
  let past = [];
  let future = [];
  let lastChange = { of: "", at: 0 };
  let timer = 0;
  let asking = null;

  /* what the server says */

  const ask = async (fields, signal) => {
    const body = new URLSearchParams(fields);
    const headers = { "X-CSRFToken": root.closest("form").querySelector("[name=csrfmiddlewaretoken]").value };
    const answer = await fetch(root.dataset.preview, { method: "POST", body, headers, signal });
    if (!answer.ok || answer.redirected) throw new Error(LOGGED_OUT);
    return answer.json();
  };

  const askLater = (wait = WAIT) => {
    clearTimeout(timer);
    timer = setTimeout(refresh, wait);
  };

  const refresh = async () => {
    asking?.abort();
    asking = new AbortController();
    const mine = asking;
    if (!motion) return;
    try {
      const said = await ask({ motion: JSON.stringify(motion) }, mine.signal);
      if (mine !== asking) return;
      if (!said.error && past.length) area.value = said.text;
      show(said);
    } catch (problem) {
      if (mine === asking && problem.name !== "AbortError") complain(problem.message);
    }
  };

  const fetched = async (fields, of) => {
    try {
      const said = await ask(fields);
      if (said.error) return complain(said.error);
      change(of, () => { motion = said.table; pose = Math.min(pose, motion.pose.length - 1); });
    } catch (problem) {
      complain(problem.message);
    }
  };

  const complain = text => {
    for (const line of all("[data-error]")) {
      line.textContent = text;
      line.hidden = !text || (line.dataset.error === "work") !== Boolean(motion);
    }
    find("[data-faults]").hidden = find("[data-right]").hidden = true;
    find("[data-count]").textContent = text ? "Kan ikke tegnes" : "";
  };

  const picture = (image, address) => {
    if (!address) { image.hidden = true; return; }
    if (image.getAttribute("src") === address) { image.hidden = false; return; }
    image.dataset.wanted = address;
    const next = new Image();
    next.onload = () => {
      if (image.dataset.wanted === address) { image.src = address; image.hidden = false; }
    };
    next.src = address;
  };

  const show = said => {
    if (said.error) return complain(said.error);
    shown = said;
    complain("");
    const faults = find("[data-faults]");
    faults.replaceChildren(...said.faults.map(text => Object.assign(document.createElement("li"), { textContent: text })));
    faults.hidden = !said.faults.length;
    find("[data-count]").textContent = said.faults.length ? `${said.faults.length} fejl` : "";
    find("[data-right]").hidden = said.faults.length > 0;
    find("[data-words]").textContent = said.words;
    showPictures();
  };

  const showPictures = () => {
    if (!shown) return;
    const stills = shown.stills;
    const now = Math.min(pose, stills.length - 1);
    const other = now ? now - 1 : 1;
    picture(find("[data-now]"), playing ? shown.moving : stills[now]);
    find("[data-now]").alt = playing ? "Figuren i bevægelse" : `Positur ${now + 1} af ${stills.length}`;
    picture(find("[data-ghost]"), !playing && find("[data-onion]").checked ? stills[other] : "");
    all("[data-poses] img").forEach((image, number) => picture(image, stills[number]));
  };

  /* what the editor does */

  const keep = of => {
    const now = Date.now();
    if (of === lastChange.of && now - lastChange.at < ONE_STEP) { lastChange.at = now; return; }
    past.push({ motion: structuredClone(motion), pose });
    future = [];
    lastChange = { of, at: now };
  };

  const change = (of, how) => {
    keep(of);
    how();
    written();
  };

  const written = () => {
    area.value = motion ? JSON.stringify(motion, null, 1) : "";
    fill();
    askLater();
  };

  const travel = (from, to) => {
    if (!from.length) return;
    to.push({ motion: structuredClone(motion), pose });
    ({ motion, pose } = from.pop());
    lastChange = { of: "", at: 0 };
    written();
  };

  const usual = name => {
    const option = find(`[data-posture] option[value="${name}"]`);
    const angles = option.dataset.angles ? option.dataset.angles.split(",").map(each => each.split("=")) : [];
    const numbers = Object.fromEntries(angles.map(([angle, degrees]) => [angle, Number(degrees)]));
    return { posture: name, contacts: option.dataset.contacts.split(","), ...numbers };
  };

  const move = step => {
    const to = pose + step;
    if (to < 0 || to >= motion.pose.length) return;
    change("", () => { motion.pose.splice(to, 0, ...motion.pose.splice(pose, 1)); pose = to; });
  };

  const actions = {
    undo: () => travel(past, future),
    redo: () => travel(future, past),
    fetch: () => find("[data-library]").value && fetched({ library: find("[data-library]").value }, ""),
    clear: () => change("", () => { motion = null; }),
    new: () => change("", () => {
      const first = usual(find("[data-new-posture]").value);
      motion = { version: 1, view: "side", props: [], working: [], arrows: [], seconds: [2, 2], cycle: false,
                 pose: [first, structuredClone(first)] };
      pose = 1;
    }),
    play: () => {
      playing = !playing;
      find("[data-do=play]").setAttribute("aria-pressed", String(playing));
      find("[data-do=play]").textContent = playing ? "■ Stands" : "▶ Afspil";
      find("[data-still]").hidden = !(playing && matchMedia("(prefers-reduced-motion: reduce)").matches);
      showPictures();
    },
    copy: () => motion.pose.length < most && change("", () => {
      motion.pose.splice(pose, 0, structuredClone(motion.pose[pose]));
      pose += 1;
    }),
    earlier: () => move(-1),
    later: () => move(1),
    remove: () => motion.pose.length > 2 && change("", () => {
      motion.pose.splice(pose, 1);
      pose = Math.min(pose, motion.pose.length - 1);
    }),
    "mirror-pose": () => fetched({ motion: JSON.stringify(motion), mirror: String(pose) }, ""),
    "mirror-all": () => fetched({ motion: JSON.stringify(motion), mirror: "all" }, ""),
    "add-contact": () => change("", () => {
      const taken = motion.pose[pose].contacts.map(text => text.split(" ")[0]);
      const free = [...find("template[data-contact-row]").content.querySelector("select").options]
        .map(option => option.value).find(point => !taken.includes(point));
      if (free) motion.pose[pose].contacts.push(`${free} on floor`);
    }),
    "add-prop": () => change("", () => motion.props.push("mat")),
  };

  const turn = input => {
    const degrees = Number(input.value);
    if (input.value === "" || !Number.isFinite(degrees)) return;
    const names = [input.dataset.angle, ...(find("[data-both]").checked && input.dataset.twin ? [input.dataset.twin] : [])];
    change(`angle ${pose} ${input.dataset.angle}`, () => names.forEach(name => { motion.pose[pose][name] = degrees; }));
  };

  /* the form as the motion is */

  const enable = (name, on) => find(`[data-do="${name}"]`).setAttribute("aria-disabled", String(!on));

  const fill = () => {
    enable("undo", past.length);
    enable("redo", future.length);
    enable("clear", motion);
    find(".figure-begin").hidden = Boolean(motion);
    find(".figure-work").hidden = !motion;
    if (!motion) { complain(""); return; }
    enable("copy", motion.pose.length < most);
    enable("remove", motion.pose.length > 2);
    enable("earlier", pose > 0);
    enable("later", pose < motion.pose.length - 1);
    fillPoses();
    fillPose();
    fillWhole();
  };

  const titles = () => motion.pose.map((_, number) =>
    number === 0 ? "1. Start" : number === motion.pose.length - 1 ? `${number + 1}. Slut` : `${number + 1}.`);

  const fillPoses = () => {
    const group = find("[data-poses]");
    while (group.children.length > motion.pose.length) group.lastElementChild.remove();
    while (group.children.length < motion.pose.length) group.append(poseButton(group.children.length));
    titles().forEach((title, number) => {
      const button = group.children[number];
      button.querySelector("span").textContent = title;
      button.setAttribute("aria-pressed", String(number === pose));
    });
  };

  const poseButton = number => {
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.append(Object.assign(document.createElement("img"), { alt: "", hidden: true }), document.createElement("span"));
    button.addEventListener("click", () => { pose = number; fill(); showPictures(); });
    return button;
  };

  const fillPose = () => {
    const now = motion.pose[pose];
    find("[data-pose-title]").textContent = `Positur ${pose + 1} af ${motion.pose.length}`;
    find("[data-posture]").value = now.posture;
    for (const input of all("[data-angle]")) {
      const degrees = now[input.dataset.angle] ?? 0;
      if (Number(input.value) !== degrees || input.value === "") input.value = degrees;
      input.closest(".figure-joint").classList.toggle("turned", degrees !== 0);
    }
    rebuild(find("div[data-contacts]"), now.contacts.map(contactRow));
  };

  /* Rows made anew; who works by keyboard stays where he was. */
  const rebuild = (place, rows) => {
    const row = [...place.children].findIndex(each => each.contains(document.activeElement));
    const at = row < 0 ? -1 : [...place.children[row].querySelectorAll("select, button")].indexOf(document.activeElement);
    place.replaceChildren(...rows);
    if (row < 0) return;
    const now = rows[Math.min(row, rows.length - 1)]?.querySelectorAll("select, button");
    const usable = [...(now ?? [])].filter((each, number) => !each.hidden && number <= at).at(-1);
    (usable ?? place.nextElementSibling).focus();
  };

  const contactRow = (text, number) => {
    const row = find("template[data-contact-row]").content.firstElementChild.cloneNode(true);
    const selects = [...row.querySelectorAll("select")];
    text.split(" ").forEach((word, at) => { selects[at].value = word; });
    const write = () => change("", () => { motion.pose[pose].contacts[number] = selects.map(each => each.value).join(" "); });
    selects.forEach(select => select.addEventListener("change", write));
    const first = row.querySelector("[data-first]");
    first.hidden = number === 0;
    first.addEventListener("click", () => change("", () => {
      const contacts = motion.pose[pose].contacts;
      contacts.unshift(...contacts.splice(number, 1));
    }));
    row.querySelector("[data-drop]").addEventListener("click", () => change("", () => motion.pose[pose].contacts.splice(number, 1)));
    return row;
  };

  const propRow = (text, number) => {
    const row = find("template[data-prop-row]").content.firstElementChild.cloneNode(true);
    const [name, ...held] = text.split(" ");
    const kind = row.querySelector("[data-kind]");
    kind.value = name;
    const option = kind.selectedOptions[0];
    const may = option.dataset.may.split(" ");
    const write = places => change("", () => { motion.props[number] = [kind.value, ...places].join(" "); });
    const places = held.map((place, at) => {
      const select = find("template[data-place]").content.firstElementChild.cloneNode(true);
      [...select.options].filter(each => !may.includes(each.value) && each.value !== place).forEach(each => each.remove());
      select.value = place;
      select.addEventListener("change", () => write(held.map((old, index) => (index === at ? select.value : old))));
      return select;
    });
    row.querySelector("[data-held]").append(...places);
    kind.addEventListener("change", () => write(kind.selectedOptions[0].dataset.usual.split(" ").filter(Boolean)));
    const more = row.querySelector("[data-more]");
    more.hidden = held.length >= Number(option.dataset.most);
    more.addEventListener("click", () => write([...held, may.find(place => !held.includes(place))]));
    const less = row.querySelector("[data-less]");
    less.hidden = held.length <= Number(option.dataset.fewest);
    less.addEventListener("click", () => write(held.slice(0, -1)));
    row.querySelector("[data-drop]").addEventListener("click", () => change("", () => motion.props.splice(number, 1)));
    return row;
  };

  const fillWhole = () => {
    find("[data-view]").value = motion.view;
    find("[data-cycle]").checked = motion.cycle;
    all("[data-seconds]").forEach(input => { if (input !== document.activeElement) input.value = motion.seconds[Number(input.dataset.seconds)]; });
    rebuild(find("[data-props]"), motion.props.map(propRow));
    for (const list of all("[data-list]"))
      list.querySelectorAll("input").forEach(box => { box.checked = motion[list.dataset.list].includes(box.value); });
  };

  /* from the page */

  root.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.dataset.use) fetched({ library: button.dataset.use }, "");
    if (button?.dataset.do && button.getAttribute("aria-disabled") !== "true") actions[button.dataset.do]();
  });

  root.addEventListener("input", event => { if (event.target.matches("[data-angle]")) turn(event.target); });

  root.addEventListener("change", event => {
    const input = event.target;
    if (input === area) read();
    if (input.matches("[data-posture]")) change("", () => { motion.pose[pose] = usual(input.value); });
    if (input.matches("[data-view]")) change("", () => { motion.view = input.value; });
    if (input.matches("[data-cycle]")) change("", () => { motion.cycle = input.checked; });
    if (input.matches("[data-onion]")) showPictures();
    if (input.matches("[data-seconds]") && input.value) change("", () => { motion.seconds[Number(input.dataset.seconds)] = Number(input.value); });
    const list = input.closest("[data-list]");
    if (list) change("", () => {
      motion[list.dataset.list] = [...list.querySelectorAll("input:checked")].map(box => box.value);
    });
  });

  root.addEventListener("keydown", event => {
    const typing = event.target.matches("textarea, input[type=number]");
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    actions[event.shiftKey ? "redo" : "undo"]();
  });

  /* Text typed by hand is taken over when the server can read it; else it stays as typed, with the reason. */
  const read = async () => {
    if (!area.value.trim()) { if (motion) actions.clear(); return; }
    const typed = area.value;
    try {
      const said = await ask({ motion: typed });
      if (area.value !== typed) return;
      if (said.error) { find(".figure-text").open = true; return complain(said.error); }
      if (motion) keep("");
      motion = said.table;
      pose = Math.min(pose, motion.pose.length - 1);
      fill();
      show(said);
    } catch (problem) {
      complain(problem.message);
    }
  };

  const offer = async image => {
    try {
      const said = await ask({ library: image.dataset.nearest });
      picture(image, said.stills?.at(-1));
    } catch { image.hidden = true; }
  };

  find(".figure-tools").hidden = false;
  find(".figure-text").open = false;
  all("img").forEach(image => { image.hidden = true; });
  all("[data-nearest]").forEach(offer);
  fill();
  read();
};

document.querySelectorAll(".figure-editor").forEach(start);
