"""Which side a number sets when its words alone do not say: a negation further back, a duty, a capacity, a row of limits.

Knows nothing about how numbers are found.
"""

import re

from translator.domain.reading import Bound
from translator.knowledge.units import is_counted, is_currency, is_duration
from translator.reading.quantities.borrowed import GROWING
from translator.reading.quantities.bounds import turned
from translator.reading.quantities.condition import of_whom_unsaid
from translator.reading.quantities.leaning import leaning
from translator.reading.quantities.page import Found, Page
from translator.reading.text.words_en import is_plural

_WORDS_BETWEEN_MAX = 9
_CHARS_BACK = 90
_LAST_WORD = re.compile(r"(?<![a-z'’-])([a-z][a-z'’-]*+)[ ,]{0,2}$", re.I)
_MODIFIES = re.compile(r"(?:over|above|below|under|beyond|\b\w{1,20}er than)\b", re.I)
"""Comparisons that may stand behind a noun and belong to it, as in `files over 10 MB`."""
_TAKING = frozenset("takes needs lasts waits goes runs costs gets rises climbs spends uses weighs".split())
"""Verbs that look like plurals, after which a comparison is theirs."""
_OR = re.compile(r"[^.;:!?]{0,40}\b(?:or|nor)\b[^.;:!?]{0,20}", re.I)
_FALLS = re.compile(r"\b(?:fall|falls|drop|drops|go|goes|be|sink|sinks|get|dip)\b", re.I)
_OUT_OF = re.compile(r"\bout of (?:every )?[\d,. ]+[a-z]", re.I)
_BECAUSE = re.compile(r"\b(?:because|since) ", re.I)
_LASTS = re.compile(r"\b(?:(?<!the )(?<!our )last|endure|run|operate)s? (?:for )?$", re.I)
_TIMES_IN = re.compile(r"\b(?:times?|once|twice) in $", re.I)
_GOOD = re.compile(
    r"\b(?:shall|must|should|will|availab|succe|correct|complet|work|pass|answer|deliver)", re.I
)
_REACHED = re.compile(r"\bdistance of $|\bfrom $", re.I)
_FALLS_TO = re.compile(
    r"\b(?:fall|drop|sink|shrink|come down|go down|be (?:cut|reduced|lowered)|decrease)\b[^.;:!?]{0,30}\bto (?:about )?$",
    re.I,
)
_ALLOWED = re.compile(r"\b(?:may|can|could|might) be $", re.I)
"""Before a share these allow it and do not ask for it, as in `the rest may be 3 %`."""
_UP = re.compile(r"availab|operat|reachable|\bup\b|\bopen\b|\bwork", re.I)
_AROUND_THE_CLOCK = re.compile(r"24[ -]?(?:h|hour)$", re.I)
_HELD_FOR = re.compile(r" (?:for|in|at|during|on|under|when) ", re.I)
_ROW = re.compile(r"(?:[;,，；]| and| then|然后|其次)[^.!?。]{0,40}$", re.I)


def meant(page: Page, found: list[Found], i: int) -> Bound:
    """Return the side a number sets, by the sentence where its own words leave it open.

    Args:
        page: the text.
        found: all quantities, those before with their sides already worked out.
        i: which one.
    """
    one = found[i]
    head, _, per = one.unit.partition("/")
    if one.sort == "more" and (_denied(page, one) or _denied_before(page, found, i)):
        return "at_most"
    if (
        one.sort == "less"
        and _denied(page, one)
        and _FALLS.search(page.text, max(0, one.start - 12), one.start)
    ):
        return "at_least"
    if one.sort in ("grade", "pace"):
        return _graded(page, one, head, per)
    if one.sort == "up_to":
        return _up_to(page, one, head, per)
    if one.bound != "exactly":
        return one.bound
    return _carried(page, found, i) or _owed(page, one, head, per)


def _denied(page: Page, one: Found) -> bool:
    """Say whether a negation in the same clause turns a comparison round."""
    around, text = page.around, page.text
    low = max(around.clause(one.start)[0], one.start - _CHARS_BACK)
    at = around.last("negated", (low, one.start))
    if at < 0 or len(text[at : one.start].split()) > _WORDS_BETWEEN_MAX:
        return False
    if around.has("apart", (at, one.start)) or around.has("spared", (max(low, at - 5), one.start)):
        return False
    word = _LAST_WORD.search(text, max(low, one.start - 24), one.start)
    modified = word and is_plural(word[1]) and word[1].lower() not in _TAKING
    return not (modified and _MODIFIES.match(text, one.start))


def _denied_before(page: Page, found: list[Found], i: int) -> bool:
    """Say whether a negation reaches over an `or`, as in `never more than 5 days or over 48 hours`."""
    last = found[i - 1] if i else None
    if last is None or last.sort != "more" or last.bound != "at_most":
        return False
    return (
        bool(_OR.fullmatch(page.text, last.end, found[i].start)) and found[i].start - last.end < _CHARS_BACK
    )


def _graded(page: Page, one: Found, head: str, per: str) -> Bound:
    """Turn `better than` and `faster than` round for what is better when small."""
    short = is_duration(head) and not per
    if one.sort == "pace":
        return one.bound if short else turned(one.bound)
    clause = page.around.clause(one.start)
    bad = short or is_currency(head) or page.around.has("worse", (clause[0], one.start))
    return turned(one.bound) if bad else one.bound


def _up_to(page: Page, one: Found, head: str, per: str) -> Bound:
    """Read `up to`: what a thing must be able to carry is the least, what it may take is the most."""
    around, text = page.around, page.text
    sentence = around.sentence(one.start)
    before = (max(sentence[0], one.start - _CHARS_BACK), one.start)
    if _ROSE_FROM.search(text, max(sentence[0], one.start - 40), one.start):
        return "exactly"
    if (
        not (is_counted(head) or (head == "" and not per))
        or text[max(0, one.start - 3) : one.start].lower() == "at "
        or around.has("today", sentence)
    ):
        return "at_most"
    carries = around.last("carry", before)
    wanted = around.has("duty", sentence) or carries == _first_word(text, sentence[0]) or _able(text, one.end)
    if carries >= 0 and (wanted or around.has("capacity", before)):
        return "at_least"
    return "at_least" if _CONTAIN.search(text, *before) and _able(text, one.end) else "at_most"


_ROSE_FROM = re.compile(r"\bfrom [^,.;\d]{0,12}\d[\d.,]{0,8}[^,.;\d]{0,14}$", re.I)
"""Before `up to`: where a change sets out, so that it leads there and sets no limit."""
_CONTAIN = re.compile(r"\b(?:contain(?:s|ing)?|with|of|have|has|having) $", re.I)
_ABLE = re.compile(
    r"[^.!?]{0,12}?\b(?:can|must|should|shall)\b[^.!?]{0,14}\b(?:success|perform|work|be able|be (?:processed|handled|supported))",
    re.I,
)


def _able(text: str, at: int) -> bool:
    return _ABLE.match(text, at, at + 80) is not None


_TITLE = re.compile(r"[\s\-*•]{0,12}(?:[A-Z][\w -]{0,60}: )?")


def _first_word(text: str, at: int) -> int:
    """Return where the first word of a sentence begins, after a title before a colon."""
    match = _TITLE.match(text, at)
    return match.end() if match else at


def _carried(page: Page, found: list[Found], i: int) -> Bound | None:
    """Return the side of the number before in a row, as in `within 5 s for reads and 8 s for writes`."""
    if not i:
        return None
    one = found[i]
    last = next((f for f in reversed(found[max(0, i - 3) : i]) if f.unit == one.unit), None)
    if last is None or last.bound not in ("at_most", "at_least") or not one.unit or one.unit == "%":
        return None
    text = page.text
    if GROWING.search(text, max(0, one.start - 90), one.said):
        return last.bound
    same = page.around.together(last.start, one.start)
    row = same and _ROW.search(text, last.end, one.start) and _HELD_FOR.match(text, last.end, one.start)
    return last.bound if row and _HELD_FOR.match(text, one.end) else None


def _owed(page: Page, one: Found, head: str, per: str) -> Bound:
    """Return the side a duty gives a number without bound words."""
    around, text = page.around, page.text
    sentence = around.sentence(one.start)
    before = (max(sentence[0], one.start - _CHARS_BACK), one.start)
    bad = around.has("worse", sentence) or around.has("today", sentence)
    if _OUT_OF.match(text, _first_word(text, sentence[0]), one.start) and _GOOD.search(text, *sentence):
        return "at_most" if bad else "at_least"
    if head == "%":
        if _REACHED.search(text, max(0, one.start - 14), one.start):  # from 2 % to 3 %
            return "exactly"
        if _ALLOWED.search(text, max(0, one.start - 14), one.start):
            return "exactly"
        if _FALLS_TO.search(text, before[0], one.start):
            return "at_most"
        bad = bad or leaning(text[slice(*around.clause(one.start))]) < 0
        return "at_least" if not bad and _to_be_reached(page, one, before, sentence) else "exactly"
    if not around.has("duty", sentence):
        return "exactly"
    lead = text[max(0, one.start - 6) : one.start].lower()
    if is_duration(head):
        if per:
            return "at_least" if _UP.search(text, *before) else "exactly"
        if _AROUND_THE_CLOCK.match(text, one.start, one.end) or _LASTS.search(text, *before):
            return "at_least"
        return "at_most" if lead.endswith(" in ") and not _TIMES_IN.search(text, *before) else "exactly"
    if _REACHED.search(text, max(0, one.start - 14), one.start) and head in ("", "m", "cm", "ft", "km"):
        return "at_least"
    carries = around.has("carry", before) or around.has("keep", before) or around.has("capacity", before)
    return "at_least" if carries and head and not is_currency(head) else "exactly"


def _to_be_reached(page: Page, one: Found, before: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Say whether a share is what a duty asks for, rather than what is left over or the reason for it."""
    if _accepted(page, one, sentence):
        return True
    text = page.text
    if of_whom_unsaid(text, one.start, one.end):
        return False
    owed = page.around.has("duty", page.around.clause(one.start) if page.chinese else sentence)
    left_over = "remaining" in text[max(0, one.start - 14) : one.start].lower()
    return owed and not left_over and not _BECAUSE.search(text, *before)


def _accepted(page: Page, one: Found, sentence: tuple[int, int]) -> bool:
    """Say whether a share begins a sentence that tells when a duty stated before is met, as in `80 % of users report ...`."""
    begins = not page.text[sentence[0] : one.start].strip(" -*•:\n\t")
    of = page.text[one.end : one.end + 4] == " of "
    return begins and of and page.around.has("duty", (max(0, sentence[0] - 300), sentence[1]))
