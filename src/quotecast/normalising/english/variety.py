"""The ways in which English is said, and in which its dates are written."""

from enum import Enum


class Variety(Enum):
    """Name the way in which English is said and its dates are written."""

    AMERICAN = "american"
    BRITISH = "british"

    @classmethod
    def of(cls, language: str) -> "Variety":
        """Return the variety of a BCP 47 tag; plain "en", the USA and Canada are American.

        >>> Variety.of("en-AU").value
        'british'
        """
        region = language.replace("_", "-").upper().partition("-")[2]
        return cls.AMERICAN if region in {"", "US", "CA", "PH"} else cls.BRITISH
