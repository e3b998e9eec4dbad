"""Which characters two Chinese sentences share, pair by pair, and which the ask knows."""

from functools import lru_cache

from translator.checks.lines.saying import Saying
from translator.checks.lines.words_zh import LIGHT, SAME, VERBS


@lru_cache(maxsize=64)
def _known(text: str) -> frozenset[str]:
    low = text.lower()
    pairs = {low[i : i + 2] for i in range(len(low) - 1)}
    return frozenset(
        pairs
        | {one for one, other in SAME.items() if other in pairs}
        | {SAME[p] for p in pairs & SAME.keys()}
    )


def foreign_zh(new: Saying, text: str, *, verbs: bool = False) -> str:
    """Return a pair of characters that a text does not hold and of which neither half belongs to one it holds, or nothing.

    Args:
        new: the sentence.
        text: the ask, or one sentence of it.
        verbs: whether only verbs are looked at.
    """
    known, low = _known(text), text.lower()
    stems = [word.stem for word in new.words]
    held = [s in known or (len(s) != 2 and s in low) for s in stems]
    for place, stem in enumerate(stems):
        if held[place] or (verbs and stem not in VERBS):
            continue
        if len(stem) == 2 and stem[1] in LIGHT and stem[0] in low:
            continue
        before = place > 0 and held[place - 1] and stems[place - 1][-1] == stem[0]
        after = place + 1 < len(stems) and held[place + 1] and stems[place + 1][0] == stem[-1]
        if len(stem) != 2 or not ((before and stem[1] in low) or (after and stem[0] in low)):
            return stem
    return ""


def missing_zh(quote: Saying, new: Saying) -> tuple[int, int, str]:
    """Return how many pairs of a quote are missing, of how many, and one missing from an enumeration.

    Args:
        quote: what was said.
        new: the sentence that stands on it.
    """
    held = new.stems()
    held |= {SAME[s] for s in held & SAME.keys()} | {one for one, other in SAME.items() if other in held}
    owed = {w.stem for w in quote.words if w.owed and not (len(w.stem) == 2 and LIGHT.intersection(w.stem))}
    chars = {char for stem in held for char in stem}
    lost = {s for s in owed if s not in held and not chars.issuperset(s)}
    listed = next(
        (w.stem for w in quote.words if w.listed and w.stem in lost and w.stem not in VERBS),
        "",
    )
    return len(lost), len(owed), listed
