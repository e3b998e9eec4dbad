"""Losses that an ask names once and tells once, as `waste` is named and `thrown away` told."""

import re

_LOSSES = tuple(
    (re.compile(named, re.I), re.compile(told, re.I))
    for named, told in (
        (
            r"\bwaste\b",
            r"\b(?:throw\w*|threw|thrown) (?:\w+ )?(?:away|out)\b|\bdump\w*|\bdiscard\w*|\bbin(?:ned|s)?\b",
        ),
        (
            r"\bno[- ]shows?\b",
            r"\b(?:don['’]?t|do not|doesn['’]?t|never|fail to) (?:show|turn) up\b|\bdon['’]?t show\b",
        ),
        (r"\bdrop[- ]?outs?\b", r"\bdrop(?:s|ped)? out\b"),
        (r"\breturns?\b", r"\b(?:sent|send|come|comes|came) back\b|\breturned\b"),
        (r"\bcancellations?\b", r"\bcancel(?:s|led|ed)?\b"),
        (r"\bchurn\b", r"\b(?:leave|leaves|left|quit)\b"),
        (r"浪费", r"倒掉|扔掉?|丢掉"),
        (r"爽约|失约", r"没来|不来|爽约"),
        (r"流失", r"离职|走了|流失"),
        (r"退货", r"退回|退货"),
    )
)
"""What a loss is called, and how people tell that it happens."""


def same_loss(figure: str, told: str) -> bool:
    """Say whether a sentence tells of the loss that a figure names.

    Args:
        figure: its name in the ask, such as `waste`.
        told: the sentence.
    """
    return any(named.search(figure) and how.search(told) for named, how in _LOSSES)
