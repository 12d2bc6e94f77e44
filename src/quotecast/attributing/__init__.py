"""Find what is quoted in an article, and who said it."""

from quotecast.attributing.attribution import Attribution, Settled, attribute
from quotecast.attributing.parsing import open_parser

__all__ = ["Attribution", "Settled", "attribute", "open_parser"]
