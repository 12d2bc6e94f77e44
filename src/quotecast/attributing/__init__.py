"""Find what is quoted in an article, and who said it."""

from quotecast.attributing.attribution import Attribution, attribute
from quotecast.attributing.settled import Settled

__all__ = ["Attribution", "Settled", "attribute"]
