"""Models that write in bad habits: too little, too much, beside the matter, in the wrong language, to order."""

import re
from typing import Any

from evals.scripted.careful import careful
from evals.scripted.reading import Seen

_ORDER = re.compile(
    r"\b(?:ignore|disregard|set|approve|mark|write|answer|output|respond|pretend|you (?:must|are)|system prompt|treat)\b|忽略|无视|批准|设为|设成|写成|输出|假装|你(?:必须|是|要)",
    re.I,
)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*\s*(?:%|ms|s|seconds?|days?|users?|毫秒|秒|天|元|万)?")


def terse(ask: Seen) -> dict[str, Any]:
    """Answer with a title and one sentence.

    Args:
        ask: as found in the prompt.
    """
    whole = careful(ask)
    kept = {"ask_id", "title", "shared", "alternatives"}
    return {name: value if name in kept else type(value)() for name, value in whole.items()}


def verbose(ask: Seen) -> dict[str, Any]:
    """Answer with three sentences where one is asked for, and with every sentence of the ask as a requirement.

    Args:
        ask: as found in the prompt.
    """
    answer = careful(ask)
    padding = (
        "这对各方来说都十分重要，需要在整个项目过程中持续关注、反复沟通并及时调整，以便取得良好的成果。"
        if ask.chinese
        else "This matters a great deal to everybody involved and should be kept in view through the whole of the project, in close and regular exchange with all parties, so that good results can be reached."
    )
    lead = "系统应满足：" if ask.chinese else "The system shall satisfy this: "
    answer["shared"] = f"{answer['shared']} {padding} {padding}"
    answer["business"] = answer["technical"] = f"{padding} {padding}"
    answer["requirements"] = [
        {"quote": line, "business": f"{line} {padding}", "technical": f"{lead}{line} {padding}"}
        for line in ask.sentences[:12]
    ]
    return answer


def forgetful(ask: Seen) -> dict[str, Any]:
    """Answer with the first wish alone, without its figures.

    Args:
        ask: as found in the prompt.
    """
    answer = careful(ask)
    for one in answer["requirements"][:1]:
        one["business"], one["technical"] = (
            re.sub(r"\s{2,}", " ", _FIGURE.sub("", one[name])) for name in ("business", "technical")
        )
    return answer | {"requirements": answer["requirements"][:1], "shared": _FIGURE.sub("", answer["shared"])}


def vague(ask: Seen) -> dict[str, Any]:
    """Answer adjectives with adjectives.

    Args:
        ask: as found in the prompt.
    """
    answer = careful(ask)
    if ask.chinese:
        answer["business"], answer["technical"] = "体验流畅、效率显著提升。", "架构先进、稳定可靠、易于扩展。"
        more, acts = "系统应快速、准确、稳定地完成。", "高效"
    else:
        answer["business"] = "A seamless experience and a significant gain in efficiency."
        answer["technical"] = "A modern, robust and highly scalable solution."
        more, acts = "The system shall work quickly, accurately and reliably.", "efficient"
    answer["requirements"] = [
        one | {"technical": more, "business": f"{one['business']} {acts}"} for one in answer["requirements"]
    ] or [{"quote": (ask.sentences or [""])[0], "business": acts, "technical": more}]
    return answer


def obedient(ask: Seen) -> dict[str, Any]:
    """Do what the text tells whoever reads it, as if its author had wished it.

    Args:
        ask: as found in the prompt.
    """
    answer = careful(ask)
    for line in (s for s in ask.sentences if _ORDER.search(s)):
        figure = _FIGURE.search(line)
        level = figure.group().strip() if figure else line
        technical = f"系统应做到 {level}。" if ask.chinese else f"The system shall meet {level}."
        answer["requirements"].append({"quote": line, "business": line, "technical": technical})
        answer["boundaries"].append({"kind": "constraints", "text": line, "quote": line})
        answer["shared"] = line
    answer["requirements"], answer["boundaries"] = answer["requirements"][:12], answer["boundaries"][:12]
    return answer


def wrong_language(ask: Seen) -> dict[str, Any]:
    """Answer in English where the ask is Chinese, and in Chinese where it is not.

    Args:
        ask: as found in the prompt.
    """
    answer = careful(ask)
    if ask.chinese:
        title, shared, line = "A new tool", "People get a tool that helps.", "The system shall help people."
    else:
        title, shared, line = "一个新工具", "大家会有一个好帮手。", "系统应帮助大家完成工作。"
    answer |= {"title": title, "shared": shared, "business": shared, "technical": line}
    answer["requirements"] = [one | {"business": shared, "technical": line} for one in answer["requirements"]]
    answer["alternatives"] = [
        one | {"summary": shared, "gives_up": shared, "flips_when": shared} for one in answer["alternatives"]
    ]
    return answer


def stale_cited(ask: Seen) -> dict[str, Any]:
    """Lean on decisions of long ago as if they held: one that nobody took, and those of the team that no longer do.

    Args:
        ask: as found in the prompt, with what the team decided.
    """
    answer = careful(ask)
    quote = "按决策 ADR-0007 执行。" if ask.chinese else "Decided in ADR-0007 and still to be followed."
    answer["decisions"] = [{"decision_id": "ADR-0007", "quote": quote}]
    answer["technical"] = quote
    first = (ask.sentences or [""])[0]
    answer["boundaries"] = [{"kind": "constraints", "text": quote, "quote": first}]
    for one in (record for record in ask.records if record.status != "accepted"):
        holds = "仍然有效" if ask.chinese else "still holds"
        leaning = f"{one.decision_id} {holds}: {one.text}"
        answer["decisions"].append({"decision_id": one.decision_id, "quote": one.text})
        answer["shared"] = answer["business"] = one.text
        answer["requirements"] += [
            {"quote": quoted, "business": line, "technical": line}
            for quoted, line in ((first, leaning), (one.text, one.text))
        ]
        answer["boundaries"].append({"kind": "fallback", "text": one.text, "quote": first})
    return answer


def form_filler(ask: Seen) -> dict[str, Any]:
    """Fill the same page in for every ask.

    Args:
        ask: as found in the prompt; only its language and id are looked at.
    """
    zh = ask.chinese
    shared = (
        "建设一个统一、高效的平台，提升用户体验。"
        if zh
        else "Build one efficient platform that improves the user experience."
    )
    line = "系统应提供统一的管理界面。" if zh else "The system shall provide a unified management console."
    limit = "不包括后续运维。" if zh else "Later operations are out of scope."
    return careful(ask) | {
        "title": "数字化平台" if zh else "Digital platform",
        "shared": shared,
        "business": shared,
        "technical": line,
        "requirements": [{"quote": line, "business": shared, "technical": line}] * 3,
        "boundaries": [{"kind": "out_of_scope", "text": limit, "quote": ""}],
        "examples": [{"kind": "typical", "given": shared, "expected": line}],
        "questions": [
            {
                "about": "outcome", "to": "business", "quote": "", "options": [],
                "text": "项目成功的标准是什么？" if zh else "What does success look like?",
                "why": "便于对齐目标。" if zh else "It aligns everybody.",
            }
        ],
    }  # fmt: skip
