"""Which measures of the catalogue a text speaks of: by the levels it names, and an ask by its vague words as well."""

from translator.domain.reading import Quantity
from translator.drafting.fitting import fits_measure
from translator.knowledge.catalogue import Knowledge
from translator.ranking.figures import figures_of
from translator.reading.measured import words_said
from translator.reading.reader import study


def measures_of(text: str, knowledge: Knowledge) -> frozenset[str]:
    """Return the measures that a text names a level of.

    Args:
        text: such as a decision's.
        knowledge: whose measures.
    """
    said = {(f.quantity, text[f.sentence.start : f.sentence.end].casefold()) for f in figures_of(text)}
    return frozenset(found for level, words in said if (found := _named(level, words, knowledge)))


def _named(level: Quantity, words: str, knowledge: Knowledge) -> str | None:
    """Return the one measure that a sentence names with more words than any other its level could be of."""
    hits = {
        m.id: words_said(m.says, words) - 2 * words_said(m.says_not, words)
        for m in knowledge.measures
        if fits_measure(m, level)
    }
    most = max(hits.values(), default=0)
    best = [id for id, many in hits.items() if many == most]
    return best[0] if most > 0 and len(best) == 1 else None


def measures_asked(text: str, knowledge: Knowledge) -> frozenset[str]:
    """Return the measures that an ask is about: those it names a level of, and those that would settle its vague words.

    Args:
        text: the ask, or what is looked for.
        knowledge: whose measures.
    """
    vague = study(text, knowledge).reading.vague
    return measures_of(text, knowledge) | {v.measures[0] for v in vague if v.measures}
