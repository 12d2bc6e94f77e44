// Follow a rebuild; once the programme is laid down, the player jumps to the line that was changed last.
import { reload, tell } from "./page.js";

const main = document.getElementById("main");

export function followRebuild(base, player) {
  const bar = document.getElementById("done"), words = document.getElementById("progress");
  let isFollowing = false, wanted = null;

  async function follow() {
    if (isFollowing) return;
    isFollowing = true;
    bar.hidden = false;
    try {
      await untilDone();
    } catch (error) {
      tell(`The desk doesn’t answer: is quotecast desk still running? (${error.message})`, true);
    } finally {
      isFollowing = false;
      bar.hidden = true;
      words.textContent = "";
    }
  }

  async function untilDone() {
    for (let state = "";;) { // the desk answers once something is otherwise than it was told of last
      const asked = new URLSearchParams({ line: wanted ?? "", seen: state });
      const now = await (await fetch(`${base}/progress?${asked}`)).json();
      state = now.state;
      bar.value = now.percent;
      if (!now.is_done && now.preview && now.start_ms !== null) {
        wanted = null; // it is heard while the files are still being written
        player.playPreview(now.preview, now.start_ms);
      }
      // A screen reader is told of each kind of work once, not of every line.
      const room = now.words.replace(/ line \d+ of \d+$/, "");
      if (words.textContent !== room) words.textContent = room;
      if (now.is_done) {
        await finish(now);
        return;
      }
    }
  }

  async function finish(now) {
    const before = main.dataset.version;
    await reload();
    tell(now.error || now.words, Boolean(now.error));
    player.renew(main.dataset.version);
    if (now.error) return;
    if (main.dataset.version !== before) document.dispatchEvent(new Event("rebuilt"));
    const line = wanted ? document.getElementById(`line-${wanted}`) : null;
    wanted = null;
    if (line?.dataset.startMs) player.playFrom(Number(line.dataset.startMs));
  }

  return { follow, jumpTo: (line) => { wanted = line || wanted; } };
}
