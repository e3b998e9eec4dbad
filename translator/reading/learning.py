"""Says whether what is asked for must learn from examples, rather than follow written rules."""

import re
from collections.abc import Sequence

from translator.domain.reading import ArchetypeScore
from translator.domain.value import Language
from translator.reading.text.lower import lower
from translator.reading.text.one_pattern import at_word_start

LEARNS = frozenset(
    {
        "question_answering", "classification", "recommendation", "forecast", "extraction", "generation",
        "anomaly_detection", "vision", "speech",
    }
)  # fmt: skip
"""Kinds of system that usually learn from examples; a search learns only where it is to understand."""
_SAYS = re.compile(
    at_word_start(
        r"ai|a\.i\.|ml|llm|gpt\S*|machine learning|deep learning|neural|predict\w*|intelligent\w*|smart(?! ?(?:card|phone|watch|meter|tv|home)s?\b)|semantic\w*|natural language|"
        r"chatbot\w*|trained? on|training data|labelled|labeled|model is|the model|recogni[sz]\w+"
    )
    + r"|人工智能|智能(?!手机|卡|电表|手表|家居|柜)|机器学习|大模型|模型|预测|识别|语义|算法|推荐"
)
_RULED = re.compile(
    at_word_start("no ai|without ai|no machine learning|rule[- ]based|no model") + "|不用ai|不需要ai"
)
_ALONE_MIN = 0.55
"""Score from which a kind that learns counts without any word of learning in the ask."""


def needs_learning(text: str, language: Language, archetypes: Sequence[ArchetypeScore]) -> bool:
    """Say whether examples are needed to build it.

    Args:
        text: the whole ask.
        language: what it is read as.
        archetypes: the kinds of system found, best first.
    """
    low = lower(text)
    if _RULED.search(low):
        return False
    says = _SAYS.search(low) is not None
    if not archetypes:
        return says
    best = archetypes[0]
    return (best.name in LEARNS and (says or best.score >= _ALONE_MIN or len(archetypes) == 1)) or (
        says and best.name == "search"
    )
