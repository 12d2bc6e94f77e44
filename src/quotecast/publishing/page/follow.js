// Keep what is heard in view, until the reader scrolls: then the page is theirs.

const SCROLL_KEYS = ["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown", " "];
const READING_MARGIN_PX = 24;

/** Tell whether an element is wholly in view, above the player. */
function isInView(element) {
  const box = element.getBoundingClientRect();
  const floor = window.innerHeight - playerHeight() - READING_MARGIN_PX;
  return box.top >= READING_MARGIN_PX && box.bottom <= floor;
}

/** Return how much of the window's foot the player covers, in CSS px. */
function playerHeight() {
  const player = document.getElementById("player");
  return player && getComputedStyle(player).position === "fixed" ? player.offsetHeight : 0;
}

/** Bring an element into view, its top a third down, where the eye reads. */
function bringIntoView(element) {
  if (isInView(element)) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const room = window.innerHeight - playerHeight();
  const top = window.scrollY + element.getBoundingClientRect().top - room / 3;
  window.scrollTo({ top, behavior: calm ? "auto" : "smooth" });
}

/** Call back when the reader scrolls by wheel, finger, key or scroll bar. */
function whenReaderScrolls(act) {
  window.addEventListener("wheel", act, { passive: true });
  window.addEventListener("touchmove", (event) => {
    if (!isControl(event.target)) act();
  }, { passive: true });
  window.addEventListener("pointerdown", (event) => {
    if (event.target === document.documentElement && event.clientX >= document.documentElement.clientWidth) act();
  });
  window.addEventListener("keydown", (event) => {
    if (SCROLL_KEYS.includes(event.key) && !event.defaultPrevented && !isControl(event.target)) act();
  });
}

function isControl(target) {
  return target instanceof Element && target.closest("input, select, button, textarea") !== null;
}
