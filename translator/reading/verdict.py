"""Says whether an ask can be specified: it names something to build, it only wishes, or it wants nothing.

Learned weights decide over the terms of the text and over what the grammar makes of it; where nothing wishes and nothing
is required, there is nothing to decide.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import cast

from translator.domain.reading import Quantity, VaguePhrase, Verdict
from translator.domain.value import Language, Span
from translator.knowledge.weights import learned
from translator.reading.evidence import Evidence
from translator.reading.linear import Features, chances, spread
from translator.reading.statements.found import Found
from translator.reading.text.lower import lower
from translator.reading.text.ngrams import terms_in
from translator.reading.text.one_pattern import at_word_start
from translator.reading.text.words_en import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    WANTS,
    base,
)

_WEAK = frozenset(
    "make improve need have get feel look be do use help work want try optimise optimize enhance modernise modernize upgrade innovate transform "
    "become go give put think leverage exploit adopt introduce bring take consider start stop keep stay move boost revamp refresh overhaul fix "
    "handle talk see change update let support do".split()
)
"""Verbs that name no behaviour one could build."""
_WHEN_BARRED = frozenset("change update start stop move take give put keep".split())
"""Weak verbs that name a behaviour where it is forbidden: `never change a dose`."""
_EMPTY = frozenset(
    "system systems app apps application applications dashboard platform platforms tool tools solution solutions software website site page pages product "
    "ai a.i ml gpt llm blockchain cloud digital technology tech it thing things stuff something anything way ways process processes experience "
    "experiences business company organisation organization better best good nice modern cool new next level everything whole overall general "
    "generally more less much lot bit some again please pls plz plan idea ideas project projects topic department team teams feature features "
    "functionality improvement improvements innovation innovative strategy competitors competition others everyone users user customers customer "
    "quality ux ui interface design look one two other week month year today asap soon quickly really very game changer wow nicer "
    "should would could shall must want need like love ideally maybe possible happy hi hello hey team all thanks regards".split()
)
_EMPTY_ZH = re.compile(
    r"能不能|能否|可不可以|这个|那个|我们|咱们|你们|他们|大家|公司|领导|老板|部门|系统|平台|页面|界面|软件|产品|体验|功能|东西|方案|项目|整体|感觉|一点|一些|一下|再|更|要|想|做|个|一|用|让|把|有|能|得|请|希望|需要|提升|优化|改进|改善|升级|完善|加强|搞|弄|"
    r"人工智能|智能化?|数字化|信息化|AI|ai|大模型|好|快|新|高级|高大上|现代|漂亮|美观|别人|竞品|友商|对手|都|也|了|的|吧|啊|呢|嘛|和|与|就|最好|尽快|尽量|比较|非常|很|太|些|上|下|进行|考虑|应该|可以|必须|说|跟上|跟进|赶上|点|吗"
)
_TELLS_NOTHING = frozenset(
    {
        "intelligence",
        "looks",
        "outcome",
        "usefulness",
        "ease",
        "scope",
        "certainty",
        "amount",
        "time",
        "flexibility",
    }
)
"""Aspects that name no quality of one thing in particular."""
_WORD = re.compile(r"[A-Za-z][\w'-]*")
_HAN = re.compile("[\u4e00-\u9fff]")
_HAN_MIN = 4
_TITLE_CHARS_MAX = 80
"""A title alone, such as `Fast search for clerks`, is a wish."""
_TELLS = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|did|does|do|will|went|got|i|we|they|you|he|she|it|there|\w{3,}ed|fyi|thanks|hi|hello)\b|\?"
)
"""What tells of something, rather than naming it: a heading such as `Transcription of council meetings` has none."""


def verdict_of(evidence: Evidence) -> Verdict:
    """Say whether one can name what is wanted.

    Args:
        evidence: the ask with everything found in it.
    """
    if not evidence.sentences:
        return "not_a_request"
    if evidence.found and any(
        _BINDS.search(lower(evidence.text), s.start, s.end) for s in evidence.sentences
    ):
        return "specifiable"
    by_grammar = _by_grammar(evidence, evidence.wishing)
    likely = chances(learned("verdict", evidence.language), _features(evidence, by_grammar))
    best = max(likely, key=lambda verdict: likely[verdict])
    names_more = by_grammar == "too_vague" and best == "specifiable"
    if not names_more and _doubt(by_grammar, best, likely) < _OVERRULES[by_grammar]:
        return by_grammar
    if best == "not_a_request" and evidence.surely_asks:
        return by_grammar
    return cast(Verdict, best)


def _doubt(by_grammar: Verdict, best: str, likely: Mapping[str, float]) -> float:
    """Return how likely the weights hold it that the grammar is wrong, where they say something else."""
    return 1 - likely[by_grammar] if by_grammar == "not_a_request" else likely[best]


_OVERRULES: dict[Verdict, float] = {"specifiable": 0.7, "too_vague": 0.6, "not_a_request": 0.6}
"""How sure the weights must be against what the grammar says. Turning a real ask away costs its author more than a page
about nothing, so the grammar's yes needs a surer no than its no a yes."""


def verdict_features(evidence: Evidence) -> Features:
    """Return what the weights of `verdict` are learned over.

    Args:
        evidence: the ask with everything found in it.
    """
    return _features(evidence, _by_grammar(evidence, evidence.wishing))


def _features(evidence: Evidence, by_grammar: Verdict) -> Features:
    text, wishing = evidence.text, evidence.wishing
    read = " ".join(text[s.start : s.end] for s in evidence.sentences)[:_CHARS_READ_MAX]
    signs = {f"role:{q.role}": 0.5 for q in evidence.quantities}
    signs[f"grammar:{by_grammar}"] = 1.5
    signs["wishing"] = len(wishing) / max(1, len(evidence.sentences))
    signs["one wishes"] = float(len(wishing) == 1)
    signs["required"] = min(3, len(evidence.found)) / 3
    signs["vague"] = min(1.0, 2 * sum(v.end - v.start for v in evidence.vague) / max(1, len(read)))
    signs["kind"] = max(evidence.cues.values(), default=0.0)
    signs["asks"] = float(read.rstrip().endswith(("?", "？")))
    signs["long"] = min(1.0, len(read) / 400)
    signs["short"] = float(len(read) < _SHORT_CHARS)
    return spread(terms_in(read, evidence.language), signs, _TERMS_WEIGHT)


_THINGS_ZH = "系统|平台|软件|产品|模块|设备|装置"
_BINDS = re.compile(
    "|".join(
        (
            at_word_start("shall"),
            *(f"{thing}(?:应当?(?![用对答急聘届付变])|须|必须)" for thing in _THINGS_ZH.split("|")),
        )
    )
)
"""The word of specifications: whoever writes it names what has to be."""
_TERMS_WEIGHT = 2.0
_CHARS_READ_MAX = 4_000
_SHORT_CHARS = 60


def _by_grammar(evidence: Evidence, wishing: Sequence[Span]) -> Verdict:
    """Say what the grammar alone makes of it."""
    text, language, vague = evidence.text, evidence.language, evidence.vague
    if not wishing:
        plain = language == "en" and not any(
            _TELLS.search(lower(text), s.start, s.end) for s in evidence.sentences
        )
        named = plain and bool(vague) and len(text) <= _TITLE_CHARS_MAX
        return "specifiable" if named or _told(evidence.quantities, evidence.found) else "not_a_request"
    if any(q.role == "target" for q in evidence.quantities):
        return "specifiable"
    if any(_behaviour(text, f, language) for f in evidence.found):
        return "specifiable"
    content = _content(text, wishing, vague, language)
    measurable = any(v.aspect and v.aspect not in _TELLS_NOTHING for v in vague)
    if language == "zh":
        return "specifiable" if content >= (_HAN_MIN if measurable else 2 * _HAN_MIN) else "too_vague"
    enough = 2 if measurable else 4
    return "specifiable" if content >= enough else "too_vague"


def _told(quantities: Sequence[Quantity], found: Sequence[Found]) -> bool:
    """Say whether a bare description sets a value that must be met."""
    return bool(found) and any(
        q.role in ("target", "deadline", "budget") and q.bound in ("at_most", "at_least", "between")
        for q in quantities
    )


def _behaviour(text: str, found: Found, language: Language) -> bool:
    """Say whether a requirement names something to do with an object to do it to."""
    if found.rest is None:
        return False
    rest = text[found.rest.start : found.rest.end]
    if language == "zh":
        return (
            len(_HAN.findall(_EMPTY_ZH.sub("", rest)))
            + 2 * len(re.findall(r"[A-Za-z]{2,}", re.sub(r"(?i)\bai\b", "", rest)))
            >= 3
        )
    barred = found.verb in _WHEN_BARRED and any(isinstance(p, str) and " not " in p for p in found.parts)
    if not found.verb or (found.verb in _WEAK and not barred):
        return False
    return any(_says_something(w) for w in _WORD.findall(rest))


def _content(text: str, wishing: Sequence[Span], vague: Sequence[VaguePhrase], language: Language) -> int:
    """Count the words, or Chinese characters, that name something in particular in the sentences that wish."""
    count = 0
    starts = [v.start for v in vague]
    for sentence in wishing:
        here = list(text[sentence.start : sentence.end])
        for phrase in vague[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]:
            if phrase.end <= sentence.end:
                here[phrase.start - sentence.start : phrase.end - sentence.start] = " " * (
                    phrase.end - phrase.start
                )
        left = "".join(here)
        if language == "zh":
            count += len(_HAN.findall(_EMPTY_ZH.sub("", left)))
        else:
            count += sum(_says_something(w) for w in _WORD.findall(left))
    return count


_CLOSED = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | RELATIVES
    | MODALS
    | AUXILIARIES
    | WANTS
    | ADVERBS
    | _EMPTY
    | frozenset({"and", "or", "to", "not", "no", "as", "how", "if", "than"})
)


def _says_something(word: str) -> bool:
    low = word.lower().rstrip("'s").strip("'") or word.lower()
    return word.lower() not in _CLOSED and low not in _CLOSED and base(low) not in _WEAK and len(low) > 1
