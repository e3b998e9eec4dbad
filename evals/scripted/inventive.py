"""A model that makes pages look complete: it adds numbers, a date, an owner and a standard that nobody gave."""

from typing import Any

from evals.scripted.careful import careful
from evals.scripted.reading import Seen


def inventive(ask: Seen) -> dict[str, Any]:
    """Answer an ask with what it says, and with more.

    Args:
        ask: as found in the prompt.
    """
    answer = careful(ask)
    if ask.chinese:
        answer["business"] = "上线后人工成本下降 35%，满意度达到 95%。"
        answer["technical"] = "系统应在 2 秒内返回，可用性达到 99.95%。"
        answer["requirements"].append(
            {
                "quote": ask.sentences[0] if ask.sentences else "",
                "business": "由王强经理在3月31日前验收。",
                "technical": "系统应支持 500 个并发用户。",
            }
        )
    else:
        answer["business"] = "Costs drop by 35 % and satisfaction reaches 95 %, as agreed with Sarah Miller."
        answer["technical"] = "Answers arrive within 2 seconds at 99.95 % availability, per ISO 27001."
        answer["requirements"].append(
            {
                "quote": ask.sentences[0] if ask.sentences else "",
                "business": "It is live by 31 March 2027.",
                "technical": "The system shall serve 500 concurrent users.",
            }
        )
    return answer
