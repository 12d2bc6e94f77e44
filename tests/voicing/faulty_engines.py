"""Engines with real faults, for workers to run; `Voice.engine_voice` names the fault."""

import ctypes
import errno
import os
import resource
import signal
import sys
import time
import wave

import espeakng_loader
import pyttsx3

from quotecast.errors import EngineMissingError
from quotecast.voicing.platform_voices import record
from quotecast.voicing.pyttsx3_engine import Pyttsx3Engine
from quotecast.voicing.tone_engine import ToneEngine


def note_processes(engine, utterance, path):
    worker = os.getppid() if engine.forks(utterance) else os.getpid()
    (path.parent / "worker").write_text(str(worker))
    (path.parent / "pid").write_text(str(os.getpid()))


class FaultyEngine(ToneEngine):
    """Fail in the way the voice names; `once-…` fails at the first attempt in a folder only."""

    def speak(self, utterance, path):
        note_processes(self, utterance, path)
        fault = utterance.voice.engine_voice
        if fault.startswith("once-"):
            marker = path.parent / "failed-once"
            if marker.exists():
                return super().speak(utterance, path)
            marker.touch()
            fault = fault.removeprefix("once-")
        words = super().speak(utterance, path)
        getattr(self, f"_{fault}")(path)
        return words

    def _fine(self, _path):
        pass

    def _exit(self, _path):
        os._exit(7)

    def _segfault(self, _path):
        os.kill(os.getpid(), signal.SIGSEGV)

    def _raise(self, _path):
        raise RuntimeError("the larynx is stuck")

    def _hang(self, _path):
        time.sleep(600)

    def _chatter(self, _path):
        sys.stdout.write("Audio saved, says the engine\n")
        os.write(1, b'{"words": "nonsense"}\n')

    def _nothing(self, path):
        path.unlink()

    def _empty(self, path):
        path.write_bytes(b"")

    def _rubbish(self, path):
        path.write_bytes(b"RIFF" + bytes(4000))

    def _cut(self, path):
        path.write_bytes(path.read_bytes()[:-2000])

    def _silent(self, path):
        path.write_bytes(path.read_bytes()[:44] + bytes(path.stat().st_size - 44))

    def _stereo(self, path):
        with wave.open(str(path), "wb") as target:
            target.setparams((2, 2, 22050, 0, "NONE", ""))
            target.writeframes(b"\x00\x30" * 22050)

    def _endless(self, path):
        with wave.open(str(path), "wb") as target:
            target.setparams((1, 2, 22050, 0, "NONE", ""))
            target.writeframes(b"\x00\x30" * 22050 * 200)

    def _full(self, _path):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _voiceless(self, _path):
        raise EngineMissingError("The voice isn't there", "Choose another voice")


class ForkingFaultyEngine(FaultyEngine):
    """Fail in the same ways, in a child."""

    def forks(self, _utterance):
        return True


class ForkingEspeak(Pyttsx3Engine):
    """Speak each line in a child of an espeak that has spoken nothing."""

    def forks(self, _utterance):
        return True


class NotedEspeak(Pyttsx3Engine):
    """Speak as ever, and note who speaks for which worker."""

    def speak(self, utterance, path):
        note_processes(self, utterance, path)
        return super().speak(utterance, path)


class AbsentEngine(ToneEngine):
    """Miss the dependency."""

    def open(self):
        raise EngineMissingError("larynx isn't installed", "Install it with: pip install larynx")


class StillbornEngine(ToneEngine):
    """Die while opening."""

    def open(self):
        raise RuntimeError("no breath")


class CrampedEngine(ToneEngine):
    """Let no file grow beyond 1,000 bytes, as a full disk does."""

    def open(self):
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


class StockEngine(ToneEngine):
    """Record with pyttsx3's own espeak driver, the way SAPI 5 and NSSpeechSynthesizer are used."""

    def open(self):
        os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
        self.library = ctypes.CDLL(espeakng_loader.get_library_path())
        self.speech = pyttsx3.init("espeak")

    def speak(self, utterance, path):
        record(self.speech, utterance.text, utterance.voice, path)
        return ()
