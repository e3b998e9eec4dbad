"""Tells the rules an ask lays down without a word of duty from what it merely tells.

`Doors opened for loading are no alarm.` says what does not count, `Clerks then check.` what happens next, `Every driver
has a permit.` what holds without exception, `Danish and Dutch notes.` what it is about. English is looked for in lower case.
"""

import re

from translator.domain.value import Language, Span
from translator.reading.text.lower import lower
from translator.reading.text.words_en import (
    ADVERBS,
    AUXILIARIES,
    MODALS,
    PRONOUNS,
    WANTS,
    base,
    is_people,
    is_plural,
)
from translator.reading.text.words_zh import ABOUT_NOW, PEOPLE_WORDS

_WORD = re.compile(r"[a-z][\w'’-]*")
_RULE_EN = re.compile(
    r"\b(?:is|are)(?: not|n['’]t| never| no)\b(?! (?:really |very |that |so |quite |always )?"
    r"(?:ideal|great|good|bad|enough|sure|happy|clear|working|easy|fun|nice|helpful|useful|ready|true|possible|accurate|right|known|bad|an issue|a problem|the point|it)\b)"
    r"|^\W*(?:but |and |so |also )?(?:each|every(?:body|one|thing)?|all|any(?:body|one|thing)?|nobody|no one|nothing|none|neither|both)\b"
    r"|^\W*(?:and |but )?(?:then|afterwards|after that|next|finally)\b,? \w|^\W*(?:\w[\w-]* ){1,5}then \w"
    r"|^\W*(?:and |but )?(?:the )?(?:same|likewise|ditto)\b|\b(?:counts?|applies|apply) (?:as|to|for|only)\b"
    r"|\b(?:do|does) not (?:count|apply|need|get|go|see|change)\b|\b(?:don|doesn)['’]t (?:count|apply|get|go|see|change)\b"
    r"|\bbut not\b|\bnot so\b|\bcan (?:keep|stay|wait|be left)\b"
)
_TELLS_EN = re.compile(
    r"\b(?:was|were|had|did|went|took|came|got|said|told|last (?:week|month|year)|yesterday|today|currently|at the moment|right now|so far|used to|we're|i'm|we are|i am|thanks?|sorry)\b|\?\s*+$"
)
_RULE_ZH = re.compile(
    r"不是|不算|不计|不用|不必|无需|不含|不收|不发|不让|不看|不进|不走|不能|不可|不准|不许|没有|(?<![特分区类级识判性个差鉴辨告])别(?!人|的|墅|家)"
    r"|(?:^|[，,])[^，,。；\n]{0,6}(?:每[个位条次单人张件辆]|一律|全部|所有|逐[条个一]|均由|都由|都要|只[看做管收发要])"
    r"|(?:后|完)[^，,。；\n]{0,12}再|(?:^|[，,])\s*+(?:再(?!见|说|会)|然后|之后|接着|最后)|(?:也|都)一样|同样|同上|最后[^，,。；\n]{0,6}定"
)
_COMPLAINS_ZH = re.compile(
    r"没有人|没人(?!理|看)|不(?:知道|清楚|统一|方便|满意|好用|太|少人)|麻烦|抱怨|[了过完]\s*+[。！!]?$|^刚|可以给|老来|不是多|[吗呢?？]\s*+$"
)
_PERSON_ZH = re.compile(
    rf"\s*+(?:再?由)?[\u4e00-\u9fff]{{0,6}}?(?:{PEOPLE_WORDS})(?![说提反要觉总讲想老家手的那])(?=[\u4e00-\u9fff]{{2,}})"
)
_ONLY_NAMES_ZH = re.compile(
    r"[^，,。；、\s的了是有在要能会不]{1,8}(?:[、和及与][^，,。；、\s的了是有在要能会不]{1,8}){1,6}[。.]?"
)
_NAMES_WORDS_MAX = 8
_SUBJECT_WORDS_MAX = 4


def lays_down(text: str, clause: Span, language: Language) -> bool:
    """Say whether a clause lays down a rule or a scope, though nothing in it demands.

    Args:
        text: the whole ask.
        clause: the range of a sentence or clause after what is wanted.
        language: what the ask is read as.
    """
    if language == "zh":
        here = text[clause.start : clause.end]
        if ABOUT_NOW.match(here) or _COMPLAINS_ZH.search(here):
            return False
        return bool(_RULE_ZH.search(here) or _PERSON_ZH.match(here) or _ONLY_NAMES_ZH.fullmatch(here.strip()))
    here = lower(text)[clause.start : clause.end].strip()
    if _TELLS_EN.search(here):
        return False
    return _RULE_EN.search(here) is not None or _people_act(here) or _only_names(here)


def _people_act(here: str) -> bool:
    """Say whether people do something, as in `a safety officer confirms each case`."""
    words = [w.group() for w in _WORD.finditer(here)]
    for i, word in enumerate(words[:_SUBJECT_WORDS_MAX]):
        if word in _NO_NAMES:
            return False
        after = next((w for w in words[i + 1 :] if w not in ADVERBS), "")
        if is_people(word) and not after.endswith(("ed", "ing")) and base(after):
            return True
    return False


def _only_names(here: str) -> bool:
    """Say whether a sentence only names things, as in `Danish and Dutch notes.`"""
    words = _WORD.findall(here)
    return (
        2 <= len(words) <= _NAMES_WORDS_MAX
        and here.endswith(".")
        and _JOINED.search(here) is not None
        and is_plural(words[-1])
        and not _NO_NAMES.intersection(words)
        and base(words[0]) != words[0]
    )


_JOINED = re.compile(r"\w (?:and|or|from|of|in|for|with) \w|\w, \w|^only ")
_NO_NAMES = PRONOUNS | AUXILIARIES | MODALS | WANTS
