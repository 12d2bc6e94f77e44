// A word that is selected in the script is put where its pronunciation is given.

export function pickWords() {
  const word = document.getElementById("word");
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const text = selection.toString().trim();
    const isInLine = selection.anchorNode?.parentElement?.closest(".text");
    if (isInLine && text && text.length <= 60) word.value = text.replace(/\s+/g, " ");
  });
}
