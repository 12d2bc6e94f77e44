// Light what is heard: the sentence by aria-current, the phrase of a long one by a class, words and
// finds by the CSS Custom Highlight API, which changes no element, so that a selection stays and
// nothing is laid out anew.

const lights = typeof Highlight === "function" && CSS.highlights ? CSS.highlights : null;

// These rules are not in the page's style, for checkers of CSS don't know ::highlight() yet.
const LIGHT_STYLE = `
@media screen {
  ::highlight(found) { background-color: var(--found); color: var(--ink); }
  ::highlight(word) { background-color: var(--word); color: var(--ink); }
  ::highlight(found-now) { background-color: var(--found-now); color: var(--on-found-now); }
}
@media screen and (forced-colors: active) {
  ::highlight(word), ::highlight(found), ::highlight(found-now) { background-color: Highlight; color: HighlightText; }
}`;

function startLights() {
  if (!lights) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LIGHT_STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Light [text node, start, end] triples under a name that the style knows; none puts it out. */
function light(name, places) {
  if (!lights) return;
  const ranges = places.map(([node, start, end]) =>
    new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));
  if (ranges.length) lights.set(name, new Highlight(...ranges));
  else lights.delete(name);
}

/** Move the light from one sentence to another; either may be null. */
function lightSentence(before, now) {
  if (before) before.element.removeAttribute("aria-current");
  if (now) now.element.setAttribute("aria-current", "true");
}

/** Move the light from one phrase to another; either may be null. */
function lightPhrase(before, now) {
  if (before) before.classList.remove("is-current");
  if (now) now.classList.add("is-current");
}

function lightWord(sentence, word) {
  light("word", word ? placesIn(sentence.element, word[0], word[1]) : []);
}

/** Return the [text node, start, end] triples of a stretch of a sentence: one for each phrase of it. */
function placesIn(element, start, end) {
  const places = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = 0;
  while (offset < end && texts.nextNode()) {
    const { length } = texts.currentNode;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    if (from < to) places.push([texts.currentNode, from, to]);
    offset += length;
  }
  return places;
}

/** Mark the chapter that is heard in the list of chapters. */
function lightChapter(links, index) {
  links.forEach((link, number) => {
    if (number === index) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
}
