// What is around the chat: menus, dialogs, toasts, colours.
import { el } from "./text.js";

export const $ = (id) => document.getElementById(id);

/** A button that opens a menu; items() gives [label, detail, action] lists each time it opens. */
export function menu(button, box, items) {
  const close = (focus) => {
    box.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (focus) button.focus();
  };
  const open = () => {
    box.replaceChildren(...items().map((item) => menuItem(item, () => close(true))));
    box.hidden = false;
    button.setAttribute("aria-expanded", "true");
    box.querySelector("[role=menuitem]")?.focus();
  };
  button.addEventListener("click", () => (box.hidden ? open() : close(false)));
  box.addEventListener("keydown", (event) => {
    const entries = [...box.querySelectorAll("[role=menuitem]")];
    const at = entries.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      entries[(to + entries.length) % entries.length]?.focus();
    } else if (event.key === "Escape") {
      close(true);
    } else if (event.key === "Tab") {
      close(false);
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!box.hidden && !box.contains(event.target) && !button.contains(event.target)) close(false);
  });
}

function menuItem([label, detail, action], close) {
  if (!action) return el("p", { class: "none" }, label);
  const button = el("button", { type: "button", role: "menuitem" }, el("span", { class: "label" }, label));
  if (detail) button.append(el("span", { class: "detail" }, detail));
  button.addEventListener("click", () => {
    close();
    action();
  });
  return button;
}

let toastTimer;

/** Shows a few words for a moment. */
export function toast(text) {
  $("toast").textContent = text;
  $("toast").classList.add("shown");
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => $("toast").classList.remove("shown"), 2000 + 60 * text.length);
}

/** Shows words that wait for an OK. */
export function alertBox(text) {
  $("alert-text").textContent = text;
  if (!$("alert").open) $("alert").showModal();
}

export function enlarge(url, alt) {
  $("light-image").src = url;
  $("light-image").alt = alt;
  $("light").showModal();
}

/** Opens a dialog with a form; given is called with its fields when it is sent. */
export function form(dialog, formElement, given) {
  formElement.addEventListener("submit", () => given(Object.fromEntries(new FormData(formElement))));
  dialog.querySelectorAll("[data-close]").forEach((button) => button.addEventListener("click", () => dialog.close()));
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}

/** Follows the system's colours until the person chooses. */
export function theme(button) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const dark = (localStorage.getItem("theme") ?? (system.matches ? "dark" : "light")) === "dark";
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(dark));
  };
  button.addEventListener("click", () => {
    localStorage.setItem("theme", document.documentElement.dataset.theme === "dark" ? "light" : "dark");
    show();
  });
  system.addEventListener("change", show);
  show();
}

$("light").addEventListener("click", () => $("light").close());
