"""Tells what the words of one message take back from another: all of it, or what they refuse by its topic."""

import re
from collections.abc import Iterable, Sequence

_TAKES_ALL_BACK = re.compile(
    r"\b(?:forget|ignore|disregard|scrap|cancel|drop|withdraw|never mind)\b[^.!?,;\n]{0,60}\b(?:below|underneath|mails?|messages?|thread|earlier|previous|last week|yesterday)\b|\b(?:this|it|that|below)(?: one| request| topic)? (?:is|was|has been|can be) (?:already )?(?:done|solved|sorted|fixed|live|closed|obsolete|withdrawn|settled|resolved|cancell?ed|ignored|dropped)\b|"
    r"\bno longer (?:needed|relevant|necessary|required|an issue)\b|\bnever ?mind\b|\b(?:is|are|went|gone|has been|have been) (?:now |already )?live\b|\b(?:is|was|were|has been|have been) (?:now |already |just |finally )?(?:renewed|fixed|solved|done|delivered|installed|replaced|completed|finished|resolved|closed|deployed|rolled out|shipped|cancell?ed|corrected|restored)\b|\b(?:all )?(?:sorted|solved|resolved|done) (?:now|already|in the meantime|meanwhile)\b|"
    r"(?:下面|之前|前面|上面|原来|那个|这个)[^。！？，,\n]{0,20}(?:不用(?:做|管|了)?|不做了?|取消|作废|撤回|算了|不要了|已(?:经)?(?:解决|上线|完成|做完|处理))|上线(?:了|满|以来|运行)",
    re.I,
)
"""What takes an earlier message back as a whole, or says that it is done."""
_REFUSES = re.compile(
    r"\b(?:do not|don['’]?t|does not|doesn['’]?t|won['’]?t|will not|cannot|can['’]?t|not going to|never|forget|drop|scrap|cancel|no longer|without|instead of|rather than|skip|reject\w*|turned? down|off the table|not (?:the|that|this|yet|now))\b|不(?:做|要|用|考虑|行|给|能给|支持)|别(?:做|给|管)|取消|砍掉|先不|暂不|算了|作废|撤回|放弃",
    re.I,
)
_CLAUSES = re.compile(r"[,，;；:：。.!！]\s*|\bbut\b|但是?")
_REFUSALS_MAX = 40

_WORD = re.compile(r"[A-Za-zÀ-ÿ]{4,}")
_HAN_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")
_COMMON = frozenset(
    "that this them they their there with from have will would could should about below want wants need needs please think what when where which been were your ours give last time mail mails "
    "just like also only here some more than then over very much make made does into time want like case build thing things really still every".split()
)
_COMMON_ZH = frozenset(
    "我们 你们 他们 这个 那个 一个 可以 需要 希望 系统 不要 不用 不做 已经 现在 但是 因为 所以 下面 之前".split()
)


def clauses_of(said: Iterable[str]) -> list[str]:
    """Cut sentences where another part of them may mean the opposite."""
    return [clause for words in said for clause in _CLAUSES.split(words)]


def takes_all_back(said: Iterable[str]) -> bool:
    """Say whether somebody takes an earlier message back as a whole, or says that it is done."""
    return any(_TAKES_ALL_BACK.search(words) for words in said)


def refuses(clause: str) -> bool:
    """Say whether a clause refuses something."""
    return _REFUSES.search(clause) is not None


def refusals_in(clauses: Iterable[str]) -> list[frozenset[str]]:
    """Return what each clause that refuses something is about."""
    return [topics_in([clause]) for clause in clauses if refuses(clause)]


def is_refused(about: frozenset[str], refusals: Sequence[frozenset[str]]) -> bool:
    """Say whether most of what some refusal is about is what a line is about."""
    return any(r and len(r & about) * 2 >= len(r) for r in refusals[:_REFUSALS_MAX])


def topics_in(said: Iterable[str]) -> frozenset[str]:
    """Return what sentences are about: their longer words, and pairs of Chinese characters."""
    found: set[str] = set()
    for words in said:
        found |= {w.lower().rstrip("s") for w in _WORD.findall(words)} - _COMMON
        found |= {run[i : i + 2] for run in _HAN_RUN.findall(words) for i in range(len(run) - 1)} - _COMMON_ZH
    return frozenset(found)
