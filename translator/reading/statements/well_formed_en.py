"""Judges whether an English wording of ours is surely one sound sentence: a short subject, `shall`, a base verb, nothing left over.

It may say no to a sound sentence, which is then quoted; it should say yes to no garbled one.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from translator.reading.text.words_en import (
    ADVERBS,
    DETERMINERS,
    LY_VERBS,
    MODALS,
    PREPOSITIONS,
    base,
    is_participle,
    is_people,
    is_plural,
    is_verb,
)

_WORD = re.compile(r"[A-Za-z][\w'’/&.-]*\w|[A-Za-z]|\d[\w.,:/%-]*|[^\w\s]")
_QUOTED = re.compile(r"“[^“”]{0,600}”|\"[^\"]{0,600}\"")
_CONDITION = re.compile(r"(?:When|While|Where|If) ")
_BEGINS = frozenset("the a an each every all no".split())
_SUBJECT_WORDS_MAX = 9
_OWN_SUBJECT_WORDS_MAX = 16
"""A longer subject stays where the ask itself has it right before its modal."""
_NO_SUBJECT = frozenset(
    "whether if because so although though unless what how why i we you they he she it me us them my your "
    "and, - – ( : ;".split()
)
_NO_AGENT = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence)$")
_CLAUSES = frozenset("that which who whom whose where when while".split())
_ENDS_BADLY = (
    PREPOSITIONS | DETERMINERS | MODALS | frozenset({"and", "or", "but", "to", "not", "also", "that"})
)
_FINITE = frozenset(
    "is are was were has had does did isn't aren't wasn't weren't hasn't doesn't don't didn't isn’t aren’t doesn’t don’t didn’t can may will would could "
    "might cannot can't won't can’t won’t wouldn't couldn't it's that's there's they're we're it’s that’s there’s they’re we’re takes makes goes comes gets gives says "
    "wants needs keeps becomes means knows thinks lets tells brings sends happens seems".split()
)
"""Verbs with an ending, and what stands for one; in the main clause of a duty there is none."""
_SUBORDINATES = frozenset(
    "that which who whom whose whether what whatever where wherever when whenever while if unless because since as until till before after how why once so "
    "although though than who's what's who’s what’s ( - – — :".split()
)
_PRONOUNS = frozenset("it they we he she this that i you there".split())
_LEFT_OVER = re.compile(
    r"\b(?:must|shall|should|ought|want(?:s|ed)?|wish(?=\s+(?:to|that|we|i|you)\b)|hop(?:e|es|ing)|hopefully|ideally|maybe|perhaps|please|pls|plz|tb[dc]|would like|[Ii]['’](?:d|m|ve|ll)|[Ww]e['’](?:d|ll)|"
    r"I|me|my|mine|you|your|yours|you['’]\w{1,3}|idk|imo|btw|lol|haha|tho|wanna|gonna|(?:need|needs|have|has) to|whatever that|or whatever)\b|[?!…]|[:;]-?[)(]",
)
"""Words of somebody who speaks or wishes, and second modals; no requirement has them."""
_SELVES = re.compile(r" [a-z]{2,20} (?:themselves|himself|herself|ourselves)\b")
"""What people do to themselves, and no system: `shall rebook themselves`."""
_FAILED = re.compile(
    r"(?:If|When|While) (?:the (?:[\w-]+ ){0,3}?(?:system|tool|app|application|software|platform|server|program)|it) (?:is|goes|has|fails|breaks|crashes|stops|does)[^,]{0,40}, (?:then )?the (?:[\w-]+ ){0,3}?(?:system|tool|app|application|software|platform|server|program) shall (?!not|show|say|tell|resume|restart|recover|keep|warn|alert|log|store|stop|shut)"
)
"""What is to be done when the thing itself fails, people may have to do."""
_PLACED = frozenset("out ready there done finished back up over away".split())
_MOVES = frozenset("go come arrive reach leave land start end hang stand sit lie appear happen".split())
"""What a thing that is only guessed may not do: `it should go into the sheet` may be said of a number."""
_OPEN_ENDS = frozenset(
    "of with for from at than via per without until since into onto between among during".split()
)
_NEEDS_MORE = frozenset("provide let ensure cause require make give allow enable have be know".split())
_NOT_PROVIDED = frozenset(
    "it that this these those something anything less more fewer half quarter third".split()
)
_MANY_VERBS = frozenset("and or then but ,".split())
_BASE_AFTER = r"(?:\b(?:to|must|should|shall|can|could|will|would|may|might|not|never|please|only|cannot)|n['’]t)\s+(?:\w+ly\s+|also\s+|always\s+|still\s+|just\s+|then\s+|only\s+|at least\s+){0,2}"
_MODALS_AFTER = r"(?:must|shall|should|will|can(?:not)?|may|ought|has|have|needs?|is|are|would|could|to|(?:mustn|shouldn|can|shan|won)['’]?t)\b"
_FEELS = frozenset("trust love like enjoy hate believe think hope know".split())
"""What people do and no thing."""
_WHOM = frozenset(
    "them him her us anything anybody anyone everybody everyone nobody somebody someone people staff children users".split()
)
_KEPT_BEFORE = frozenset(
    "be get have keep remain stay feel look show list mark delete remove send report find detect flag export print store hide let need become appear".split()
)
"""Verbs before which a participle is an adjective of what follows, or belongs to them."""
_HELP = frozenset("help support advice assistance".split())
"""What somebody needs is not what their thing has."""
_ONLY_VERBS = frozenset(
    "suggests sends tells gives makes keeps writes reads informs notifies detects creates generates provides allows lets ensures compares calculates predicts "
    "recognises recognizes identifies proposes recommends warns reminds asks gets puts takes translates saves deletes removes adds closes assigns finds".split()
)
"""Forms with an ending that are no plural of a noun."""
_NEAR_WORDS = 12
_FEW = 2


def well_formed_en(wording: str, said: str) -> bool:
    """Say whether a wording is surely sound and says what the ask says.

    Args:
        wording: one requirement in our words, with the ask's numerals.
        said: the clause of the ask that it words.
    """
    plain = _QUOTED.sub("“…”", wording).replace("“…”", "it")
    body = plain.strip().rstrip(".")
    if _FAILED.match(body):
        return False
    head, shall, rest = body.partition(" shall")
    if (
        not shall
        or rest[:1] not in (" ", ",")
        or _LEFT_OVER.search(head)
        or _LEFT_OVER.search(rest)
        or _SELVES.match(rest)
    ):
        return False
    clause = " ".join(said.lower().split())
    subject = head
    if _CONDITION.match(head):
        _, comma, subject = head.rpartition(", ")
        subject = subject.removeprefix("then ")
        if not comma:
            return False
    guessed = subject.lower() == "the system" and "system" not in clause
    named, act = _words(subject), _words(rest)
    if named and is_plural(named[-1]) and not _is_own(named, clause) and act[_verb(act) :][:1] != ["be"]:
        return False  # many things that are named elsewhere do nothing
    return _is_subject(named, clause) and _is_act(act, clause, guessed=guessed)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _is_own(words: Sequence[str], clause: str) -> bool:
    """Say whether the ask itself has a subject right before its modal."""
    core = re.escape(" ".join(words[1:]))
    return re.search(rf"{core}\s+{_MODALS_AFTER}", clause) is not None


def _is_subject(words: Sequence[str], clause: str) -> bool:
    """Say whether words are one short noun phrase, or one that the ask itself has before its modal."""
    if len(words) < 2 or words[0] not in _BEGINS or words[-1] in _ENDS_BADLY:
        return False
    if any(word in _NO_SUBJECT for word in words) or any(word in MODALS for word in words):
        return False
    core = re.escape(" ".join(words[1:]))
    if _is_own(words, clause):
        if is_people(" ".join(words)) and re.search(rf"{core}\s+will\b", clause):
            return False  # what people are going to do is no duty of theirs
        return len(words) <= _OWN_SUBJECT_WORDS_MAX
    if _NO_AGENT.search(words[-1]):
        return False
    return len(words) <= _SUBJECT_WORDS_MAX and not any(
        word in _CLAUSES or word in _FINITE or word == "," for word in words
    )


def _is_act(words: Sequence[str], clause: str, *, guessed: bool) -> bool:
    """Say whether what follows `shall` is a base verb with what belongs to it, and no second clause beside it.

    Args:
        words: the words after `shall`.
        clause: the clause of the ask, in lower case.
        guessed: whether the ask does not say there who or what it is that shall.
    """
    at = _verb(words)
    if at >= len(words) or not _is_base(words[at], clause):
        return False
    verb, rest = words[at], words[at + 1 :]
    if (not rest and verb in _NEEDS_MORE) or (rest and _ends_open(rest)):
        return False
    if guessed and (verb in _MOVES or (verb == "be" and _somewhere(rest))):
        return False
    if (
        rest
        and verb == "provide"
        and (rest[0] in _NOT_PROVIDED or (rest[0] == "a" and rest[1:2] and rest[1] in _NOT_PROVIDED))
    ):
        return False
    if rest and verb == "have" and rest[0] in _HELP:
        return False
    if "to" in rest and any(a == "and" and b == "to" for a, b in pairwise(rest)):
        return False  # `and to retire it` goes on with what led the ask's own verb
    if guessed and (verb in _FEELS or (verb == "be" and rest[0][0].isdigit())):
        return False
    if verb == "provide" and rest[:1] not in (["a"], ["an"]) and any(map(is_participle, rest)):
        return False  # what is wanted done is not provided
    if is_participle(next(iter(rest), "")) and verb not in _KEPT_BEFORE:
        return False
    if rest and verb == "do" and rest[0] in _NOT_PROVIDED:
        return False
    if verb == "ensure" and "may" in rest:
        return False  # what may be needs no ensuring
    if verb == "let" and not _is_whom(rest[0]):
        return False
    if verb in ("let", "help") and not any(_is_base(word, clause) for word in rest[1:_NEAR_WORDS]):
        return False
    return not _tells_beside(rest) and _agrees(verb, rest, clause)


def _is_whom(word: str) -> bool:
    return word in DETERMINERS or word in _PRONOUNS | _WHOM or is_plural(word)


def _ends_open(rest: Sequence[str]) -> bool:
    """Say whether what something is done before, with or for stands elsewhere, as in `go out before`."""
    return rest[-1] in _OPEN_ENDS or (rest[-1] in ("before", "after") and len(rest) <= _FEW)


def _somewhere(rest: Sequence[str]) -> bool:
    """Say whether something shall be in a place or be done, which the thing as a whole may not be: `be out by noon`."""
    first = next((word for word in rest if word not in ADVERBS and not word.endswith("ly")), "")
    return first in PREPOSITIONS or first in _PLACED or is_participle(first)


def _verb(words: Sequence[str]) -> int:
    """Return the index of the verb: `not`, adverbs and a remark between commas may stand before it."""
    at = 0
    if words[:1] == [","]:
        at = next((i for i in range(1, len(words)) if words[i] == ","), len(words)) + 1
    while at < len(words) and (
        words[at] in ADVERBS
        or words[at] in ("not", "at", "least", "either", "both", "in", "principle", "all", "times", ",")
        or (words[at].endswith("ly") and words[at] not in LY_VERBS)
    ):
        at += 1
    return at


def _is_base(word: str, clause: str) -> bool:
    if word in ("be", "have", "do") or is_verb(word):
        return True
    if not word.isalpha() or word in PREPOSITIONS or word in DETERMINERS or base(word) not in (None, word):
        return False
    return re.search(rf"(?:{_BASE_AFTER}|^\W*){word}\b", clause) is not None


def _tells_beside(rest: Sequence[str]) -> bool:
    """Say whether a verb with an ending stands where no word has opened a clause for it."""
    opened = False
    for i, word in enumerate(rest):
        if word in _SUBORDINATES:
            opened = True
        elif (
            word == ","
            and rest[i + 1 : i + 2]
            and rest[i + 1] in _PRONOUNS
            and rest[i + 2 : i + 3]
            and rest[i + 2] in _FINITE
        ) or (word in _FINITE and not opened):
            return True
    return False


def _agrees(verb: str, rest: Sequence[str], clause: str) -> bool:
    """Say whether no later verb of a row has kept the ending that the first one lost."""
    turned = re.search(rf"\b{re.escape(verb)}e?s\b", clause) is not None
    for i, word in enumerate(rest[:-1]):
        if word not in _MANY_VERBS:
            continue
        at = i + 1
        while at + 1 < len(rest) and (
            rest[at] in ADVERBS or rest[at].endswith("ly") or rest[at] in ("and", "then")
        ):
            at += 1
        joined, after = rest[at], rest[at + 1] if at + 1 < len(rest) else ""
        ended = (
            joined.endswith("s")
            and not is_verb(joined)
            and joined not in _FINITE
            and (turned or base(joined) is not None)
        )
        if ended and (
            after in DETERMINERS
            or after in _PRONOUNS | {"them", "him", "her", "us"}
            or joined in _ONLY_VERBS
            or (turned and after.isalpha())
        ):
            return False
    return True
