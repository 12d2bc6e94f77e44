// While somebody writes, tell what the proof of the script would say.

const PAUSE_MS = 300;

export function proveLive() {
  let waiting = 0, asked = 0;
  document.addEventListener("input", ({ target }) => {
    const form = target.closest("form[data-proof]");
    if (!form) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const number = ++asked;
      const body = new URLSearchParams({ to: target.value });
      const answer = await fetch(form.dataset.proof, { method: "POST", body, headers: { Accept: "application/json" } });
      const proof = await answer.json();
      if (number !== asked) return; // something newer was asked
      const words = form.querySelector(".proof");
      words.className = `proof ${proof.is_proved ? "good" : "error"}`;
      words.textContent = proof.words ?? proof.error;
    }, PAUSE_MS);
  });
}
