"""Gathers what speaks for and against a sentence standing beside the matter: small talk, errands, news, what a program wrote.

How much each sign says was learned from pastes of our own (`python -m evals.training asides`); when they are not sure,
the sentence is kept.
"""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from itertools import pairwise

from translator.domain.cover import Cover
from translator.domain.reading import AsideReason
from translator.domain.value import Language, Span
from translator.knowledge.weights import ANY_LANGUAGE, learned
from translator.reading.linear import Features, chances_apart
from translator.reading.paste.courtesies import closing, contact, disclaimer, name_alone, pleasantry
from translator.reading.paste.layout import Layout
from translator.reading.paste.logs import event
from translator.reading.paste.notices import errand, notice
from translator.reading.requests.wish_signs import wishes_loosely
from translator.reading.text.edges import edge_of
from translator.reading.text.lower import lower
from translator.reading.text.sections import sections_in
from translator.reading.text.segments import bulleted
from translator.reading.text.wishes import wants

Signs = dict[str, float]


_BOUNDS = re.compile(
    r"[%€$£¥]|\b(?:eur|usd|gbp|chf|percent|budget|deadline|out of scope)\b|\d ?[万元]|预算|截止"
    r"|\b(?:within|under|at most|at least|(?:no|not) (?:more|less|later) than|max\.?|min\.?|up to) \d|(?:不超过|不低于|不高于|不少于|控制在|[降提升压缩减][到至])\s?\d|\d ?[^\s\d，,。]{0,4}(?:以内|以上|以下|之内)",
    re.I,
)
"""What a sentence names that bounds the matter, so that it must not be lost."""
_WORD = re.compile(r"[a-z][a-z'’]*+|[\u4e00-\u9fff]|[?？!！@#]|\d++")
_WORDS_WEIGH = 2.0
"""What the vector of all words of a sentence is long."""
_LONG = (3, 6, 12, 25)
"""Sentences are short or long by so many words."""
_LABEL_CHARS = 12
"""A sentence that begins so near to the start of its line begins it: a bullet or a name may stand before."""
_SURELY: tuple[tuple[str, Callable[[str], bool], AsideReason], ...] = (
    ("closes", closing, "signature"),
    ("disclaims", disclaimer, "signature"),
    ("polite", pleasantry, "greeting"),
    ("event", event, "log"),
)
"""What shows one of these signs is set aside whatever else it shows, for this reason."""
_CLOSES_BEFORE = frozenset({"last line", "before:closes", "before:polite"})
"""Where one of these shows, a name alone signs."""
_MATTERS = frozenset({"wants", "bounds"})
"""What shows one of these is set aside only where it has the form of an errand or a notice."""
_LIKELY = frozenset({"errand", "notice"})
_SURE_EDGES = frozenset({"outside", "data"})
"""What draws such an edge of the work is no errand, as in `the laundry is outsourced, never mind it`."""
_LIKELY_BAR = 0.1
"""So little chance is enough where a sentence has the form of an errand or a notice."""


def besides(
    layout: Layout, pieces: Sequence[tuple[int, Span]], language: Language
) -> Iterator[AsideReason | None]:
    """Yield for each sentence why it is set aside, or None to keep it.

    Args:
        layout: the text.
        pieces: its sentences in order, each with the index of its line.
        language: what it is read as.
    """
    sections = sections_in(layout.text, [piece for _, piece in pieces])
    edged = Cover(part for section in sections for part in (section.label, section.where))
    if not layout.pasted:
        for _, piece in pieces:
            words = layout.text[piece.start : piece.end]
            surely = next((reason for _, shows, reason in _SURELY if shows(words)), None)
            beside = not surely and _plainly_beside(layout.text, piece, language)
            yield surely or ("other" if beside and not edge_of(words, language) else None)
        return
    weights = learned("asides", ANY_LANGUAGE)
    own = [_own(layout.text, piece, language) for _, piece in pieces]
    ends = _message_ends(layout)
    for k, names in enumerate(own):
        surely = next((reason for sign, _, reason in _SURELY if sign in names), None)
        piece = pieces[k][1]
        edge = edge_of(layout.text[piece.start : piece.end], language)
        likely = not _LIKELY.isdisjoint(names) and edge not in _SURE_EDGES
        if (
            surely
            or (not likely and (edge is not None or edged.touches(piece)))
            or (not likely and (not _MATTERS.isdisjoint(names) or bulleted(layout.words(pieces[k][0]))))
        ):
            yield surely
            continue
        signs = _signs(layout, pieces, own, ends, k)
        if chances_apart(weights, Features(signs))["aside"] < (_LIKELY_BAR if likely else weights.bar[0]):
            yield None
        else:
            yield "signature" if "named" in signs and not _CLOSES_BEFORE.isdisjoint(signs) else "other"


def _plainly_beside(text: str, piece: Span, language: Language) -> bool:
    """Say whether a sentence of a text that is not pasted stands beside the matter: it is an errand, or it only informs."""
    words = text[piece.start : piece.end]
    return errand(words) or (notice(words) and not _wants(text, piece, language))


def signs_of(layout: Layout, pieces: Sequence[tuple[int, Span]], language: Language) -> list[Signs]:
    """Return for each sentence what it shows, what those beside it show, and where it stands; see `besides`."""
    own = [_own(layout.text, piece, language) for _, piece in pieces]
    ends = _message_ends(layout)
    return [_signs(layout, pieces, own, ends, k) for k in range(len(pieces))]


def _message_ends(layout: Layout) -> tuple[Set[int], Set[int]]:
    """Return the first and the last lines of the messages."""
    written = [m.lines for m in layout.messages if m.lines]
    return {lines[0] for lines in written}, {lines[-1] for lines in written}


def _signs(
    layout: Layout,
    pieces: Sequence[tuple[int, Span]],
    own: Sequence[Sequence[str]],
    ends: tuple[Set[int], Set[int]],
    k: int,
) -> Signs:
    i, piece = pieces[k]
    names = [
        *own[k],
        f"of {min(len(pieces), 9) // 3}",
        f"place {min(k, 3)}",
        f"to end {min(len(pieces) - k, 4)}",
    ]
    names += [f"before:{n}" for n in (own[k - 1] if k else ("nothing",))]
    names += [f"after:{n}" for n in (own[k + 1] if k + 1 < len(own) else ("nothing",))]
    names += [
        name
        for name, holds in (
            ("begins line", piece.start - layout.lines[i].start < _LABEL_CHARS),
            ("first line", i in ends[0]),
            ("last line", i in ends[1]),
            ("gap", i in layout.gaps),
        )
        if holds
    ]
    return dict.fromkeys(names, 1.0) | _words(layout.text[piece.start : piece.end])


def _own(text: str, piece: Span, language: Language) -> list[str]:
    """Return the names of what a sentence shows by itself."""
    words = text[piece.start : piece.end]
    size = len(words.split()) if words.isascii() else len(words) // 2
    shown = {sign: shows(words) for sign, shows, _ in _SURELY} | {
        "errand": errand(words),
        "notice": notice(words),
        "contact": contact(words),
        "named": name_alone(words),
        "bounds": _BOUNDS.search(words) is not None,
        "wants": _wants(text, piece, language),
    }
    return [f"size:{sum(size > n for n in _LONG)}", *(name for name, holds in shown.items() if holds)]


def _wants(text: str, piece: Span, language: Language) -> bool:
    return wants(text, piece, language) or wishes_loosely(lower(text[piece.start : piece.end]), language)


def _words(words: str) -> Signs:
    """Return the words of a sentence and their pairs, those at its ends apart."""
    found = ["9" if w[0].isdigit() else w for w in _WORD.findall(words.lower())]
    pairs = [*map(" ".join, pairwise(found))]
    terms = {"w:" + w for w in (*found, *pairs)}
    terms |= {"1:" + w for w in (*found[:1], *pairs[:1])}
    terms |= {"0:" + w for w in found[-1:]}
    return dict.fromkeys(terms, _WORDS_WEIGH / max(len(terms), 1) ** 0.5)
