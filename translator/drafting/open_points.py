"""Asks what the author of an ask left open, in the author's own words."""

import re
from collections.abc import Iterator

from translator.domain.spec import Addressee, AnswerOption, Question
from translator.domain.value import Span
from translator.drafting.ground import Ground
from translator.drafting.keys import question_key
from translator.drafting.scribe import shortened
from translator.reading.paste.open_points import OpenPoint

_CHARS_MAX = 200
_PLACE = "/boundaries/constraints/-"
_TECHNICAL = re.compile(
    r"\b(?:feasible|doable|technically|achievable|realistic|api|interface|it department|developers?|server|bandwidth|reception|mobile network)\b|可行|技术上|接口|服务器|信号",
    re.I,
)
_LEGAL = re.compile(
    r"\b(?:legal(?:ly)?|lawyers?|gdpr|privacy|data protection|consent|works council|(?:are|is|be) (?:we|it) allowed to|allowed to (?:show|store|use|record|keep|publish))\b|法务|法律|合规|隐私|个人信息|工会",
    re.I,
)
_ABOUT: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("cost", re.compile(r"\b(?:budget|pays?|costs?|price|fee|deposit|fund)\w*\b|预算|费用|多少钱|谁(?:出钱|赔|付)|押金|罚款", re.I)),
    ("deadline", re.compile(r"\b(?:when (?:do|does|will|must|should|is)|by when|which date|go[- ]live)\b|什么时候|哪天|几号|上线", re.I)),
    ("privacy", re.compile(r"\b(?:how long do we keep|retention|delet\w+|keep the|store)\b|保存多久|留多久|删除", re.I)),
    ("fallback", re.compile(r"\b(?:what (?:happens|if)|who (?:answers|steps in|takes over)|fails?|down|off sick)\b|怎么办|坏了|失败|故障", re.I)),
    ("users", re.compile(r"\bwho (?:is allowed|may|can|should|will|gets|sees)\b|谁(?:能|可以|有权|来用)|开放", re.I)),
)  # fmt: skip
"""What a point is about by its words; anything else is about where the work ends."""
_WHETHER = re.compile(
    r"^\W*(?:(?:and|or|but|so|also)\b[, ]{0,2})?(?:is|are|do|does|should|shall|may|must|will)\b|\bwhether\b(?![^.?!]{0,80}\bor (?!not\b))|要不要|能不能|可不可以|该不该|算不算|扣不扣|是否|是不是|[吗][?？]?$",
    re.I,
)
_CHOICE = re.compile(
    r"\b(?:who|what|how|when|where|which)\b|谁|怎么|哪|什么|几|多少|多久|\bor\b(?! not\b)|还是", re.I
)
_WORDS = {
    "en": ("You left open: “{said}”. What holds?", "Nobody has settled it yet, and the ask says so itself.", "Yes", "No", "“{said}”: {answer}"),
    "zh": ("您说还没定：“{said}”。怎么定？", "原文自己说这一点还没有定。", "是", "否", "“{said}”：{answer}"),
}  # fmt: skip
_FEASIBLE = {
    "en": ("You asked: “{said}”. Is it?", "Whoever builds it can say, and the ask wants to know first."),
    "zh": ("您问：“{said}”。行不行？", "要由做的人来说，原文想先知道。"),
}


def of_open_points(ground: Ground) -> Iterator[Question]:
    """Yield a question for each point left open, in the order of the ask.

    Args:
        ground: what the draft stands on.
    """
    for point in ground.notes.left_open:
        yield _asked(ground, point)


def _asked(ground: Ground, point: OpenPoint) -> Question:
    way = "zh" if ground.language == "zh" else "en"
    text, why, yes, no, settled = _WORDS[way]
    plain = ground.notes.text[point.where.start : point.where.end]
    said = shortened(ground.scribe.quote(_trimmed(ground, point.where)).strip(" .。"), chars_max=_CHARS_MAX)
    to: Addressee = (
        "legal" if _LEGAL.search(plain) else "technical" if _TECHNICAL.search(plain) else "business"
    )
    named = next((about for about, words in _ABOUT if words.search(plain)), "boundary")
    about = {"legal": "privacy", "technical": "availability"}.get(to, named)
    whether = _WHETHER.search(plain) and not _CHOICE.search(plain)
    options = tuple(
        AnswerOption(
            label=label,
            sets={_PLACE: settled.replace("{said}", said).replace("{answer}", label.lower())},
            consequence=_SETTLED[way],
        )
        for label in ((yes, no) if whether else ())
    )
    text = text.replace("{said}", said).replace("?”.", "?”").replace("？”。", "？”")
    return Question(
        id=ground.names.give("Q", question_key(about, (), text)),
        to=to,
        about=about,
        text=text,
        why=why,
        options=options,
        takes={"text": _PLACE},
        changes=("boundaries/constraints",),
        evidence=point.spans,
    )


_SETTLED = {"en": "It is written down as settled.", "zh": "记为已定。"}


def _trimmed(ground: Ground, where: Span) -> Span:
    """Return a range without blanks at its ends."""
    words = ground.notes.text[where.start : where.end]
    return Span(start=where.start + len(words) - len(words.lstrip()), end=where.start + len(words.rstrip()))
