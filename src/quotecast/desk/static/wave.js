// The drawing of the sound: where it is clicked, the episode is played from there.

export function drawWave(player) {
  const place = document.getElementById("wave");
  if (!place) return;
  const drawing = () => place.querySelector("svg");

  async function draw() {
    const answer = await fetch(place.dataset.src);
    const content = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    place.replaceChildren(...content.childNodes);
  }

  place.addEventListener("click", (event) => {
    const svg = event.target.closest("svg");
    if (!svg) return;
    const box = svg.getBoundingClientRect();
    player.playFrom((Number(svg.dataset.durationMs) * (event.clientX - box.left)) / box.width);
  });

  player.sound()?.addEventListener("timeupdate", ({ target }) => {
    const now = drawing()?.querySelector("#now");
    const x = target.duration ? (1000 * target.currentTime) / target.duration : 0;
    now?.setAttribute("x1", x);
    now?.setAttribute("x2", x);
    showLine(1000 * target.currentTime);
  });
  document.addEventListener("rebuilt", draw);
  draw();
}

function showLine(ms) {
  let heard = null;
  for (const line of document.querySelectorAll("[data-start-ms]")) {
    if (Number(line.dataset.startMs) <= ms) heard = line;
    else break;
  }
  for (const line of document.querySelectorAll("[aria-current=true]")) {
    if (line !== heard) line.removeAttribute("aria-current");
  }
  heard?.setAttribute("aria-current", "true");
}
