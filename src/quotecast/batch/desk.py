"""Be where tasks are done: in this process, with a workshop that is kept from one to the next."""

from contextlib import ExitStack
from typing import Self

from quotecast.batch.house import House
from quotecast.episode.context import Workshop, open_workshop
from quotecast.progress import Reporter


class Desk:
    """Be where tasks are done: a workshop that is opened for the first and kept for the next.

    A context manager: when it is left, no worker of an engine is.
    """

    def __init__(self, reporter: Reporter) -> None:
        self.reporter = reporter
        self._stack = ExitStack()
        self._workshop: Workshop | None = None
        self._house: House | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        self._stack.__exit__(*reason)  # type: ignore[arg-type]

    def workshop(self, house: House) -> Workshop:
        """Return the house's workshop.

        Raises:
            SettingsError: the settings can't be used.
        """
        if self._workshop is None or self._house != house:
            self._workshop = None
            self._stack.close()
            opened = open_workshop(house.show, house.settings, self.reporter, trusts=house.trusts)
            self._workshop = self._stack.enter_context(opened)
            self._house = house
        return self._workshop
