// Texts of a chat as DOM nodes. Everything in them is hostile: only textContent is ever used.

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

const LINKS = /^(https?:|mailto:|tel:)/i;

/** A new element with a class, attributes and children (texts or nodes). */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children);
  return node;
}

/** An icon of the page's sprite. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** The text with its entities, nested where they nest. Offsets count UTF-16 units, as in JavaScript. */
export function richText(text, entities, actions) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return span(text, 0, text.length, sorted, actions);
}

function span(text, from, to, entities, actions) {
  const part = document.createDocumentFragment();
  let at = from;
  let rest = entities;
  while (rest.length > 0) {
    const [first, ...others] = rest;
    const start = Math.max(first.offset, at);
    const end = Math.min(first.offset + first.length, to);
    if (end <= start) {
      rest = others;
      continue;
    }
    part.append(text.slice(at, start));
    const inner = others.filter((other) => other.offset < end);
    part.append(entity(first, text.slice(start, end), span(text, start, end, inner, actions), actions));
    at = end;
    rest = others.filter((other) => other.offset + other.length > end);
  }
  part.append(text.slice(at, to));
  return part;
}

function entity(shape, text, inside, actions) {
  switch (shape.type) {
    case "text_link":
      return link(shape.url, inside, actions);
    case "url":
      return link(text, inside, actions);
    case "bot_command": {
      const button = el("button", { type: "button", class: "command" }, inside);
      button.addEventListener("click", () => actions.say(text));
      return button;
    }
    case "spoiler": {
      const button = el("button", { type: "button", class: "spoiler", "aria-label": "Hidden text, show" }, inside);
      button.addEventListener("click", () => {
        button.classList.add("shown");
        button.removeAttribute("aria-label");
      });
      return button;
    }
    default:
      return TAGS[shape.type] ? el(TAGS[shape.type], {}, inside) : inside;
  }
}

function link(url, inside, actions) {
  const payload = actions.deepLink(url);
  if (payload !== undefined) {
    const button = el("button", { type: "button", class: "command" }, inside);
    button.addEventListener("click", () => actions.start(payload));
    return button;
  }
  const href = LINKS.test(url) ? url : /^[\w-]+\.[\w.-]+(\/|$)/.test(url) ? `https://${url}` : undefined;
  if (!href) return inside;
  return el("a", { href, target: "_blank", rel: "noopener noreferrer", title: url }, inside);
}
