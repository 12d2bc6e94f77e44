"""What sites call the parts of a page: the words in class names and ids, by what they mean.

A name is only a hint: `regions` lets none hide the story itself.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise


class ElementRole(StrEnum):
    """Say what a name, a tag or a role of an element means."""

    NONE = ""
    FURNITURE = "furniture"
    FORM = "form"
    RELATED = "related"
    COMMENTS = "comments"
    ADVERTISEMENT = "advertisement"
    HOVER = "shown only on hovering"
    PAYWALL = "paywall"
    CAPTION = "caption"
    PICTURE = "picture"
    BYLINE = "byline"
    STANDFIRST = "standfirst"
    LEAD = "lead"
    PULL_QUOTE = "pull-quote"
    CORRECTION = "correction"
    FOOTNOTE = "footnote"
    EMBED = "embed"
    SUBHEADING = "subheading"
    QUOTATION = "quotation"


OUTSIDE, LINKS = "outside of the story", "links"
# Reasons for which a part isn't read, unless most of the story lies in it.
LEFT_OUT = frozenset(
    (
        ElementRole.FURNITURE,
        ElementRole.FORM,
        ElementRole.RELATED,
        ElementRole.COMMENTS,
        ElementRole.ADVERTISEMENT,
        ElementRole.HOVER,
        ElementRole.PAYWALL,
    )
)
# Whole words of a name; the first role that one of its words has is the name's.
_WORDS = {
    ElementRole.EMBED: "embed tweet twitter-tweet instagram-media bluesky mastodon",
    ElementRole.PULL_QUOTE: "pullquote pullquotes pull-quote pull-quotes pulledquote",
    ElementRole.FOOTNOTE: "footnote footnotes endnote endnotes references reflist sidenote sidenotes marginnote marginnotes",
    ElementRole.COMMENTS: "comment comments disqus comentarios kommentare commentaires respond livefyre "
    "commenting fb-comments",
    ElementRole.ADVERTISEMENT: "ad ads advert adverts advertisement advertising adsense adslot sponsor "
    "sponsored sponsors dfp google-ad native-ad adbox adunit adblock adwrap adwrapper adcontainer adspace "
    "adbanner",
    ElementRole.RELATED: "related relacionadas relatedposts recirc recirculation recommended "
    "recommendations recommendation outbrain taboola zergnet revcontent mostread most-read "
    "most-popular mostpopular popular trending more-stories morestories more-news read-more "
    "readmore readalso also-read see-also read-next readnext up-next upnext latest linkback "
    "more-from you-may-like promo promos promobox crosspost inline-related latest-box key-events "
    "article-list teaser-list othernews more-articles further-reading suggested",
    ElementRole.HOVER: "rollover tooltip tooltips popover popup modal hovercard dropdown lightbox overlay",
    ElementRole.PAYWALL: "gate regwall subscriber-only-message paywall-message paywall-prompt meter-wall",
    ElementRole.FURNITURE: "share shares sharing sharebar sharethis shareaholic addthis addtoany "
    "social socials social-links sociallinks follow followus newsletter newsletters subscribe subscription "
    "subscriptions signup sign-up sign-in signin login cta breadcrumb breadcrumbs pagination "
    "pager paging nav navbar navigation menu toolbar cookie cookies consent gdpr cookiebanner "
    "tags taglist tag-list tagcloud keywords topics author-bio authorbio about-author bio "
    "author-box authorbox author-info rating ratings poll survey copyright print-header "
    "print-footer skip-link skiplink toc rail sidebar sidebars widget-area audio-player video-player "
    "media-player playlist video-controls controls control-bar slide-count counter donation donate feedback "
    "nextprev prev-next post-navigation search searchbox snippet-login app-promo jp-relatedposts "
    "masthead site-header site-footer colophon disclaimer-affiliate wp-block-buttons "
    "button-wrapper post-ufi footer footers editsection edit-section edit-link ticker tickers "
    "stock-quote stock-quotes market-data affiliate-disclosure affiliate-disclaimer kicker eyebrow overline "
    "site-sub catlinks printfooter navbox sistersitebox portable-infobox",
    ElementRole.CORRECTION: "correction corrections clarification erratum editors-note",
    ElementRole.BYLINE: "byline bylines dateline timestamp pubdate publish-date published-date post-date "
    "by-line article-date entry-date article-meta post-meta entry-meta meta-info dateblock updated "
    "read-time reading-time readtime",
    ElementRole.CAPTION: "caption captions figcaption caption-text photo-credit image-credit "
    "imagecredit photocredit picture-credit media-credit img-credit image-caption wp-caption-text mediacaption",
    ElementRole.PICTURE: "photo photos image picture img thumbnail media-image article-image",
    ElementRole.SUBHEADING: "subhead subheads subheading subheadings crosshead crossheads crossheading "
    "subheadline cross-head cross-heads cross-heading sub-head sub-heads sub-heading",
    ElementRole.STANDFIRST: "standfirst subtitle deck dek sub-title sub-headline subline sub-head-line",
    ElementRole.QUOTATION: "quote quotes quotation blockquote testimonial",
    ElementRole.LEAD: "summary synopsis intro introduction lead lede excerpt abstract preamble chapeau "
    "key-points keypoints key-takeaways takeaways at-a-glance tldr claim-box claimbox claim-review claimreview verdict",
}
_BY_WORD = {word: role for role, words in _WORDS.items() for word in words.split()}
_ORDER = {role: place for place, role in enumerate(_WORDS)}
_LONGEST_PHRASE = 3  # words of a name that stand for one thing
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_LONGEST_NAME = 400
# What leads to a note, in what is none.
_MARKS = frozenset(
    f"{note}-{mark}"
    for note in ("footnote", "footnotes", "endnote", "sidenote")
    for mark in ("anchor", "ref", "reference", "link", "mark", "number", "call", "wrap", "wrapper")
)
_LONGEST_HASH = 8  # letters of a hash that has no figures
_MIXED = re.compile(r"\d[A-Za-z]{1,3}\d|[A-Za-z]\d+[A-Za-z]+$")
_VOWEL = re.compile("[aeiouy]", re.IGNORECASE)
# What sites' own programs call their parts besides classes.
_PARTS = ("data-component", "data-gu-name", "data-testid", "data-block", "data-qa")
_WRITERS = frozenset("author byline writer contributor contrib reporter journalist".split())
_OF_WRITERS = frozenset(
    "name link vcard fn url text article post entry story meta item liveblog live blog update block c b o m amp wp".split()
)
_STATES = frozenset("has have is no not non with without js show hide when".split())
_LABELLED = {
    "navigation": ElementRole.FURNITURE,
    "search": ElementRole.FURNITURE,
    "contentinfo": ElementRole.FURNITURE,
    "banner": ElementRole.NONE,
    "dialog": ElementRole.HOVER,
    "alertdialog": ElementRole.HOVER,
    "tooltip": ElementRole.HOVER,
    "menu": ElementRole.FURNITURE,
    "toolbar": ElementRole.FURNITURE,
}
_TAGS = {
    "nav": ElementRole.FURNITURE,
    "figcaption": ElementRole.CAPTION,
    "menu": ElementRole.FURNITURE,
}


_LABEL_HOLDERS = frozenset("aside section div ul form".split())
_LONGEST_LABEL = 40


def role_of(tag: str, attributes: Mapping[str, str]) -> ElementRole:
    """Return what an element's tag, ARIA role, class and id say that it is."""
    tagged = _TAGS.get(tag, ElementRole.NONE)
    if tag == "table" and "infobox" in attributes.get("class", "").split():
        return ElementRole.FURNITURE  # a wiki's, beside the story
    if "-" in tag and not tagged:  # a custom element: its name is its maker's
        name = attributes.get(
            "name", ""
        )  # a single word may be its slot's, and tell its place alone
        named = named_role(f"{tag} {name}" if len(_parts_of(name)) > 1 else tag)
        tagged = named if named in LEFT_OUT else ElementRole.NONE
    if tagged or not attributes:
        return tagged
    if "role" in attributes and (labelled := _LABELLED.get(attributes["role"], ElementRole.NONE)):
        return labelled
    name = attributes.get("class", "")
    if "id" in attributes:
        name = f"{name} {attributes['id']}"
    found = named_role(name) if name else ElementRole.NONE
    return found or _part_role(attributes) or _label_role(tag, attributes.get("aria-label", ""))


def _part_role(attributes: Mapping[str, str]) -> ElementRole:
    """Return what a site's own program calls a part that is shown: a hint that leaves nothing out."""
    found = [named_role(attributes[key]) for key in _PARTS if key in attributes]
    return next((role for role in found if role and role not in LEFT_OUT), ElementRole.NONE)


def is_writers_name(classes: str) -> bool:
    """Return whether a class is that of the name of who wrote an article.

    >>> [is_writers_name(name) for name in ("author vcard", "c-byline__names", "author-bio", "name")]
    [True, True, False, False]
    """
    for name in classes[:_LONGEST_NAME].split():
        parts = {part.rstrip("s") for part in _parts_of(name)}
        if not _WRITERS.isdisjoint(parts) and parts <= _WRITERS | _OF_WRITERS:
            return True
    return False


@lru_cache(maxsize=4096)
def is_called_writer(classes: str) -> bool:
    """Return whether one of an element's classes has the word for who writes in it: "author-info"."""
    names = classes[:_LONGEST_NAME].split()
    return any(part.rstrip("s") in _WRITERS for name in names for part in _parts_of(name))


def _label_role(tag: str, label: str) -> ElementRole:
    """Return what a part is that a label for screen readers calls no story ("newsletter promotion")."""
    is_label = tag in _LABEL_HOLDERS and 0 < len(label) <= _LONGEST_LABEL
    found = named_role(label) if is_label else ElementRole.NONE
    return found if found in LEFT_OUT else ElementRole.NONE


@lru_cache(maxsize=4096)
def named_role(name: str) -> ElementRole:
    """Return what a class name or an id means.

    >>> named_role("ArticleShareBar"), named_role("entry-content"), named_role("image-caption")
    (<ElementRole.FURNITURE: 'furniture'>, <ElementRole.NONE: ''>, <ElementRole.CAPTION: 'caption'>)
    """
    found = []
    for word in name[:_LONGEST_NAME].split():
        parts = _parts_of(word)
        if not _MARKS.isdisjoint(map("-".join, pairwise(parts))):
            continue
        if parts and parts[0] in _STATES:
            continue
        for length in range(1, _LONGEST_PHRASE + 1):
            for start in range(len(parts) - length + 1):
                role = _BY_WORD.get("-".join(parts[start : start + length]))
                if role is not None:
                    found.append(role)
    return min(found, key=_ORDER.__getitem__, default=ElementRole.NONE)


def _parts_of(name: str) -> list[str]:
    """Return the words of a class name, without what a program has added to tell it from others.

    >>> _parts_of("ArticleShareBar"), _parts_of("sc-f98b1ad2"), _parts_of("Meta_by__x2Ad7")
    (['article', 'share', 'bar'], ['sc'], ['meta', 'by'])
    """
    return [
        part.lower()
        for word in re.split(r"[\W_]+", name)
        if not _is_hash(word)
        for part in _PART.findall(word)
    ]


def _is_hash(word: str) -> bool:
    """Return whether letters and figures, or capitals, change as in no word: "f98b1ad2", "kGjUMW"."""
    if any(map(str.isdigit, word)):
        return _MIXED.search(word) is not None and word[:2].casefold() != "ad"  # "ad300x250"
    parts = _PART.findall(word) if len(word) <= _LONGEST_HASH else []
    is_torn = len(parts) > 1 and len(parts[0]) == 1 and parts[0].islower()
    return is_torn or (
        len(parts) > 1
        and any(
            _VOWEL.search(part) is None and part.lower() not in _BY_WORD
            for part in parts
            if len(part) > 1
        )
    )
