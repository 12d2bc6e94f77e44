"""Tell the words of nobody whom a voice could be given: the writer's own, orders to readers, signs."""

from quotecast.attributing.fragments import Fragment, Setting
from quotecast.attributing.listening import MentionReader
from quotecast.attributing.phrases import Mention
from quotecast.attributing.surfaces import leads_to_sign

_LABEL = 2  # tokens of "Need:"
_SHORTEST_REPORT = 4  # tokens of "A voice answers:"
_BARE_TAG = 3  # tokens of "I asked."


class Nobodys:
    """Tell what no speaker of an article says."""

    def __init__(self, antecedents: MentionReader) -> None:
        self.antecedents = antecedents
        self.layout = antecedents.layout
        self.readers = antecedents.readers

    def _is_writers(self, setting: Setting) -> bool:
        """Return whether the writer says the words ("“Three months?” I asked.")."""
        left, right = setting.left, setting.right
        is_tag = right is not None and (
            not right.starts_sentence
            or len(right.tokens) <= _BARE_TAG
            or self._is_asked(setting, right)
        )
        if is_tag and right is not None and self._tells_of_writer(right, range(2)):
            return True
        return left is not None and self.readers[id(left)].is_writers()

    def _is_order(self, setting: Setting) -> bool:
        """Return whether readers are told to say the words ("Say to your child: “We will talk later.”"), or would ("You'll ask:").

        Nor are they anybody's behind a label of a list ("Need: “You must have it.”").
        """
        left = setting.left
        if left is None or not left.starts_sentence or left.tokens[-1].lower != ":":
            return False
        reader = self.readers[id(left)]
        verb, verbs = left.tokens[0].lower, reader.language.reporting_verbs
        is_order = verb in verbs and f"{verb}s" in verbs  # no "Said Ida Moss:"
        is_readers = verb.partition("'")[0] in reader.language.second_person
        is_label = setting.place == 1 and len(left.tokens) == _LABEL and not reader.mentions
        return is_order or is_readers or (is_label and left.tokens[0].is_capital)

    def _is_asked(self, setting: Setting, right: Fragment) -> bool:
        """Return whether somebody is asked the words ("“Where to?” I asked the pilot."), no "I said I was"."""
        quoted = self.layout.marked[setting.number].span.cut_from(self.layout.text)
        asking = self.readers[id(right)].language.interviewing_verbs
        is_asking = any(token.lower in asking for token in right.tokens[1:2])
        return quoted.rstrip().endswith("?") and is_asking

    def _tells_of_writer(self, fragment: Fragment, places: range) -> bool:
        """Return whether "I" and a verb of saying stand at some tokens, from the end if below zero."""
        reader, count = self.readers[id(fragment)], len(fragment.tokens)
        for place in (one % count for one in places if count >= abs(one) + 1):
            is_subject = fragment.tokens[place].lower in reader.language.first_subjects
            if is_subject and place + 1 < count and reader.is_reporting(place + 1):
                return True
        return False

    def _is_unknown_report(self, setting: Setting) -> bool:
        """Return whether a sentence ends in a verb of saying and a colon, with nobody as subject."""
        left = setting.left
        if left is None or not left.starts_sentence or len(left.tokens) < _SHORTEST_REPORT:
            return False
        is_colon = left.tokens[-1].lower == ":"
        reader = self.readers[id(left)]
        is_unread = not reader.clauses() and any(
            token.lower in reader.language.plain_verbs for token in left.tokens
        )  # "Homes for All, which owns the block, said:"
        is_new = left.tokens[0].lower in reader.language.indefinite_articles
        is_unread = is_unread or (is_new and reader.main_subject() is None)  # "A third put it so:"
        is_last = reader.is_reporting(len(left.tokens) - 2)
        participles = reader.language.reporting_participles
        is_last = is_last or (not reader.clauses() and left.tokens[-2].lower in participles)
        return is_colon and (is_last or is_unread or leads_to_sign(reader))

    def _leads_to_thing(self, fragment: Fragment, source: Mention | None) -> bool:
        """Return whether words stand on a thing ("She held up a sign that read:")."""
        is_sign = source is not None and self.antecedents.is_sign(source, fragment)
        return is_sign or leads_to_sign(self.readers[id(fragment)])
