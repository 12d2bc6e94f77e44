"""Find what is quoted in an article, and who said it."""

from quotecast.attributing.attribution import Attribution, Settled, attribute

__all__ = ["Attribution", "Settled", "attribute"]
