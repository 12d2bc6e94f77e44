"""Files in a ZIP archive and XML in them, within limits and without anything from outside."""

import io
import zipfile
import zlib
from typing import Any

import lxml.etree

from quotecast.errors import SourceError

_MOST_BYTES = 100_000_000  # of all that is unpacked of a document
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError)


class Archive:
    """Hold a document's files; what is unpacked of them in all is bounded."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the archive that `data` are; `name` is what messages call it.

        Raises:
            SourceError: they are none.
        """
        self._name = name
        self._left = _MOST_BYTES
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise self.broken("it can't be unpacked") from error
        self.names = frozenset(self._zip.namelist())

    def broken(self, why: str) -> SourceError:
        """Return the error of a document that can't be read."""
        return SourceError(
            f"{self._name} is no whole document: {why}", "Save it anew in the program it comes from"
        )

    def read(self, path: str) -> bytes:
        """Return the bytes of one of the files.

        Raises:
            SourceError: it isn't there, is encrypted or damaged, or all are too large.
        """
        if path not in self.names:
            raise self.broken(f"{path} is missing")
        member = self._zip.getinfo(path)
        if member.flag_bits & 1:
            raise SourceError(f"{self._name} is encrypted", "Save it without a password")
        try:
            with self._zip.open(member) as stream:
                data = stream.read(self._left + 1)
        except (*_BROKEN, RuntimeError) as error:
            raise self.broken(f"{path} is damaged") from error
        self._left -= len(data)
        if self._left < 0:
            raise SourceError(
                f"{self._name} unpacks to more than {_MOST_BYTES:,} bytes", "Divide it"
            )
        return data

    def tree(self, path: str) -> Any:
        """Return the root of an XML file, in which no entity is resolved and nothing fetched.

        Raises:
            SourceError: there is no such file, or it is no XML.
        """
        parser = lxml.etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
        )
        try:
            return lxml.etree.fromstring(self.read(path), parser)
        except lxml.etree.LxmlError as error:
            raise self.broken(f"{path} is no XML") from error
