// Jump by pointer or keyboard: the transcript is one tab stop, and arrow keys move within it.

/** Wire the transcript; clicks on a sentence or a time play from there. */
function startTranscript(page) {
  const transcript = document.getElementById("transcript");
  document.getElementById("hint").hidden = false;
  page.links = [...transcript.querySelectorAll(".at")];
  for (const link of page.links) {
    link.href = hashOf(sentenceBeside(page, link).start);
    link.setAttribute("aria-describedby", "hint");
  }
  moveTabStop(page, page.links[0]);
  for (const root of [transcript, document.querySelector("h1")]) {
    root.addEventListener("click", (event) => onClick(page, event));
  }
  transcript.addEventListener("keydown", (event) => onKey(page, event));
  transcript.addEventListener("focusin", (event) => {
    if (event.target.matches(".at")) moveTabStop(page, event.target);
  });
  transcript.addEventListener("focusout", (event) => forget(event.target));
}

/** Let Tab come to one time only. */
function moveTabStop(page, link) {
  if (page.tabStop === link || !link) return;
  if (!page.tabStop) for (const other of page.links) other.tabIndex = -1;
  else page.tabStop.tabIndex = -1;
  page.tabStop = link;
  link.tabIndex = 0;
}

/** Return the time link of the paragraph that a sentence is in, null in the title. */
function linkOf(element) {
  const block = element.closest("p, .heading");
  return block ? block.querySelector(".at") : null;
}

function sentenceOf(page, element) {
  return page.timeline.byElement.get(element);
}

/** Return the sentence that a paragraph's time belongs to: its first. */
function sentenceBeside(page, link) {
  return sentenceOf(page, link.parentElement.querySelector(".s"));
}

function onClick(page, event) {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest(".at");
  const selection = window.getSelection();
  if (!link && selection && !selection.isCollapsed) return; // a reader marks words
  const sentence = link ? sentenceBeside(page, link) : sentenceOf(page, event.target.closest(".s"));
  if (!sentence) return;
  event.preventDefault();
  playFrom(page, sentence);
}

function onKey(page, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const here = event.target;
  if (!here.matches(".at, .s")) return;
  const goes = {
    ArrowDown: () => focusLink(page, here, 1),
    ArrowUp: () => focusLink(page, here, -1),
    ArrowRight: () => focusSentence(page, here, 1),
    ArrowLeft: () => focusSentence(page, here, -1),
    Home: () => page.links[0].focus(),
    End: () => page.links[page.links.length - 1].focus(),
    Enter: () => here.click(),
    " ": () => here.click(),
  };
  if (!Object.hasOwn(goes, event.key)) return;
  event.preventDefault(); // Space would scroll as well
  goes[event.key]();
}

/** Move to the next or last paragraph's time; up from within a paragraph is to its own. */
function focusLink(page, here, by) {
  const isWithin = here.matches(".s");
  const link = isWithin ? linkOf(here) : here;
  const there = isWithin && by < 0 ? link : page.links[page.links.indexOf(link) + by];
  if (there) there.focus();
}

/** Move to the next or last sentence; it is a link for as long as it has the focus. */
function focusSentence(page, here, by) {
  const { sentences } = page.timeline;
  const first = here.matches(".at") ? sentenceBeside(page, here) : sentenceOf(page, here);
  const there = sentences[here.matches(".at") && by > 0 ? first.index : first.index + by];
  if (!there || !linkOf(there.element)) return;
  there.element.setAttribute("role", "link");
  there.element.tabIndex = -1;
  there.element.focus();
  moveTabStop(page, linkOf(there.element));
}

function forget(element) {
  if (!element.matches(".s")) return;
  element.removeAttribute("role");
  element.removeAttribute("tabindex");
}
