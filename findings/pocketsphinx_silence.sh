#!/usr/bin/env bash
# One expects: a recogniser hears a synthetic voice best as it is, between clean pauses and without noise; pocketsphinx adds
#   none by default, and the description of its option dither says no more than "Add 1/2-bit noise".
# Seen: with a quarter of a second of zeros before and behind, as lines lie in a programme, and zeros within words too, it hears
#   some half as many of espeak's words as with noise of one step in 32768, which nobody hears: it loses whole halves of
#   sentences ("the council will vote on the new harbor on thursday morning" is "oh and order on thursday morning"). Recordings
#   of people are never so still. Who checks synthetic speech with it must ask for dither, or add such noise.
# pocketsphinx 5.1.1, espeak-ng 1.52.0 as packed by espeakng-loader 0.2.4, numpy 2.4.6 on Linux x86-64, 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pocketsphinx==5.1.1 espeakng-loader==0.2.4 numpy==2.4.6
cat >"$folder/hear.py" <<'END'
"""Print what is heard of six sentences, as espeak speaks them, dithered, and with noise of one step."""
import ctypes
import importlib.metadata
import sys
from difflib import SequenceMatcher

import espeakng_loader
import numpy
import pocketsphinx

ESPEAK_HZ, HEARD_HZ, PAUSE = 22050, 16000, 4000
TEXTS = (
    "the council will vote on the new harbor on thursday morning",
    "nobody had asked the people who live there",
    "she said that the gates would hold back every flood",
    "the town has to decide whether to build a wall or to move the school",
    "he has advised three cities on their plans for the water",
    "twice last winter the sea came over the market and the houses",
)
espeak = ctypes.CDLL(espeakng_loader.get_library_path())
espeak.espeak_Initialize(2, 500, espeakng_loader.get_data_path().encode(), 0)  # 2: synchronous, no playback
spoken = bytearray()


@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
def gather(sound, count, _events):
    if sound and count > 0:
        spoken.extend(ctypes.string_at(sound, 2 * count))
    return 0


def speak(text):
    """Return the samples of a text between two pauses, at the rate that the recogniser's model wants."""
    spoken.clear()
    espeak.espeak_SetSynthCallback(gather)
    espeak.espeak_SetVoiceByName(b"en-us")
    espeak.espeak_Synth(text.encode(), len(text) + 1, 0, 1, 0, 1, None, None)
    samples = numpy.frombuffer(bytes(spoken), "<i2")
    places = numpy.arange(len(samples) * HEARD_HZ // ESPEAK_HZ) * ESPEAK_HZ / HEARD_HZ
    return numpy.pad(numpy.interp(places, numpy.arange(len(samples)), samples).astype("<i2"), PAUSE)


def hear(samples, **options):
    decoder = pocketsphinx.Decoder(samprate=HEARD_HZ, loglevel="FATAL", **options)
    decoder.start_utt()
    decoder.process_raw(samples.astype("<i2").tobytes(), full_utt=True)
    decoder.end_utt()
    best = decoder.hyp()
    return best.hypstr if best else ""


def right(text, heard):
    """Return how many words of a text are heard in their order."""
    return sum(block.size for block in SequenceMatcher(None, text.split(), heard.split(), autojunk=False).get_matching_blocks())


print("pocketsphinx", importlib.metadata.version("pocketsphinx"))
dice = numpy.random.default_rng(1)
counts = {"as it is": 0, "dither": 0, "noise": 0}
for text in TEXTS:
    samples = speak(text)
    heard = {
        "as it is": hear(samples),
        "dither": hear(samples, dither=True, seed=1),
        "noise": hear(samples + dice.integers(-1, 2, len(samples))),
    }
    print(f"{text} ({(samples == 0).mean():.0%} are 0)", *(f"{name:8} {words}" for name, words in heard.items()), sep="\n  ")
    counts = {name: count + right(text, heard[name]) for name, count in counts.items()}
print("right of", sum(len(text.split()) for text in TEXTS), "words:", counts)
sys.exit(0 if counts["as it is"] < 25 and min(counts["dither"], counts["noise"]) > 28 else 1)
END
"$folder/venv/bin/python" "$folder/hear.py"
