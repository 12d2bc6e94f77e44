"""Tiny models of the shapes that neural engines take: they say tones, and are made in a millisecond.

ONNX (onnx.proto3) is written here field by field, so that no library is needed to make one.
"""

import hashlib
import io
import json

import numpy as np

PIPER_SIGNS = (
    "_^$ !'(),-.:;?abcdefhijklmnopqrstuvwxyzæçðøħŋœɐɑɒɔɕəɚɛɜɡɪɫɬɹɾʁʃʊʌʒʔˈˌːθχᵻ\u0303\u0329"
)
STYLES = ("one", "other")
_KINDS = {np.dtype(np.float32): 1, np.dtype(np.int64): 7}


def _varint(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes((*out, value))


def block(field, content):
    content = content.encode() if isinstance(content, str) else content
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def whole(field, value):
    return _varint(field << 3) + _varint(value)


def node(kind, inputs, output, domain="", **attributes):
    parts = [block(1, name) for name in inputs] + [block(2, output), block(4, kind)]
    if domain:
        parts.append(block(7, domain))
    for name, value in attributes.items():
        parts.append(block(5, block(1, name) + whole(3, value) + whole(20, 2)))
    return block(1, b"".join(parts))


def constant(name, value):
    value = np.asarray(value)
    dims = b"".join(whole(1, size) for size in value.shape)
    tensor = dims + whole(2, _KINDS[value.dtype]) + block(8, name) + block(9, value.tobytes())
    return block(5, tensor)


def value(field, name, kind, *sizes):
    shape = b"".join(
        block(1, whole(1, s) if s else block(2, f"{name}-{i}")) for i, s in enumerate(sizes)
    )
    return block(field, block(1, name) + block(2, block(1, whole(1, kind) + block(2, shape))))


def model(*parts):
    graph = b"".join(parts) + block(2, "tiny")
    return whole(1, 8) + block(7, graph) + block(8, block(1, "") + whole(2, 17))


def _constants():
    return (
        constant("nought", np.int64(0)),
        constant("one", np.int64(1)),
        constant("two", np.int64(2)),
        constant("axis", np.array([1], np.int64)),
        constant("flat", np.array([-1], np.int64)),
        constant("ones", np.array([1, 1], np.int64)),
        constant("f0", np.float32(0)),
        constant("f1", np.float32(1)),
    )


def vits(speakers=1, hop=256, extra=()):
    """Make a model as Piper exports them: it hums, higher for each speaker, with noise in it."""
    pitch = [node("ReduceMean", ["ids"], "mean", keepdims=0), node("Mul", ["mean", "slope"], "low")]
    pitch.append(node("Add", ["low", "base"], "turn"))
    if speakers > 1:
        pitch += [
            node("Cast", ["sid"], "who", to=1),
            node("ReduceSum", ["who"], "whose", keepdims=0),
            node("Mul", ["whose", "slope9"], "higher"),
            node("Add", ["turn", "higher"], "turned"),
        ]
    turn = "turned" if speakers > 1 else "turn"
    return model(
        *_constants(),
        constant("three", np.float32(3)),
        constant("f2", np.float32(2)),
        constant("small", np.float32(0.1)),
        constant("slope", np.float32(0.0004)),
        constant("slope9", np.float32(0.009)),
        constant("base", np.float32(0.02)),
        constant("loud", np.float32(0.3)),
        constant("hop", np.float32(hop)),
        constant("hops", np.array([1, 1, 1, hop], np.int64)),
        constant("fourth", np.array([3], np.int64)),
        constant("shape", np.array([1, 1, 1, -1], np.int64)),
        node("Cast", ["input"], "ids", to=1),
        node("Sin", ["ids"], "sin"),
        node("Abs", ["sin"], "abs"),
        node("Mul", ["abs", "three"], "abs3"),
        node("Add", ["abs3", "f2"], "lengths2"),
        node("Unsqueeze", ["lengths2", "axis"], "lengths3"),
        node("RandomNormalLike", ["lengths3"], "chance"),
        node("Gather", ["scales", "nought"], "noise_scale"),
        node("Gather", ["scales", "one"], "length_scale"),
        node("Gather", ["scales", "two"], "noise_w"),
        node("Mul", ["chance", "noise_w"], "chance_w"),
        node("Mul", ["chance_w", "small"], "chance_s"),
        node("Add", ["lengths3", "chance_s"], "lengths_c"),
        node("Mul", ["lengths_c", "length_scale"], "lengths_l"),
        node("Ceil", ["lengths_l"], "durations"),
        node("ReduceSum", ["durations"], "total", keepdims=0),
        node("Cast", ["total"], "total_i", to=7),
        node("Reshape", ["total_i", "flat"], "total_1"),
        node("Concat", ["ones", "total_1"], "z_shape", axis=0),
        node("ConstantOfShape", ["z_shape"], "z0"),
        node("RandomNormalLike", ["z0"], "z"),
        node("Mul", ["z", "noise_scale"], "z_n"),
        node("Mul", ["z_n", "small"], "z_s"),
        node("Unsqueeze", ["z_s", "fourth"], "z4"),
        node("Expand", ["z4", "hops"], "z_e"),
        node("Reshape", ["z_e", "flat"], "hiss"),
        node("Mul", ["total", "hop"], "frames"),
        node("Range", ["f0", "frames", "f1"], "time"),
        *pitch,
        node("Mul", ["time", turn], "angle"),
        node("Sin", ["angle"], "tone"),
        node("Add", ["tone", "hiss"], "both"),
        node("Mul", ["both", "loud"], "sound"),
        node("Reshape", ["sound", "shape"], "output"),
        *extra,
        value(11, "input", 7, 1, 0),
        value(11, "input_lengths", 7, 1),
        value(11, "scales", 1, 3),
        *([value(11, "sid", 7, 1)] if speakers > 1 else []),
        value(12, "output", 1, 1, 1, 1, 0),
    )


def vits_config(speakers=1, signs=PIPER_SIGNS, **changes):
    """Write the JSON that lies beside such a model."""
    known = {
        "audio": {"sample_rate": 22050},
        "espeak": {"voice": "en-us"},
        "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
        "phoneme_type": "espeak",
        "phoneme_id_map": {sign: [number] for number, sign in enumerate(signs)},
        "num_speakers": speakers,
        "speaker_id_map": {f"s{i}": i for i in range(speakers)} if speakers > 1 else {},
        "language": {"code": "en_US"},
    }
    return json.dumps({**known, **changes}).encode()


def kokoro(unit=600):
    """Make a model with Kokoro's inputs: it hums as high as the first figure of a style says."""
    return model(
        *_constants(),
        constant("five", np.float32(5)),
        constant("three", np.float32(3)),
        constant("most", np.float32(100)),
        constant("loud", np.float32(0.3)),
        constant("unit", np.float32(unit)),
        node("Cast", ["tokens"], "ids", to=1),
        node("Sin", ["ids"], "sin"),
        node("Abs", ["sin"], "abs"),
        node("Mul", ["abs", "five"], "abs5"),
        node("Add", ["abs5", "f1"], "lengths"),
        node("Div", ["lengths", "speed"], "slow"),
        node("Round", ["slow"], "rounded"),
        node("Clip", ["rounded", "f1", "most"], "durations"),
        node("ReduceSum", ["durations"], "total", keepdims=0),
        node("Mul", ["total", "unit"], "frames"),
        node("Range", ["f0", "frames", "f1"], "time"),
        node("Gather", ["style", "nought"], "timbre", axis=1),
        node("ReduceSum", ["timbre"], "turn", keepdims=0),
        node("Mul", ["time", "turn"], "angle"),
        node("Sin", ["angle"], "tone"),
        node("Mul", ["tone", "loud"], "audio"),
        value(11, "tokens", 7, 1, 0),
        value(11, "style", 1, 1, 256),
        value(11, "speed", 1, 1),
        value(12, "audio", 1, 0),
    )


def styles():
    """Write two voices' vectors for each length."""
    content = io.BytesIO()
    figures = {
        name: np.full((510, 1, 256), 0.04 + 0.03 * number, np.float32)
        for number, name in enumerate(STYLES)
    }
    np.savez(content, **figures)
    return content.getvalue()


def install(folder, name, engine, files):
    """Lay a model's files down as if they had been installed."""
    place = folder / name
    place.mkdir(parents=True)
    record = {"engine": engine, "licence": "CC0-1.0", "files": {}}
    for key, content in files.items():
        (place / f"{key}.bin").write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        record["files"][key] = {"file": f"{key}.bin", "sha256": digest}
    (place / "installed.json").write_text(json.dumps(record), encoding="utf-8")


def install_all(folder):
    """Install one tiny model for each neural engine, and return the folder."""
    install(folder, "tiny", "piper", {"model": vits(), "config": vits_config()})
    several = {"model": vits(speakers=3), "config": vits_config(speakers=3)}
    install(folder, "several", "piper", several)
    install(folder, "kokoro-tiny", "kokoro", {"model": kokoro(), "styles": styles()})
    return folder
