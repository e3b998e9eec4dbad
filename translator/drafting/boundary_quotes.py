"""Cuts out of the ask what stands on a line of the boundary: with what it points back to, without its label."""

import re
from bisect import bisect_left

from translator.domain.spec import BoundaryKind, BoundaryLine
from translator.domain.value import Span
from translator.drafting.boundary_kinds import WISH_LABEL
from translator.drafting.ground import Ground
from translator.drafting.keys import boundary_key
from translator.reading.paste.headers import OWN_TITLE
from translator.reading.paste.open_words import is_question
from translator.reading.requests.wish_signs import WISH_SECTION
from translator.reading.text.field_labels import field_at, is_label_alone
from translator.reading.text.lower import lower

LINE_CHARS_MAX = 220
JOINED = re.compile(r"^(?:but|and|so|also|however|then)\b,?\s+", re.I)
"""What joins a clause to the one before means nothing on a line of its own."""
_LABEL_CHARS_MAX = 40


def is_label(text: str, said: Span) -> bool:
    """Say whether a sentence only names what follows it, or is the title that the page bears already."""
    words = text[said.start : said.end]
    named = len(words) <= _LABEL_CHARS_MAX and words.endswith((":", "："))
    return named or is_label_alone(words) or OWN_TITLE.match(words) is not None


_QUESTION_CHARS_MAX = 60
_POINTS_BACK = re.compile(r"(?:that|this|these|those|they|it)\b|这|那", re.I)
_ELLIPTIC = re.compile(
    r"\W*(?:no|nope|not|yes|never|only|both|all|none|same)\b|那就|就|只|不[用是做管，,]|没有|都", re.I
)
"""How an answer begins that says little without its question."""


def with_question(ground: Ground, clause: Span) -> Span:
    """Return an answer with the short question before it on its line, as in `New permits? No, those stay here.`

    What begins with a word such as `that` after a semicolon stands with what it points back to.
    """
    text = ground.notes.text
    if _POINTS_BACK.match(text, clause.start, clause.end):
        one = ground.sentence_of(Span(start=max(0, clause.start - 3), end=clause.start))
        if text[one.start : clause.start].rstrip().endswith((";", "；")):
            return Span(start=one.start, end=clause.end)
    if not _ELLIPTIC.match(text, clause.start, clause.end):
        return clause
    since = max(0, clause.start - 2 * _QUESTION_CHARS_MAX)
    before = max(text.rfind("\n", since, clause.start) + 1, since)
    asked = max(text.rfind(mark, before, clause.start) for mark in "?？")
    stops = max(text.rfind(mark, before, max(asked, before)) for mark in ".!?。！？")
    if asked < 0 or text[asked + 1 : clause.start].strip() or asked - stops > _QUESTION_CHARS_MAX:
        return clause
    start = max(stops + 1, before)
    start += len(text[start:asked]) - len(text[start:asked].lstrip())
    line = ground.sentence_of(Span(start=start, end=start + 1))
    return Span(start=max(start, line.start), end=clause.end)


def question_above(ground: Ground, before: Span | None, clause: Span) -> tuple[Span, ...]:
    """Return the short question of another speaker that a clause answers in too few words to stand alone.

    Args:
        ground: what the draft stands on.
        before: the sentence before that of the clause.
        clause: what begins as answers do, such as `never, the publisher forbids it`.
    """
    text = ground.notes.text
    if before is None or before.end > clause.start or ground.left_open.touches(before):
        return ()
    between = text[before.end : clause.start]
    answers = "\n" in between and len(between) <= _QUESTION_CHARS_MAX and between.count("\n\n") == 0
    short = before.end - before.start <= _QUESTION_CHARS_MAX
    asks = is_question(text[before.start : before.end])
    return (before,) if answers and short and asks and _ELLIPTIC.match(text, clause.start, clause.end) else ()


def without_label(ground: Ground, clause: Span, kind: BoundaryKind) -> Span:
    """Return what stands on a line: without the word that joined it, and a wish without its label."""
    text = ground.notes.text
    joint = JOINED.match(text, clause.start, clause.end)
    wished = kind == "in_scope"
    label = WISH_SECTION.match(lower(text), clause.start, clause.end) if wished else None
    other = WISH_LABEL.match(text, clause.start, clause.end) if wished else None
    start = max((m.end() for m in (joint, label, other) if m and m.end() < clause.end), default=clause.start)
    field = field_at(text[start : clause.end])
    if field and field[0] == "notes" and start + field[1] < clause.end:
        start += field[1]
    while start < clause.end and text[start] in " :：】*":
        start += 1
    return Span(start=start, end=clause.end)


def beside_vague(ground: Ground, clause: Span) -> str:
    """Return what a clause says beside its vague words, which a question takes up."""
    words = ground.notes.text[clause.start : clause.end]
    vague = ground.notes.reading.vague
    for at in range(bisect_left(vague, clause.start, key=lambda v: v.start), len(vague)):
        if vague[at].start >= clause.end:
            break
        words = words.replace(vague[at].text, " ")
    return words


_SPOKEN = re.compile(r"[\"“「『](?=[^\"“”「」『』\n]{4})[^\"“”「」『』\n]{4,200}[\"”」』]")


def unquoted(text: str, clause: Span) -> str:
    """Return a text in which nothing stands for what a clause quotes: `kids ask "what should I read?"` wishes nothing."""
    said = _SPOKEN.search(text, clause.start, clause.end)
    whole = said is None or len(text[clause.start : clause.end].strip()) <= len(said.group()) + 2
    if said is None or whole:
        return text
    return text[: said.start()] + " " * (said.end() - said.start()) + text[said.end() :]


def line_of(
    ground: Ground, kind: BoundaryKind, text: str, origin: str, evidence: tuple[Span, ...]
) -> BoundaryLine:
    """Return a line of the boundary.

    Args:
        ground: what the draft stands on.
        kind: the part it belongs to.
        text: what it says.
        origin: `ask`, or `knowledge` for what is customary.
        evidence: where the ask says it.
    """
    return BoundaryLine.model_validate(
        {
            "id": ground.names.give("B", boundary_key(kind, text)),
            "text": text,
            "origin": origin,
            "evidence": evidence,
        }
    )
