// Light what is heard: the sentence by aria-current, words and finds by the CSS Custom Highlight API,
// which changes no element, so that a selection stays and nothing is laid out anew.

const lights = typeof Highlight === "function" && CSS.highlights ? CSS.highlights : null;

/** Light [text node, start, end] triples under a name that the style knows; none puts it out. */
function light(name, places) {
  if (!lights) return;
  const ranges = places.map(([node, start, end]) => {
    const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
    return range;
  });
  if (ranges.length) lights.set(name, new Highlight(...ranges));
  else lights.delete(name);
}

/** Move the light from one sentence to another; either may be null. */
function lightSentence(before, now) {
  if (before) before.element.removeAttribute("aria-current");
  if (now) now.element.setAttribute("aria-current", "true");
}

function lightWord(sentence, word) {
  light("word", word ? [[sentence.element.firstChild, word[0], word[1]]] : []);
}

/** Mark the chapter that is heard in the list of chapters. */
function lightChapter(links, index) {
  links.forEach((link, number) => {
    if (number === index) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
}
