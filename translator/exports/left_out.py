"""Puts together what was left out of an ask for one reason, so that ten short lines of a chat are one line of the page."""

from collections import Counter
from collections.abc import Iterator

from translator.domain.spec import LeftOut, Spec
from translator.knowledge.reasons import REASONS

_SHORT_CHARS = 40
"""A longer part is a sentence, which somebody may want to read by itself."""
_CHARS_MAX = 160
"""So much is quoted of what nobody would miss, such as a log or fifty greetings."""
_SMALL_TALK = frozenset(
    why
    for name in ("greeting", "signature", "quoted_thread", "log", "speaker", "other")
    for why in REASONS[name].values()
)
_QUOTED_ABOVE = frozenset(REASONS["quoted_above"].values())


def together(spec: Spec) -> Iterator[tuple[LeftOut, ...]]:
    """Yield what was left out and is read nowhere on a page: long parts alone, short ones with all of the same reason."""
    short: dict[str, list[LeftOut]] = {}
    shown = [part for part in spec.left_out if part.reason not in _QUOTED_ABOVE]
    for part in shown:
        if part.end - part.start <= _SHORT_CHARS:
            short.setdefault(part.reason, []).append(part)
    for part in shown:
        if part.end - part.start > _SHORT_CHARS:
            yield (part,)
        elif short[part.reason][0] is part:
            yield tuple(short[part.reason])


def quoted(spec: Spec, parts: tuple[LeftOut, ...]) -> str:
    """Quote parts, each once, with how many they are where they are more than one."""
    said = Counter(" ".join(spec.ask.text[p.start : p.end].split()) for p in parts)
    words = ("”、“" if spec.language == "zh" else "”, “").join(said)
    cut = words
    if parts[0].reason in _SMALL_TALK and len(words) > _CHARS_MAX:
        cut = f"{words[:_CHARS_MAX]}…"
    return f"“{cut}”" + (f" ({len(parts)})" if len(parts) > 1 else "")
