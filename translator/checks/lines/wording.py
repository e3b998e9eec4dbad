"""A text answers no adjective with another: what the ask left vague may be repeated, and nothing vague is added."""

from collections.abc import Callable

from translator.checks.lines.line import FACTS, Line
from translator.knowledge.catalogue import Knowledge
from translator.reading.vague.vague import vague_in

_PLAIN = frozenset("the a an system shall when then if while assistant tool app n".split())
"""Words of which no vague phrase is made."""


def wording(knowledge: Knowledge) -> Callable[[Line], str | None]:
    """Make the check of vague words over a lexicon."""

    def vague_words(line: Line) -> str | None:
        if line.kind not in FACTS:
            return None
        if _PLAIN.issuperset(line.added):
            return None  # no word is added, so none that is vague
        for phrase in vague_in(line.text, line.source.language, knowledge):
            if " ".join(phrase.text.casefold().split()) not in line.source.folded:
                return f"“{phrase.text}” cannot be tested, and the ask does not say it"
        return None

    return vague_words
