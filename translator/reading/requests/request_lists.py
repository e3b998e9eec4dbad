"""Says of each list whether its items are separate requests or details of one thing."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from translator.reading.requests.wish_lines import WishLine, about_the_work, announces, collects
from translator.reading.speakers.names import opens_no_topic
from translator.reading.text.topics import shared

ItemRole = Literal["request", "detail", "common"]
"""What an item is: a request of its own, a detail of the one before, or something that bears on all of them."""
_ITEMS_MIN = 2
_HALF = 0.5
_MOST = 0.6
_ALIKE = 0.5


def item_roles(lines: Sequence[WishLine], leads: Sequence[str], spoken: Sequence[str]) -> dict[int, ItemRole]:
    """Say what each item of each list is.

    Args:
        lines: the sentences.
        leads: for each sentence, the heading it stands under; empty for none.
        spoken: for each sentence, whose it is; empty where that is not told.

    Returns:
        The role of each sentence that begins an item; a list in which several speak is no list of one mind.
    """
    roles: dict[int, ItemRole] = {}
    for items in _lists(lines, leads):
        if len({spoken[i] for i in items}) > 1:
            continue
        apart = _apart(lines, items, leads)
        for i in items:
            roles[i] = "detail" if not apart else "common" if _says_more(lines[i]) else "request"
    return roles


def _lists(lines: Sequence[WishLine], leads: Sequence[str]) -> Iterator[list[int]]:
    """Yield the items of each list: neighbours with the same mark, as deep, under the same heading."""
    open_lists: dict[tuple[str, int], list[int]] = {}
    done: list[list[int]] = []
    for i, line in enumerate(lines):
        if line.item is None or leads_deeper(lines, i):
            continue
        key = (line.item.kind, line.item.indent)
        mine = open_lists.get(key)
        if mine is None or leads[mine[-1]] != leads[i] or (line.item.first):
            mine = []
            open_lists[key] = mine
            done.append(mine)
        mine.append(i)
        for other in [k for k in open_lists if k[1] > key[1]]:
            del open_lists[other]
    yield from done


def leads_deeper(lines: Sequence[WishLine], i: int) -> bool:
    """Say whether an item only names the list below it."""
    below = lines[i + 1].item if i + 1 < len(lines) else None
    mine = lines[i].item
    other = below is not None and mine is not None and (below.kind, below.indent) != (mine.kind, mine.indent)
    return other and lines[i].words[-1:] not in ".!?。！？；;"


def _apart(lines: Sequence[WishLine], items: Sequence[int], leads: Sequence[str]) -> bool:
    """Say whether the items of a list are separate requests."""
    own = [i for i in items if not _says_more(lines[i])]
    if len(own) < _ITEMS_MIN:
        return bool(own) and items[0] > 0 and lines[items[0] - 1].announced
    if sum(lines[i].numbered for i in own) >= _ITEMS_MIN:
        return True
    first = items[0]
    lead = lines[first - 1] if first else None
    if lead is not None and lead.introduces_details and not lead.announced:
        return False
    if lead is not None and lead.names_one and lead.item is None and not collects(lead.words):
        return False
    if (lead is not None and lead.announced) or announces(leads[first]):
        return True
    if all(item is not None and item.box for item in (lines[i].item for i in items)):
        return True
    if sum(
        bool(lines[i].section) and not opens_no_topic(lines[i].section.strip(" .:：")) for i in own
    ) > _HALF * len(items):
        return True
    if lead is not None and lead.wishes and not collects(lead.words):
        return False
    collected = collects(leads[first]) or (lead is not None and collects(lead.words))
    wishing = [i for i in own if _wishes(lines, i, collected=collected)]
    least = _HALF if collected else _MOST
    return len(wishing) >= max(_ITEMS_MIN, least * len(items)) and not _cohere(lines, wishing)


def _says_more(line: WishLine) -> bool:
    """Say whether an item bounds or describes what others ask for."""
    return line.detail or line.quality or about_the_work(line.words)


def _wishes(lines: Sequence[WishLine], item: int, *, collected: bool) -> bool:
    """Say whether an item wishes somewhere; where wishes were collected, telling what a thing does is enough."""
    for i in range(item, len(lines)):
        if i > item and (lines[i].begins_line or lines[i].item):
            break
        if lines[i].orders or lines[i].wishes or (collected and lines[i].acts):
            return True
    return False


def _cohere(lines: Sequence[WishLine], items: Sequence[int]) -> bool:
    """Say whether items keep speaking of the same thing."""
    about = [lines[i].about for i in items]
    pairs = list(combinations(about[:8], 2))
    return any(shared(a, b) >= _ALIKE for a, b in pairs)
