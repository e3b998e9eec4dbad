"""The terms a decision is found by."""

from collections import Counter
from collections.abc import Mapping

from translator.ranking.postings import TITLE_TIMES
from translator.ranking.terms import terms_of

_CHARS_READ_MAX = 40_000
"""Of a record; what stands behind is found by its beginning."""


def terms_of_record(title: str, text: str) -> Mapping[str, float]:
    """Count the terms of a record, those of its title more often.

    Args:
        title: of the record.
        text: its whole text.
    """
    counts: Counter[str] = Counter(terms_of(text[:_CHARS_READ_MAX]))
    for term in terms_of(title):
        counts[term] += TITLE_TIMES
    return {term: float(count) for term, count in counts.items()}
