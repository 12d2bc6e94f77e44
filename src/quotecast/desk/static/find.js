// Show those articles only whose titles have what is looked for.

export function findCards() {
  const find = document.getElementById("find"), cards = document.getElementById("cards");
  if (!find || !cards) return;
  find.addEventListener("input", () => {
    const wanted = find.value.toLocaleLowerCase();
    let shown = 0;
    for (const card of cards.children) {
      card.hidden = !card.querySelector("h3").textContent.toLocaleLowerCase().includes(wanted);
      shown += card.hidden ? 0 : 1;
    }
    document.getElementById("found").textContent = `${shown} of ${cards.children.length}`;
  });
}
