#!/usr/bin/env bash
# One expects: a voice without breath speaks a sentence with the same samples each time in one process, or at least once the
#   library was closed with espeak_Terminate and opened again.
# Seen: behind other sentences samples and length differ, and closing and opening don't bring the first ones back: a state
#   is carried in the library itself. Only a fresh process speaks as the first time. So whoever keeps takes by their text must
#   speak each in a process (or a fork) of its own to get equal bytes.
# espeak-ng 1.52.0 as packed by espeakng-loader 0.2.4 on Linux x86-64, 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check espeakng-loader==0.2.4
cat >"$folder/speak.py" <<'END'
"""Print the digests of one sentence: fresh, again, behind others, and behind others with the library opened anew."""
import ctypes
import hashlib
import sys

import espeakng_loader

espeak = ctypes.CDLL(espeakng_loader.get_library_path())
data = espeakng_loader.get_data_path().encode()
samples = bytearray()
CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


@CALLBACK
def gather(wav, count, _events):
    if wav and count > 0:
        samples.extend(ctypes.string_at(wav, count * 2))
    return 0


def open_library():
    espeak.espeak_Initialize(2, 500, data, 0)  # 2: synchronous, no playback
    espeak.espeak_SetSynthCallback(gather)
    espeak.espeak_SetVoiceByName(b"en-gb")


def speak(text):
    samples.clear()
    words = text.encode()
    espeak.espeak_Synth(words, len(words) + 1, 0, 0, 0, 1, None, None)
    espeak.espeak_Synchronize()
    return hashlib.sha256(samples).hexdigest()[:12], len(samples) // 2


SENTENCE, OTHERS = "The harbour was closed at noon.", ("Nobody had asked them.", "It rained, and then it rained again.")
open_library()
print("fresh            ", *speak(SENTENCE))
for other in OTHERS:
    speak(other)
print("behind others    ", *speak(SENTENCE))
espeak.espeak_Terminate()
open_library()
print("opened anew      ", *speak(SENTENCE))
END
"$folder/venv/bin/pip" list --disable-pip-version-check 2>/dev/null | grep -i espeak
first=$("$folder/venv/bin/python" "$folder/speak.py")
second=$("$folder/venv/bin/python" "$folder/speak.py")
echo "$first"
echo "-- in a second process"
echo "$second"
digest() { awk -v row="$2" '$0 ~ row {print $(NF-1)}' <<<"$1"; }
[ "$(digest "$first" fresh)" = "$(digest "$second" fresh)" ]
[ "$(digest "$first" fresh)" != "$(digest "$first" behind)" ]
[ "$(digest "$first" fresh)" != "$(digest "$first" anew)" ]
echo "as seen on 2026-11-29"
