// The player's own buttons, in place of the browser's.

/** Show the bar and wire it; `page` gives audio, timeline and what to do. */
function startPlayer(page) {
  const { audio } = page;
  const part = (id) => document.getElementById(id);
  audio.controls = false;
  part("bar").hidden = false;
  part("play").addEventListener("click", () => (audio.paused ? play(page) : audio.pause()));
  part("previous").addEventListener("click", () => step(page, -1));
  part("next").addEventListener("click", () => step(page, 1));
  part("position").addEventListener("input", (event) => seek(page, Number(event.target.value)));
  document.addEventListener("keydown", (event) => onSpace(page, event));
  startSpeed(page, part("speed"));
  startSleep(page, part("sleep"));
  part("share").addEventListener("click", () => share(page));
  for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, () => showState(page));
  // The window loads after the sound's first bytes, or after the last file has failed.
  window.addEventListener("load", () => giveBackControls(page));
  fitFoot();
}

/** Play or pause by Space, as players do, where it means nothing else: on the page itself. */
function onSpace(page, event) {
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat);
  const isTaken = event.target.closest("a, button, input, select, summary, textarea, audio, [role], [contenteditable]");
  if (event.key !== " " || !isPlain || isTaken || event.defaultPrevented) return;
  event.preventDefault(); // it would scroll
  if (page.audio.paused) play(page);
  else page.audio.pause();
}

function play(page) {
  if (page.wish) {
    page.wish.plays = true; // when the sound is loaded
    return;
  }
  const started = page.audio.play();
  if (!started) return;
  started.catch((error) => {
    // A pause or another jump before the sound begins is no failure.
    if (error.name !== "AbortError") say("This browser could not start the sound.");
  });
}

function nowMs(page) {
  // Half a ms more: a time set as seconds comes back a hair too small.
  return page.audio.currentTime * 1000 + 0.5;
}

function seek(page, ms) {
  const seconds = Math.min(Math.max(0, ms), page.timeline.duration) / 1000;
  page.placeIsChosen = !page.isOpening;
  if (!isSeekable(page.audio, seconds)) {
    loadWhole(page, seconds);
    return;
  }
  page.audio.currentTime = seconds;
  page.refresh();
  makeSure(page, seconds);
}

/** Seek to a sentence and play from there. */
function playFrom(page, sentence) {
  seek(page, sentence.start);
  play(page);
}

/** Go a sentence on or back; back goes to the start of this one first, if it is well on its way. */
function step(page, by) {
  const { sentences, starts } = page.timeline;
  const here = lastIndexAt(starts, nowMs(page));
  const isOnItsWay = here >= 0 && nowMs(page) - starts[here] > 1500;
  const there = by < 0 && isOnItsWay ? here : here + by;
  const sentence = sentences[Math.min(Math.max(0, there), sentences.length - 1)];
  seek(page, sentence.start);
  bringIntoView(sentence.element);
}

function showState(page) {
  const button = document.getElementById("play");
  button.setAttribute("aria-label", page.audio.paused ? "Play" : "Pause");
  button.classList.toggle("is-on", !page.audio.paused);
}

/** Show where the programme is, once a second. */
function showPosition(page, ms) {
  const slider = document.getElementById("position");
  const seconds = Math.floor(ms / 1000);
  if (page.shownSeconds === seconds) return;
  page.shownSeconds = seconds;
  slider.value = String(ms);
  slider.setAttribute("aria-valuetext", spokenClockOf(seconds) + " of " + spokenClockOf(page.timeline.duration / 1000));
  document.getElementById("elapsed").textContent = clockOf(seconds);
}

function startSpeed(page, select) {
  const known = [...select.options].map((option) => option.value);
  const last = recall("speed");
  if (known.includes(last)) select.value = last;
  const apply = () => {
    page.audio.defaultPlaybackRate = page.audio.playbackRate = Number(select.value);
  };
  select.addEventListener("change", () => {
    apply();
    remember("speed", select.value);
  });
  apply();
}

/** Stop after the chosen minutes, or where the chapter ends. */
function startSleep(page, select) {
  let timer = 0;
  const stop = () => {
    page.audio.pause();
    page.sleepAtMs = null;
    select.value = "";
    say("The sleep timer stopped the sound.");
  };
  select.addEventListener("change", () => {
    window.clearTimeout(timer);
    page.sleepAtMs = null;
    if (select.value === "chapter") {
      const chapter = page.timeline.chapters[chapterIndexAt(page.timeline, nowMs(page))];
      page.sleepAtMs = chapter ? chapter.end : page.timeline.duration;
    } else if (select.value) {
      timer = window.setTimeout(stop, Number(select.value) * 60000);
    }
    say(select.value ? "Sleep timer: " + select.selectedOptions[0].text : "Sleep timer off");
  });
  page.sleepIfDue = (ms) => {
    if (page.sleepAtMs !== null && ms >= page.sleepAtMs) stop();
  };
}

/** Copy the address of the sentence that is heard, or show it where copying is forbidden. */
async function share(page) {
  const here = Math.max(0, lastIndexAt(page.timeline.starts, nowMs(page)));
  const address = window.location.href.split("#")[0] + hashOf(page.timeline.sentences[here].start);
  try {
    await window.navigator.clipboard.writeText(address);
    say("Link copied");
  } catch {
    say(address);
  }
}

let silence = 0; // the timer that empties the line for messages

/** Say something in the line for messages; screen readers read it when they have time. */
function say(message) {
  const line = document.getElementById("status");
  line.textContent = message;
  window.clearTimeout(silence);
  silence = window.setTimeout(() => (line.textContent = ""), 8000);
}

/** Give back the browser's own controls where no file can be played. */
function giveBackControls(page) {
  if (page.audio.networkState !== HTMLMediaElement.NETWORK_NO_SOURCE) return;
  page.audio.controls = true;
  document.getElementById("bar").hidden = true;
  say("The audio files that belong beside this page can’t be played here.");
}

/** Keep the player from covering what has the focus (WCAG 2.2, 2.4.11), however tall it is. */
function fitFoot() {
  const fit = () => document.documentElement.style.setProperty("--foot", playerHeight() + "px");
  new ResizeObserver(fit).observe(document.getElementById("player"));
  window.addEventListener("resize", fit);
  fit();
}
