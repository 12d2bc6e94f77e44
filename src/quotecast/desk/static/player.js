// The episode's own sound, and takes that are heard for themselves; never both at once.

export function openPlayer() {
  const take = document.getElementById("take");
  const sound = () => document.getElementById("sound");

  function playFrom(ms) {
    take.pause();
    const player = sound();
    const start = () => {
      player.currentTime = ms / 1000;
      player.play().catch(() => {}); // the browser may want a click of its own first
    };
    if (player.readyState >= 1) start();
    else {
      player.addEventListener("loadedmetadata", start, { once: true });
      player.preload = "auto";
      if (player.networkState === HTMLMediaElement.NETWORK_EMPTY) player.load();
    }
  }

  function playTake(address) {
    sound()?.pause();
    take.src = address;
    take.play().catch(() => {});
  }

  function renew(version) {
    const player = sound();
    if (!player) return;
    player.src = `${document.getElementById("main").dataset.base}/sound?v=${version}`;
    player.load();
  }

  document.addEventListener("click", (event) => {
    const chapter = event.target.closest("[data-seek-ms]");
    if (chapter) playFrom(Number(chapter.dataset.seekMs));
  });
  return { playFrom, playTake, renew, sound, hasEpisode: () => Boolean(sound()) };
}
