"""Gathers what speaks for and against a sentence being the one that says a request of its own.

Each sign is a plain fact of the sentence, of its neighbours, of the list it stands in, or of the requests found before
it; how much each says was learned from pastes of our own (`python -m evals.training requests`).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from translator.reading.requests.grouping import Group, Sentence, groups_of
from translator.reading.requests.wish_lines import WishLine, about_the_work, announces, collects
from translator.reading.speakers.names import opens_no_topic, takes_requests
from translator.reading.text.topics import given_topic, shared

Signs = dict[str, float]

_WORDS = re.compile(r"[a-z][a-z'’]*+|[\u4e00-\u9fff]|[?？!！]")
_LAST = re.compile(r"[.!?。！？；;:：,，]?\s{0,4}+$")
_FIRST_WORDS = 3
_LONG = (4, 9, 18, 40)
"""Sentences are short or long by so many words."""
_LOOKS_BACK = 16
"""So many requests before are asked whether a sentence goes on with one of them."""
_SOME, MUCH = 0.2, 0.5
"""Two sentences that share so much of their words may speak, or speak, of one thing."""


def own_signs(sentences: Sequence[Sentence]) -> list[Signs]:
    """Return for each sentence what it shows by itself, beside its neighbours and within its list."""
    plain = [list(_of_line(s)) for s in sentences]
    lists = lists_of(sentences)
    voices = len({s.who for s in sentences if s.who})
    wishing = sum(s.line.wishes for s in sentences)
    whole = [
        f"voices:{min(voices, 3)}",
        f"wishing:{min(wishing, 4)}",
        f"lists:{min(len({id(m) for m in lists.values()}), 2)}",
    ]
    first = next((i for i, s in enumerate(sentences) if s.line.wishes), -1)
    shown = {id(items): _of_list(sentences, items) for items in {id(m): m for m in lists.values()}.values()}
    ruled = {g.head for g in groups_of(sentences)}
    found = []
    for i, names in enumerate(plain):
        signs = dict.fromkeys(names, 1.0)
        if i in ruled:
            signs |= {"ruled": 1.0, f"ruled {min(len(ruled), 2)}": 1.0}
        if i:
            signs |= dict.fromkeys((f"before:{n}" for n in plain[i - 1] if n in _NEAR), 1.0)
        else:
            signs["begins text"] = 1.0
        if i + 1 < len(plain):
            signs |= dict.fromkeys((f"after:{n}" for n in plain[i + 1] if n in _NEAR), 1.0)
        else:
            signs["ends text"] = 1.0
        wishes = sentences[i].line.wishes
        signs |= dict.fromkeys((f"{n}{'+' if wishes else '-'}" for n in whole), 1.0)
        signs["first wish"] = float(i == first)
        if i in lists:
            own = "item" if sentences[i].line.item else "rest"
            signs |= {f"{own} {name}": value for name, value in shown[id(lists[i])].items() if value}
        signs |= _of_words(sentences[i].line)
        found.append(signs)
    return found


def signs_so_far(
    i: int,
    sentences: Sequence[Sentence],
    found: Sequence[Group],
    opened: Sequence[int],
    lines: Sequence[WishLine],
) -> tuple[Signs, Group | None]:
    """Return what the requests found before say of a sentence, and the one it is most like.

    Args:
        i: index of the sentence.
        sentences: all of them.
        found: the requests found before it, in order.
        opened: the sentences since one that said another topic follows.
        lines: the lines of all sentences.
    """
    here = sentences[i]
    signs: Signs = {f"found:{min(len(found), 3)}": 1.0}
    if here.line.wishes:
        signs[f"found:{min(len(found), 3)}+"] = 1.0
    if opened:
        signs["announced topic"] = 1.0
    if not found:
        return signs, None
    given = given_topic(here.line.words)
    near, most, known = found[-1], -1.0, False
    for group in found[-_LOOKS_BACK:]:
        alike = shared(here.line.about, group.about(lines))
        told = bool(given) and given <= group.about(lines)
        if (told, alike) >= (known, most):
            near, most, known = group, alike, told
    signs["known topic"] = float(known)
    signs["alike"] = most
    signs["quite alike"] = float(most >= _SOME)
    signs["very alike"] = float(most >= MUCH)
    since = i - found[-1].head
    signs[f"since:{min(since, 4)}"] = 1.0
    last = sentences[found[-1].head]
    if last.line.item and here.line.item:
        same = (last.line.item.kind, last.line.item.indent) == (here.line.item.kind, here.line.item.indent)
        signs["same mark" if same else "other mark"] = 1.0
    elif last.line.item:
        signs["behind an item" if here.line.begins_line else "within an item"] = 1.0
    if here.under and here.under != last.under:
        signs["other section"] = 1.0
        if here.line.wishes:
            signs["other section+"] = 1.0
    who = here.wisher or here.who
    if who:
        mine = any(who in g.who or g.who in who for g in found[-_LOOKS_BACK:] if g.who)
        voice = "same voice" if who == (last.wisher or last.who) else "known voice" if mine else "new voice"
        signs[voice] = 1.0
        if here.line.wishes:
            signs[voice + "+"] = 1.0
    between = any(s.gap for s in sentences[found[-1].head + 1 : i + 1]) if since < 12 else True
    signs["paragraph between"] = float(between)
    if here.line.wishes and between:
        signs["paragraph between+"] = 1.0
    return signs, near


_NEAR = frozenset(
    "wishes wants orders item section announced opens2 detail asks colon introduces numbered refuses begins_line gap".split()
)
"""The signs of a sentence that say something of its neighbours."""


def _of_line(sentence: Sentence) -> Iterator[str]:
    """Yield the names of what a sentence shows."""
    line = sentence.line
    words = line.words
    if line.wants:
        yield "wants"
    if line.wishes:
        yield "wishes"
    elif line.orders:
        yield "orders"
    if line.acts:
        yield "acts"
    if line.wanted:
        yield "wanted"
    if line.refuses:
        yield "refuses"
    if line.pointing:
        yield "pointing"
    if line.detail:
        yield "detail"
        if line.wishes:
            yield "detail+"
    if line.opens:
        yield f"opens{line.opens}"
        if line.wishes:
            yield f"opens{line.opens}+"
    if line.quality:
        yield "quality"
    if line.numbered:
        yield "numbered"
    if line.announced:
        yield "announced"
    if line.introduces_details:
        yield "introduces"
    if line.section:
        yield "section"
    if about_the_work(words):
        yield "about work"
    if sentence.gap:
        yield "gap"
    if line.begins_line:
        yield "begins_line"
    if line.item:
        yield "item"
        yield (
            "item:box"
            if line.item.box
            else "item:inside"
            if line.item.inside
            else "item:" + ("number" if "1" in line.item.kind else "bullet")
        )
    if sentence.who:
        yield "voice"
        if takes_requests(sentence.who):
            yield "takes requests"
    if sentence.wisher:
        yield "tells of a wish"
    size = len(words.split()) if words.isascii() else len(words) // 2
    yield f"size:{sum(size > n for n in _LONG)}"
    end = _LAST.search(words)
    mark = end.group().strip() if end else ""
    if mark in ("?", "？"):
        yield "asks"
    elif mark in (":", "："):
        yield "colon"
    elif not mark:
        yield "no stop"
    if announces(sentence.heading):
        yield "under many"
    if sentence.heading and collects(sentence.heading):
        yield "under wishes"
    if sentence.heading and opens_no_topic(sentence.heading):
        yield "under a part"
    elif sentence.under:
        yield "under a topic"
    if line.under_wish:
        yield "under wish"


def _of_words(line: WishLine) -> Signs:
    """Return the words of a sentence, those it begins with apart."""
    words = _WORDS.findall(line.words.lower())
    first = words[:_FIRST_WORDS]
    terms = {"w:" + w for w in words} | {f"1:{w}" for w in first[:1]} | {"1:" + " ".join(first[:2])}
    if line.zh:
        terms |= {"w:" + a + b for a, b in pairwise(words)}
    each = 1.0 / max(len(terms), 1) ** 0.5
    return dict.fromkeys(terms, each)


def lists_of(sentences: Sequence[Sentence]) -> dict[int, list[int]]:
    """Return for each sentence of an item the items of its list: neighbours with the same mark, as deep, under one heading."""
    open_lists: dict[tuple[str, int], list[int]] = {}
    of: dict[int, list[int]] = {}
    mine: list[int] | None = None
    for i, s in enumerate(sentences):
        item = s.line.item
        if item is None:
            mine = None if s.line.begins_line else mine
            if mine is not None:
                of[i] = mine
            continue
        key = (item.kind, item.indent)
        mine = open_lists.get(key)
        if mine is None or item.first or sentences[mine[-1]].heading != s.heading:
            mine = open_lists[key] = []
        mine.append(i)
        of[i] = mine
        for deeper in [k for k in open_lists if k[1] > key[1]]:
            del open_lists[deeper]
    return of


def _of_list(sentences: Sequence[Sentence], items: Sequence[int]) -> Signs:
    """Return what the list around a sentence says of its sentences."""
    lines = [sentences[k].line for k in items]
    lead = sentences[items[0] - 1].line if items[0] else None
    share = sum(line.wishes or line.orders for line in lines) / len(lines)
    details = sum(line.detail or line.quality for line in lines) / len(lines)
    names = {
        f"list of {min(len(items), 4)}": 1.0,
        "list wishes": share,
        "list acts": sum(line.acts for line in lines) / len(lines),
        "list details": details,
    }
    if lead is not None:
        names |= {
            "list announced": float(lead.announced),
            "list introduced": float(lead.introduces_details),
            "list led by a wish": float(lead.wishes),
            "list led by wishes": float(collects(lead.words)),
            "list behind a colon": float(lead.words.rstrip().endswith((":", "："))),
        }
    else:
        names["list begins text"] = 1.0
    names["list of sections"] = sum(bool(line.section) for line in lines) / len(lines)
    mean = sum(len(line.about) for line in lines) / len(lines)
    names["list long items"] = float(mean > 4)
    return names
