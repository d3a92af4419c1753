// The chat page: asks the sandbox for what is new, draws it, and sends what the person does.
import { el } from "./text.js";
import { dayOf, drawMessage, summary } from "./message.js";
import { $, alertBox, enlarge, form, menu, theme, toast } from "./shell.js";

const POLL_SECONDS = 25;
const CLOCK = new Intl.DateTimeFormat(undefined, {
  weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit",
});

let view; // the newest answer of the sandbox
let current = Number(location.hash.slice(1)) || Number(localStorage.getItem("chat")) || undefined;
let polling = new AbortController();
let clockAhead = 0; // milliseconds the sandbox's clock is ahead of this browser's
let editing; // the message under edit
let keysHidden = false;
let typingTimer;
let pinned = true; // whether the newest message is kept in sight
const drawn = new Map(); // key -> { state, node }
const seenTaps = new Map(); // chat -> order of the last answer shown
const seenMessages = new Map(); // chat -> newest message looked at

// ---- talking to the sandbox -------------------------------------------------------------------

async function send(method, path, body) {
  const request = { method };
  if (body instanceof Blob) request.body = body;
  else if (body) Object.assign(request, { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
  const answer = await fetch(`/sandbox/${path}`, request);
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error ?? `The sandbox answered ${answer.status}`);
  return json;
}

async function act(path, body, method = "POST") {
  try {
    return await send(method, path, body);
  } catch (error) {
    toast(error.message);
    return undefined;
  }
}

const inChat = (what, body) => act(`chats/${current}/${what}`, { ...body, ...sender() });

/** In a group somebody must be named who acts: the person looked at last. */
function sender() {
  if (view?.chat?.type !== "group") return {};
  const people = view.people.filter((one) => one.type === "person");
  const last = people.find((one) => one.id === Number(localStorage.getItem("person"))) ?? people[0];
  return last ? { from: last.id } : {};
}

async function follow() {
  let failures = 0;
  for (;;) {
    polling = new AbortController();
    const asked = current;
    const query = new URLSearchParams();
    if (asked) query.set("chat", asked);
    if (view && view.asked === asked) {
      query.set("since", view.version);
      query.set("timeout", POLL_SECONDS);
    }
    try {
      const answer = await fetch(`/sandbox/view?${query}`, { signal: polling.signal });
      if (answer.status === 404 && asked) {
        current = undefined;
        continue;
      }
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const fresh = { ...(await answer.json()), asked };
      failures = 0;
      $("trouble").hidden = true;
      if (asked === current) show(fresh);
    } catch (error) {
      if (error.name === "AbortError") continue;
      failures += 1;
      $("trouble").textContent = "The sandbox does not answer. Trying again …";
      $("trouble").hidden = failures < 2;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

function choose(chat) {
  current = chat;
  view = undefined;
  localStorage.setItem("chat", chat);
  history.replaceState(null, "", `#${chat}`);
  drawn.clear();
  $("log").replaceChildren();
  stopEditing();
  document.body.dataset.view = "chat";
  polling.abort();
  if (matchMedia("(hover: hover)").matches) $("text").focus();
}

// ---- drawing ----------------------------------------------------------------------------------

function show(fresh) {
  const first = !view;
  view = fresh;
  clockAhead = Date.parse(view.clock.now) - Date.now();
  if (!current && view.people.length > 0) {
    choose(view.people.find((one) => one.type === "person")?.id ?? view.people[0].id);
    return;
  }
  showClock();
  showPeople();
  if (!view.chat) return;
  if (view.chat.type === "person") localStorage.setItem("person", view.chat.id);
  $("bot-name").textContent = view.chat.type === "group" ? view.chat.name : view.bot.first_name;
  showStatus();
  showMessages(first);
  showAnswers();
  showTaps(first);
  const blocked = view.chat.blocked === true;
  $("composer").hidden = blocked;
  $("unblock").hidden = !blocked;
}

function showClock() {
  const now = new Date(Date.now() + clockAhead);
  $("clock").textContent = CLOCK.format(now);
  $("clock").dateTime = now.toISOString();
  const next = view?.nextReminder ? new Date(view.nextReminder) : undefined;
  const ahead = next !== undefined && next > now;
  $("reminder").disabled = !ahead;
  $("reminder").title = ahead ? `The next reminder: ${CLOCK.format(next)}` : "The bot has announced no reminder";
}

function showPeople() {
  const list = $("list");
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.chat : undefined;
  list.replaceChildren(...view.people.map(personLine));
  if (focused) list.querySelector(`[data-chat="${focused}"]`)?.focus();
}

function personLine(one) {
  const newest = one.last?.messageId ?? 0;
  if (one.id === current) seenMessages.set(one.id, newest);
  const unread = one.last?.from === "bot" && newest > (seenMessages.get(one.id) ?? newest);
  if (!seenMessages.has(one.id)) seenMessages.set(one.id, newest);
  const button = el("button", { type: "button", "data-chat": one.id, "aria-current": one.id === current && "true" },
    el("span", { class: `face tint${Math.abs(one.id) % 5}`, "aria-hidden": "true" }, [...one.name][0] ?? "?"),
    el("span", { class: "about" },
      el("span", { class: "name", dir: "auto" }, one.name),
      el("span", { class: "last", dir: "auto" }, summary(one.last))));
  if (unread) button.append(el("span", { class: "badge", role: "img", "aria-label": "New messages" }));
  button.addEventListener("click", () => choose(one.id));
  return el("li", {}, button);
}

function showStatus() {
  clearTimeout(typingTimer);
  const chat = view.chat;
  const quiet = chat.type === "group" ? (chat.botIsMember ? "group with the bot" : "group, the bot is not in it")
    : chat.blocked ? "blocked" : `chatting as ${chat.name}`;
  const doing = { typing: "typing", upload_photo: "sending a photo", upload_document: "sending a file" };
  $("status").textContent = chat.typing ? `${doing[chat.typing] ?? "working"} …` : quiet;
  $("status").classList.toggle("typing", Boolean(chat.typing));
  if (chat.typing) {
    typingTimer = setTimeout(() => {
      view.chat.typing = undefined;
      showStatus();
    }, 5000);
  }
}

function showMessages(first) {
  const log = $("log");
  const entries = entriesOf(view.chat);
  const kept = new Set(entries.map((entry) => entry.key));
  for (const [key, { node }] of drawn) {
    if (!kept.has(key)) {
      node.remove();
      drawn.delete(key);
    }
  }
  let added = false;
  // What was said before the page was opened is not read aloud.
  log.ariaBusy = String(first);
  let before = log.firstChild;
  for (const entry of entries) {
    const old = drawn.get(entry.key);
    if (old && old.state === entry.state) {
      if (old.node !== before) log.insertBefore(old.node, before);
      before = old.node.nextSibling;
      continue;
    }
    const node = entry.draw();
    if (old) replace(old.node, node, before === old.node ? () => (before = node) : () => {});
    else log.insertBefore(node, before);
    if (!old && entry.key.startsWith("m")) added = true;
    drawn.set(entry.key, { state: entry.state, node });
    before = node.nextSibling;
  }
  log.ariaBusy = "false";
  if (first || pinned) toNewest();
  else if (added) $("jump").hidden = false;
}

function toNewest() {
  pinned = true;
  $("jump").hidden = true;
  $("log").scrollTop = $("log").scrollHeight;
}

/** Puts a changed message in place of the old one; the focus stays on the same button, if there is one. */
function replace(old, node, moved) {
  const focusable = "button, a";
  const index = old.contains(document.activeElement) ? [...old.querySelectorAll(focusable)].indexOf(document.activeElement) : -1;
  old.replaceWith(node);
  moved();
  if (index >= 0) ([...node.querySelectorAll(focusable)][index] ?? $("log")).focus({ preventScroll: true });
}

function entriesOf(chat) {
  const now = new Date(Date.now() + clockAhead);
  const entries = [];
  let lastDay;
  chat.messages.forEach((message, i) => {
    const day = dayOf(message.date, now);
    if (day.key !== lastDay) {
      entries.push({ key: `d${day.key}`, state: day.words, draw: () => el("p", { class: "day" }, el("span", {}, day.words)) });
      lastDay = day.key;
    }
    const place = {
      first: !sameRun(chat.messages[i - 1], message, now),
      last: !sameRun(message, chat.messages[i + 1], now),
      group: chat.type === "group",
    };
    entries.push({
      key: `m${message.messageId}`,
      state: JSON.stringify([message, place]),
      draw: () => drawMessage(message, place, actions),
    });
  });
  if (chat.messages.length === 0) entries.push({ key: "welcome", state: view.description, draw: welcome });
  return entries;
}

function sameRun(one, other, now) {
  return one !== undefined && other !== undefined && one.fromId === other.fromId && !one.service && !other.service
    && one.keyboard.length === 0 && other.date - one.date < 600 && dayOf(one.date, now).key === dayOf(other.date, now).key;
}

function welcome() {
  const text = view.description || "This chat is empty. Say hello to the bot.";
  const button = el("button", { type: "button", class: "wide" }, "Start");
  button.addEventListener("click", () => actions.start(""));
  return el("section", { class: "welcome" },
    el("img", { class: "face", src: "/icon.svg", alt: "" }),
    el("h3", {}, view.bot.first_name),
    el("p", { dir: "auto" }, text), button);
}

function showAnswers() {
  const keyboard = view.chat.keyboard;
  const rows = keyboard?.keyboard ?? [];
  const answers = $("answers");
  const state = JSON.stringify(rows);
  $("keys").hidden = rows.length === 0;
  $("keys").setAttribute("aria-pressed", String(!keysHidden));
  answers.hidden = rows.length === 0 || keysHidden || view.chat.blocked === true;
  if (answers.dataset.state !== state) {
    answers.dataset.state = state;
    answers.replaceChildren(...rows.map((row) => el("div", { class: "row" }, ...row.map(answerKey))));
  }
  $("text").placeholder = keyboard?.input_field_placeholder || "Message";
}

function answerKey(button) {
  const text = typeof button === "string" ? button : button.text;
  const key = el("button", { type: "button", class: "key", dir: "auto" }, text);
  key.addEventListener("click", () => actions.say(text));
  return key;
}

/** Shows what the bot answered to taps since the page was opened. */
function showTaps(first) {
  const chat = view.chat;
  const answered = chat.taps.filter((tap) => tap.answered);
  const newest = Math.max(0, ...answered.map((tap) => tap.order));
  const shown = seenTaps.get(chat.id) ?? (first ? newest : 0);
  for (const tap of answered.filter((one) => one.order > shown && one.text)) {
    if (tap.alert) alertBox(tap.text);
    else toast(tap.text);
  }
  seenTaps.set(chat.id, newest);
  const waiting = new Set(chat.taps.filter((tap) => !tap.answered).map((tap) => tap.id));
  document.querySelectorAll(".key[data-query]").forEach((key) => {
    if (!waiting.has(key.dataset.query)) key.removeAttribute("data-query");
  });
}

// ---- what a person does -----------------------------------------------------------------------

const actions = {
  say: (text) => inChat("say", { text }),
  start: (payload) => {
    if (view.chat.type === "group") choose(sender().from);
    return act(`chats/${current}/start`, { payload });
  },
  enlarge,
  async press(messageId, row, column, key) {
    const tap = await inChat("press", { messageId, row, column });
    if (tap && view.chat.taps.every((one) => one.id !== tap.queryId || !one.answered)) key.dataset.query = tap.queryId;
  },
  edit(message) {
    editing = message.messageId;
    $("editing").hidden = false;
    $("editing-text").textContent = message.text;
    $("text").value = message.text;
    grow();
    $("text").focus();
  },
  show(messageId) {
    drawn.get(`m${messageId}`)?.node.scrollIntoView({ block: "center", behavior: "smooth" });
  },
  /** The payload when the address is a deep link to this bot, else undefined. */
  deepLink(url) {
    const match = /^https?:\/\/t\.me\/(\w+)(?:\?start=([\w-]*))?$/i.exec(url);
    return match && match[1] === view?.bot.username ? (match[2] ?? "") : undefined;
  },
};

function stopEditing() {
  if (editing) $("text").value = "";
  editing = undefined;
  $("editing").hidden = true;
  grow();
}

async function submit() {
  const text = $("text").value.trim();
  if (!text) return;
  const body = editing ? { messageId: editing, text } : { text };
  const done = await inChat(editing ? "edit" : "say", body);
  if (!done) return;
  editing = undefined;
  $("editing").hidden = true;
  $("text").value = "";
  grow();
  toNewest();
}

function grow() {
  const field = $("text");
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
  $("composer").classList.toggle("filled", field.value.trim() !== "");
}

function sendFile(kind, file) {
  const query = new URLSearchParams({ kind });
  if (file) {
    query.set("name", file.name);
    query.set("mime", file.type || "application/octet-stream");
  }
  const from = sender().from;
  if (from) query.set("from", from);
  return act(`chats/${current}/send?${query}`, file ?? new Blob([]));
}

function moreItems() {
  const chat = view?.chat;
  if (!chat) return [];
  if (chat.type === "group") {
    const label = chat.botIsMember ? "Remove the bot from the group" : "Add the bot to the group";
    return [[label, "", () => act(`groups/${chat.id}/bot`, { member: !chat.botIsMember, by: sender().from })]];
  }
  return [
    ["Open a deep link …", "/start with a payload", () => $("link-dialog").showModal()],
    chat.blocked
      ? ["Unblock the bot", "It may write again", () => inChat("block", { blocked: false })]
      : ["Block the bot", "It can no longer write", () => inChat("block", { blocked: true })],
  ];
}

function commandItems() {
  const commands = view?.commands ?? [];
  if (commands.length === 0) return [["The bot has announced no commands", ""]];
  return commands.map(({ command, description }) => {
    const text = `/${command.replace(/^\//, "")}`;
    return [text, description, () => actions.say(text)];
  });
}

const attachItems = () => [
  ["Photo …", "from this computer", () => $("photo-file").click()],
  ["Document …", "from this computer", () => $("document-file").click()],
  ["Photo", "a stand-in", () => sendFile("photo")],
  ["Voice message", "a stand-in", () => sendFile("voice")],
  ["Sticker", "a stand-in", () => sendFile("sticker")],
];

// ---- wiring -----------------------------------------------------------------------------------

theme($("theme"));
menu($("more"), $("more-menu"), moreItems);
menu($("commands"), $("commands-menu"), commandItems);
menu($("attach"), $("attach-menu"), attachItems);

$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
$("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape" && editing) {
    stopEditing();
  }
});
$("text").addEventListener("input", grow);
$("stop-editing").addEventListener("click", stopEditing);
$("unblock").addEventListener("click", () => inChat("block", { blocked: false }));
$("keys").addEventListener("click", () => {
  keysHidden = !keysHidden;
  showAnswers();
});
$("back").addEventListener("click", () => {
  document.body.dataset.view = "people";
  $("list").querySelector("[aria-current]")?.focus();
});
$("hour").addEventListener("click", () => act("clock", { seconds: 3600 }));
$("day").addEventListener("click", () => act("clock", { seconds: 86400 }));
$("reminder").addEventListener("click", () => act("clock", { to: view.nextReminder }));
$("log").addEventListener("scroll", () => {
  const log = $("log");
  pinned = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  if (pinned) $("jump").hidden = true;
});
$("jump").addEventListener("click", toNewest);
// The room for messages changes when an on-screen keyboard or the answers come and go.
new ResizeObserver(() => pinned && toNewest()).observe($("log"));
for (const kind of ["photo", "document"]) {
  $(`${kind}-file`).addEventListener("change", ({ target }) => {
    if (target.files[0]) sendFile(kind, target.files[0]);
    target.value = "";
  });
}
$("add").addEventListener("click", () => {
  $("add-form").reset();
  $("add-dialog").showModal();
});
form($("add-dialog"), $("add-form"), async ({ what, name, language }) => {
  const by = view.people.find((one) => one.type === "person")?.id;
  const added = what === "group" ? await act("groups", { title: name, addedBy: by }) : await act("people", { name, language });
  if (added) choose(added.id);
});
form($("link-dialog"), $("link-form"), ({ payload }) => actions.start(payload));
window.addEventListener("hashchange", () => {
  const chat = Number(location.hash.slice(1));
  if (chat && chat !== current) choose(chat);
});
setInterval(() => view && showClock(), 1000);
grow();
follow();
