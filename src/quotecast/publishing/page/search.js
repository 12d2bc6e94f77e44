// Search the transcript: letters without case or accents, and any kind of quotation mark or dash.

/** Fold a text for comparing; it keeps its length in UTF-16 units, so that offsets stay. */
function fold(text) {
  let folded = "";
  for (let index = 0; index < text.length; index += 1) {
    const unit = text[index];
    const plain = unit.normalize("NFD")[0].toLowerCase();
    folded += plain.length === 1 ? plain : unit;
  }
  return folded.replace(/[‘’‚‛′]/g, "'").replace(/[“”„‟″«»]/g, '"').replace(/[‐-―]/g, "-").replace(/\s/g, " ");
}

/** Fold every paragraph once: its text, and the sentences with where they begin in it. */
function readParagraphs(page) {
  const paragraphs = new Map();
  for (const sentence of page.timeline.sentences) {
    const block = sentence.element.parentElement;
    const paragraph = paragraphs.get(block) || { text: "", parts: [] };
    if (paragraph.parts.length) paragraph.text += " ";
    paragraph.parts.push({ sentence, start: paragraph.text.length });
    paragraph.text += fold(sentence.element.textContent);
    paragraphs.set(block, paragraph);
  }
  return [...paragraphs.values()];
}

/** Return every place of the words looked for: the sentence it begins in, and the nodes to light. */
function findAll(paragraphs, query) {
  const wanted = fold(query.trim().replace(/\s+/g, " "));
  const finds = [];
  if (!wanted) return finds;
  for (const paragraph of paragraphs) {
    let start = paragraph.text.indexOf(wanted);
    for (; start >= 0; start = paragraph.text.indexOf(wanted, start + wanted.length)) {
      finds.push(placeOf(paragraph, start, start + wanted.length));
    }
  }
  return finds;
}

function placeOf(paragraph, start, end) {
  const places = [];
  let first = null;
  for (const part of paragraph.parts) {
    const length = part.sentence.element.textContent.length;
    const from = Math.max(start - part.start, 0);
    const to = Math.min(end - part.start, length);
    if (from >= to) continue;
    first = first || part.sentence;
    places.push(...placesIn(part.sentence.element, from, to));
  }
  return { sentence: first, places };
}

/** Wire the search: Enter goes on, Shift and Enter back. */
function startSearch(page) {
  const part = (id) => document.getElementById(id);
  const query = part("query");
  const state = { paragraphs: null, finds: [], index: -1, asked: "" };
  const look = () => {
    if (query.value === state.asked) return;
    state.paragraphs = state.paragraphs || readParagraphs(page);
    state.asked = query.value;
    state.finds = findAll(state.paragraphs, query.value);
    state.index = -1;
    light("found", state.finds.flatMap((find) => find.places));
    showFind(page, state);
  };
  const go = (by) => {
    look();
    const count = state.finds.length;
    if (!count) return;
    state.index = state.index < 0 && by < 0 ? count - 1 : (state.index + by + count) % count;
    showFind(page, state);
  };
  let waiting = 0;
  query.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(look, 150);
  });
  query.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  });
  part("search").addEventListener("submit", (event) => {
    event.preventDefault();
    go(1);
  });
  part("found-previous").addEventListener("click", () => go(-1));
  part("found-play").addEventListener("click", () => {
    playFrom(page, state.finds[Math.max(0, state.index)].sentence);
  });
}

function showFind(page, state) {
  const find = state.finds[state.index];
  const count = state.finds.length;
  light("found-now", find ? find.places : []);
  document.getElementById("found").textContent = countOf(state);
  for (const id of ["found-previous", "found-next", "found-play"]) document.getElementById(id).disabled = count === 0;
  if (!find) return;
  page.setFollow(page.audio.paused && page.isFollowing);
  bringIntoView(find.sentence.element);
  moveTabStop(page, linkOf(find.sentence.element));
}

function countOf(state) {
  if (!state.asked.trim()) return "";
  const count = state.finds.length;
  if (count === 0) return "Not found";
  if (state.index >= 0) return state.index + 1 + " of " + count;
  return count === 1 ? "1 place" : count + " places";
}
