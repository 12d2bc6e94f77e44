// Make what is shown as the server has it now, and touch nothing that is as it was: a page of a long article
// has thousands of elements, of which a change concerns a few.

// `live` is what is shown, `was` what the server had sent for it, `now` what it sends.
export function renew(live, was, now) {
  if (was.isEqualNode(now)) return;
  if (live.nodeName !== now.nodeName || was.nodeName !== now.nodeName) {
    live.replaceWith(document.importNode(now, true));
  } else if (now.nodeType === Node.TEXT_NODE) {
    live.data = now.data;
  } else {
    renewAttributes(live, was, now);
    renewChildren(live, was, now);
  }
}

// What was put on an element since, as that it is open, stays.
function renewAttributes(live, was, now) {
  for (const name of was.getAttributeNames()) {
    if (!now.hasAttribute(name)) live.removeAttribute(name);
  }
  for (const name of now.getAttributeNames()) {
    if (now.getAttribute(name) !== was.getAttribute(name)) live.setAttribute(name, now.getAttribute(name));
  }
}

// Those at the beginning and at the end that are the same ones are renewed, those between are exchanged.
function renewChildren(live, was, now) {
  const shown = [...live.childNodes], before = [...was.childNodes], after = [...now.childNodes];
  if (shown.length !== before.length) { // somebody else has put something in
    live.replaceChildren(...after.map(imported));
    return;
  }
  const most = Math.min(before.length, after.length);
  let head = 0, tail = 0;
  while (head < most && nameOf(before[head]) === nameOf(after[head])) head += 1;
  while (tail < most - head && nameOf(before.at(-1 - tail)) === nameOf(after.at(-1 - tail))) tail += 1;
  for (let at = 0; at < head; at += 1) renew(shown[at], before[at], after[at]);
  for (let at = 1; at <= tail; at += 1) renew(shown.at(-at), before.at(-at), after.at(-at));
  const following = tail ? shown[shown.length - tail] : null;
  for (const gone of shown.slice(head, shown.length - tail)) gone.remove();
  for (const one of after.slice(head, after.length - tail)) {
    live.insertBefore(imported(one), following?.parentNode === live ? following : null);
  }
}

function nameOf(node) {
  return `${node.nodeName} ${node.id || node.querySelector?.("[id]")?.id || ""}`;
}

function imported(node) {
  return document.importNode(node, true);
}
