// The pages work without this script; with it nothing is lost of where one is, and sound is heard at once.
import { sendForms } from "./forms.js";
import { findCards } from "./find.js";
import { followRebuild } from "./progress.js";
import { openPlayer } from "./player.js";
import { drawWave } from "./wave.js";
import { proveLive } from "./proof.js";
import { pickWords } from "./words.js";

const main = document.getElementById("main");

if (main.dataset.base) {
  const player = openPlayer();
  const rebuild = followRebuild(main.dataset.base, player);
  sendForms(player, rebuild);
  drawWave(player);
  proveLive();
  pickWords();
  if (main.dataset.building) rebuild.follow();
}
findCards();
