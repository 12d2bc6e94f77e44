// The page as the server has it now, put in the place of what is shown: where one is isn't lost.
import { renew } from "./renewing.js";

const parser = new DOMParser();
let sent = document.getElementById("main").cloneNode(true); // what is shown, as the server had sent it

export function tell(words, isError = false) {
  const told = document.getElementById("told");
  told.className = isError ? "error" : "";
  told.setAttribute("role", isError ? "alert" : "status");
  told.textContent = "";
  // A live region tells of what changes: the same words once more have to go before they come.
  requestAnimationFrame(() => { told.textContent = words; });
}

export async function reload() {
  return show(await (await fetch(location.pathname)).text());
}

// Put in what has changed; return what the server tells of it.
export function show(content) {
  const fresh = parser.parseFromString(content, "text/html");
  const main = document.getElementById("main"), now = fresh.getElementById("main");
  if (!now?.dataset.base) return null;
  if (Boolean(document.getElementById("chapters")) !== Boolean(fresh.getElementById("chapters"))) {
    location.reload(); // the first episode brings parts that weren't there
    return null;
  }
  const isOpen = new Set([...document.querySelectorAll("details[open]")].map((one) => one.id));
  const focused = document.activeElement?.id, line = lineOf(document.activeElement);
  const written = writtenIn(main);
  if (line && now.dataset.focus.startsWith("line-")) { // the line is somewhere else now
    isOpen.delete(document.activeElement.closest("details")?.id);
    isOpen.add(now.dataset.focus.replace("line", "edit"));
  }
  for (const part of document.querySelectorAll("[data-part]")) {
    const was = sent.querySelector(`#${part.id}`), other = now.querySelector(`#${part.id}`);
    if (was && other) renew(part, was, other);
  }
  sent = now;
  for (const input of document.querySelectorAll("input[name=was]")) {
    input.value = fresh.querySelector("#desk input[name=was]").value;
  }
  for (const one of document.querySelectorAll("[data-part] details[id]")) one.open = isOpen.has(one.id);
  for (const field of fieldsIn(main)) {
    const value = written.get(field.id) ?? field.defaultValue;
    if (field.value !== value) field.value = value;
  }
  Object.assign(main.dataset, now.dataset);
  const isElsewhere = line && now.dataset.focus.startsWith("line-");
  if (focused && (isElsewhere || document.activeElement?.id !== focused)) focusOn(now.dataset.focus, focused, line);
  return { words: fresh.getElementById("told").textContent, hear: now.dataset.hear };
}

// What somebody has begun to write elsewhere than in the form that was sent.
function writtenIn(main) {
  const form = document.activeElement?.closest("form:not(#desk)");
  const written = fieldsIn(main).filter((one) => one.value !== one.defaultValue && one.form !== form);
  return new Map(written.map((one) => [one.id, one.value]));
}

function fieldsIn(main) {
  return [...main.querySelectorAll("textarea[id], [data-part] input[id]:not([type=hidden])")];
}

function lineOf(element) {
  return element?.closest("[data-line]") ? element.id.replace(/-\d+$/, "") : "";
}

// The same control, of the line where it is now; or else what was changed.
function focusOn(target, focused, control) {
  const moved = control && target.startsWith("line-") ? `${control}-${target.slice(5)}` : "";
  const found = [moved, focused, target].map((id) => document.getElementById(id));
  found.splice(2, 0, found[2]?.querySelector("[aria-pressed=true]")); // what was chosen
  const element = found.find((one) => one && !one.disabled && one.checkVisibility?.() !== false);
  const closed = element?.closest("details:not([open])");
  if (closed && element.tagName !== "SUMMARY") closed.open = true;
  element?.focus();
}
