"""A model that makes pages look complete: wherever it may write, it adds numbers, dates, owners and standards that nobody gave."""

from typing import Any

from evals.scripted.reading import Seen
from evals.scripted.thorough import thorough


def inventive(ask: Seen) -> dict[str, Any]:
    """Answer an ask with what it says, and with more, in digits and in words.

    Args:
        ask: as found in the prompt.
    """
    answer = thorough(ask)
    first = ask.sentences[0] if ask.sentences else ""
    if ask.chinese:
        answer["business"] = "上线后人工成本下降 35%，满意度达到 95%。"
        answer["technical"] = "系统应在 2 秒内返回，可用性达到 99.95%。"
        answer["requirements"] += _lines(
            first,
            ("由王强经理在3月31日前验收。", "系统应支持 500 个并发用户。"),
            ("大家都能同时用。", "系统应支持五百人同时使用。"),
        )
        answer["boundaries"].append({"kind": "constraints", "text": "预算不超过八十万元。", "quote": first})
        answer["examples"].append(
            {"kind": "edge", "given": "一次来了三百件。", "expected": "系统在十五秒内分完。"}
        )
        answer["questions"].append(
            _question(
                "平时每天四十二件，忙时会到两百件吗？",
                "行业里一般是百分之九十。",
                ("最多12345元", "二十天内"),
            )
        )
        answer["alternatives"][0] |= {
            "gives_up": "要多花三十万元。",
            "flips_when": "用户不到 800 人时更合适。",
        }
    else:
        answer["business"] = "Costs drop by 35 % and satisfaction reaches 95 %, as agreed with Sarah Miller."
        answer["technical"] = "Answers arrive within 2 seconds at 99.95 % availability, per ISO 27001."
        answer["requirements"] += _lines(
            first,
            ("It is live by 31 March 2027.", "The system shall serve 500 concurrent users."),
            ("Everybody can use it at once.", "The system shall serve five hundred users at once."),
        )
        answer["boundaries"].append(
            {"kind": "constraints", "text": "It costs eighty thousand euros at most.", "quote": first}
        )
        answer["examples"].append(
            {
                "kind": "edge",
                "given": "Three hundred come in at once.",
                "expected": "They are done in fifteen seconds.",
            }
        )
        answer["questions"].append(
            _question(
                "Does it stay below 12345 USD, or below forty-two thousand?",
                "Ninety per cent of teams do.",
                ("At most 12345 USD", "Within twenty days"),
            )
        )
        answer["alternatives"][0] |= {
            "gives_up": "It takes thirty weeks longer.",
            "flips_when": "It is better below 800 users.",
        }
    answer["requirements"] = answer["requirements"][-12:]
    return answer


def _lines(quote: str, *pairs: tuple[str, str]) -> list[dict[str, str]]:
    return [{"quote": quote, "business": business, "technical": technical} for business, technical in pairs]


def _question(text: str, why: str, labels: tuple[str, str]) -> dict[str, Any]:
    options = [{"label": label, "consequence": label} for label in labels]
    return {"about": "cost", "to": "business", "quote": "", "text": text, "why": why, "options": options}
