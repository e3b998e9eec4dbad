"""Finds telephone numbers, and leaves figures, ranges, dates and the numbers of orders and parts."""

import re
from collections.abc import Iterator

from translator.binding.found import Found, is_figure, label_before

_BEFORE = r"(?<![A-Za-z0-9_+])(?<![0-9][.,:/-])(?<![A-Za-z_#][./-])"
_BEHIND = r"(?![A-Za-z0-9_]|[.,:/-][0-9]|-[A-Za-z])"
_CHINESE_MOBILE = rf"1[3-9][0-9](?P<gap>[ -]?)[0-9]{{4}}(?P=gap)[0-9]{{4}}{_BEHIND}"

# E.164: a country code and at most 15 digits in all.
_ABROAD = re.compile(
    r"(?<![A-Za-z0-9_+])(?:\+|(?<![0-9] )00(?=[1-9][0-9]{0,2}[ /-]))[1-9](?:(?:[ ./-]|\(0?|\)| \(0?|\) )?[0-9]){6,15}+"
)
_FIRM = re.compile(
    # North America: neither the area nor the exchange begins with 0 or 1. Source: E.164, country code 1.
    rf"(?:{_BEFORE}(?:\+?1[ .-]?)?(?:\([2-9][0-9]{{2}}\) ?|[2-9][0-9]{{2}}(?P<sep>[.-]))[2-9][0-9]{{2}}(?(sep)(?P=sep)|[ .-])[0-9]{{4}}{_BEHIND})|"
    # Chinese mobiles, with or without the country code.
    rf"(?:(?<![A-Za-z0-9_])(?<![0-9][.,:/-])(?<![A-Za-z_#][./-])(?:\+?86[ -]?)?{_CHINESE_MOBILE})|"
    rf"(?:{_BEFORE}[48]00[ -](?:[0-9]{{3}}[ -][0-9]{{4}}|[0-9]{{4}}[ -][0-9]{{3}}){_BEHIND})"
)
# A national number with the leading 0 of most of Europe and China: an area code, a gap, five digits or more.
_TRUNK = re.compile(
    rf"{_BEFORE}(?<![0-9] )(?:[(（]0[1-9][0-9]{{0,4}}[)）](?: ?[ /–-])?|0[1-9][0-9]{{1,4}} ?[ /–-]) ?[0-9](?:[ -]?[0-9]){{4,9}}+{_BEHIND}"
)
# Anything else only behind a word such as Tel.
_LABELLED = re.compile(rf"{_BEFORE}\(?[0-9](?:[ ./-]{{0,2}}[()]?[0-9]){{5,14}}+{_BEHIND}")
_GAP = re.compile(
    r"\s{0,2}(?:[:：=.\-]|是|为|\([^()\n]{1,10}\)[:：]?|（[^（）\n]{1,10}）[:：]?)?\s{0,2}(?:at |on |us |me )?\Z"
)
# A local number at the end of a line of an address, where a second half with a leading 0 cannot end a range.
_SIGNED = re.compile(r"(?<=[|,·] )[2-9][0-9]{2}-0[0-9]{3}(?=\s{0,3}(?:$|[|·]))", re.MULTILINE)
_DAY = re.compile(r"(?:19|20)[0-9]{2}[./-]?[01][0-9][./-]?[0-3][0-9]")


def phones_in(text: str) -> Iterator[Found]:
    """Yield the telephone numbers of a text; ranges may overlap.

    A bare row of ten or eleven digits is one only as a Chinese mobile or behind a word such as `phone`.

    Args:
        text: the text.
    """
    for match in _ABROAD.finditer(text):
        end = _end_abroad(text, match)
        if end:
            yield Found(match.start(), end, "phone", "e164")
    for pattern, rule in ((_FIRM, "national"), (_TRUNK, "trunk")):
        for match in pattern.finditer(text):
            if _is_phone(text, match):
                yield Found(*match.span(), "phone", rule)
    for match in _LABELLED.finditer(text):
        if _is_labelled(text, match):
            yield Found(*match.span(), "phone", "labelled")
    for match in _SIGNED.finditer(text):
        yield Found(*match.span(), "phone", "signed")


def _end_abroad(text: str, match: re.Match[str]) -> int:
    """Return where a number with a country code ends; 0 where it is none.

    A figure that follows after a space is given back: in `+49 30 1234567 20 users` the 20 counts users.
    """
    begin, end = match.span()
    if text[end : end + 1].isascii() and text[end : end + 1].isalnum():
        return 0
    if is_figure(text, begin, end):
        last_gap = match.group().rfind(" ")
        end = begin + last_gap
        if last_gap < 0:
            return 0
    row = text[begin:end]
    digits = "".join(char for char in row if char.isdigit()).lstrip("0")
    if not 8 <= len(digits) <= 15:
        return 0
    # Thousands set apart, as in +20 000 000, and an American number whose area begins with 0 or 1.
    if re.fullmatch(r"\+[0-9]{1,3}(?:[ .][0-9]{3}){2,}", row) and row.endswith("000"):
        return 0
    if re.match(r"\+[0-9]{1,3}[ .]000[ .]000(?![0-9])", row):
        return 0
    return 0 if row.startswith("+1") and (len(digits) != 11 or digits[1] in "01") else end


def _is_phone(text: str, match: re.Match[str]) -> bool:
    label, between = label_before(text, match.start())
    if label == "phone" and _GAP.match(between):
        return True
    return label != "number" and not is_figure(text, *match.span())


def _is_labelled(text: str, match: re.Match[str]) -> bool:
    """Say whether a row of digits right behind a word such as `Tel` is a number to call, and no amount or day."""
    label, between = label_before(text, match.start())
    if label != "phone" or not _GAP.match(between) or is_figure(text, *match.span()):
        return False
    digits = sum(char.isdigit() for char in match.group())
    if _DAY.fullmatch(match.group()):
        return False
    parted = digits < match.end() - match.start()
    return parted or digits >= 10 or any(mark in between for mark in ":：.=")
