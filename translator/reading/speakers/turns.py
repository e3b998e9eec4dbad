"""Finds whose words the lines of a chat, of minutes or of a ticket's comments are: `Ana: ...`, `09:12 <bo> ...`.

A field of a form, such as `Goal: ...`, looks the same and is none: names are told from fields by what they are called,
by coming back, and by the times beside them.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from translator.reading.paste.layout import Layout
from translator.reading.speakers import turn_signs as signs
from translator.reading.speakers.names import is_field, is_speaker, may_be_a_name
from translator.reading.text.words_en import PEOPLE

_TIMED_LINES_MIN = 2
_LABELS_MIN = 2
_NOBODY = frozenset(
    "needs wants asks thinks says said must should may will would can could all also then but and so if when only i we you he she it they this that who what there everyone everybody nobody somebody one users customers people please".split()
)


@dataclass(frozen=True)
class Turn:
    """Some lines, or the rest of one, with whose words they are."""

    who: str
    line: int
    """Index of the line that names them."""
    at: int
    """Where on the line their words begin, in code points from its start."""
    timed: bool = False
    """Whether a time stands beside the name, or the name on a line of its own, so that all that follows is theirs."""
    label: int = 0
    """Where on the line their name stands."""
    above: int | None = None
    """Index of the line that names them, where that is another one."""


def turns_in(layout: Layout, known: Collection[str]) -> list[list[Turn]]:
    """Find who speaks in which lines, message by message.

    Args:
        layout: the text, laid out.
        known: names of people the text tells of, in lower case.

    Returns:
        For each message its turns in order; the words of each go on until the next, or until the list or paragraph
        they stand in ends.
    """
    full = {_initials(name): name for i in range(len(layout.lines)) for name in _present(layout.words(i))}
    return [
        [replace(t, who=full[t.who]) if t.who in full else t for t in _turns(layout, message.lines, known)]
        for message in layout.messages
    ]


def people_in(layout: Layout) -> frozenset[str]:
    """Return the names, in lower case, of those a list says were there, or the text tells of."""
    present = {name.lower() for i in range(len(layout.lines)) for name in _present(layout.words(i))}
    told_of = {
        m.group(1).lower() for m in signs.TOLD_OF.finditer(layout.text) if m.group(1)[:2] not in ("I'", "I’")
    }
    return frozenset((present | told_of) - _NOBODY - PEOPLE)


def _turns(layout: Layout, lines: Sequence[int], known: Collection[str]) -> list[Turn]:
    """Find the turns of one message by the surest way they are marked."""
    if len(lines) < _LABELS_MIN:
        return [*_inside(layout, lines, (), known)] if known else []
    timed = [*_timed(layout, lines)] or [*_above(layout, lines)]
    if len(timed) >= _TIMED_LINES_MIN or any(signs.COMMENTED.match(layout.words(t.line)) for t in timed):
        return timed
    marked = [*_marked(layout, lines)]
    if _taking_turns(marked):
        return marked
    labelled = [*_labelled(layout, lines)]
    sure = [t for t in labelled if _surely(t.who, known)]
    talking = sum(signs.TALKS.search(layout.words(t.line)[t.at :]) is not None for t in labelled)
    if len(labelled) >= _LABELS_MIN and (sure or _taking_turns(labelled) or talking >= _LABELS_MIN):
        return sorted([*labelled, *_inside(layout, lines, {t.who for t in labelled}, known)], key=_place)
    named = [*_named_after(layout, lines, known)]
    inside = [*_inside(layout, lines, {t.who for t in sure}, known)]
    if len(named) >= _LABELS_MIN:
        return named
    return sorted([*sure, *inside], key=_place) if known or len(inside) >= _LABELS_MIN else []


def _surely(who: str, known: Collection[str]) -> bool:
    """Say whether a label surely names somebody: a role, somebody told of, or somebody in brackets."""
    parts = [p.strip() for p in re.split(r"[(（)）]", who) if p.strip()]
    return any(is_speaker(p) or p.lower() in known for p in parts)


def _place(turn: Turn) -> tuple[int, int]:
    return turn.line, turn.at


def _inside(
    layout: Layout, lines: Sequence[int], names: Collection[str], known: Collection[str]
) -> Iterator[Turn]:
    """Yield turns that begin in the middle of a line, as in `Gitta: yes. Rowan: no.`"""
    for i in lines:
        start = layout.lines[i].start
        if not signs.COLON.search(layout.words(i)):
            continue
        for piece in layout.pieces[i]:
            label = signs.INSIDE.match(layout.text, piece.start, piece.end)
            if (
                label
                and piece.start > start
                and (label["a"] in names or label["a"].lower() in known or is_speaker(label["a"]))
            ):
                yield Turn(label["a"], i, label.end() - start, label=piece.start - start)


def _taking_turns(turns: Sequence[Turn]) -> bool:
    """Say whether the same names come back, as in a conversation."""
    names = Counter(t.who for t in turns)
    most = max(names.values(), default=0)
    return len(turns) > _LABELS_MIN and (most > _LABELS_MIN or (len(names) > 1 and most > 1))


def _above(layout: Layout, lines: Sequence[int]) -> Iterator[Turn]:
    """Yield turns whose speaker stands on a line above them, alone or over the time."""
    mine = set(lines)
    alone = [i for i in lines if signs.ALONE.match(layout.words(i))]
    often = Counter(layout.words(i).strip() for i in alone)
    back = any(n > 1 for n in often.values())
    names = set(alone)
    for i in alone:
        at, name = i + 1, layout.words(i).strip()
        if at not in mine or is_field(name):
            continue
        if signs.ONLY_WHEN.match(layout.words(at)):
            yield Turn(name, at, len(layout.words(at)), timed=True, above=i)
        elif back and at not in names:
            yield Turn(name, i, len(layout.words(i)), timed=True)


def _marked(layout: Layout, lines: Sequence[int]) -> Iterator[Turn]:
    """Yield turns that begin with a name in another mark than a colon, such as `bo> yes` or `[Ana] no`."""
    for i in lines:
        match = signs.OTHER_MARK.match(layout.words(i))
        if match:
            who = next(name for name in match.groups() if name).strip(" @*")
            if not is_field(who) and any(c.isalpha() for c in who) and not signs.DATED.match(who):
                yield Turn(who, i, match.end())


def _present(words: str) -> Iterator[str]:
    """Yield the names in a line that says who was there."""
    match = signs.PRESENT.search(words) if ":" in words or "：" in words else None
    if match:
        for name in re.split(r"[,，、;；]| and ", signs.IN_BRACKETS.sub(" ", words[match.end() :])):
            yield name.strip(" .。\t")


def _initials(name: str) -> str:
    """Return the first letters of a name, by which minutes call people: `HS` for `H. Sadeghi`."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _named_after(layout: Layout, lines: Sequence[int], known: Collection[str]) -> Iterator[Turn]:
    """Yield lines whose speaker stands behind them in brackets, or with a dash on the line below."""
    for i, below in zip(lines, [*lines[1:], -1], strict=False):
        bracket = signs.NAMED_AFTER.search(layout.words(i))
        if bracket and (is_speaker(bracket["a"]) or bracket["a"].split()[0].lower() in known):
            yield Turn(bracket["a"], i, 0)
            continue
        dash = (
            signs.NAMED_BELOW.match(layout.words(below))
            if below == i + 1 and below not in layout.gaps
            else None
        )
        if dash and may_be_a_name(dash["a"]) and below + 1 < len(layout.lines):
            yield Turn(dash["a"], i, 0)


def _timed(layout: Layout, lines: Sequence[int]) -> Iterator[Turn]:
    for i in lines:
        words = layout.words(i)
        match = signs.COMMENTED.match(words) or (signs.HAS_WHEN.search(words) and signs.TIMED.match(words))
        if match:
            who = next(name for name in match.groups() if name)
            bare = signs.IN_BRACKETS.sub("", who).strip(" @*-–") or who
            if (
                not is_field(bare)
                and (bare[0] == "+" or any(c.isalpha() for c in bare))
                and not signs.DATED.match(bare)
            ):
                dated = any(c.isdigit() for c in who) and bare[0] != "+"
                yield Turn(bare if dated else who.strip(" @*-–"), i, match.end(), timed=True)


def _labelled(layout: Layout, lines: Sequence[int]) -> Iterator[Turn]:
    for i in lines:
        words = layout.words(i)
        if not signs.MAY_LABEL.search(words):
            continue
        match = signs.PLAIN.match(words) or signs.ROLED.match(words) or signs.DASHED.match(words)
        if match:
            who = signs.TELLS.sub("", next(name for name in match.groups() if name).strip(" @*"))
            who = signs.INPUT.sub("", who)
            who = re.sub(r"^[^.]{4,}\. (?=[A-Z])", "", who)
            bare = signs.IN_BRACKETS.sub("", who).strip()
            in_brackets = signs.IN_BRACKETS.search(who)
            if may_be_a_name(bare) or (in_brackets and is_speaker(in_brackets.group()[1:-1])):
                yield Turn(who, i, match.end())
