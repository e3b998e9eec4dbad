"""Finds what stands under a label that names an edge of the work: `Out of scope:`, `Languages: ...`, 【不做】, `Existing data:`."""

import re
from collections.abc import Iterator, Sequence

from translator.domain.value import Span
from translator.reading.text.edges import Edge

_MARK = r"[\s*]*(?:[:：】?？]|$)[\s*]*"
_LABELS: tuple[tuple[Edge, re.Pattern[str]], ...] = (
    (
        "outside",
        re.compile(
            rf"[\W_]*(?:(?:explicitly )?(?:not in scope|out[- ]of[- ]scope|not included|exclu(?:ded|sions?)|non-?goals?|outside (?:of )?(?:this|the) (?:request|scope|project|order)|what (?:is|are) (?:it|this|they) not(?: for)?|not (?:affected|concerned|covered|for|part of (?:this|it))|won['’]t (?:do|have))|"
            rf"(?:明确)?(?:不做|不含|不包[含括]|不涉及|不在范围内?|范围外|排除)(?:的?(?:内容|范围|事项))?){_MARK}",
            re.I,
        ),
    ),
    (
        "data",
        re.compile(
            rf"[\W_]*(?:(?:existing|available|current|known) (?:records|material|register|files)|what data (?:exists?|is there|do we have)|(?:existing |available |current |known )?data(?: (?:situation|sources?|quality|available|we have|problems?|issues?|gaps?))?|(?:现有)?(?:数据|资料)(?:情况|来源|现状|质量|基础)?){_MARK}",
            re.I,
        ),
    ),
    (
        "limit",
        re.compile(
            rf"[\W_]*(?:constraints?|limit(?:ation)?s?|restrictions?|(?:限制|约束)(?:条件)?){_MARK}", re.I
        ),
    ),
    (
        "frame",
        re.compile(
            rf"[\W_]*(?:(?:languages?|devices?|platforms?|browsers?|hardware|environment|volumes?|load|scale|sites?|deadlines?|due date|go-?live|budget)|"
            rf"(?:使用(?:设备|环境|范围|语言)|设备|语言|平台|规模|量|业务量|数量|截止(?:时间|日期)?|期限|工期|预算|上线时间)){_MARK}",
            re.I,
        ),
    ),
)
_ANY_LABEL = re.compile(r"[\W_]*(?:[^\s:：】?？.。,，][^:：】?？.。,，\n]{0,40})(?:[:：】]|[?？]\s*$)")
_LABEL_WORDS_MAX = 6


def sectioned(text: str, sentences: Sequence[Span]) -> Iterator[tuple[Span, Edge]]:
    """Yield what stands behind or under a label that names an edge, without the label, with that edge.

    Args:
        text: the whole text.
        sentences: its sentences, in order; a label alone on its line opens a section that ends with the next label
            or an empty line.
    """
    under: Edge | None = None
    beside: Edge | None = None
    end = 0
    for sentence in sentences:
        between = text[end : sentence.start]
        begins = sentence.start == 0 or "\n" in between or "\r" in between
        end = sentence.end
        if not begins:
            if edge := beside or under:
                yield sentence, edge
            continue
        beside = None
        words = text[sentence.start : sentence.end]
        found = next(((edge, m) for edge, label in _LABELS if (m := label.match(words))), None)
        if found is not None:
            edge, label = found
            if label.end() >= len(words):
                under = edge
                continue
            under, beside = None, edge
            yield Span(start=sentence.start + label.end(), end=sentence.end), edge
        elif _is_label(words) or between.count("\n") > 1:
            under = None
        elif under:
            yield sentence, under


def _is_label(words: str) -> bool:
    label = _ANY_LABEL.match(words)
    return label is not None and len(label.group().split()) <= _LABEL_WORDS_MAX
