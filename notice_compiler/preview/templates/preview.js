"use strict";

// Puts notes beside the text that they concern, and follows the file. Without it, notes are a list below the page.

const root = document.documentElement;
const frame = document.getElementById("page");
const shown = { finding: true, change: false, phone: false };

const remember = (key, value) => { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* not kept */ } };
const recall = (key) => { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } };

// The page that is shown

const sheet = () => frame && frame.contentDocument && frame.contentDocument.body ? frame.contentDocument : null;
const squashed = (text) => text.replace(/\s+/g, "");
const TEXTS = "h1, h2, h3, h4, h5, h6, p, li, dd, dt, td, th, caption, address";

function withWords(inside, words) {
  const wanted = squashed(words);
  if (!inside || !wanted) return null;
  let best = null;
  let length = Infinity;
  for (const it of inside.querySelectorAll(TEXTS)) {
    const text = squashed(it.textContent);
    if (text.length < length && text.includes(wanted)) [best, length] = [it, text.length];
  }
  return best;
}

function dateLine(page) {
  const time = [...page.querySelectorAll("time")].find((it) => !it.closest("details, nav"));
  return time ? time.closest("p, div, dd, li") : null;
}

function found(page, anchor) {
  const main = page.querySelector("main") || page.body;
  const section = anchor.section ? page.getElementById(anchor.section) : null;
  if (anchor.part === "title") return page.querySelector("h1");
  if (anchor.part === "date") return dateLine(page);
  if (anchor.category) return main.querySelector(`tr[data-category="${CSS.escape(anchor.category)}"]`);
  if (anchor.about) return main.querySelector(`tr[data-about~="${CSS.escape(anchor.about)}"]`);
  if (anchor.practice) return main.querySelector(`th[data-practice="${CSS.escape(anchor.practice)}"]`);
  if (anchor.words) return withWords(anchor.section ? section : main, anchor.words);
  return section && (section.querySelector(":scope > :is(h2, h3, h4, h5, h6)") || section);
}

function elementOf(note, page) {
  for (const anchor of JSON.parse(note.dataset.anchors)) {
    const it = found(page, anchor);
    if (it) return it;
  }
  return null;
}

// Notes beside it

const notes = () => [...document.querySelectorAll(".note[data-anchors]")];
const isWide = () => matchMedia("(min-width: 64rem)").matches;
let placed = new Map();

function place() {
  const page = sheet();
  const beside = document.getElementById("notes") || document.createElement("ol");
  const whole = document.querySelector("#whole .notes");
  if (!page) return;
  const homeless = [];
  const home = [];
  placed = new Map();
  for (const note of notes()) {
    const element = elementOf(note, page);
    note.querySelector(".find").hidden = !element;
    if (element) placed.set(note, element);
    (element ? home : homeless).push(note);
  }
  const top = new Map(home.map((note) => [note, placed.get(note).getBoundingClientRect().top]));
  home.sort((one, other) => top.get(one) - top.get(other));
  for (const [list, members] of [[beside, home], [whole, homeless]]) {
    if ([...list.children].some((it, at) => it !== members[at]) || list.children.length !== members.length) {
      list.replaceChildren(...members);
    }
  }
  layOut();
}

function layOut() {
  const page = sheet();
  if (!page) return;
  frame.style.height = `${Math.ceil(page.documentElement.getBoundingClientRect().height)}px`;
  const visible = [...placed.keys()].filter((note) => shown[note.dataset.kind]);
  const beside = document.getElementById("notes");
  for (const note of notes()) note.hidden = !shown[note.dataset.kind];
  if (beside) {
    beside.classList.toggle("beside-text", isWide());
    let end = 0;
    for (const note of isWide() ? visible : []) {
      const start = Math.max(end, placed.get(note).getBoundingClientRect().top);
      note.style.top = `${start}px`;
      end = start + note.offsetHeight + 8;
    }
    beside.style.minHeight = isWide() ? `${end}px` : "";
  }
  sumUp();
  mark(visible);
}

function sumUp() {
  const whole = document.getElementById("whole");
  const count = [...whole.querySelectorAll(".note")].filter((note) => !note.hidden).length;
  whole.hidden = count === 0;
  document.getElementById("whole-count").textContent =
    count === 1 ? "1 note concerns the notice as a whole" : `${count} notes concern the notice as a whole`;
}

function mark(visible) {
  const layer = document.querySelector(".layer");
  const markers = document.querySelector(".markers");
  const byElement = new Map();
  for (const note of visible) {
    const element = placed.get(note);
    byElement.set(element, [...(byElement.get(element) || []), note]);
  }
  const bars = [];
  const buttons = [];
  for (const [element, members] of byElement) {
    const box = element.getBoundingClientRect();
    const bar = document.createElement("div");
    bar.className = `mark ${members.map((note) => note.className.replace("note", "")).join(" ")}`;
    Object.assign(bar.style, { top: `${box.top}px`, height: `${box.height}px`, left: `${Math.max(0, box.left - 12)}px` });
    bar.style.setProperty("--width", `${box.width + 20}px`);
    bars.push(bar);
    for (const note of members) note.bar = bar;
    const button = document.createElement("button");
    button.type = "button";
    button.className = members[0].className.replace("note", "marker");
    button.textContent = members.length;
    button.setAttribute("aria-label", `${members.length === 1 ? "1 note" : `${members.length} notes`} on “${words(element)}”`);
    button.style.top = `${box.top}px`;
    button.addEventListener("click", () => openNote(members[0]));
    buttons.push(button);
  }
  layer.replaceChildren(...bars);
  markers.replaceChildren(...buttons);
}

function words(element) {
  const text = element.textContent.trim().replace(/\s+/g, " ");
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function openNote(note) {
  const details = note.querySelector("details");
  details.open = true;
  details.querySelector("summary").focus({ preventScroll: true });
  note.scrollIntoView({ block: "center" });
}

function showInText(note) {
  const element = placed.get(note);
  if (!element) return;
  const box = element.getBoundingClientRect();
  const bar = document.querySelector(".bar").offsetHeight;
  scrollTo({ top: frame.getBoundingClientRect().top + scrollY + box.top - bar - 24 });
  light(note);
}

function light(note) {
  document.querySelectorAll(".mark.lit, .note.lit").forEach((it) => it.classList.remove("lit"));
  if (!note) return;
  note.classList.add("lit");
  if (note.bar) note.bar.classList.add("lit");
}

for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, (event) => {
    const note = event.target.closest ? event.target.closest(".note[data-anchors]") : null;
    if (note) light(note);
  });
}

document.addEventListener("click", (event) => {
  const find = event.target.closest(".find");
  if (find) showInText(find.closest(".note"));
  const toggle = event.target.closest("[data-toggle]");
  if (toggle) {
    shown[toggle.dataset.toggle] = !shown[toggle.dataset.toggle];
    remember("shown", shown);
    press();
    layOut();
  }
  const menu = document.querySelector(".menu[open]");
  if (menu && !event.target.closest(".menu")) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector(".menu[open]");
  if (menu && event.key === "Escape") {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
document.addEventListener("toggle", layOut, true);

function press() {
  for (const it of document.querySelectorAll("[data-toggle]")) {
    it.setAttribute("aria-pressed", String(shown[it.dataset.toggle]));
  }
  document.body.classList.toggle("phone", shown.phone);
}

// The frame

function follow() {
  const page = sheet();
  if (!page) return;
  new ResizeObserver(() => place()).observe(page.documentElement);
  page.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const href = link ? link.getAttribute("href") : "#";
    if (href.startsWith("#") || /^(mailto|tel):/.test(href)) return;
    event.preventDefault();
    open(link.href, "_blank", "noopener,noreferrer");
  });
  place();
}

if (frame) {
  root.classList.add("scripted");
  Object.assign(shown, recall("shown"));
  press();
  frame.addEventListener("load", follow);
  if (sheet() && sheet().readyState === "complete" && sheet().URL !== "about:blank") follow();
  addEventListener("resize", layOut);
}

// Paper has no place for notes: the page alone is printed.
addEventListener("keydown", (event) => {
  if (!frame || event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  frame.contentWindow.print();
});

// Live reload: the newest state is sent at once to whoever connects, so that a browser that was asleep catches up.

async function refresh() {
  const response = await fetch(location.pathname, { cache: "no-store" });
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!frame || !fresh.getElementById("page")) {
    location.reload();
    return;
  }
  const page = () => document.querySelector("[data-page]").dataset.page;
  const before = page();
  const opened = notes().filter((note) => note.querySelector("details").open).map((note) => note.id);
  const focused = document.activeElement ? document.activeElement.id : "";
  for (const part of document.querySelectorAll("[data-part]")) {
    const other = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (other) part.replaceWith(document.adoptNode(other));
  }
  root.dataset.state = fresh.documentElement.dataset.state;
  document.title = fresh.title;
  for (const id of opened) {
    const note = document.getElementById(id);
    if (note) note.querySelector("details").open = true;
  }
  if (focused && document.getElementById(focused)) document.getElementById(focused).focus({ preventScroll: true });
  press();
  if (page() !== before) frame.contentWindow.location.reload();
  else place();
}

let events = null;
function listen() {
  events = new EventSource("/events");
  events.onopen = () => { document.getElementById("connection").textContent = ""; };
  events.onmessage = (event) => { if (event.data !== root.dataset.state) refresh(); };
  events.onerror = () => {
    document.getElementById("connection").textContent = "The preview has stopped. Start `notice serve` again.";
  };
}
const hush = () => { if (events) events.close(); };
document.addEventListener("visibilitychange", () => { hush(); if (!document.hidden) listen(); });
addEventListener("pagehide", hush);
addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
if (!document.hidden) listen();
