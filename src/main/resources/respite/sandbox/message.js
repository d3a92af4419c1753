// One message as DOM: bubble, media, inline keyboard.
import { el, icon, richText } from "./text.js";

const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const DAY_AND_YEAR = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** The day a message belongs to, as a key and as words. */
export function dayOf(seconds, now) {
  const date = new Date(seconds * 1000);
  const key = date.toDateString();
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  const words =
    key === now.toDateString() ? "Today"
    : key === yesterday.toDateString() ? "Yesterday"
    : date.getFullYear() === now.getFullYear() ? DAY.format(date)
    : DAY_AND_YEAR.format(date);
  return { key, words };
}

/** What a screen that lists chats shows of a message. */
export function summary(message) {
  if (!message) return "No messages yet";
  if (message.service) return message.service;
  const kind = message.photo ? "Photo" : message.document ? message.document.file_name || "Document"
    : message.voice ? "Voice message" : message.sticker ? "Sticker" : "";
  return [kind, message.text].filter(Boolean).join(": ");
}

/** The message's element. Place tells whether it opens or ends a run of one sender's messages. */
export function drawMessage(message, place, actions) {
  if (message.service) {
    return el("p", { class: "service", "data-message": message.messageId }, el("span", {}, message.service));
  }
  const own = message.from === "person";
  const item = el("article", {
    class: ["item", own ? "own" : "theirs", place.last ? "last" : "", place.first ? "first" : ""].join(" ").trim(),
    "data-message": message.messageId,
    "aria-label": `${own ? message.fromName : "Respite"}, ${TIME.format(new Date(message.date * 1000))}`,
  });
  item.append(bubble(message, actions, place.group && own));
  if (message.keyboard.length > 0) item.append(keyboard(message, actions));
  if (own && message.text && !message.photo && !message.document) item.append(editButton(message, actions));
  return item;
}

function bubble(message, actions, named) {
  const box = el("div", { class: "bubble" });
  if (named) box.append(el("p", { class: "sender" }, message.fromName));
  if (message.replyTo) box.append(quote(message, actions));
  if (message.photo) {
    box.classList.add("with-photo");
    box.append(photo(message, actions));
  }
  if (message.document) box.append(documentLink(message.document));
  if (message.voice) box.append(voice());
  if (message.sticker) {
    box.classList.add("bare");
    box.append(el("img", { class: "sticker", src: message.sticker.url, alt: "Sticker", width: 128, height: 128 }));
  }
  const stamp = meta(message);
  if (message.text) {
    const text = el("div", { class: "text", dir: "auto", "data-stamp": stamp.textContent });
    text.append(richText(message.text, message.entities, actions));
    box.append(text);
  } else {
    box.classList.add("wordless");
  }
  box.append(stamp);
  return box;
}

function meta(message) {
  const date = new Date(message.date * 1000);
  const stamp = el("p", { class: "meta" });
  if (message.edited) stamp.append(el("span", { class: "edited" }, "edited"), " ");
  stamp.append(el("time", { datetime: date.toISOString(), title: date.toLocaleString() }, TIME.format(date)));
  return stamp;
}

function quote(message, actions) {
  const button = el("button", { type: "button", class: "quote", "aria-label": "Show the message this answers" },
    message.replyText || "A message");
  button.addEventListener("click", () => actions.show(message.replyTo));
  return button;
}

function photo(message, actions) {
  const { url, width, height } = message.photo;
  const alt = message.text ? `Photo: ${message.text}` : "Photo";
  const image = el("img", { src: url, alt });
  // The place is kept before the picture is there, so that nothing jumps.
  image.style.setProperty("--width", `${Math.max(120, Math.min(width, (420 * width) / height))}px`);
  image.style.aspectRatio = `${width} / ${height}`;
  const button = el("button", { type: "button", class: "photo", "aria-label": `${alt}. Enlarge` }, image);
  button.addEventListener("click", () => actions.enlarge(url, alt));
  return button;
}

function documentLink(file) {
  return el("a", { class: "document", href: file.url, download: file.file_name || "document" },
    el("span", { class: "disc" }, icon("file")),
    el("span", { class: "about" },
      el("span", { class: "name" }, file.file_name || "Document"),
      el("span", { class: "size" }, size(file.size))));
}

function voice() {
  return el("div", { class: "document" },
    el("span", { class: "disc" }, icon("voice")),
    el("span", { class: "about" }, el("span", { class: "name" }, "Voice message"), el("span", { class: "size" }, "0:01")));
}

function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function keyboard(message, actions) {
  const box = el("div", { class: "keyboard", role: "group", "aria-label": "Buttons of this message" });
  message.keyboard.forEach((row, rowIndex) => {
    const line = el("div", { class: "row" });
    row.forEach((button, column) => line.append(inlineButton(message, button, rowIndex, column, actions)));
    box.append(line);
  });
  return box;
}

function inlineButton(message, button, row, column, actions) {
  if (button.url && /^https?:/i.test(button.url)) {
    const payload = actions.deepLink(button.url);
    if (payload === undefined) {
      return el("a", { class: "key", href: button.url, target: "_blank", rel: "noopener noreferrer" }, button.text, " ↗");
    }
    const start = el("button", { type: "button", class: "key" }, button.text);
    start.addEventListener("click", () => actions.start(payload));
    return start;
  }
  const key = el("button", { type: "button", class: "key", dir: "auto" }, button.text);
  key.addEventListener("click", () => actions.press(message.messageId, row, column, key));
  return key;
}

function editButton(message, actions) {
  const button = el("button", { type: "button", class: "icon edit", "aria-label": `Edit: ${message.text.slice(0, 40)}`, title: "Edit" }, icon("edit"));
  button.addEventListener("click", () => actions.edit(message));
  return button;
}
