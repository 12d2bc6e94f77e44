// What the browser remembers between visits. It may forbid that: then nothing is remembered.

function recall(key) {
  try {
    return window.localStorage.getItem("quotecast:" + key);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    window.localStorage.setItem("quotecast:" + key, String(value));
  } catch {
    // A full or forbidden store is no reason to stop the sound.
  }
}
