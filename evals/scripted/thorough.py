"""A model that keeps to its instructions and leaves no field of the answer empty: all of it stands on words of the ask."""

import re
from typing import Any

from evals.scripted.careful import careful
from evals.scripted.reading import Seen

_VAGUE = re.compile(
    r"\b(?:fast|quick(?:ly)?|easy|easily|simple|intuitive|reliable|modern|kind to|smooth(?:ly)?|nice|good|better)\b|"
    "方便|顺手|快速|简单|好用|友好|可靠|稳定|合理|舒服",
    re.I,
)
_LIMIT = re.compile(r"\b(?:not|never|only|except|unless|without|stays?)\b|不得|不能|不要|只|除非|仍", re.I)
_FAILS = re.compile(
    r"\b(?:if|when|where)\b.*\b(?:down|fails?|no |not |cannot|can't|drops?|unsure|doubt)|(?:如果|若|当|没有|断|停|拿不准|打不开)",
    re.I,
)
_USER_EN = re.compile(r"\b(?:our|the|a|an) (\w+s)\b", re.I)
_USER_ZH = re.compile("[\u4e00-\u9fff]{0,2}(?:员|师|户|人|客)")
_DIMENSIONS = ("business_value", "technical_feasibility", "model_effect", "data_conditions")
_CHARS_MAX = 240
_QUESTIONS_MAX = 2


def thorough(ask: Seen) -> dict[str, Any]:
    """Answer every field with what the ask says.

    Args:
        ask: as found in the prompt.
    """
    answer = careful(ask)
    lines = [line for line in ask.sentences if len(line) <= _CHARS_MAX]
    user = (_USER_ZH if ask.chinese else _USER_EN).search(ask.text)
    answer["business"] = lines[0] if lines else ""
    answer["technical"] = lines[-1] if lines else ""
    answer["user"] = user.group() if user else ""
    answer["need"] = answer["requirements"][0]["quote"] if answer["requirements"] else ""
    answer["outcome"] = next((line for line in lines if re.search(r"\bso that\b|以便|免得", line)), "")
    answer["kind"] = "workflow"
    answer["phrases"] = [_phrase(m.group(), chinese=ask.chinese) for m in _VAGUE.finditer(ask.text)][:5]
    answer["boundaries"] = [
        {"kind": "fallback" if _FAILS.search(line) else "constraints", "text": line, "quote": line}
        for line in lines
        if _FAILS.search(line) or _LIMIT.search(line)
    ][:6]
    answer["examples"] = [
        {"kind": "typical", "given": line, "expected": one["technical"]}
        for line, one in zip(lines, answer["requirements"], strict=False)
    ][:2]
    answer["questions"] = [_question(line, chinese=ask.chinese) for line in lines[:_QUESTIONS_MAX]]
    for other in answer["alternatives"]:
        other["ratings"] = [_rating(name, chinese=ask.chinese) for name in _DIMENSIONS]
    return answer


def _phrase(quote: str, *, chinese: bool) -> dict[str, str]:
    question = f"“{quote}”：看到什么才算？" if chinese else f"What would one see where it is “{quote}”?"
    return {"quote": quote, "measure": "", "question": question}


def _question(line: str, *, chinese: bool) -> dict[str, Any]:
    options = (
        ("是，每次都这样。", "不是，有例外。")
        if chinese
        else ("Yes, each time.", "No, there are exceptions.")
    )
    follows = "写进边界。" if chinese else "It stands among the limits."
    short = line[:60].rstrip(" ,，")
    return {
        "about": "boundary", "to": "business", "quote": line,
        "text": f"“{short}”：一直如此吗？" if chinese else f"“{short}”: does that hold every time?",
        "why": "例外决定范围。" if chinese else "The exceptions tell where it ends.",
        "options": [{"label": label, "consequence": follows} for label in options],
    }  # fmt: skip


def _rating(dimension: str, *, chinese: bool) -> dict[str, str]:
    return {
        "dimension": dimension,
        "judgement": "unknown",
        "why": "原文没有说到。" if chinese else "The ask says nothing of it.",
    }
