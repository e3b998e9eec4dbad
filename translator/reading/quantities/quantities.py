"""Finds the quantities of a text: values and ranges with unit, bound, role and condition.

One pass over the numerals; everything beside a numeral is looked up within a bounded number of characters, so that
time grows with the length of the text and with nothing else.
"""

from collections.abc import Iterator
from dataclasses import replace

from translator.domain.reading import Quantity
from translator.domain.value import Language
from translator.knowledge.units import in_base, is_currency, is_duration
from translator.reading.quantities.bare import bare_quantity
from translator.reading.quantities.borrowed import JUDGED
from translator.reading.quantities.condition import Beside, condition_of
from translator.reading.quantities.digit_names import names_with_digits
from translator.reading.quantities.finding import found_at
from translator.reading.quantities.idioms import idioms_in
from translator.reading.quantities.meaning import meant
from translator.reading.quantities.numerals import numerals_in
from translator.reading.quantities.page import Found, Page
from translator.reading.quantities.rates import rate_after
from translator.reading.quantities.reported import led_from
from translator.reading.quantities.role import is_share, role_of, subject_before

_DAYS_LATER = frozenset({"T+", "D+"})
"""Of the number behind these an idiom tells when it is an amount."""

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
    numerals = [
        n
        for n in numerals_in(page.text)
        if not page.named(n.start, n.end) and page.text[n.start - 2 : n.start] not in _DAYS_LATER
    ]
    found: list[Found] = []
    i = 0
    while i < len(numerals):
        one, used = found_at(page, numerals, i, found)
        if one is not None and (not found or one.start >= found[-1].end):
            found.append(one)
        i += used
    found = _put_together(page, _with_idioms(page, found))
    for i, one in enumerate(found):
        one.bound = meant(page, found, i)
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
    for idiom in idioms_in(page.text, page.lowered):
        if page.named(idiom.start, idiom.end):
            continue
        time = is_duration(idiom.unit)
        side = page.bounds.before(idiom.start)
        end, after = page.bounds.after(idiom.end, time=time)
        bound = after or side.bound or (idiom.bound if idiom.bound != "exactly" else None)
        owed = idiom.only_owed and page.around.has("duty", page.around.sentence(idiom.start))
        told = bound is not None or JUDGED.match(page.text, idiom.end) is not None
        if not told and (idiom.only_bounded or (idiom.only_owed and not owed)):
            continue
        per = rate_after(page.text, idiom.end, counted_things=False, money=False) if time else None
        unit = f"{idiom.unit}/{per[0]}" if per else idiom.unit
        if idiom.high is not None:
            bound = "between"
        sort = side.sort if bound == side.bound else "plain"
        yield Found(
            side.start,
            per[1] if per else end,
            idiom.value,
            idiom.high,
            unit,
            bound or "exactly",
            None,
            sort,
            idiom.start,
        )


_GAP_CHARS_MAX = 6
_SMALLER = {"a": ("mo",), "mo": ("d",), "wk": ("d",), "d": ("h",), "h": ("min",), "min": ("s",), "s": ("ms",)}


def _put_together(page: Page, found: list[Found]) -> list[Found]:
    """Make one length of time of what is said in two units, such as `1 h 30 min` and `30 s to 2 min`."""
    out: list[Found] = []
    for one in found:
        both = _sum_or_range(page, out[-1], one) if out else None
        if both:
            out[-1] = both
        else:
            out.append(one)
    return out


_TO = frozenset({"to", "-", "–", "—", "~", "到", "至", "or", "或"})


def _sum_or_range(page: Page, first: Found, second: Found) -> Found | None:
    """Return two lengths of time as one, where the second goes on with the first; None where they are two."""
    if first.high is not None or second.high is not None or first.unit == second.unit:
        return None
    if not (is_duration(first.unit) and is_duration(second.unit)) or second.said - first.end > _GAP_CHARS_MAX:
        return None
    gap = page.text[first.end : second.said].strip(" ")
    steps = in_base(1, second.unit) / in_base(1, first.unit)
    if gap in _TO and second.value * steps > first.value and first.bound in ("exactly", "about"):
        high = float(f"{second.value * steps:.12g}")
        return replace(first, end=second.end, high=high, bound="between")
    smaller = second.unit in _SMALLER.get(first.unit, ()) and second.value < 1 / steps
    if gap in ("", "and", "零") and smaller and second.said == second.start:
        bound = second.bound if second.bound != "exactly" else first.bound
        value = first.value * round(1 / steps) + second.value
        return replace(first, end=second.end, value=value, unit=second.unit, bound=bound)
    return None


def _quantity(text: str, page: Page, found: list[Found], i: int) -> Quantity:
    one = found[i]
    around = page.around
    sentence, clause = around.sentence(one.start), around.clause(one.start)
    near = [
        Beside(other.start, other.end, other.unit)
        for other in (*found[max(0, i - 4) : i], *found[i + 1 : i + 5])
        if sentence[0] <= other.start < sentence[1]
    ]
    durations = any(is_duration(q.unit) for q in near)
    shares = one.unit == "%" and is_share(page.text, one.start, one.end, durations)
    role = role_of(around, page.text, one, shares=shares, wished=page.wished, quoted=page.quoted(one.said))
    following = found[i + 1] if i + 1 < len(found) else None
    led = role in ("target", "other") and one.bound in ("exactly", "about") and not page.quoted(one.said)
    if led and led_from(page.text, one, following):
        role = "baseline"
    loaded = one.bound not in ("exactly", "about") or role in ("load", "target") or one.unit == "time"
    condition = condition_of(
        page.text, around, Beside(one.start, one.end, one.unit), loaded=loaded, others=near
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
        bound=one.bound,
        role=role,
        condition=text[at : at + len(condition)] if condition and at >= 0 else None,
        subject=subject,
    )


def _measured_thing(page: Page, one: Found, clause: tuple[int, int]) -> str:
    """Return what a time, a share or an amount of money is said of."""
    head = one.unit.partition("/")[0]
    said = head == "%" or is_duration(head) or is_currency(head)
    return subject_before(page.text, clause, one.start) if said else ""
