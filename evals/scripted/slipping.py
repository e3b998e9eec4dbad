"""A model that quotes well and gets the number wrong: another unit, the other side of a limit, the number of another sentence."""

import re
from typing import Any

from evals.scripted.careful import careful
from evals.scripted.reading import Seen

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_QUANTITY = re.compile(r"\d+(?:[.,]\d+)*(?: ?%| [a-z]{2,}| ?[\u4e00-\u9fff]{1,2})")
_UNITS = (
    ("seconds", "minutes"), ("second", "minute"), ("minutes", "hours"), ("minute", "hour"), ("min", "h"), ("hours", "days"),
    ("days", "weeks"), ("%", " users"), ("EUR", "USD"), ("毫秒", "秒"), ("秒", "分钟"), ("分钟", "小时"), ("小时", "天"), ("天", "周"), ("欧元", "美元"), ("万元", "元"),
)  # fmt: skip
_SIDES = (
    ("at least", "at most"), ("at most", "at least"), ("no more than", "no less than"), ("not less than", "not more than"),
    ("less than", "more than"), ("below", "above"), ("within", "after at least"), ("under", "over"), ("up to", "at least"),
    ("不得低于", "不得高于"), ("不超过", "不低于"), ("至少", "至多"), ("最多", "最少"), ("低于", "高于"), ("以内", "以上"), ("以下", "以上"),
)  # fmt: skip
_REQUIREMENTS_MAX = 12


def slipping(ask: Seen) -> dict[str, Any]:
    """Answer with each wish several times over, each time with another slip.

    Args:
        ask: as found in the prompt.
    """
    answer = careful(ask)
    slipped = []
    for one in answer["requirements"]:
        wrong = [line for line in _slips(one["technical"], one["quote"], ask) if line != one["technical"]]
        slipped += [one | {"technical": line, "business": line} for line in dict.fromkeys(wrong)]
    answer["requirements"] = slipped[:_REQUIREMENTS_MAX]
    return answer


def _slips(line: str, quote: str, ask: Seen) -> list[str]:
    elsewhere = [q for s in ask.sentences if s != quote for q in _QUANTITY.findall(s) if q not in quote]
    if not (elsewhere or _NUMBER.search(line)):
        return []
    slips = [_first(line, _UNITS), _first(line, _SIDES)]
    for other in elsewhere[:1]:
        slips.append(_QUANTITY.sub(other, line, count=1))
        slips.append(
            f"{line.rstrip(' .。')}，{other}。" if ask.chinese else f"{line.rstrip(' .')} for {other}."
        )
    return slips


def _first(line: str, table: tuple[tuple[str, str], ...]) -> str:
    for old, new in table:
        found = re.search(rf"(?<![A-Za-z]){re.escape(old)}(?![A-Za-z])", line)
        if found:
            return line[: found.start()] + new + line[found.end() :]
    return line
