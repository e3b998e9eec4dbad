"""Finds account numbers of persons by their check digits: IBANs and payment cards."""

import re
from collections.abc import Iterator
from functools import cache

from translator.binding.checksums import iban_holds, luhn_holds
from translator.binding.found import Found, is_figure, label_before, words_pattern
from translator.knowledge.masking import masking_rules

_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?:[  -]?[A-Z0-9]){11,30}+")
_CARD = re.compile(
    r"(?<![A-Za-z0-9_.,/#-])(?:"
    r"[2-6][0-9]{3}(?P<gap>[ -])[0-9]{4}(?P=gap)[0-9]{4}(?P=gap)[0-9]{4}(?:(?P=gap)[0-9]{1,3})?|"
    r"3[0-9]{3}(?P<gap2>[ -])[0-9]{6}(?P=gap2)[0-9]{4,5}|"
    r"[2-6][0-9]{12,18})(?![A-Za-z0-9_]|[-.,/][0-9])"
)
_CARD_REACH = 40
"""Characters before a number in which a word such as `Visa` speaks of it, whatever else stands between."""
_CARD_AHEAD = re.compile(r"[\s(（]{0,3}(?i:visa|master|amex|card|karte|jcb|卡)")


def accounts_in(text: str) -> Iterator[Found]:
    """Yield the account numbers of a text.

    Args:
        text: the text.
    """
    for match in _IBAN.finditer(text):
        found = _iban(text, match.start(), match.group())
        if found:
            yield found
    for match in _CARD.finditer(text):
        scheme = _scheme("".join(char for char in match.group() if char.isdigit()))
        if scheme and _is_card(text, match):
            yield Found(*match.span(), "card", scheme)


def _iban(text: str, start: int, run: str) -> Found | None:
    """Cut a run to the length its country gives an IBAN, and check it."""
    chars = masking_rules().iban_chars.get(run[:2], 0)
    places = [place for place, char in enumerate(run) if char.isalnum()][:chars]
    if not chars or len(places) < chars or not iban_holds("".join(run[place] for place in places)):
        return None
    end = start + places[-1] + 1
    return (
        None if text[end : end + 1].isalnum() and text[end].isascii() else Found(start, end, "iban", run[:2])
    )


def _scheme(digits: str) -> str:
    """Return the card scheme a number belongs to; empty for none."""
    if not luhn_holds(digits):
        return ""
    for scheme in masking_rules().cards:
        if len(digits) in scheme.digits and any(
            low <= int(digits[: len(str(low))]) <= high for low, high in scheme.starts
        ):
            return scheme.id
    return ""


def _is_card(text: str, match: re.Match[str]) -> bool:
    """Say whether a number that could be a card's is one: it is written as on a card, or the words say so."""
    label, _ = label_before(text, match.start())
    near = text[max(0, match.start() - _CARD_REACH) : match.start()].rpartition("\n")[2]
    if _card_words().search(near) or _CARD_AHEAD.match(text, match.end()):
        return True
    grouped = bool(match.group("gap") or match.group("gap2"))
    return grouped and label != "number" and not is_figure(text, *match.span())


@cache
def _card_words() -> re.Pattern[str]:
    return words_pattern(masking_rules().labels["card"], ignore_case=True)
