#!/usr/bin/env bash
# One expects: a second espeak_Initialize of the same library either fails (it is open already), or leaves what the first
#   one asked for as it was, as the events of phonemes.
# Seen: it answers with the sample rate as if all was well, and from then on no event of a phoneme reaches the callback that
#   was set before; words, sound and status stay as they were. Asking anew, with the first options, brings the events back. So
#   a list of the voices, for which one opens the library plainly, silently takes the phonemes from whoever has it open.
# espeak-ng 1.52.0 as packed by espeakng-loader 0.2.4 on Linux x86-64, 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check espeakng-loader==0.2.4
cat >"$folder/events.py" <<'END'
"""Count the events of words and phonemes before and after the library is opened a second time."""
import ctypes
from collections import Counter

import espeakng_loader

SYNCHRONOUS, PHONEME_EVENTS, UTF8 = 2, 1, 1
WORD, PHONEME = 1, 7


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("string", ctypes.c_char * 8),
    ]


espeak = ctypes.CDLL(espeakng_loader.get_library_path())
data = espeakng_loader.get_data_path().encode()
seen = Counter()


@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(Event))
def hear(_sound, _count, events):
    number = 0
    while events[number].type:
        seen[events[number].type] += 1
        number += 1
    return 0


def counted():
    """Speak three words, and return how many events of words and of phonemes came."""
    seen.clear()
    espeak.espeak_SetSynthCallback(hear)
    espeak.espeak_SetVoiceByName(b"en-us")
    text = b"The harbour wall"
    status = espeak.espeak_Synth(text, len(text) + 1, 0, 1, 0, UTF8, None, None)
    return status, seen[WORD], seen[PHONEME]


espeak.espeak_Info.restype = ctypes.c_char_p
print("version", espeak.espeak_Info(None).decode())
print("opened with phonemes, rate", espeak.espeak_Initialize(SYNCHRONOUS, 0, data, PHONEME_EVENTS))
first = counted()
print("status, words, phonemes:", *first)
rate = espeak.espeak_Initialize(SYNCHRONOUS, 0, data, 0)
print("opened again plainly, rate", rate)
second = counted()
print("status, words, phonemes:", *second)
espeak.espeak_Initialize(SYNCHRONOUS, 0, data, PHONEME_EVENTS)
third = counted()
print("opened with phonemes once more:", *third)
is_as_seen = first[0] == second[0] == 0 and first[2] > 0 and second[2] == 0 and rate > 0
if not (is_as_seen and first[1] == second[1] and third == first):
    raise SystemExit("it behaves otherwise now")
END
"$folder/venv/bin/python" "$folder/events.py"
