"""What is asked for, or told of today, in sentences that no grammar reads: quoted as it stands, and only where that is sure."""

import re
from collections.abc import Iterator, Sequence

from translator.domain.cover import Cover, Range
from translator.domain.value import Span
from translator.reading.evidence import Evidence
from translator.reading.paste.open_words import is_question
from translator.reading.statements.found import Found, quoting
from translator.reading.statements.no_wish import no_wish
from translator.reading.text.edges import edge_of

_AROUND = " \t\n.。;；,，-*•"


def telling(evidence: Evidence, found: Sequence[Found], lines: Sequence[Span]) -> Iterator[Span]:
    """Yield the sentences that surely tell how it is, of which nothing is required, limited or labelled otherwise."""
    taken = Cover([*(f.where for f in found), *(s.where for s in evidence.sections if s.field != "today")])
    for line in lines:
        words = evidence.text[line.start : line.end]
        if taken.touches(line) or _NICE_TO_HAVE.match(words):
            continue
        if edge_of(words, evidence.language) not in ("outside", "limit"):
            yield line


_NICE_TO_HAVE = re.compile(
    r"\W{0,4}(?:nice[- ]to[- ]have|optional(?:ly)?|bonus|would be nice)\b|\W{0,4}(?:加分项|最好|可选)", re.I
)


def asking(
    evidence: Evidence,
    found: Sequence[Found],
    lines: Sequence[Span],
    told: Sequence[Range],
) -> Iterator[Found]:
    """Yield, as quotes, the sentences that surely ask for something and that nothing else takes up.

    A level they set is a target, and what they leave out is out.

    Args:
        evidence: the ask with everything found in it.
        found: the requirements found so far.
        lines: the sentences that surely ask for something.
        told: what is taken up elsewhere: the wish as a whole, vague wording that is asked about, what is done in failure.
    """
    taken = Cover(
        [
            *(f.where for f in found),
            *told,
            *evidence.wish_list,
            *(part for point in evidence.left_open for part in point.spans),
            *(q.span for q in evidence.quantities if q.role in _LEVELS),
            *(s.where for s in evidence.sections if s.field not in _WISHED_UNDER),
        ]
    )
    for line in lines:
        where = _bare(evidence.text, line)
        said = evidence.text[where.start : where.end]
        edge = edge_of(said, evidence.language)
        free = not (taken.touches(line) or evidence.labels.touches(line) or is_question(said))
        free = free and len(_WORD.findall(said)) >= _WORDS_MIN
        if said and free and edge in (None, "limit") and not no_wish(said, "", evidence.language):
            yield quoting(Found(where, "ubiquitous", ()), evidence.text, where, evidence.language)


_WORD = re.compile(r"[A-Za-z0-9]+|[\u4e00-\u9fff]")
_WORDS_MIN = 3
"""`yes pls` asks for nothing by itself."""
_LEVELS = frozenset({"target", "deadline", "budget"})
_WISHED_UNDER = frozenset({"wishes", "goal", "scope"})


def listed(evidence: Evidence, found: Sequence[Found], leads: Sequence[Span]) -> Iterator[Found]:
    """Yield, as quotes, the wish as a whole and the lines of a list of wishes, where no grammar found one in them."""
    taken = Cover(
        [*(f.where for f in found), *(part for point in evidence.left_open for part in point.spans)]
    )
    for line in (*evidence.wish_list, *leads[: 0 if evidence.wish_list else 1]):
        where = _bare(evidence.text, line)
        said = evidence.text[where.start : where.end]
        names_what_follows = evidence.text[line.start : line.end + 1].rstrip().endswith((":", "："))
        edge = edge_of(said, evidence.language)
        sure = not names_what_follows and (edge is None or (line in leads and edge != "outside"))
        sure = sure and not evidence.refused.touches(line)
        if said and sure and not taken.touches(line):
            yield quoting(Found(where, "ubiquitous", ()), evidence.text, where, evidence.language)


def _bare(text: str, line: Span) -> Span:
    """Return a line without its bullet and its stop."""
    words = text[line.start : line.end]
    start = line.start + len(words) - len(words.lstrip(_AROUND))
    return Span(start=start, end=max(start, line.start + len(words.rstrip(_AROUND))))
