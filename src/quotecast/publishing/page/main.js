// Join the parts. Without this script the page is a transcript with the browser's own player.

const SAVE_EVERY_MS = 5000;
const WORTH_RESUMING_MS = 5000;

function main() {
  const audio = document.getElementById("audio");
  const facts = JSON.parse(document.getElementById("timeline").textContent);
  if (!audio || facts.sentences.length === 0) return;
  const page = {
    audio,
    timeline: readTimeline(facts, document.querySelectorAll(".s")),
    chapterLinks: [...document.querySelectorAll(".chapters a")],
    current: null,
    phrase: null,
    chapter: -1,
    isFollowing: true,
    sleepAtMs: null,
    wish: null, // where to go when the sound is loaded whole
    isOpening: false,
    placeIsChosen: false, // by the reader, not by an address or by what was remembered
    refresh: () => show(page),
    setFollow: (isOn) => setFollow(page, isOn),
  };
  document.body.classList.add("is-live");
  startTools();
  startLights();
  startPlayer(page);
  startTranscript(page);
  startSearch(page);
  startSession(page);
  startFollow(page);
  startLinks(page);
  startClock(page);
  startMemory(page);
}

/** Show the tools, unfolded where there is room beside the transcript. */
function startTools() {
  const tools = document.getElementById("tools");
  tools.hidden = false;
  tools.querySelector("details").open = window.matchMedia("(min-width: 60rem)").matches;
}

/** Show what is heard now; called for every frame while it plays, and after every seek. */
function show(page) {
  const ms = nowMs(page);
  const sentence = sentenceAt(page.timeline, ms);
  if (sentence !== page.current) {
    lightSentence(page.current, sentence);
    page.current = sentence;
    page.word = null;
    lightWord(sentence, null);
    if (sentence) enter(page, sentence);
  }
  showPhrase(page, sentence && phraseAt(sentence, ms));
  if (sentence && sentence.words.length) showWord(page, sentence, ms);
  const chapter = chapterIndexAt(page.timeline, ms);
  if (chapter !== page.chapter) {
    page.chapter = chapter;
    lightChapter(page.chapterLinks, chapter);
  }
  showPosition(page, ms);
}

function enter(page, sentence) {
  document.getElementById("now").textContent = sentence.speaker;
  const transcript = document.getElementById("transcript");
  if (!transcript.contains(document.activeElement)) moveTabStop(page, linkOf(sentence.element));
  if (page.isFollowing && !page.audio.paused) bringIntoView(sentence.element);
}

function showPhrase(page, phrase) {
  if (phrase === page.phrase) return;
  lightPhrase(page.phrase, phrase);
  page.phrase = phrase;
}

function showWord(page, sentence, ms) {
  const word = wordAt(sentence, ms);
  if (String(word) === String(page.word)) return;
  page.word = word;
  lightWord(sentence, word);
}

/** Follow the sound by the screen's own frames; timeupdate comes four times a second only. */
function startClock(page) {
  const { audio } = page;
  let frame = 0;
  const tick = () => {
    show(page);
    page.sleepIfDue(nowMs(page));
    window.cancelAnimationFrame(frame); // "playing" comes again after every seek
    if (!audio.paused && !audio.ended) frame = window.requestAnimationFrame(tick);
  };
  audio.addEventListener("playing", tick);
  for (const name of ["seeking", "seeked", "timeupdate", "loadedmetadata"]) audio.addEventListener(name, page.refresh);
  // Frames stop in a hidden tab, and the sleep timer must not.
  audio.addEventListener("timeupdate", () => page.sleepIfDue(nowMs(page)));
  show(page);
}

function setFollow(page, isOn) {
  page.isFollowing = isOn;
  document.getElementById("follow").setAttribute("aria-pressed", String(isOn));
}

function startFollow(page) {
  document.getElementById("follow").addEventListener("click", () => {
    setFollow(page, !page.isFollowing);
    if (page.isFollowing && page.current) bringIntoView(page.current.element);
  });
  page.audio.addEventListener("play", () => {
    if (page.isFollowing && page.current) bringIntoView(page.current.element);
  });
  whenReaderScrolls(() => {
    if (!page.audio.paused) setFollow(page, false);
  });
}

/** Obey #t= when the page opens, when the address changes; play from a chapter of the list. */
function startLinks(page) {
  const open = () => {
    const seconds = secondsOfHash(window.location.hash);
    if (seconds === null) return false;
    whenReady(page.audio, () => {
      opening(page, () => seek(page, seconds * 1000));
      if (page.current) bringIntoView(page.current.element);
    });
    return true;
  };
  page.wasOpenedAtTime = open();
  window.addEventListener("hashchange", open);
  page.chapterLinks.forEach((link, index) => {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      seek(page, page.timeline.chapters[index].start);
      if (page.current) bringIntoView(page.current.element);
      play(page);
    });
  });
}

/** Seek where nobody has chosen the place by hand. */
function opening(page, act) {
  page.isOpening = true;
  act();
  page.isOpening = false;
}

/** Call once the file's length is known: before, a seek would be lost. */
function whenReady(audio, act) {
  if (audio.readyState > 0) act();
  else audio.addEventListener("loadedmetadata", act, { once: true });
}

/** Go on where the listener left off, and remember where that is. */
function startMemory(page) {
  const { audio, timeline } = page;
  const key = "position:" + timeline.guid;
  const left = Number(recall(key));
  const isWorthIt = left > WORTH_RESUMING_MS && left < timeline.duration - WORTH_RESUMING_MS;
  if (isWorthIt && !page.wasOpenedAtTime) {
    whenReady(audio, () => {
      opening(page, () => seek(page, left));
      say("You left off at " + clockOf(left / 1000));
    });
  }
  let saved = 0;
  const save = () => remember(key, audio.ended ? 0 : Math.round(nowMs(page)));
  audio.addEventListener("timeupdate", () => {
    if (audio.paused || Date.now() - saved < SAVE_EVERY_MS) return;
    saved = Date.now();
    save();
  });
  audio.addEventListener("seeked", () => {
    if (audio.paused && page.placeIsChosen) save();
  });
  audio.addEventListener("pause", save);
  audio.addEventListener("ended", save);
  window.addEventListener("pagehide", () => {
    if (audio.played.length) save(); // else the place of the last visit stands
  });
}

main();
