// Which sentence, word and chapter is heard at a time; all times in ms of the programme.

const LINGER_MS = 1000; // so long a sentence stays lit in the silence after it

/** Return the index of the last start that is not after a time, -1 before the first. */
function lastIndexAt(starts, ms) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= ms) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Join what the page shows with what the script was told. */
function readTimeline(facts, elements) {
  const sentences = facts.sentences.map(([start, end, speaker, words, cuts], index) => ({
    index, start, end, speaker, words, cuts, element: elements[index],
  }));
  return {
    ...facts,
    sentences,
    byElement: new Map(sentences.map((sentence) => [sentence.element, sentence])),
    starts: sentences.map((sentence) => sentence.start),
    chapterStarts: facts.chapters.map((chapter) => chapter.start),
  };
}

/** Return the sentence that is heard, or was just heard; null where there is none. */
function sentenceAt(timeline, ms) {
  const sentence = timeline.sentences[lastIndexAt(timeline.starts, ms)];
  return sentence && ms < sentence.end + LINGER_MS ? sentence : null;
}

function chapterIndexAt(timeline, ms) {
  return Math.max(0, lastIndexAt(timeline.chapterStarts, ms));
}

/** Return the element of the phrase that is heard in a sentence, null where it is all one. */
function phraseAt(sentence, ms) {
  if (!sentence.cuts.length) return null;
  return sentence.element.children[lastIndexAt(sentence.cuts, ms) + 1];
}

/** Return the [start, end] offsets of the word that is heard in a sentence, or null. */
function wordAt(sentence, ms) {
  const heard = ms - sentence.start;
  let index = -2;
  while (index + 2 < sentence.words.length && sentence.words[index + 3] <= heard) index += 2;
  if (index < 0 || ms >= sentence.end) return null;
  const text = sentence.element.textContent;
  const start = sentence.words[index];
  const length = text.slice(start).search(/\s|$/);
  const next = index + 2 < sentence.words.length ? sentence.words[index + 2] : text.length;
  return [start, Math.min(start + length, Math.max(next, start + 1))];
}
