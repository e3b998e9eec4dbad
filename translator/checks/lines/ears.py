"""A requirement for engineers is one sentence in EARS. Source: Mavin et al., Easy Approach to Requirements Syntax, RE 2009."""

import re

from translator.checks.lines.line import Line
from translator.domain.reading import EarsPattern
from translator.domain.value import Language

_SHALL_EN = re.compile(r"\bshall\b")
_QUOTED = re.compile("“[^“”]{0,600}”|‘[^‘]{0,600}’[.]?$")
"""Words of the ask that a sentence quotes; a `shall` in them is not its own."""
_SHALL_ZH = re.compile(r"[应须]|不得|必须")
_STARTS_EN: tuple[tuple[str, EarsPattern], ...] = (
    ("when", "event"), ("while", "state"), ("where", "optional"), ("if", "unwanted"),
)  # fmt: skip
_STARTS_ZH: tuple[tuple[str, EarsPattern], ...] = (
    ("如果", "unwanted"), ("若", "unwanted"), ("在", "state"), ("当", "event"), ("凡", "optional"),
)  # fmt: skip
_THAT_DAY = re.compile("当(?:天|日|月|年|场|地|前|周|晚)")
"""Words that begin like `when` and name a time or a place."""
_STARTS_WELL_EN = re.compile(r"(?:When|While|Where|If|The|An?|Each|Every|All|No)\b")


def ears(line: Line) -> str | None:
    """Say what keeps a technical sentence from being EARS, or None."""
    if line.kind != "ears":
        return None
    text = line.text.strip()
    if line.source.language == "zh":
        return None if len(_SHALL_ZH.findall(text)) >= 1 else "it must say what the system 应 do, in EARS"
    count = len(_SHALL_EN.findall(_QUOTED.sub("“”", text)))
    if count != 1 or not _STARTS_WELL_EN.match(text):
        return "it must be one EARS sentence: When/While/Where/If ..., the <system> shall <response>"
    return None


def pattern_of(text: str, language: Language) -> EarsPattern:
    """Name the EARS pattern of a sentence by how it begins; two conditions make it complex."""
    plain = text.strip().lower()
    starts = _STARTS_ZH if language == "zh" else _STARTS_EN
    found: list[EarsPattern] = [pattern for word, pattern in starts if plain.startswith(word)]
    if _THAT_DAY.match(plain):
        found = []
    if found and language != "zh" and re.search(r", (?:when|while|where|if)\b", plain):
        return "complex"
    return found[0] if found else "ubiquitous"
