"""Print the processor seconds of the bare model on all lines of a show's one episode, on one thread.

    python benchmarks/bare_joe.py SHOW

Each line is spoken by quotecast first, to learn which numbers the model is given; only the replay counts.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from neural import bare_models
from quotecast.episode.voices import casting_of
from quotecast.publishing.heard import read_heard
from quotecast.settings import load_settings
from quotecast.voicing.base import Utterance
from quotecast.voicing.piper_engine import PiperEngine


def main() -> None:
    """Speak all lines twice, and print what the second time takes."""
    show = Path(sys.argv[1])
    lines = read_heard(next((show / "output").glob("*/manifest.json")).parent).lines
    catalogue = casting_of(show, load_settings(show)).catalogue()
    engine = PiperEngine(PiperEngine.Settings())
    engine.open()
    bare_s = 0.0
    with TemporaryDirectory() as folder, bare_models() as bare:
        for number, line in enumerate((lines[0], *lines)):
            voice = catalogue.find(line.voice_id)
            assert voice is not None, line.voice_id  # noqa: S101 - of an episode just built
            utterance = Utterance(digest="0" * 64, text=line.spoken, voice=voice)
            engine.speak(utterance, Path(folder) / "take.wav")
            replayed_s = bare.replay()
            bare_s += replayed_s if number else 0.0  # the model is loaded by the first
    print(bare_s)


if __name__ == "__main__":
    main()
