"""What makes a vague English word clear: a name, a compound, somebody's quote, courtesy, or a tale about today."""

import re

from translator.knowledge.schema import Counts
from translator.reading.text.lower import lower
from translator.reading.text.marks import Marks
from translator.reading.text.one_pattern import at_word_start
from translator.reading.text.phrases import Unit, joined
from translator.reading.vague.degrees import Hit
from translator.reading.vague.heaps_en import is_a_thing
from translator.reading.vague.register import EnglishRegister

_LEADING = frozenset(
    "more less very really highly super extremely quite too way far fully truly absolutely completely totally "
    "incredibly reasonably fairly rather pretty significantly considerably substantially noticeably notably drastically "
    "dramatically massively markedly slightly somewhat sufficiently much even so as lot bit little".split()
)
_NUMBER = re.compile(
    r"\s*+(?:[€$£~]\s*+)?(?:\d|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred|half|third|quarter)\b)",
    re.I,
)
_AFTER_NUMBER = re.compile(r"\d\s*+[%\w]{0,4}\s$")
_HEDGES = frozenset(
    "roughly approximately nearly almost mostly somewhat slightly virtually typically usually normally generally".split()
) | {
    "close to",
    "more or less",
    "as many as",
    "as little as",
    "up to",
    "in general",
    "at a minimum",
    "as a minimum",
}
_COURTESY = re.compile(
    r"(?:\bwould|'d|’d|\bmight|\bwill)\s++(?:also\s++|really\s++)?be\s++(?:\w+\s++)?$", re.I
)
_COURTEOUS = frozenset(
    "great good nice cool helpful useful perfect ideal fantastic awesome amazing valuable better best interesting".split()
)
_HOW = re.compile(r"\bhow\s++(?:\w+ly\s++)?$", re.I)
_SEEN_THROUGH = re.compile(
    r"\s(?:\w+\s)?(?:bottles?|glass(?:es)?|films?|foils?|bags?|cups?|plastics?|box(?:es)?|covers?|lids?|umbrellas?|colou?rs?|tapes?|panels?|windows?|labels?|sleeves?|jars?|vials?|tubes?|containers?|folders?|crates?)\b",
    re.I,
)
"""What light goes through, right behind `transparent`."""
_THAN_TODAY = re.compile(
    r"\s++(?:\w+\s++){0,3}?than\s++(?:today|now|before|currently|it is|they are|the (?:old|current|existing|present|competit)|our (?:old|current|compet)|last|at present|competitors|ever|usual|what we)\b",
    re.I,
)
_COMPARES = re.compile(r"(?:\bmore|\bless|er)$")
_THAN = re.compile(r"\s++(?:\w+\s++){0,3}?than\b", re.I)
_COMPOUND = re.compile(r"[-‐‑](?!(?:\w+ing|\w+ed|to|looking|enough|friendly)\b)\w", re.I)
_NUMBERED = re.compile(r"(?:^|[\n.)]\s{0,8}+)[A-Z]{0,4}[\d.-]{1,12}[a-z]{0,4}$")
"""The number of a requirement, after which its sentence begins."""
_QUOTED = re.compile(
    r"“[^”\n]{1,200}”|„[^“”\n]{1,200}[“”]|«[^»\n]{1,200}»|\"[^\"\n]{1,200}\"|`[^`\n]{1,200}`"
)
_WISH = re.compile(
    at_word_start(
        r"wants?|wanted|wanna|needs?|needed|wish(?:es)?|hopes?|hoping|must|shall|shld|should|ought|please|pls|plz|let'?s|goals?|targets?|aims?|"
        r"ideally|ensure|make sure|expects?|expected|requires?|required|so that|in order to|looking for|request(?:ed|ing)?|has to|have to|would|could|"
        r"can (?:we|you|teh|the|i)|be able to|so (?:we|they|users|customers|people|staff|i|he|she|it|everyone)|can't afford|how about|what if|is it possible|cannot|may not|wishlist|"
        r"will|(?:is|are) (?:enough|fine|ok|okay|sufficient|welcome|essential|crucial|vital|key|a must)|suffices?|asks? for|asked for|to be|in future|from now on"
    )
    + r"|'(?:(?<=\w')ll\b|d (?:like|love|want|prefer))|’d (?:like|love|want|prefer)"
)
_TOLD = re.compile(
    at_word_start(
        r"was|were|wasn't|weren't|had|hadn't|did|didn't|has been|have been|hasn't|haven't|went|got|said|told|took|came|lost|tried|complain(?:s|ed|ing)?|"
        r"moan(?:s|ed|ing)?|annoyed|frustrated|noticed|yesterday|last (?:week|month|year|night|quarter|time|monday|friday|summer|winter|spring|sprint|release)|ago|"
        r"today(?!'s)|currently|at the moment|right now|these days|so far|nowadays|keeps? (?:telling|saying|asking|complaining|calling)|already|still|apparently|honestly"
    )
)
_STATES = re.compile(
    r"\b(?:is|are|am|have|has|does|do|doesn't|don't|isn't|aren't|can|can't|get|gets|takes?|costs?|works?|runs?|comes?|goes|uses?|calls?|send|sends|it's|they're|we're|there's)\b"
    r"|['’](?:re|ve|s) "
)
_NOT_GOOD = re.compile(
    r"\b(?:not|isn't|aren't|wasn't|never|hardly|far from|anything but|too|so)\s++(?:\w+\s++)?$", re.I
)
_UNCHANGED = re.compile(
    at_word_start(
        "stays?|remains?|is kept|are kept|keep",
        end=r"\b.{0,30}\b(?:as (?:it|they) (?:is|are)|unchanged|the same|untouched|in place)\b",
    )
    + f"|{at_word_start('unchanged|no change to')}"
)
_SENTENCE = re.compile(r"[.!?](?<!\be\.g.)(?<!\bi\.e.)(?<!\bapprox.)(?=\s|$)|\n|;|\s[–—-]\s|\|")
_CLAUSE = re.compile(
    "[,:()]|" + at_word_start("but|because|since|whereas|although|though|where|who|which|and then")
)
_BULLET = re.compile(r"\s*+(?:[-*•+]|\d+[.)]|\[[ x]?\])\s")

_PUT_OFF = re.compile(r"\s(?:later|another (?:day|time)|some other time|next (?:time|week|year))\b", re.I)
"""What is put off is not wanted of the thing: `sort it out later`."""
_THEREFORE = re.compile(r"[,;–-]\s{1,2}(?:and\s)?$")
_MANY = re.compile(r"\s[a-z]{2,20}s\b")
"""After a comma and before things, `so` says therefore: `they are over 70, so big buttons`."""


class EnglishContext:
    """One English ask, looked through once for what makes a phrase clear.

    Args:
        text: the ask.
        units: its units.
        complaints: whether what is complained of counts, too.
    """

    def __init__(self, text: str, units: list[Unit], complaints: bool = False) -> None:
        self._text = text
        self._complaints = complaints
        self._units = units
        self._sentences = Marks(_SENTENCE, text)
        self._quotes = Marks(_QUOTED, text)
        low = lower(text)
        self._clauses = Marks(_CLAUSE, low)
        self._wishes = Marks(_WISH, low)
        self._told = Marks(_TOLD, low)
        self._states = Marks(_STATES, low)
        self._unchanged = Marks(_UNCHANGED, low)
        self._register = EnglishRegister(text)

    def widened(self, hit: Hit) -> tuple[int, int]:
        """Take in the words that only turn a vague word up or down, as in `way more useful`.

        Returns:
            The half-open range of units.
        """
        first, last, units = hit.first, hit.last, self._units
        while (
            first > 0
            and units[first - 1].low in _LEADING
            and joined(self._text, units[first - 1], units[first])
        ):
            first -= 1
        if first > 0 and units[first].low in ("lot", "bit", "little") and units[first - 1].low == "a":
            first -= 1
        tail = [u.low for u in units[last : last + 2]]
        if tail[:1] == ["enough"]:
            last += 1
        elif tail == ["as", "possible"]:
            last += 2
        return first, last

    def clear(self, hit: Hit) -> bool:
        """Say whether its context makes a phrase clear."""
        text = self._text
        start, end = self._units[hit.first].start, self._units[hit.last - 1].end
        low = text[start:end].lower()
        before = text[max(0, start - 40) : start]
        if low in _HEDGES and (_NUMBER.match(text, end) or _AFTER_NUMBER.search(before)):
            return True
        if low == "transparent" and _SEEN_THROUGH.match(text, end):
            return True
        if low in _COURTEOUS and _COURTESY.search(before):
            return True
        if _PUT_OFF.match(text, end) or (
            low.startswith("so ") and _THEREFORE.search(before) and _MANY.match(text, end)
        ):
            return True
        return (
            _HOW.search(before) is not None
            or self._names(hit)
            or is_a_thing(text, start, end)
            or _in_compound(text, start, end)
            or ((hit.entry.kind == "comparative" or _COMPARES.search(low)) and _has_referent(text, end))
            or self._quotes.covering(start - 1, end + 1) is not None
            or self._asks_nothing(start, end, hit.counts)
        )

    def told(self, hit: Hit) -> bool:
        """Say no: what English tells rather than wants is clear already."""
        return False

    def wished(self, start: int, end: int) -> bool:
        """Say whether a sentence wants something."""
        return self._wishes.within(*self._sentences.between(start, end))

    def _names(self, hit: Hit) -> bool:
        """Say whether it is a name: a capital inside a sentence, or two capitals side by side at its beginning."""
        text, units = self._text, self._units
        first, last = units[hit.first], units[hit.last - 1]
        word = text[first.start : first.end]
        if not word[0].isupper() or (len(word) > 1 and word.isupper()):
            return False
        lead = text[max(0, first.start - 40) : first.start].rstrip(" \t*_#>“\"'‘(")
        if lead and lead[-1] not in ".!?:;\n-–—•|/)]" and not _NUMBERED.search(lead):
            return True
        following = units[hit.last] if hit.last < len(units) else None
        if following is None or not joined(text, last, following):
            return False
        after = text[following.start : following.end]
        return after[0].isupper() and not after.isupper()

    def _asks_nothing(self, start: int, end: int, counts: Counts) -> bool:
        """Say whether the words tell how it is, rather than how it shall be."""
        sentence = self._sentences.between(start, end)
        binds = self._register.binds(*sentence)
        if counts == "in_specification":
            return not binds
        clause = self._clauses.between(start, end)
        clause = max(sentence[0], clause[0]), min(sentence[1], clause[1])
        if self._unchanged.within(*clause):
            return True
        if self._wishes.within(*clause):
            return False
        if self._told.within(*clause) and not self._register.orders(*sentence):
            return True
        if binds or self._wishes.within(*sentence):
            return False
        if self._told.within(sentence[0], start):
            return True
        if self._complaints or not self._states.within(*clause):
            return False
        if counts == "in_wish":
            return _BULLET.match(self._text, sentence[0]) is None
        return _NOT_GOOD.search(self._text[max(sentence[0], start - 30) : start]) is not None


def _in_compound(text: str, start: int, end: int) -> bool:
    """Say whether a hyphen makes a thing of it, as in `smart-card`; `fast-loading` stays vague."""
    if _COMPOUND.match(text, end):
        return True
    return (
        start > 1 and text[start - 1] in "-‐‑_/.@#" and (text[start - 2].isalnum() or text[start - 1] in "@#")
    )


def _has_referent(text: str, end: int) -> bool:
    """Say whether a comparative names what it compares with, other than today's state."""
    return _THAN.match(text, end, end + 60) is not None and _THAN_TODAY.match(text, end, end + 80) is None
