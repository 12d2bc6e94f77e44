// Media Session: the keys of a keyboard, a headset or a lock screen (W3C).

function startSession(page) {
  const session = window.navigator.mediaSession;
  if (!session || typeof MediaMetadata !== "function") return;
  const { audio, timeline } = page;
  // Browsers take no picture from the disk.
  const isServed = window.location.protocol !== "file:";
  const cover = { src: document.querySelector(".cover").src, sizes: "1400x1400", type: "image/jpeg" };
  session.metadata = new MediaMetadata({
    title: timeline.title,
    artist: timeline.author,
    album: timeline.show,
    artwork: isServed ? [cover] : [],
  });
  const actions = {
    play: () => play(page),
    pause: () => audio.pause(),
    seekbackward: (wish) => seek(page, nowMs(page) - (wish.seekOffset || 10) * 1000),
    seekforward: (wish) => seek(page, nowMs(page) + (wish.seekOffset || 30) * 1000),
    seekto: (wish) => seek(page, wish.seekTime * 1000),
    previoustrack: () => seekChapter(page, -1),
    nexttrack: () => seekChapter(page, 1),
  };
  for (const [name, act] of Object.entries(actions)) {
    try {
      session.setActionHandler(name, act);
    } catch {
      // A browser that doesn't know the action has no key for it either.
    }
  }
  for (const name of ["loadedmetadata", "seeked", "ratechange", "play", "pause"]) {
    audio.addEventListener(name, () => tellPosition(session, audio));
  }
}

function tellPosition(session, audio) {
  session.playbackState = audio.paused ? "paused" : "playing";
  if (!session.setPositionState || !Number.isFinite(audio.duration)) return;
  session.setPositionState({
    duration: audio.duration,
    playbackRate: audio.playbackRate,
    position: Math.min(audio.currentTime, audio.duration),
  });
}

function seekChapter(page, by) {
  const { chapters } = page.timeline;
  const there = chapters[chapterIndexAt(page.timeline, nowMs(page)) + by];
  if (there || by < 0) seek(page, there ? there.start : 0);
}
