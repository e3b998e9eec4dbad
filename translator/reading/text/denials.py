"""The words that forbid: what stands before an order (`never`, `under no circumstances`, 切勿), and what denies at all."""

import re

from translator.domain.value import Language

_OCCASION = (
    r"(?:under|in|on|at|by) no (?:circumstances?|conditions?|pretext|event|case|account|means|time|point|way)"
)
"""What rules an act out on every occasion."""
_STRAY = r"(?:please|pls|plz|also|ever|you|and|but)"
BARS_EN = re.compile(
    rf"(?:{_STRAY}[ ,]++){{0,2}}(?:never|do not|don['’]?t|{_OCCASION})\b(?:[ ,]++(?:{_STRAY}|never|{_OCCASION}|under any circumstances?)\b){{0,3}}[ ,]++",
    re.I,
)
"""The words before an order that forbids: `Never`, `Do not ever`, `Please never`, `Under no circumstances`."""
_DENIES_EN = re.compile(
    rf"\b(?:not|never|cannot|nor|neither|no longer|nobody|no one|{_OCCASION}|[a-z]{{2,9}}n['’]t|dont|cant|wont)\b",
    re.I,
)
_DENIES_ZH = re.compile(
    r"(?<!能)(?<!可)(?<!是)(?<!要)不(?!仅|但|只|断|同|过|错|好意思|如|管|论|妨|光)|勿|(?<![特分区类级识判性个差鉴辨告派])别(?!人|的|墅|家|处|名|扭|称|致)|没|未(?!来)|无(?!论)|非(?!常)|禁|杜绝|避免|拒绝|莫(?!名)|休想"
)


def denies(words: str, language: Language) -> bool:
    """Say whether words deny anything."""
    return (_DENIES_ZH if language == "zh" else _DENIES_EN).search(words) is not None
