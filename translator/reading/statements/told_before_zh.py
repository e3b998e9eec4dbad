"""What a Chinese clause points back to: the clause before it, or the figure told of right before."""

import re

from translator.domain.value import Span
from translator.reading.statements.clauses_zh import opening, trim
from translator.reading.statements.frames_zh import Setting

_FIGURE_BEFORE = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:率|时间|成本|时长|费用|误差|工时|周期|数量)(?=[^\u4e00-\u9fff]|大概|大约|约|是|为|在|现在|目前|平均|高达)"
)
_FIGURE_CHARS_MAX = 60
_TOLD_CHARS_MAX = 120


def told_before(at: Setting, clause: Span) -> Span | None:
    """Return the clause before one that points to it with 这些."""
    near = max(0, clause.start - _TOLD_CHARS_MAX)
    start = max(near, *(at.text.rfind(stop, near, clause.start) + 1 for stop in "。；;！？\n"))
    told = trim(at.text, start, clause.start)
    return trim(at.text, opening(at.text, told)[0], told.end) if told else None


def figure_before(at: Setting, clause: Span) -> Span | None:
    """Return the figure told of right before, as in 错误率大概2%，希望能降到0.5%."""
    told = [*_FIGURE_BEFORE.finditer(at.text, max(0, clause.start - _FIGURE_CHARS_MAX), clause.start)]
    return Span(start=told[-1].start(), end=told[-1].end()) if told else None
