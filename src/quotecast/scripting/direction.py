"""How a script is to be written."""

from dataclasses import dataclass

from quotecast.languages.base import Language
from quotecast.model import Fragments, Quotation, QuotationKind, Style
from quotecast.settings import PauseSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """Say how a script is to be written.

    `threshold` is the confidence (0 to 1) under which a quotation stays with the narrator;
    `disclosure` is the sentence that says what the voices are, empty for none.
    """

    language: Language
    pauses: PauseSettings
    threshold: float
    disclosure: str
    style: Style = Style.RADIO
    fragments: Fragments = Fragments.NARRATED

    def voices_speech(self, quotation: Quotation) -> bool:
        """Tell whether a second voice reads the quotation as direct speech."""
        return quotation.kind is QuotationKind.DIRECT and self._is_sure_of(quotation)

    def voices_fragment(self, quotation: Quotation) -> bool:
        """Tell whether a second voice reads the quotation within the writer's sentence."""
        return (
            self.fragments is Fragments.VOICED
            and quotation.kind is QuotationKind.MIXED
            and self._is_sure_of(quotation)
        )

    def doubts(self, quotation: Quotation) -> bool:
        """Tell whether the quotation is speech that nobody surely said."""
        return quotation.kind is QuotationKind.DIRECT and not self._is_sure_of(quotation)

    def _is_sure_of(self, quotation: Quotation) -> bool:
        return quotation.speaker_id is not None and quotation.confidence >= self.threshold
