"""Drive espeak-ng for pyttsx3: a driver plugged in by name that waits, and knows its words' frames.

The interface is espeak-ng's `speak_lib.h`. pyttsx3's own driver (2.99) lets espeak speak in a thread
which nothing waits for, reads past the end of the text, and gathers sound in quadratic time; this
one opens the library in its synchronous mode instead.
"""

import ctypes
import importlib
import os
import struct
import sys
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO, Any, Final

from quotecast.errors import EngineMissingError
from quotecast.model import Pronunciation
from quotecast.voicing.espeak_library import DONT_EXIT, load_espeak, no_data
from quotecast.voicing.espeak_memory import LoadedMemory
from quotecast.voicing.espeak_text import with_phonemes, within_limits

DRIVER = "quotecast_espeak"
SLOWEST_WPM, HIGHEST_PITCH = 80, 99

_BUFFER_MS = 1000
_PHONEMES = 0x100  # espeakPHONEMES: phonemes may stand between [[ and ]]
_DEFAULT_VOICE = "gmw/en-US"
# RIFF WAVE with a format chunk of PCM, as the module `wave` writes it: that touches a hundred pages of memory more,
# which a forked child pays for.
_HEADER: Final = struct.Struct("<4sL4s4sLHHLLHH4sL")
_FRAME_BYTES: Final = 2


def install(espeak: str) -> str:
    """Load espeak and plug the driver into pyttsx3; return the name to give to `pyttsx3.init`.

    `espeak` is `bundled`, `system` or a path, as in `Pyttsx3Settings`. A process loads one espeak only.

    Raises:
        EngineMissingError: pyttsx3 or espeak isn't installed.
    """
    bindings = _bindings(espeak)
    module = types.ModuleType(f"pyttsx3.drivers.{DRIVER}")
    module.buildDriver = lambda proxy: EspeakDriver(proxy, bindings)  # type: ignore[attr-defined]
    sys.modules[module.__name__] = module
    return DRIVER


class EspeakDriver:
    """Be a driver as pyttsx3 wants one, for files only, with espeak in synchronous mode.

    Its `started-word` events come after the file is written, with the word's `frame` in it.
    """

    def __init__(self, proxy: Any, bindings: Any) -> None:
        self._proxy = proxy
        self._espeak = bindings
        self._target: IO[bytes] | None = None
        self._failure: OSError | None = None
        self._starts: list[tuple[int, int, int]] = []
        self._pronunciations: tuple[Pronunciation, ...] = ()
        self._loaded = LoadedMemory.of(bindings.dll.espeak_Initialize)
        self._files: dict[str, bytes | None] = {}
        self._opened_in = os.getpid()
        self._rate_hz = self._open()
        # Both are found once, here and not in every child forked from this; listing reads the voices' files.
        self._seeders = _seeders(bindings.dll)
        self._identifiers = tuple(voice.identifier.decode() for voice in bindings.ListVoices(None))
        self.setProperty("voice", _DEFAULT_VOICE)

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        """Set `voice`, `rate` (words a minute), `pitch` (0 to 99), `volume` (0.0 to 1.0) or the
        `pronunciations` of what is spoken next.
        """
        if name == "voice":
            self._set_voice(str(value))
            return
        if name == "pronunciations":
            self._pronunciations = value
            return
        parameter, bounded = self._parameter(name, value)
        self._espeak.SetParameter(parameter, bounded, 0)

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's name
        """Return `voice` (espeak's identifier, variant included), or a parameter.

        `renews` is whether espeak is as freshly loaded whenever a voice is set.
        """
        if name == "renews":
            return self._loaded is not None
        if name == "voice":
            return self._espeak.GetCurrentVoice().contents.identifier.decode()
        parameters = {"rate": self._espeak.RATE, "pitch": self._espeak.PITCH}
        return self._espeak.GetParameter(parameters[name], 1)

    def save_to_file(self, text: str, filename: str) -> None:
        """Write `text` to a mono 16-bit WAV file; it is whole when this returns."""
        espeak = self._espeak
        self._failure, self._starts = None, []
        espeak.SetSynthCallback(self._receive)
        for seed in self._seeders:
            seed()
        marked = with_phonemes(text, self._pronunciations)
        spoken = within_limits(marked.text)
        content = spoken.text.encode()
        flags = espeak.CHARS_UTF8 | espeak.ENDPAUSE  # no SSML: text is only text
        if self._pronunciations:
            flags |= _PHONEMES
        self._proxy.setBusy(True)
        self._proxy.notify("started-utterance")
        with Path(filename).open("wb") as self._target:
            self._target.write(_header(self._rate_hz, 0))
            status = espeak.cSynth(
                content, len(content) + 1, 0, espeak.POS_CHARACTER, 0, flags, None, None
            )
            if self._failure is not None:
                raise self._failure
            sound_bytes = self._target.tell() - _HEADER.size
            self._target.seek(0)
            self._target.write(_header(self._rate_hz, sound_bytes))
        if status != espeak.EE_OK:
            raise RuntimeError(f"espeak_Synth answered {status}")
        for position, length, frame in self._starts:
            offset = marked.places[spoken.offset(position)]
            word = text[offset : offset + length]
            self._proxy.notify(
                "started-word", name=word, location=offset, length=length, frame=frame
            )
        self._proxy.notify("finished-utterance", completed=True)
        self._proxy.setBusy(False)

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Do all that is queued; the queue ends with pyttsx3's own `endLoop`."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Do nothing: the loop has ended when `startLoop` returns."""

    def stop(self) -> None:
        """Do nothing: between two calls nothing is being spoken."""

    def say(self, text: str) -> None:
        """Refuse: this driver speaks into files."""
        raise NotImplementedError(f"{DRIVER} speaks into files, not {text[:20]!r} aloud")

    def _parameter(self, name: str, value: Any) -> tuple[int, int]:
        if name == "rate":
            return self._espeak.RATE, max(SLOWEST_WPM, int(value))
        if name == "pitch":
            return self._espeak.PITCH, min(max(0, int(value)), HIGHEST_PITCH)
        if name == "volume":
            return self._espeak.VOLUME, round(100 * min(max(0.0, value), 1.0))
        raise KeyError(f"unknown property {name}")

    def _open(self) -> int:
        """Open espeak and return the rate of its sound."""
        espeak = self._espeak
        rate_hz = espeak.Initialize(espeak.AUDIO_OUTPUT_SYNCHRONOUS, _BUFFER_MS, None, DONT_EXIT)
        if rate_hz <= 0:
            raise no_data()
        return int(rate_hz)

    def _renew(self) -> None:
        """Make espeak as freshly loaded and opened, if that is known how.

        espeak before 1.52 has a thread, and waits for it as it closes; a fork doesn't bring it along. What a forked
        child doesn't close, it loses with its own end.
        """
        if self._loaded is not None:
            if os.getpid() == self._opened_in:
                self._espeak.dll.espeak_Terminate()
            self._loaded.put_back()
            self._open()

    def _set_voice(self, name: str) -> None:
        """Set a voice in a renewed espeak and look whether it took it: it passes over an unknown variant."""
        base, plus, variant = name.partition("+")
        self._renew()
        file = self._file_of(base)
        if file is None:
            status = self._espeak.SetVoiceByName(name.encode())
        else:
            status = self._espeak.dll.espeak_ng_SetVoiceByFile(file + f"{plus}{variant}".encode())
        if status != self._espeak.EE_OK or self._variant() != variant:
            raise EngineMissingError(
                f"The voice {name} isn't there in espeak",
                "Choose another voice; espeak-ng --voices and --voices=variant list them",
            )

    def _variant(self) -> str:
        """Return the variant that espeak speaks with."""
        return str(self.getProperty("voice")).partition("+")[2]

    def _file_of(self, base: str) -> bytes | None:
        """Return a short name of a voice's file, None where there is no need of it or none is known.

        To find a voice by its own name, espeak that was just opened reads the files of all.
        """
        if self._loaded is None or not hasattr(self._espeak.dll, "espeak_ng_SetVoiceByFile"):
            return None
        if base not in self._files:
            wanted = base.lower()
            found = [one for one in self._identifiers if f"/{one.lower()}".endswith(f"/{wanted}")]
            data = ctypes.c_char_p()
            self._espeak.Info(ctypes.byref(data))
            folder = Path(os.fsdecode(data.value or b""), "lang")
            self._files[base] = _short_name(folder / found[0]) if len(found) == 1 else None
        return self._files[base]

    def _receive(self, samples: Any, frames: int, events: Any) -> int:
        for event in _until_terminated(events, self._espeak.EVENT_LIST_TERMINATED):
            if event.type == self._espeak.EVENT_WORD:
                # Positions count from 1; `sample` is the exact frame (audio_position rounds to ms).
                self._starts.append((event.text_position - 1, event.length, event.sample))
        if frames > 0 and self._target is not None:
            try:
                # Written as it comes: a forked child pays for every page of memory that it is the first to touch.
                self._target.write(ctypes.string_at(samples, _FRAME_BYTES * frames))
            except OSError as error:
                # An error doesn't find its way through the library.
                self._failure = error
                return 1
        return 0


def _seeders(library: Any) -> tuple[Callable[[], object], ...]:
    """Return what starts random numbers anew, of which breath is made: espeak seeds them by the clock.

    Since 1.52 it has numbers of its own; those of the C library are Klatt's voices' still.
    """
    seeders: list[Callable[[], object]] = []
    if hasattr(library, "espeak_ng_SetRandSeed"):
        seeders.append(partial(library.espeak_ng_SetRandSeed, ctypes.c_long(1)))
    if sys.platform != "win32":
        seeders.append(partial(ctypes.CDLL(None).srand, 1))
    return tuple(seeders)


def _short_name(path: Path) -> bytes | None:
    """Return a name of a file that espeak opens, None where there is none.

    It makes small letters of any name, and cuts it after 60. The file stays open as long as this process lives.
    """
    with suppress(OSError):
        name = f"/proc/self/fd/{os.open(path, os.O_RDONLY)}"
        return name.encode() if Path(name).exists() else None
    return None


def _header(rate_hz: int, sound_bytes: int) -> bytes:
    """Return the header of a mono 16-bit WAV file with so many bytes of sound."""
    size = _HEADER.size - 8 + sound_bytes
    manner = (1, 1, rate_hz, _FRAME_BYTES * rate_hz, _FRAME_BYTES, 8 * _FRAME_BYTES)
    return _HEADER.pack(b"RIFF", size, b"WAVE", b"fmt ", 16, *manner, b"data", sound_bytes)


def _until_terminated(events: Any, end: int) -> Iterator[Any]:
    index = 0
    while events[index].type != end:
        yield events[index]
        index += 1


def _bindings(espeak: str) -> Any:
    """Import pyttsx3's bindings of `speak_lib.h`, bound to the very library that was chosen."""
    library = load_espeak(espeak)
    try:
        with _found_first(library):
            bindings = importlib.import_module("pyttsx3.drivers._espeak")
    except ImportError as error:
        raise EngineMissingError(
            "pyttsx3 isn't installed", "Install it with: pip install pyttsx3"
        ) from error
    if bindings.dll is not library:
        raise EngineMissingError(
            f"Another espeak than {espeak} is loaded already", "Use one espeak in a process"
        )
    return bindings


@contextmanager
def _found_first(library: ctypes.CDLL) -> Iterator[None]:
    """Let `pyttsx3.drivers._espeak`, which tries fixed names when imported, find this library."""
    loader: Any = ctypes.cdll  # an object, and so a place to put another answer for a moment
    loader.LoadLibrary = lambda _name: library
    try:
        yield
    finally:
        del loader.LoadLibrary
