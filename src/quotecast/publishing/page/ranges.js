// Jump also where a server sends files only whole: there a browser goes back to the beginning, and says nothing.

const PATIENCE_MS = 1000;

/** Return whether the browser can go to a time; before it knows the sound, it will see. */
function isSeekable(audio, seconds) {
  if (audio.readyState === 0) return true;
  const { seekable } = audio;
  for (let at = 0; at < seekable.length; at += 1) {
    if (seekable.start(at) <= seconds && seconds <= seekable.end(at) + 0.5) return true;
  }
  return false;
}

/** WebKit promises every place before the first jump, and waits for ever behind it. */
function makeSure(page, seconds) {
  window.setTimeout(() => {
    if (page.audio.seeking && !isSeekable(page.audio, seconds)) loadWhole(page, seconds);
  }, PATIENCE_MS);
}

/** Load the sound whole, then go to the time that was wished for last, and play if that was wished too. */
async function loadWhole(page, seconds) {
  const { audio } = page;
  const isFirst = page.wish === null;
  page.wish = { seconds, plays: isFirst ? !audio.paused : page.wish.plays };
  if (!isFirst) return;
  audio.pause();
  say("This server sends no parts of a file: the sound is loaded whole first.");
  try {
    // Firefox lets a request wait for the player's own of the same file, which rests while nothing is heard.
    const answer = await window.fetch(audio.currentSrc, { cache: "no-store" });
    if (!answer.ok) throw new Error(answer.statusText);
    const sound = await answer.blob();
    audio.addEventListener("loadedmetadata", () => comeTrue(page), { once: true });
    audio.src = URL.createObjectURL(sound);
    audio.load();
  } catch {
    page.wish = null;
    say("The sound could not be loaded whole, so it only plays from the beginning.");
  }
}

function comeTrue(page) {
  const { seconds, plays } = page.wish;
  page.wish = null;
  say("The sound is loaded.");
  page.audio.currentTime = seconds;
  page.refresh();
  if (plays) play(page);
}
