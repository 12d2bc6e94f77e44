"""Record takes with several engines: each utterance by the engine of its voice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Self

from quotecast.errors import SettingsError
from quotecast.model import Take, Voice
from quotecast.voicing.base import Engine, EngineChoice, Utterance

if TYPE_CHECKING:
    from quotecast.voicing.pool import EnginePool


class Engines:
    """Hold the engines of a cast, and the pools of their workers.

    A context manager: when it is left, no worker is. Engines record one after the other, each in up to
    `workers` processes that together take no more than `memory_mb` (0: no bound).
    """

    def __init__(
        self, engines: Mapping[str, EngineChoice], *, workers: int, memory_mb: int = 0
    ) -> None:
        self._choices = dict(engines)
        self._made: dict[str, Engine] = {}
        self._pools: dict[str, EnginePool] = {}
        self._workers = workers
        self._memory_mb = memory_mb

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *rest: object) -> None:
        for pool in self._pools.values():
            pool.__exit__(kind, *rest)
        self._pools.clear()

    def rest(self) -> None:
        """End the workers, which have nothing to do for long; others start when they are needed."""
        for pool in self._pools.values():
            pool.rest()

    def version(self, voice: Voice) -> str:
        """Name all that decides how a voice's takes sound, beyond its own file.

        Raises:
            EngineMissingError: its engine, or what it speaks with, isn't installed.
        """
        engine = self._engine(voice)
        return " ".join(
            filter(None, (f"{voice.engine}: {engine.version()}", engine.fingerprint(voice)))
        )

    def version_to_ask(self, voice: Voice, *, with_costly: bool) -> str | None:
        """Return the version as `version`, None where asking again wouldn't tell anything.

        That is where the engine doesn't repeat itself, or where it is a costly one, unless those are wanted.

        Raises:
            EngineMissingError: its engine, or what it speaks with, isn't installed.
        """
        engine = self._engine(voice)
        is_asked = engine.repeats and (with_costly or not engine.work.is_costly)
        return self.version(voice) if is_asked else None

    def warm_up(self, voice: Voice) -> None:
        """Have a worker start and load what a voice needs, if that takes long; it is to speak soon.

        Raises:
            EngineMissingError: its engine, or what it speaks with, isn't installed.
        """
        if self._engine(voice).work.is_costly:
            self._pool(voice).warm_up(voice)

    def takes_ipa(self, voice: Voice) -> bool:
        """Return whether a voice says an utterance's pronunciations."""
        return self._engine(voice).takes_ipa(voice)

    def has_paces(self, voice: Voice) -> bool:
        """Return whether a voice's rate depends on the paces that were measured of it."""
        return self._engine(voice).work.has_paces

    def variants(self, voice: Voice) -> tuple[Voice, ...]:
        """Return other voices made of this one, clearly different from it."""
        scale = self._engine(voice).scale
        return scale.variants(voice) if scale else ()

    def variant(self, voice: Voice, mark: str) -> Voice | None:
        """Return the variant of a voice with this mark, None where there is none."""
        scale = self._engine(voice).scale
        return scale.variant(voice, mark) if scale else None

    def voice_in(self, language: str, like: Voice) -> Voice | None:
        """Return one that speaks a language, as like this one as its engine has, None without any."""
        return self._engine(like).voice_in(language, like)

    def record(
        self, utterances: Iterable[Utterance], folder: Path
    ) -> Iterator[tuple[Utterance, Take]]:
        """Record every utterance to `folder/<digest>.wav`; give each with its take.

        Those of one engine come in their order, and so do those of one voice with an engine whose
        workers hold a model each; the engine of the first utterance records first.

        Raises:
            QuotecastError: as `EnginePool.record` does.
        """
        by_engine: defaultdict[str, list[Utterance]] = defaultdict(list)
        for utterance in utterances:
            by_engine[utterance.voice.engine].append(utterance)
        for number, wanted in enumerate(by_engine.values(), start=1):
            pool = self._pool(wanted[0].voice)
            yield from pool.record(wanted, folder)
            if number < len(by_engine) and not self._has_room():
                pool.rest()

    def _has_room(self) -> bool:
        """Return whether the workers of all engines may stay in memory at the same time."""
        taken = sum(self._workers * engine.work.memory_mb for engine in self._made.values())
        return not self._memory_mb or taken <= self._memory_mb

    def _pool(self, voice: Voice) -> "EnginePool":
        # Where nothing is to be spoken, its modules are a twentieth of what a build takes.
        from quotecast.voicing.pool import EnginePool  # noqa: PLC0415

        engine = self._engine(voice)
        if voice.engine not in self._pools:
            workers = self._workers
            if self._memory_mb:
                workers = min(workers, max(1, self._memory_mb // engine.work.memory_mb))
            self._pools[voice.engine] = EnginePool(
                engine=self._choices[voice.engine], workers=workers, work=engine.work
            )
        return self._pools[voice.engine]

    def _engine(self, voice: Voice) -> Engine:
        if voice.engine not in self._made:
            if voice.engine not in self._choices:
                known = ", ".join(self._choices)
                raise SettingsError(
                    f"The voice {voice.id} is for the engine {voice.engine}, which this cast hasn't",
                    f"Choose a voice of {known}",
                )
            self._made[voice.engine] = self._choices[voice.engine].make()
        return self._made[voice.engine]
