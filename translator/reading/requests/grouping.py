"""Says where in a text each new request begins: a walk through its sentences.

A new request begins where the text says so: an item of a list of wishes, words such as `another thing`, another
speaker, another section. Without a sign, all wishes are one request.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from translator.reading.requests.request_lists import ItemRole, item_roles, leads_deeper
from translator.reading.requests.wish_lines import Item, WishLine, about_the_work, announces
from translator.reading.speakers.names import takes_requests
from translator.reading.text.topics import given_topic, shared

_ALIKE = 0.5
"""Two sentences that share so much of their words speak of one thing."""
_GOES_ON = 0.3
"""So much is enough where somebody goes on speaking."""
_DISPUTED = 0.2
"""So much is enough where one refuses what another said."""
_TOPICS_MIN = 2
"""A sentence of fewer words that name something opens no topic of its own."""
_LOOKS_BACK = 16
"""So many requests before are asked whether a sentence goes on with one of them."""


class Sentence(NamedTuple):
    """One sentence in its place."""

    line: WishLine
    heading: str
    """The heading it stands under; empty for none."""
    under: str
    """The topic it stands under, by a heading or the quoted message it answers; empty for none."""
    who: str
    """Who wrote or spoke it; empty where the text does not say."""
    wisher: str
    """Whom it names as wanting something; empty for nobody."""
    gap: bool = False
    """Whether an empty line stands before it."""


@dataclass
class Group:
    """One request: the sentence that says what is wanted, and those that say more of it."""

    head: int
    who: str
    lines: list[int] = field(default_factory=list)
    _about: frozenset[str] = frozenset()
    _told: int = 0

    def about(self, lines: Sequence[WishLine]) -> frozenset[str]:
        """Return what its sentences are about together."""
        while self._told < len(self.lines):
            self._about |= lines[self.lines[self._told]].about
            self._told += 1
        return self._about


def groups_of(sentences: Sequence[Sentence]) -> list[Group]:
    """Put the sentences to the requests they speak of; what bears on all is put to none.

    Args:
        sentences: those of the whole text that were not set aside, headings left out.

    Returns:
        The requests in order of the sentences that say what is wanted; empty where no sentence clearly wishes.
    """
    wishing = sum(s.line.wishes for s in sentences)
    if wishing < 2 and not any(s.line.item for s in sentences):  # one wish is one request
        return []
    return _Walk(sentences).groups()


class _Walk:
    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._all = sentences
        self._lines = [s.line for s in sentences]
        self._roles = item_roles(self._lines, [s.heading for s in sentences], [s.who for s in sentences])
        self._begun = list(accumulate(line.begins_line for line in self._lines))
        self._others = _others_before(sentences)
        self._talk = len({s.who for s in sentences}) > 1
        self._many = any(announces(name) for name in dict.fromkeys(s.heading for s in sentences))
        self._heard = 0
        """So many sentences were asked whether they say that several things follow."""
        self._found: list[Group] = []
        self._of: dict[str, Group] = {}
        """The last request of each speaker."""
        self._now: Group | None = None
        self._opened: list[int] = []
        """Sentences since one that said another topic follows, before its wish was met."""

    def groups(self) -> list[Group]:
        role: ItemRole | None = None
        item: Item | None = None
        for i, line in enumerate(self._lines):
            if line.item:
                role = self._roles.get(i)
            elif role and (line.begins_line or (item and item.inside)):  # the list has ended
                self._now = self._now if role == "detail" else None
                role = None
            item = line.item or (None if line.begins_line else item)
            self._place(i, line, role)
        return self._found

    def _place(self, i: int, line: WishLine, role: ItemRole | None) -> None:
        """Put a sentence to a request, to none, or let it begin one."""
        if role == "common":
            self._now = None
        elif role == "request":
            self._place_item(i, line)
        elif self._begins(i, line):
            self._begin(i)
        elif (line.opens == 2 and not line.wishes) or (line.section and self._new_section(i)):
            self._opened = [i]
        elif self._opened:
            self._opened.append(i)
        elif self._now:
            self._now.lines.append(i)
            if line.wanted and not self._lines[self._now.head].wanted:
                self._now.head = i

    def _place_item(self, i: int, line: WishLine) -> None:
        """Put a sentence of an item that is a request: its first wish says what is wanted."""
        if line.item:
            self._begin(i)
        elif self._now:
            if line.wishes and not self._lines[self._now.head].wishes:
                self._now.head = i
            self._now.lines.append(i)

    def _begin(self, i: int) -> None:
        who = self._all[i].wisher or self._all[i].who
        self._now = Group(i, who, [*self._opened, i])
        self._opened = []
        self._found.append(self._now)
        self._of[who] = self._now

    def _begins(self, i: int, line: WishLine) -> bool:
        """Say whether a sentence outside a list of requests begins a new one."""
        if not line.wishes or self._only_leads(i):
            return False
        if not self._found:
            hears = self._talk and takes_requests(self._all[i].who)
            return not hears and (not line.detail or line.opens == 2)
        if (line.item and self._roles.get(i) == "detail") or about_the_work(line.words):
            return False
        if line.numbered:
            return True
        if self._opened or line.opens == 2:
            return not (line.adds or self._alike(i))
        if line.detail or line.adds or len(line.about) < _TOPICS_MIN:
            return False
        if line.opens == 1 or self._new_section(i) or self._next_of_many(i):
            return not self._alike(i)
        if self._new_voice(i):
            return not self._alike(i) and not takes_requests(self._all[i].who)
        return self._comes_back(i) and not self._alike(i, _GOES_ON)

    def _only_leads(self, i: int) -> bool:
        """Say whether a sentence only says that several things follow."""
        if leads_deeper(self._lines, i):
            return True
        listed = i + 1 < len(self._lines) and self._roles.get(i + 1) == "request"
        return (listed or self._lines[i].words.rstrip().endswith((":", "："))) and self._lines[i].announced

    def _new_voice(self, i: int) -> bool:
        """Say whether it is the wish of somebody who has no request yet; whoever has one goes on with theirs."""
        who = self._all[i].wisher or self._all[i].who
        mine = self._of.get(who) or next(
            (
                g
                for g in reversed(self._found[-_LOOKS_BACK:])
                if who and g.who and (who in g.who or g.who in who)
            ),
            None,
        )
        self._now = mine or self._now
        return bool(who) and mine is None

    def _comes_back(self, i: int) -> bool:
        """Say whether somebody who has a request wishes again after others spoke."""
        since = self._now.head if self._now else i
        return self._others[i] > since and len(self._lines[i].about) > _TOPICS_MIN

    def _new_section(self, i: int) -> bool:
        under = self._all[i].under
        return self._now is not None and bool(under) and under != self._all[self._now.head].under

    def _next_of_many(self, i: int) -> bool:
        """Say whether several things were announced and this wish stands on a line without one."""
        if self._now is None or self._begun[i] <= self._begun[self._now.head]:
            return False
        while not self._many and self._heard < i:
            self._many = self._lines[self._heard].announced
            self._heard += 1
        return self._many

    def _alike(self, i: int, least: float = _ALIKE) -> bool:
        """Say whether a sentence speaks of a request that is known already, and go on with that one."""
        line = self._lines[i]
        given = given_topic(line.words)
        best = max(
            self._found[-_LOOKS_BACK:],
            key=lambda g: (
                bool(given) and given <= g.about(self._lines),
                shared(line.about, g.about(self._lines)),
            ),
        )
        known = bool(given) and given <= best.about(self._lines)
        if not known and shared(line.about, best.about(self._lines)) < (_DISPUTED if line.refuses else least):
            return False
        self._now, self._opened = best, []
        return True


def _others_before(sentences: Sequence[Sentence]) -> list[int]:
    """Return for each sentence the last one before it that somebody else spoke; -1 for none."""
    found: list[int] = []
    last = other = ("", -1)
    for i, sentence in enumerate(sentences):
        if sentence.who and sentence.who != last[0]:
            last, other = (sentence.who, i), last
        elif sentence.who:
            last = (sentence.who, i)
        found.append(other[1] if sentence.who else -1)
    return found
