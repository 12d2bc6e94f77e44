"""What a desk answers: pages, sound, and what became of what was asked for."""

import asyncio
import re
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request as Asked
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response

from quotecast.desk.asking import fields_of, page, wants_json
from quotecast.desk.bench import Bench, progress_of
from quotecast.desk.cards import Card, Cards
from quotecast.desk.deeds import Deeds, Fields, edits_for, heard
from quotecast.desk.history import History, Message, Messages
from quotecast.desk.opener import Opener
from quotecast.desk.viewing import proof_in_words, view_of
from quotecast.desk.wave import wave_of
from quotecast.episode.changing import edited, flaws_with
from quotecast.episode.opened import OpenArticle, open_article
from quotecast.errors import ConflictError
from quotecast.publishing.published import read_episode
from quotecast.settings import load_settings
from quotecast.show.feed import publish_show
from quotecast.show.places import OUTPUT, takes_folder
from quotecast.timecode import ms_to_hms

_TICK_S: Final = 0.03
_MOST_TICKS: Final = 30
_MOST_READ: Final = 50  # articles that wait to be read for the list
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


class Answers:
    """The answers of a desk. What is changed is changed by one at a time; sound doesn't wait."""

    def __init__(self, show: Path, bench: Bench) -> None:
        self._show = show
        self._bench = bench
        self._listed = Cards(show)
        self._opener = Opener(show, self._listed)
        self._history = History()
        self._messages = Messages()
        self._lock = threading.RLock()
        self._reading: set[str] = set()

    async def index(self, asked: Asked) -> Response:
        """Answer with the list of all articles and episodes."""
        cards, waiting = await run_in_threadpool(self._cards)
        title = load_settings(self._show).show.title
        return page(
            "index",
            show=title,
            cards=cards,
            waiting=waiting,
            message=self._messages.find(asked.query_params.get("told", "")),
            clock=ms_to_hms,
        )

    async def article(self, asked: Asked) -> Response:
        """Answer with the page of an article."""

        def made() -> Response:
            card = self._card(asked)
            with self._lock, self._bench.hearing() as context:
                view = view_of(self._opener.open(card, context), context.casting.catalogue())
            job, last = self._bench.rebuild_of(card.key), self._history.last(card.key)
            return page(
                "article",
                view=view,
                key=card.key,
                message=self._messages.find(asked.query_params.get("told", "")),
                undo=last.words if last else "",
                is_building=job is not None and not job.future.done(),
                version=card.version,
            )

        return await run_in_threadpool(made)

    def change(self, deed: Callable[..., Message], *parts: str) -> Callable[[Asked], Any]:
        """Return what answers a form with a deed, which is told these parts of its address."""

        async def answer(asked: Asked) -> Response:
            told = [str(asked.path_params[part]) for part in parts]
            return await self._changed(asked, lambda deeds, *of: deed(deeds, of[0], *told, of[1]))

        return answer

    async def rebuild(self, asked: Asked) -> Response:
        """Have the episode made."""
        await fields_of(asked)
        card = await run_in_threadpool(self._card, asked)
        self._bench.rebuild(card.key, card.source)
        if wants_json(asked):
            return JSONResponse({"is_building": True})
        return RedirectResponse(f"/e/{card.key}#programme", 303)

    async def progress(self, asked: Asked) -> Response:
        """Answer how far a rebuild is, where it can be heard already, and what became of it.

        Whoever names the state that they have `seen` is answered once there is another, or soon after.
        """
        key, line = str(asked.path_params["key"]), asked.query_params.get("line", "")
        job, seen = self._bench.rebuild_of(key), asked.query_params.get("seen")
        patience = _MOST_TICKS
        while seen and job is not None and job.state == seen and patience:
            await asyncio.sleep(_TICK_S)
            patience -= 1
        told = progress_of(job, line)
        if job is not None and job.has_preview:
            told["preview"] = f"/e/{key}/preview?v={id(job)}"
        return JSONResponse(told, headers={"cache-control": "no-store"})

    async def preview(self, asked: Asked) -> Response:
        """Answer with the sound of an episode whose files are being written."""
        job = self._bench.rebuild_of(str(asked.path_params["key"]))
        if job is None or not job.has_preview:
            raise HTTPException(404)
        return FileResponse(
            job.preview, media_type="audio/wav", headers={"cache-control": "no-store"}
        )

    async def hear(self, asked: Asked) -> Response:
        """Have a line or a word spoken, and answer where it is to be heard."""
        fields = await fields_of(asked)

        def spoken() -> tuple[str, str]:
            card = self._card(asked)
            with self._bench.hearing() as context:
                return heard(self._opener.open(card, context), fields, context)

        digest, told = await run_in_threadpool(spoken)
        if wants_json(asked):
            return JSONResponse({"sound": f"/takes/{digest}", "told": told})
        return RedirectResponse(f"/takes/{digest}", 303)

    async def proof(self, asked: Asked) -> Response:
        """Answer with the proof of the script if a line said what somebody is writing."""
        fields = await fields_of(asked)
        line_id = str(asked.path_params["line"])

        def proved() -> dict[str, Any]:
            card = self._card(asked)
            with self._bench.hearing() as context:
                opened = self._opener.open(card, context)
                lines = list(opened.draft.script.lines())
                place = next((at for at, one in enumerate(lines) if one.id == line_id), None)
                if place is None:
                    raise ConflictError("That line isn't there any more", "Look at the page again")
                edits = edits_for(lines, place, fields)
                flaws = flaws_with(opened, edits, context.request)
                script = edited(opened, edits, context.request)
            words = proof_in_words(flaws, opened.draft.article.text, script)
            return {"words": words, "is_proved": not flaws}

        return JSONResponse(await run_in_threadpool(proved))

    async def take(self, asked: Asked) -> Response:
        """Answer with the sound of a take."""
        digest = str(asked.path_params["digest"])
        path = takes_folder(self._show) / f"{digest}.wav"
        if not _DIGEST.fullmatch(digest) or not path.is_file():
            raise HTTPException(404)
        return FileResponse(path, media_type="audio/wav", headers={"cache-control": "private"})

    async def sound(self, asked: Asked) -> Response:
        """Answer with the sound of an episode, or ranges of it."""

        def found() -> tuple[Path, str] | None:
            output = self._show / OUTPUT
            episode = read_episode(output / (self._card(asked).slug or "."))
            if episode is None or not episode.audio:
                return None
            path = (episode.place / episode.audio[0].path).resolve()
            is_ours = path.is_relative_to(output.resolve()) and path.is_file()
            return (path, episode.audio[0].mime_type) if is_ours else None

        known = await run_in_threadpool(found)
        if known is None:
            raise HTTPException(404)
        return FileResponse(known[0], media_type=known[1], headers={"cache-control": "no-cache"})

    async def wave(self, asked: Asked) -> Response:
        """Answer with the drawing of an episode's sound."""

        def drawn() -> Response:
            card = self._card(asked)
            wave = wave_of(self._show / OUTPUT / card.slug, self._show)
            return page("wave", wave=wave, key=card.key)

        return await run_in_threadpool(drawn)

    async def publish(self, asked: Asked) -> Response:
        """Write the feed and the page of all episodes."""
        fields = await fields_of(asked)
        made = await run_in_threadpool(lambda: publish_show(self._show, load_settings(self._show)))
        episodes = "1 episode" if made.episodes == 1 else f"{made.episodes} episodes"
        told = f"Published: {made.feed.name} lists {episodes}."
        problems = [*made.faults, *(one.message for one in made.notices)]
        if problems:
            told += " Left out: " + "; ".join(problems) + "."
        number = self._messages.add(Message(words=told, is_error=bool(problems), focus="publish"))
        key = fields.get("key", "")
        there = f"/e/{key}" if re.fullmatch(r"[0-9a-f]{16}", key) else "/"
        return RedirectResponse(f"{there}?told={number}", 303)

    def _cards(self) -> tuple[list[Card], int]:
        """Return all cards, and how many are of articles that are still to be read."""
        with self._lock:
            cards = self._listed.all()
            unread = [card for card in cards if self._listed.is_unread(card)]
            for card in unread[: _MOST_READ - len(self._reading)]:
                if card.key not in self._reading:
                    self._reading.add(card.key)
                    self._look_at(card)
            return cards, len(unread)

    def _look_at(self, card: Card) -> None:
        """Read an article for the list, when there is time."""

        def noted(done: Future[OpenArticle]) -> None:
            self._reading.discard(card.key)
            error = None if done.cancelled() else done.exception()
            if error is not None:
                self._listed.note_unreadable(card.source, str(error))
            elif not done.cancelled():
                self._listed.note(done.result())

        look = self._bench.look(lambda context: open_article(card.source, context))
        look.add_done_callback(noted)

    def _card(self, asked: Asked) -> Card:
        with self._lock:
            return self._listed.find(str(asked.path_params["key"]))

    async def _changed(
        self, asked: Asked, deed: Callable[[Deeds, OpenArticle, Fields], Message]
    ) -> Response:
        """Do something to an article, and answer with the way to its page, which tells of it."""
        fields = await fields_of(asked)

        def done() -> Response:
            card = self._card(asked)
            with self._lock, self._bench.hearing() as context:
                opened = self._opener.open(card, context)
                deeds = Deeds(card.key, self._history, context.request)
                message = deed(deeds, opened, fields)
            number = self._messages.add(message)
            return RedirectResponse(f"/e/{card.key}?told={number}#{message.focus}", 303)

        return await run_in_threadpool(done)
