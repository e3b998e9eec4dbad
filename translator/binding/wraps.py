"""Joins what a line end cuts: a key wrapped by a mail client, a token folded in a table, a card number over two lines."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from translator.binding.checksums import entropy_bits
from translator.binding.found import Found, Kind
from translator.binding.sight import Sight

_CHARS = r"A-Za-z0-9_.~+/=%@-"
_CUT = re.compile(
    rf"(?<![{_CHARS}])(?P<before>[{_CHARS}]++)(?P<gap>\\?[ \t]{{0,2}}\r?\n[>| \t]{{0,12}})(?=(?P<after>[{_CHARS}]++))"
)
"""A word, a line end with the marks of a quoted mail or an indent behind it, and the next word."""
_GROUP = re.compile(r"\+?(?=[A-Z]{0,7}[0-9])[A-Z0-9]{2,8}\Z")
_GROUP_BEFORE = re.compile(r"[0-9A-Z] \Z")
_GROUP_BEHIND = re.compile(r" [0-9]{2}")
_DOMAIN = re.compile(r"(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}")
_ENDS = re.compile(r"[\"'`]|[,;)\]}>|]{0,3}[ \t\r]{0,9}(?:\n|\Z)")
"""A closing quote, or the end of the line."""
_NAME_BEHIND = re.compile(r"[ \t]{0,3}[=:：]")
_HUMP = re.compile(r"[a-z][A-Z]")
_WORD = re.compile(
    r"[A-Za-z]?[a-z]*+|[A-Z]*+|[0-9.,/:-]*+[A-Za-z%]{0,3}|[A-Z]{1,9}-?[0-9.]{1,20}|v[0-9.]++|"
    r"/?[A-Za-z]{1,14}[0-9]{0,4}(?:[-_./][A-Za-z]{1,14}[0-9]{0,4})++"
)
"""What may stand on a line of its own: a word, a figure, a version, a ticket, names strung together."""
_PIECE_CHARS = 8
"""The first part of a token has at least so many characters."""
_PROSE_CHARS, _PROSE_BITS = 16, 3.3
"""Where further words follow on its line, the second part is longer and more random than any word."""
_LABEL_CHARS = 60
"""Characters before a datum that may say what it is."""
_CUTTABLE: frozenset[Kind] = frozenset({"secret", "email", "iban", "identity", "card", "phone"})


class Cut(NamedTuple):
    """A line end that was taken away."""

    start: int
    """Where the second part begins in the joined text."""
    filler: str
    """What stands there instead: nothing, or a blank between groups of digits."""
    random: bool
    """Whether the second part is no word, so that it can only go on with the first."""


@dataclass(frozen=True)
class Joined(Sight):
    """A text without the line ends that may cut a datum."""

    cuts: tuple[Cut, ...] = ()

    def over_cuts(self, find: Callable[[str], Iterable[Found]]) -> Iterator[Found]:
        """Yield what is found over a line end, and would not be whole before it.

        Args:
            find: finds data in a text.
        """
        for f in find(self.text):
            last = bisect_left(self.cuts, (f.end,)) - 1
            if last < 0 or self.cuts[last].start <= f.start or f.kind not in _CUTTABLE:
                continue
            cut = self.cuts[last]
            if f.kind == "email" and "@" not in self.text[f.start : cut.start]:
                continue  # what stands before an address is another word
            end = f.end if cut.random or not self._is_whole(f, cut, find) else cut.start - len(cut.filler)
            if end == f.end or (last and self.cuts[last - 1].start > f.start):
                yield Found(f.start, end, f.kind, f.rule)

    def _is_whole(self, f: Found, cut: Cut, find: Callable[[str], Iterable[Found]]) -> bool:
        """Say whether what stands before a line end is a datum by itself, so that the word behind it is none of it."""
        begin = max(0, f.start - _LABEL_CHARS)
        end = cut.start - len(cut.filler)
        return any(
            g.start <= f.start - begin and g.end == end - begin and (g.kind, g.rule) == (f.kind, f.rule)
            for g in find(self.text[begin:end])
        )


def without_line_ends(shown: Sight) -> Joined:
    """Join the lines of a text where a datum may go on; one with no such place comes out empty.

    Args:
        shown: the text, as received or without veils.
    """
    pieces: list[str] = []
    places: list[int] = []
    cuts: list[Cut] = []
    done = 0
    for line_end in _CUT.finditer(shown.text):
        filler = _filler(line_end)
        if filler is None:
            continue
        end = line_end.end("before") - _is_soft(line_end["before"])
        pieces += [shown.text[done:end], filler]
        places += [*shown.places[done:end], *(shown.places[end] for _ in filler)]
        cuts.append(Cut(len(places), filler, _is_random(line_end["after"])))
        done = line_end.end()
    if not cuts:
        return Joined("", ())
    pieces.append(shown.text[done:])
    places += shown.places[done:]
    return Joined("".join(pieces), places, tuple(cuts))


def _filler(line_end: re.Match[str]) -> str | None:
    """Return what stands in place of a line end; None where nothing goes on behind it."""
    text, before, after = line_end.string, line_end["before"], line_end["after"]
    behind = line_end.end("after")
    if _GROUP.match(before) and _GROUP.match(after.rstrip(".") if len(after) > 4 else after):
        if _GROUP_BEFORE.search(text, max(0, line_end.start() - 2), line_end.start()):
            return " "
        if _GROUP_BEHIND.match(text, behind):
            return " "
        return "" if min(len(before), len(after)) >= 6 else None
    if before[-1] == "@":
        return "" if before[-2:-1].isalnum() and _DOMAIN.match(after) else None
    if len(before) < _PIECE_CHARS or not (_HUMP.search(before) or re.search(r"[0-9_]", before)):
        return None
    if _NAME_BEHIND.match(text, behind) or "=" in after.rstrip("="):
        return None
    if _ENDS.match(text, behind):
        return ""
    long = len(after) >= _PROSE_CHARS and _is_random(after) and entropy_bits(after) >= _PROSE_BITS
    return "" if long else None


def _is_soft(before: str) -> bool:
    """Say whether a word ends with the mark by which quoted-printable mail breaks its lines. Source: RFC 2045, section 6.7."""
    return before[-1] == "=" and before[-2:] != "=="


def _is_random(word: str) -> bool:
    """Say whether a word is a scrap of a key, and nothing that may stand on a line of its own."""
    bare = word.rstrip(".")
    if _WORD.fullmatch(bare):
        return False
    mixed = any(map(str.isdigit, bare)) and any(map(str.isalpha, bare))
    return mixed or len(_HUMP.findall(bare)) >= 2
