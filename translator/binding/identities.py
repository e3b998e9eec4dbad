"""Finds the numbers by which a state knows a person: by check digits where they have some, else by the word before them."""

import re
from collections.abc import Iterator

from translator.binding.checksums import resident_id_holds
from translator.binding.found import Found, is_figure, label_before
from translator.knowledge.masking import Label

_RESIDENT = re.compile(
    r"(?<![A-Za-z0-9_.])[1-9][0-9]{5}(?P<gap>[ -]?)(?:19|20)[0-9]{2}[01][0-9][0-3][0-9](?P=gap)[0-9]{3}[0-9Xx](?![A-Za-z0-9_])"
)
_BY_LABEL: dict[Label, re.Pattern[str]] = {
    # Neither area 000 or 666 nor group 00 nor serial 0000 was ever given. Source: ssa.
    "ssn": re.compile(
        r"(?<![\w.-])(?!000|666)[0-9]{3}(?P<gap>[ -]?)(?!00)[0-9]{2}(?P=gap)(?!0000)[0-9]{4}(?!\w|[.,/-][0-9])"
    ),
    # The letters and pairs of letters that are given. Source: hmrc.
    "nino": re.compile(
        r"(?<!\w)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?P<gap>[ -]?)(?:[0-9]{2}(?P=gap)){3}[A-D](?!\w)",
        re.IGNORECASE | re.ASCII,
    ),
    # At most nine characters. Source: icao9303.
    "passport": re.compile(r"(?<![\w.-])(?=[A-Z]{0,8}[0-9])[A-Z0-9]{8,9}(?!\w|[.,/-][0-9])"),
}
_GAP = re.compile(r"[\s:：=#.\"'*(（]{0,5}(?:is|was|ist|是|为)?[\s:：\"'*]{0,3}")

_BLANKS_MAX = 4
_BLANKS = re.compile(r"\s{1,4}\Z")


def identities_in(text: str) -> Iterator[Found]:
    """Yield the numbers of persons in a text.

    Args:
        text: the text.
    """
    for match in _RESIDENT.finditer(text):
        if resident_id_holds(re.sub(r"[ -]", "", match.group())):
            yield Found(*match.span(), "identity", "gb11643")
    for label, pattern in _BY_LABEL.items():
        for match in pattern.finditer(text):
            said, between = label_before(text, _end_before(text, match.start()))
            if said == label and _GAP.fullmatch(between) and not is_figure(text, *match.span()):
                yield Found(*match.span(), "identity", label)


def _end_before(text: str, start: int) -> int:
    """Return where the words before a number end; they may stand on the line above it, as in a form."""
    blanks = _BLANKS.search(text, max(0, start - _BLANKS_MAX), start)
    return blanks.start() if blanks else start
