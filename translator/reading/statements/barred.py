"""Words what stands under a label such as `Must not:` or `What should it not do?` as what the system shall not do.

Only where it begins with what is done; anything else means nothing without its label and stands as a limit of the work.
"""

import re
from collections.abc import Iterator, Sequence

from translator.domain.value import Language, Span
from translator.reading.statements.found import Found
from translator.reading.text.sections import Section
from translator.reading.text.words_en import base

_FIRST = re.compile(r"(?P<verb>[A-Za-z]{2,24})\s\s?\S")
_DONE_ZH = re.compile(
    r"(?:自动|私自|擅自|随意|直接|对外|向外|向|替|代替?|把|将|给|让)?(?:让|把|将|给|替|删除?|改动?|修改|覆盖|展示|显示|公开|发送|发布|发给|上传|收集|保存|存储|记录|泄露|透露|推荐|替换|使用|调用|停|关闭|打开|出现|编造|生成|下单|扣款|转发|拍|录)"
)
_ENDS = " \t\n.。;；,，"


def barred(text: str, sections: Sequence[Section], language: Language) -> Iterator[Found]:
    """Yield a requirement for each line under a label that bans.

    Args:
        text: the whole ask.
        sections: what stands under labels.
        language: what the ask is read as.
    """
    for where in (s.where for s in sections if s.field == "ban"):
        start, end = where.start, where.end
        while start < end and text[start] in " \t*-•":
            start += 1
        while end > start and text[end - 1] in _ENDS:
            end -= 1
        if language == "zh":
            if _DONE_ZH.match(text, start, end):
                yield Found(
                    where, "ubiquitous", ("系统不得", Span(start=start, end=end), "。"), labelled=True
                )
            continue
        first = _FIRST.match(text, start, end)
        if first and base(first["verb"].lower()) == first["verb"].lower():
            lead = f"The system shall not {text[start].lower()}"
            yield Found(where, "ubiquitous", (lead, Span(start=start + 1, end=end), "."), labelled=True)
