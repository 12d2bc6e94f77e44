#!/usr/bin/env bash
# One expects: espeak-ng speaks a text in a voice with the same samples in every process, or at least once the
#   C library's random numbers are seeded, of which breath was made in versions of old.
# Seen: voices with breath (the variant f2) differ from process to process, in most samples and at equal length,
#   also after srand(1): the noise comes from random numbers of the library's own, seeded by the clock when it is
#   opened. espeak_ng_SetRandSeed, exported and hardly documented, makes them equal. A voice without breath is equal
#   anyway.
# espeak-ng 1.52.0 as packed by espeakng-loader 0.2.4 on Linux x86-64, 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check espeakng-loader==0.2.4
cat >"$folder/speak.py" <<'END'
"""Print the digest of what espeak says; argv: the voice, and what is seeded before."""
import ctypes
import hashlib
import sys

import espeakng_loader

voice, seeded = sys.argv[1:]
espeak = ctypes.CDLL(espeakng_loader.get_library_path())
espeak.espeak_Initialize(2, 500, espeakng_loader.get_data_path().encode(), 0)  # 2: synchronous, no playback
samples = hashlib.sha256()


@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)
def hear(sound, count, _events):
    if count > 0:
        samples.update(ctypes.string_at(sound, 2 * count))
    return 0


espeak.espeak_SetSynthCallback(hear)
if espeak.espeak_SetVoiceByName(voice.encode()) != 0:
    sys.exit("no such voice")
if seeded == "srand":
    ctypes.CDLL(None).srand(1)
elif seeded == "espeak":
    espeak.espeak_ng_SetRandSeed(ctypes.c_long(1))
text = b"The ferry stays in the harbour."
espeak.espeak_Synth(text, len(text) + 1, 0, 0, 0, 1, None, None)
espeak.espeak_Info.restype = ctypes.c_char_p
print(espeak.espeak_Info(None).decode(), samples.hexdigest()[:16])
END
say() { "$folder/venv/bin/python" "$folder/speak.py" "$@"; }
status=0
for row in "en-us+edward none equal" "en-us+f2 none different" "en-us+f2 srand different" "en-us+f2 espeak equal"; do
  read -r voice seeded expected <<<"$row"
  first=$(say "$voice" "$seeded")
  sleep 1.1 # the clock that seeds it counts seconds
  second=$(say "$voice" "$seeded")
  seen=equal
  [ "$first" = "$second" ] || seen=different
  printf '%-14s seeded by %-7s %s | %s: %s\n' "$voice" "$seeded" "$first" "$second" "$seen"
  [ "$seen" = "$expected" ] || status=1
done
exit $status
