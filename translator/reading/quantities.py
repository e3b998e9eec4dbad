"""Finds the quantities of a text: values and ranges with unit, bound, role and condition.

One pass over the numerals; everything beside a numeral is looked up within a bounded number of characters, so that
time grows with the length of the text and with nothing else.
"""

import re
from collections.abc import Iterator

from translator.domain.reading import Bound, Quantity
from translator.domain.value import Language
from translator.knowledge.units import is_currency, is_duration
from translator.reading.bare import bare_quantity
from translator.reading.digit_names import names_with_digits
from translator.reading.numerals import numerals_in
from translator.reading.quantity_finding import found_at
from translator.reading.quantity_idioms import idioms_in
from translator.reading.quantity_page import Found, Page
from translator.reading.quantity_rates import rate_after
from translator.reading.quantity_role import condition_of, is_share, role_of, subject_before

__all__ = ["bare_quantity", "names_with_digits", "quantities_in"]


def quantities_in(text: str, language: Language) -> tuple[Quantity, ...]:
    """Find the quantities of a text.

    Args:
        text: verbatim; offsets in the result are its code points.
        language: the text's main language; terms of the other one are read as well.

    Returns:
        The quantities in order; `text` equals the slice, and none overlaps another.
    """
    page = Page(text, language)
    numerals = [n for n in numerals_in(page.text) if not page.named(n.start, n.end)]
    found: list[Found] = []
    i = 0
    while i < len(numerals):
        one, used = found_at(page, numerals, i, found)
        if one is not None and (not found or one.start >= found[-1].end):
            found.append(one)
        i += used
    found = _with_idioms(page, found)
    return tuple(_quantity(text, page, found, i) for i in range(len(found)))


def _with_idioms(page: Page, found: list[Found]) -> list[Found]:
    """Put in what is said without a plain numeral, such as `twice a week`; it beats what it overlaps."""
    both = [(f.start, -f.end, False, f) for f in found]
    both += [(f.start, -f.end, True, f) for f in _said(page)]
    out: list[tuple[bool, Found]] = []
    for _, _, idiom, one in sorted(both, key=lambda b: b[:3]):
        if not out or one.start >= out[-1][1].end:
            out.append((idiom, one))
        elif idiom and not out[-1][0]:
            out[-1] = (idiom, one)
    return [one for _, one in out]


def _said(page: Page) -> Iterator[Found]:
    """Yield the idioms of a text with the bound words around them."""
    for idiom in idioms_in(page.text):
        if page.named(idiom.start, idiom.end):
            continue
        start, bound = page.bounds.before(idiom.start)
        end, after = page.bounds.after(idiom.end)
        bound = after or bound or (idiom.bound if idiom.bound != "exactly" else None)
        if idiom.only_bounded and bound is None:
            continue
        per = (
            rate_after(page.text, idiom.end, counted=False, money=False) if is_duration(idiom.unit) else None
        )
        unit = f"{idiom.unit}/{per[0]}" if per else idiom.unit
        yield Found(start, per[1] if per else end, idiom.value, None, unit, bound or "exactly")


def _quantity(text: str, page: Page, found: list[Found], i: int) -> Quantity:
    one = found[i]
    around = page.around
    sentence, clause = around.sentence(one.start), around.clause(one.start)
    near = []
    for other in (*reversed(found[max(0, i - 4) : i]), *found[i + 1 : i + 5]):
        if sentence[0] <= other.start < sentence[1]:
            near.append((other.start, other.end, other.unit))
    durations = any(is_duration(q[2]) for q in near)
    shares = one.unit == "%" and is_share(page.text, one.start, one.end, durations)
    bound = _meant(page, one, shares=shares)
    role = role_of(around, page.text, one.start, one.end, one.unit, bound, shares=shares)
    loaded = bound not in ("exactly", "about") or role in ("load", "target")
    condition = condition_of(
        page.text, one.start, one.end, sentence, one.unit, loaded=loaded, quantities=near
    )
    at = page.text.find(condition, max(0, sentence[0] - 5)) if condition else -1
    subject = text[slice(*one.subject)] if one.subject else _measured_thing(page, one, clause)
    return Quantity(
        text=text[one.start : one.end],
        start=one.start,
        end=one.end,
        value=one.value,
        value_max=one.high,
        unit=one.unit,
        bound=bound,
        role=role,
        condition=text[at : at + len(condition)] if condition and at >= 0 else None,
        subject=subject,
    )


def _measured_thing(page: Page, one: Found, clause: tuple[int, int]) -> str:
    """Return what a time, a share or an amount of money is said of."""
    head = one.unit.partition("/")[0]
    said = head == "%" or is_duration(head) or is_currency(head)
    return subject_before(page.text, clause, one.start) if said else ""


_CAPABLE = re.compile(r"[^A-Za-z]{0,6}(?:support|handle|serve|process|sustain|accommodate|cope)\b", re.I)


def _meant(page: Page, one: Found, *, shares: bool) -> Bound:
    """Return the side a number sets when its words leave it to the sentence."""
    around, text = page.around, page.text
    sentence = around.sentence(one.start)
    head, _, per = one.unit.partition("/")
    before = (max(sentence[0], one.start - 90), one.start)
    lead = text[max(0, one.start - 6) : one.start].lower()
    if one.bound == "at_most" and re.match(
        r"(?:(?:at|of) )?up to|最多|至多", text[one.start : one.end], re.I
    ):
        capable = (
            around.has("capacity", before)
            and not is_duration(head)
            and head != "%"
            and not lead.endswith("at ")
        )
        return "at_least" if capable and not one.unit.startswith("/") else "at_most"
    if one.bound != "exactly" or not around.has("duty", sentence):
        return one.bound
    if head == "%":
        worse = around.has("worse", sentence) or around.has("today", sentence)
        return one.bound if worse else "at_least"
    if (
        is_duration(head)
        and per
        and re.search(r"availab|operat|reachable|up", text[before[0] : before[1]], re.I)
    ):
        return "at_least"
    if is_duration(head) and not per and lead.endswith(" in "):
        return "at_most"
    if around.has("capacity", before) and not is_duration(head) and head not in ("", "%"):
        return "at_least"
    return one.bound
