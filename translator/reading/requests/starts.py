"""Says where in a text each new request begins: a walk through its sentences.

Whether a sentence says a request of its own is decided over all its signs by weights learned from pastes; what follows
it says more of it, unless it bears on all.
"""

from collections.abc import Callable, Sequence

from translator.knowledge.weights import ANY_LANGUAGE, learned
from translator.reading.linear import Features, sums
from translator.reading.requests.grouping import Group, Sentence
from translator.reading.requests.heads import MUCH, Signs, own_signs, signs_so_far
from translator.reading.requests.wish_lines import about_the_work

_BAR = 0.0
"""What the signs must add up to for a request to begin: as likely as not."""
_TOPIC_FOLLOWS = 2

Decides = Callable[[int, Signs], bool]


def learned_groups(sentences: Sequence[Sentence]) -> list[Group]:
    """Put the sentences to the requests they speak of; what bears on all is put to none.

    Args:
        sentences: those of the whole text that were not set aside, headings left out.

    Returns:
        The requests in order of the sentences that say what is wanted: at least one where there is any sentence.
    """
    if not sentences:
        return []
    weights = learned("requests", ANY_LANGUAGE)
    places = {label: place for place, label in enumerate(weights.labels)}
    says: list[float] = []

    def decides(i: int, signs: Signs) -> bool:
        totals = sums(weights, Features(signs))
        says.append(totals[places["yes"]] - totals[places["no"]])
        return says[-1] > _BAR and not sentences[i].line.adds

    found = walk(sentences, decides)
    if len(found) > 1:
        return found
    head = max(range(len(sentences)), key=says.__getitem__)
    return [Group(head, "", list(range(len(sentences))))]


def walk(sentences: Sequence[Sentence], decides: Decides) -> list[Group]:
    """Go through the sentences and put each to a request.

    Args:
        sentences: all of them, in order.
        decides: says of a sentence, by its place and signs, whether it begins a request.
    """
    lines = [s.line for s in sentences]
    found: list[Group] = []
    now: Group | None = None
    opened: list[int] = []
    """Sentences since one that said another topic follows, before its wish was met."""
    for i, (sentence, own) in enumerate(zip(sentences, own_signs(sentences), strict=True)):
        line = sentence.line
        so_far, near = signs_so_far(i, sentences, found, opened, lines)
        if decides(i, own | so_far):
            now = Group(i, sentence.wisher or sentence.who, [*opened, i])
            found.append(now)
            opened = []
        elif line.opens == _TOPIC_FOLLOWS or line.section:
            opened = [i]
        elif opened:
            opened.append(i)
        else:
            alike = near is not None and so_far["alike"] >= MUCH
            now = near if alike else None if _bears_on_all(sentences, found, i) else now
            if now:
                now.lines.append(i)
    return found


def _bears_on_all(sentences: Sequence[Sentence], found: Sequence[Group], i: int) -> bool:
    """Say whether a sentence stands behind a list of requests, or bounds them all as an item of it."""
    items = [sentences[g.head].line.item for g in found[-2:]]
    if len(items) < 2 or items[0] is None or items[1] is None:
        return False
    line = sentences[i].line
    if line.item is None:
        return line.begins_line
    return line.item.kind == items[1].kind and (line.detail or line.quality or about_the_work(line.words))
