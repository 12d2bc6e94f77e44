// Show those articles only whose titles have what is looked for, and what was read of them meanwhile.

const EVERY_MS = 1500;

export function findCards() {
  const find = document.getElementById("find"), cards = document.getElementById("cards");
  if (!find || !cards) return;
  const choose = () => {
    const wanted = find.value.toLocaleLowerCase();
    let shown = 0;
    for (const card of cards.children) {
      card.hidden = !card.querySelector("h3").textContent.toLocaleLowerCase().includes(wanted);
      shown += card.hidden ? 0 : 1;
    }
    document.getElementById("found").textContent = wanted ? `${shown} of ${cards.children.length}` : "";
  };
  find.addEventListener("input", choose);
  follow(cards, choose);
}

async function follow(cards, choose) {
  const main = document.getElementById("main");
  while (Number(main.dataset.waiting)) {
    await new Promise((done) => { setTimeout(done, EVERY_MS); });
    const answer = await fetch("/");
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    main.dataset.waiting = fresh.getElementById("main").dataset.waiting;
    document.getElementById("waiting").textContent = fresh.getElementById("waiting").textContent;
    if (!cards.contains(document.activeElement)) { // a list doesn't change under somebody's hands
      cards.innerHTML = fresh.getElementById("cards").innerHTML;
      choose();
    } else main.dataset.waiting = main.dataset.waiting === "0" ? "1" : main.dataset.waiting;
  }
}
