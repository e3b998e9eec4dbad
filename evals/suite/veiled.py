"""Texts of a case without its secrets and personal data: reports are handed on."""

from functools import cache

from evals.suite.case import Case
from translator.binding.masking import masked

_CUT_CHARS_MIN = 8
"""A reason is cut at its end; so much of a datum is one already."""


def veiled(text: str, case: Case) -> str:
    """Return a text of a case without its secrets and personal data.

    Args:
        text: of the ask, or a reason that quotes it.
        case: whose.
    """
    stands = dict.fromkeys((*case.secrets, *case.personal), "[masked]") | _masks(case.text)
    for original in sorted(stands, key=len, reverse=True):
        text = text.replace(original, stands[original])
        cut = next(
            (n for n in range(len(original) - 1, _CUT_CHARS_MIN - 1, -1) if text.endswith(original[:n])), 0
        )
        text = f"{text[: len(text) - cut]}…" if cut else text
    return text


@cache
def _masks(text: str) -> dict[str, str]:
    return {mask.original: mask.placeholder for mask in masked(text).masks.entries}
