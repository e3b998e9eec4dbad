"""An acceptance can be tested: it answers no adjective with another."""

import re
from functools import lru_cache

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.spec import Finding
from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.reading.vague.vague import vague_in

NOT_AGREED = {"en": "the level still to be agreed", "zh": "待定的目标值"}
"""How an acceptance says that nobody has chosen a level yet."""


def acceptance(examined: Examined) -> tuple[Finding, ...]:
    """Report each step of an acceptance with a vague word beside how its target is called and measured."""
    spec = examined.spec
    language: Language = "zh" if spec.language == "zh" else "en"
    measured = {t.id: (t.meter.rstrip(".。"), t.name) for t in spec.targets}
    found = []
    for requirement in spec.requirements:
        known = [*NOT_AGREED.values()]
        known += [words for t in requirement.targets for words in measured.get(t, ())]
        for index, scenario in enumerate(requirement.acceptance):
            for name, text in scenario:
                if name == "given":
                    vague = not _in_the_asks_words(text, spec.ask.text.casefold(), language)
                else:
                    for words in known:
                        text = text.replace(words, " ")
                    vague = bool(_vague(text, language))
                if vague:
                    where = f"/requirements/{requirement.id}/acceptance/{index}/{name}"
                    found.append(broken("acceptance", where, "Nobody could test this step."))
    return tuple(found)


_REAL = re.compile(r"^real |的真实")
"""How a step says that it is tried on what the ask names, rather than on what somebody made up."""


def _in_the_asks_words(text: str, ask: str, language: Language) -> bool:
    """Say whether whatever is vague in what is given is how the ask calls it."""
    return all(phrase in ask for phrase in _vague(_REAL.sub(" ", text), language))


@lru_cache(maxsize=4096)
def _vague(text: str, language: Language) -> tuple[str, ...]:
    return tuple(phrase.text.casefold() for phrase in vague_in(text, language, built_in()))
