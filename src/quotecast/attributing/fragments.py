"""Lay a block out as the writer's own fragments and the quotations between them, each in its setting."""

import re

import msgspec

from quotecast.attributing.asides import without_asides
from quotecast.attributing.marks import MarkedSpan, pair_marks
from quotecast.attributing.phrases import Mention, nickname_at
from quotecast.attributing.posts import Post, find_posts
from quotecast.attributing.questions import question_turns
from quotecast.attributing.quoted_blocks import quoted_whole
from quotecast.attributing.tokens import Token, tokens_of
from quotecast.attributing.turns import DialogueTurn, find_turns
from quotecast.languages import Language, sentence_spans
from quotecast.model import Article, BlockKind, Rule, Span

_LOOKED_BACK = 12  # pieces of a block, so that one of any length costs the same
_STOP = re.compile(r"[.!?]+(?=[^\S\n]+\S)")


class Fragment(msgspec.Struct, kw_only=True, eq=False):
    """A stretch of the writer's words: a sentence, or what a quotation leaves of one.

    `before` and `after` are the numbers of the quotations it touches, None at a sentence end, `place`
    its number among the pieces of its block.
    """

    span: Span
    tokens: tuple[Token, ...]
    block: int
    starts_sentence: bool
    ends_sentence: bool
    before: int | None = None
    after: int | None = None
    place: int = 0

    @property
    def has_words(self) -> bool:
        """Return whether anything but signs stands in it."""
        return any(token.is_word for token in self.tokens)


class BlockPieces(msgspec.Struct, kw_only=True, eq=False):
    """One block: its pieces in order, each a fragment or the number of a quotation."""

    block: int
    kind: BlockKind
    span: Span
    pieces: list[Fragment | int] = []
    told: list[Fragment] | None = None

    def fragments(self) -> list[Fragment]:
        """Return the writer's fragments in order, once all pieces are laid out."""
        if self.told is None:
            self.told = [piece for piece in self.pieces if isinstance(piece, Fragment)]
        return self.told

    def last_before(self, fragment: Fragment) -> Fragment | None:
        """Return the writer's last fragment before one."""
        for piece in reversed(self.pieces[max(0, fragment.place - _LOOKED_BACK) : fragment.place]):
            if isinstance(piece, Fragment):
                return piece
        return None

    def told_before(self, fragment: Fragment) -> list[Fragment]:
        """Return the writer's fragments before one, the nearest first, as far as one looks back."""
        near = self.pieces[max(0, fragment.place - _LOOKED_BACK) : fragment.place]
        return [piece for piece in reversed(near) if isinstance(piece, Fragment)]


class LaidOut(msgspec.Struct, kw_only=True, eq=False):
    """A whole article laid out."""

    text: str
    passages: list[BlockPieces]
    marked: list[MarkedSpan]
    block_of: list[int]
    turns: dict[int, DialogueTurn] = {}
    turns_of: dict[int, list[DialogueTurn]] = {}
    posts: dict[int, Post] = {}


def lay_out(article: Article, language: Language) -> LaidOut:
    """Return the article's passages, with its quotations numbered in text order."""
    layout = LaidOut(text=article.text, passages=[], marked=[], block_of=[])
    turns = question_turns(article, language) or find_turns(article, language)
    layout.turns_of = without_asides(turns, article.text, language)
    posts = find_posts(article, language)
    whole = quoted_whole(article, language)
    for number, block in enumerate(article.blocks):
        passage = BlockPieces(block=number, kind=block.kind, span=block.span)
        layout.passages.append(passage)
        if number in posts:
            _add_post(layout, passage, posts[number])
            continue
        above = posts.get(number - 1)
        if above is not None and above.is_post:
            continue  # the signature is no part of the story: "she" is nobody who posted
        if number in layout.turns_of:
            _add_turns(layout, passage, language)
            continue
        position = block.span.start
        quoted = (
            [whole[number]] if number in whole else pair_marks(article.text, block.span, language)
        )
        for marked in quoted:
            if not marked.span or nickname_at(article.text, marked.outer.start, language):
                continue
            _add_fragments(layout, passage, Span(start=position, end=marked.outer.start), language)
            passage.pieces.append(len(layout.marked))
            layout.marked.append(marked)
            layout.block_of.append(number)
            position = marked.outer.end + _stop_behind(article.text, marked)
        _add_fragments(layout, passage, Span(start=position, end=block.span.end), language)
        if quoted:
            _join(layout, passage, language)
    return layout


def _stop_behind(text: str, marked: MarkedSpan) -> int:
    """Return how many marks behind a quotation end its sentence ("… was “late”. Asked why, ...")."""
    found = _STOP.match(text, marked.outer.end)
    return len(found[0]) if found is not None else 0


def _add_post(layout: LaidOut, passage: BlockPieces, post: Post) -> None:
    """Lay out a block that is somebody's post, whole and without marks."""
    number = len(layout.marked)
    passage.pieces.append(number)
    layout.marked.append(MarkedSpan(span=post.words, outer=post.outer or post.words, opener=""))
    layout.block_of.append(passage.block)
    layout.posts[number] = post


def _add_turns(layout: LaidOut, passage: BlockPieces, language: Language) -> None:
    """Lay out a block of an interview: labels, which say nothing else, and what is said."""
    position = passage.span.start
    for turn in layout.turns_of[passage.block]:
        number = len(layout.marked)
        if turn.label is not None:
            _add_fragments(layout, passage, Span(start=position, end=turn.label.start), language)
            passage.pieces.append(
                Fragment(
                    span=turn.label,
                    tokens=(),
                    block=passage.block,
                    starts_sentence=True,
                    ends_sentence=False,
                    after=number,
                    place=len(passage.pieces),
                )
            )
        passage.pieces.append(number)
        layout.marked.append(MarkedSpan(span=turn.words, outer=turn.outer, opener=""))
        layout.block_of.append(passage.block)
        layout.turns[number] = turn
        position = turn.outer.end


def _add_fragments(layout: LaidOut, passage: BlockPieces, gap: Span, language: Language) -> None:
    text = layout.text
    for span in sentence_spans(text, gap, language):
        passage.pieces.append(
            Fragment(
                span=span,
                tokens=tokens_of(text, span, language),
                block=passage.block,
                starts_sentence=True,
                ends_sentence=True,
                place=len(passage.pieces),
            )
        )


def _join(layout: LaidOut, passage: BlockPieces, language: Language) -> None:
    """Note which fragments share a sentence with the quotation beside them."""
    text = layout.text
    for left, right in zip(passage.pieces, passage.pieces[1:], strict=False):
        if isinstance(left, Fragment) and isinstance(right, int):
            if _leads_on(text, left, layout.marked[right].span, language):
                left.ends_sentence = False
                left.after = right
        elif isinstance(left, int) and isinstance(right, Fragment):
            quoted = layout.marked[left].span
            first = text[right.span.start]
            is_over = text[quoted.end - 1] in ".!?…" and (first.isupper() or first.isdigit())
            if not (is_over or _stop_behind(text, layout.marked[left])):
                right.starts_sentence = False
            right.before = left


def _leads_on(text: str, left: Fragment, quoted: Span, language: Language) -> bool:
    """Return whether the writer's sentence goes on into the quotation behind it."""
    if text[left.span.end - 1] not in ".!?":
        return True
    last = left.tokens[-1] if left.tokens else None
    if last is None or not last.is_word or text[last.end - 1] != ".":
        return False
    # "until 9 p.m. “What do I eat?”", but "Mr. “Big” Moss"
    is_sentence = text[quoted.start].isupper() and text[quoted.end - 1] in ",.!?…"
    return last.lower in language.titles_with_dot or not is_sentence


class Tag(msgspec.Struct, kw_only=True, eq=False):
    """Who a fragment beside a quotation names as its source, and by which rule.

    `span` is the clause that can be moved, None where the fragment says more than that;
    `verb_last` is the last token of a verb of two words ("chimed in").
    """

    fragment: Fragment
    subject: Mention
    verb: int | None
    rule: Rule
    span: Span | None = None
    verb_last: int | None = None

    @property
    def follows_role(self) -> bool:
        """Return whether what somebody is stands before their name ("“Tidefall” director Ida Moss said")."""
        is_role = self.subject.role is not None and self.subject.first == 0
        return is_role and not self.fragment.tokens[0].is_capital and bool(self.verb)

    @property
    def verb_span(self) -> Span | None:
        """Return the span of the reporting verb."""
        if self.verb is None:
            return None
        tokens = self.fragment.tokens
        return Span(start=tokens[self.verb].start, end=tokens[self.verb_last or self.verb].end)

    @property
    def source_span(self) -> Span:
        """Return the span of the words that name the source."""
        return self.subject.span


class Setting(msgspec.Struct, kw_only=True, eq=False):
    """What stands around one quotation: the fragments beside it and their tags."""

    number: int
    passage: BlockPieces
    place: int
    left: Fragment | None = None
    right: Fragment | None = None
    trailing: Tag | None = None
    leading: Tag | None = None

    @property
    def opens_block(self) -> bool:
        """Return whether nothing stands before the quotation in its block but a list's mark."""
        if self.place > 1:
            return False
        first = self.passage.pieces[0] if self.place else None
        return first is None or not (isinstance(first, int) or first.has_words)

    @property
    def fills_block(self) -> bool:
        """Return whether the block holds nothing else but a list's mark."""
        return self.place + 1 == len(self.passage.pieces) and self.opens_block
