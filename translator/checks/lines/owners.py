"""Who decides, approves, owns or signs is said by the ask, of the same person; a model appoints nobody."""

import re

from translator.checks.lines.borders import occurs
from translator.checks.lines.line import FACTS, Line

_VERBS = r"decid|approv|sign|authori[sz]|endors|ratif|owner|owned|ownership|own(?=s\b)|agreed|responsib|accountab|in charge|mandat|sanction|green-?lit|cleared|commission|vetted|sponsor|appoint"
_EN = re.compile(rf"(?<![a-z])(?:{_VERBS})[a-z]{{0,12}}")
_NOT_SIGNING = re.compile(r"sign(?:al|ific|age|post|(?:s|ed|ing)?[ -](?:in|up|on)\b)")
_AGENT = re.compile(r" (?:off )?(?:by|for) (?:the |a |an |our |your )?((?:[a-z][a-z'’-]{1,30} ?){1,5})")
_ZH = re.compile(r"负责|批准|签字|签署|拍板|审批|审核|决定|验收|授权|同意|归属|牵头|主管|确认")
_AGENT_ZH = re.compile(
    r"[由经]([\u4e00-\u9fffA-Za-z]{2,10}?)(?:负责|批准|签字|签署|拍板|审批|审核|决定|验收|授权|同意|牵头|确认)"
)
_SENTENCE = re.compile(r"[.!?;。！？；\n]")
_WEAK = frozenset(
    "the a an of and or to in on for our your their all each every before after when with".split()
)


def owners(line: Line) -> str | None:
    """Say whose decision, approval or ownership the ask does not speak of, or None."""
    if line.kind not in FACTS:
        return None
    folded = line.source.folded
    if line.source.language == "zh":
        return _owners_zh(line.text, line.source.ask)
    low = line.text.lower()
    for found in _EN.finditer(low):
        if _NOT_SIGNING.match(low, found.start()):
            continue
        root = found.group()[:5]
        where = [s for s in _SENTENCE.split(folded) if root in s]
        if not where:
            return f"the ask does not say who “{found.group()}”"
        agent = _AGENT.match(low, found.end())
        if agent and not any(_names(agent.group(1), sentence) for sentence in where):
            return f"the ask does not say “{found.group()} by {agent.group(1).strip()}”"
    return None


def _names(agent: str, sentence: str) -> bool:
    first = [word for word in agent.split() if word not in _WEAK][:2]
    return all(occurs(word, sentence) or occurs(word.removesuffix("s"), sentence) for word in first)


def _owners_zh(text: str, ask: str) -> str | None:
    for found in _ZH.finditer(text):
        if found.group() not in ask:
            return f"the ask does not say who “{found.group()}”"
    for agent in _AGENT_ZH.finditer(text):
        who = agent.group(1)
        if f"由{who}" not in ask and f"{who}{agent.group()[len(who) + 1 :]}" not in ask:
            return f"the ask does not say “{agent.group()}”"
    return None
