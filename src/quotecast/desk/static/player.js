// The episode's own sound, and takes that are heard for themselves; never both at once.
// While an episode's files are written, what was laid down is heard already; it is exchanged for the
// finished file when the player stops.

const main = document.getElementById("main");
const take = document.getElementById("take");
const sound = () => document.getElementById("sound");

let isPreview = false;
let finished = ""; // the address of the finished file, while what was heard before it still plays

export function openPlayer() {
  for (const stop of ["pause", "ended"]) {
    sound()?.addEventListener(stop, () => {
      if (isPreview && finished) exchange(sound().currentTime);
    });
  }
  document.addEventListener("click", (event) => {
    const chapter = event.target.closest("[data-seek-ms]");
    if (chapter) playFrom(Number(chapter.dataset.seekMs));
  });
  return { playFrom, playPreview, playTake, renew, sound, hasEpisode: () => Boolean(sound()) };
}

function playFrom(ms) {
  if (isPreview && finished) exchange(0);
  playAt(sound(), ms);
}

function playPreview(address, ms) {
  const player = sound();
  if (!player) return;
  isPreview = true;
  finished = "";
  player.src = address;
  playAt(player, ms);
}

function playTake(address) {
  sound()?.pause();
  take.src = address;
  take.play().catch(() => {});
}

// Play the file of a build from now on; where somebody listens to its preview, once they stop.
function renew(version) {
  const player = sound(), address = `${main.dataset.base}/sound?v=${version}`;
  if (!player || (!isPreview && player.src.endsWith(address))) return;
  finished = address;
  if (!isPreview || player.paused) exchange(isPreview ? player.currentTime : 0);
}

function exchange(seconds) {
  const player = sound();
  player.src = finished;
  isPreview = false;
  finished = "";
  if (seconds) onceKnown(player, () => { player.currentTime = seconds; });
}

function playAt(player, ms) {
  take.pause();
  onceKnown(player, () => {
    player.currentTime = ms / 1000;
    player.play().catch(() => {}); // the browser may want a click of its own first
  });
}

function onceKnown(player, act) {
  if (player.readyState >= HTMLMediaElement.HAVE_METADATA) {
    act();
    return;
  }
  const address = player.src;
  player.addEventListener("loadedmetadata", () => {
    if (player.src === address) act();
  }, { once: true });
  player.preload = "auto";
}
