import json
from pathlib import Path

import numpy as np
import pytest
from tests import tiny_models

from quotecast.errors import EngineError, QuotecastError, SettingsError
from quotecast.voicing.installing import installation
from quotecast.voicing.installing.installation import install_model, note_voices, remove_model
from quotecast.voicing.installing.sources import Catalogues, plan_for
from quotecast.voicing.neural.models import RECORD_FILE, all_models

pytest.importorskip("onnxruntime")
NONE = Catalogues(piper="http://127.0.0.1:9/voices.json")


@pytest.fixture
def piper_file(tmp_path):
    path = tmp_path / "given" / "en_XX-tiny-low.onnx"
    path.parent.mkdir()
    path.write_bytes(tiny_models.vits(speakers=2))
    path.with_name(path.name + ".json").write_bytes(tiny_models.vits_config(speakers=2))
    return path


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "models"


def names(folder, engine="piper"):
    return [one.name for one in all_models(folder, engine) if one.name.startswith("en_XX")]


def test_file_becomes_a_model_with_its_speakers(piper_file, folder):
    found = install_model(plan_for(str(piper_file), NONE), folder)
    assert found.engine_voices == ("en_XX-tiny-low#s0", "en_XX-tiny-low#s1")
    assert names(folder) == ["en_XX-tiny-low"]


def test_folder_with_a_model_and_vectors_is_kokoro(tmp_path, folder):
    (tmp_path / "k.onnx").write_bytes(tiny_models.kokoro())
    (tmp_path / "voices.npz").write_bytes(tiny_models.styles())
    found = install_model(plan_for(str(tmp_path), NONE), folder)
    assert (found.engine, found.engine_voices) == ("kokoro", tiny_models.STYLES)


def test_package_is_looked_into_and_never_imported(piper_file, folder, monkeypatch):
    (piper_file.parent / "__init__.py").write_text("raise SystemExit", encoding="utf-8")
    monkeypatch.syspath_prepend(piper_file.parent.parent)
    assert install_model(plan_for("given", NONE), folder).name == "en_XX-tiny-low"


def test_installing_again_replaces_what_is_there(piper_file, folder):
    for _ in range(2):
        install_model(plan_for(str(piper_file), NONE), folder)
    assert names(folder) == ["en_XX-tiny-low"]


def broken(kind):
    other = np.zeros(3).tobytes()
    return {
        "not a model": (b"hello", tiny_models.vits_config()),
        "another kind": (tiny_models.kokoro(), tiny_models.vits_config()),
        "code of its own": (
            tiny_models.vits(extra=[tiny_models.node("Odd", ["ids"], "odd", domain="my.code")]),
            tiny_models.vits_config(),
        ),
        "no JSON": (tiny_models.vits(), other),
    }[kind]


@pytest.mark.parametrize("kind", ["not a model", "another kind", "code of its own", "no JSON"])
def test_what_cannot_speak_is_not_installed(piper_file, folder, kind):
    model, config = broken(kind)
    piper_file.write_bytes(model)
    piper_file.with_name(piper_file.name + ".json").write_bytes(config)
    with pytest.raises(EngineError):
        install_model(plan_for(str(piper_file), NONE), folder)
    assert names(folder) == []


def test_vectors_that_hold_code_are_not_installed(tmp_path, folder):
    (tmp_path / "k.onnx").write_bytes(tiny_models.kokoro())
    np.savez(tmp_path / "voices.npz", one=np.array([{"a": 1}], dtype=object))
    with pytest.raises(EngineError, match="can't be read"):
        install_model(plan_for(str(tmp_path), NONE), folder)


class StoppedError(Exception):
    """The moment at which a run is killed."""


@pytest.mark.parametrize("moment", range(9))
def test_install_that_is_cut_at_any_moment_leaves_no_half_voice(
    piper_file, folder, monkeypatch, moment
):
    steps = iter(range(99))

    def cut(step):
        def run(*arguments, **options):
            if next(steps) == moment:
                raise StoppedError
            return step(*arguments, **options)

        return run

    with monkeypatch.context() as patch:
        for name in ("_bring", "_opened", "digest_of", "write_atomically", "_exchange"):
            patch.setattr(installation, name, cut(getattr(installation, name)))
        patch.setattr(Path, "rename", cut(Path.rename))
        try:
            install_model(plan_for(str(piper_file), NONE), folder)
        except StoppedError:
            assert names(folder) == []
    install_model(plan_for(str(piper_file), NONE), folder)
    (model,) = [one for one in all_models(folder, "piper") if one.name.startswith("en_XX")]
    assert all(len(file.content()) for file in model.files.values())


def test_removing_takes_the_voices_files_and_nothing_else(piper_file, folder):
    install_model(plan_for(str(piper_file), NONE), folder)
    for voice in ("a", "b"):
        (folder / f"{voice}.toml").touch()
    note_voices(folder, "en_XX-tiny-low", ["a"])
    assert remove_model("en_XX-tiny-low", folder) == ("a",)
    assert [path.name for path in folder.glob("*.toml")] == ["b.toml"]
    assert names(folder) == []


@pytest.mark.parametrize("name", ["nobody", "../given", ""])
def test_what_was_not_installed_is_not_removed(piper_file, folder, name):
    (piper_file.parent / RECORD_FILE).write_text(json.dumps({}), encoding="utf-8")
    with pytest.raises(SettingsError, match="is installed"):
        remove_model(name, folder)
    assert piper_file.exists()


@pytest.mark.parametrize(
    "what", ["https://example.org/voice.zip", "tests/nothing.onnx", "no/where"]
)
def test_what_cannot_be_installed_is_told(what, tmp_path):
    (tmp_path / "alone.onnx").write_bytes(b"")
    told = "isn't the address" if "://" in what else f"there is no file {what}"
    with pytest.raises(QuotecastError, match=told):
        plan_for(what, NONE)
    with pytest.raises(SettingsError, match="JSON beside it"):
        plan_for(str(tmp_path / "alone.onnx"), NONE)
