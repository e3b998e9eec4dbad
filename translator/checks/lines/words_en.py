"""English words of requirements for comparing two sentences: operators, words that say the same, and words that add nothing."""

from functools import lru_cache

from translator.checks.lines.saying import Operator
from translator.reading.text.words_en import DETERMINERS, PRONOUNS, base, singular

PHRASES: dict[str, tuple[Operator, ...]] = {
    "at least": ("least",), "no less than": ("least",), "not less than": ("least",), "no fewer than": ("least",), "not fewer than": ("least",),
    "no lower than": ("least",), "not below": ("least",), "or more": ("least",), "more than": ("least",), "longer than": ("least",), "greater than": ("least",),
    "higher than": ("least",), "larger than": ("least",), "later than": ("least",),
    "at most": ("most",), "no more than": ("most",), "not more than": ("most",), "no longer than": ("most",), "not longer than": ("most",),
    "no later than": ("most",), "not later than": ("most",), "no higher than": ("most",), "not exceed": ("most",), "up to": ("most",), "or less": ("most",),
    "less than": ("most",), "fewer than": ("most",), "shorter than": ("most",), "lower than": ("most",), "smaller than": ("most",), "earlier than": ("most",),
    "other than": ("except",), "apart from": ("except",), "but not": ("except", "not"), "save for": ("except",), "aside from": ("except",), "all but": ("except", "all"),
    "prior to": ("before",), "ahead of": ("before",), "as long as": ("if",), "as soon as": ("if",), "in case": ("if",), "provided that": ("if",),
    "only if": ("only", "if"), "only when": ("only", "if"), "no one": ("not",), "able to": ("let",), "if they like": ("may", "let"), "if they want": ("may", "let"), "when they like": ("may", "let"), "if they so wish": ("may", "let"), "if they wish": ("may", "let"), "if you like": ("may", "let"), "has to": ("must",), "have to": ("must",),
    "no longer": ("not",), "no longer be": ("not",), "in addition": (), "as well as": (), "rather than": ("not",), "instead of": ("not",), "stays out": ("not",), "stay out": ("not",),
    "each other": (), "so that": (), "not only": (), "such as": (), "in order to": (),
}  # fmt: skip
"""Looked for before the single words, longest first."""
OPERATORS: dict[str, tuple[Operator, ...]] = {
    **dict.fromkeys("not never cannot nobody nothing none neither nor no don't doesn't can't won't mustn't shouldn't isn't aren't didn't".split(), ("not",)),
    **dict.fromkeys("prevent prevents prevented prevention "
                    "forbid forbids forbidden prohibit prohibits prohibited disallow disallows refuse refuses deny denies ban bans banned".split(), ("bar",)),
    "without": ("without",),
    **dict.fromkeys("only solely exclusively alone".split(), ("only",)),
    **dict.fromkeys("except excepting excluding besides".split(), ("except",)),
    "unless": ("except", "if"),
    **dict.fromkeys("above over exceed exceeds exceeding beyond".split(), ("least",)),
    **dict.fromkeys("below under within".split(), ("most",)),
    "before": ("before",),
    **dict.fromkeys("after afterwards following once".split(), ("after",)),
    **dict.fromkeys("until till".split(), ("until",)),
    **dict.fromkeys("increase increases increased raise raises raised grow grows more extend extends lengthen lengthens boost boosts higher rise rises rising enlarge longer".split(), ("more",)),
    **dict.fromkeys("reduce reduces reduced decrease decreases lower lowers lowered shorten shortens shorter cut cuts fewer less drop drops shrink shrinks fall falls "
                    "falling minimise minimize cheaper".split(), ("less",)),
    **dict.fromkeys("all every each any everyone everybody everything whole entire".split(), ("all",)),
    "always": ("always",),
    **dict.fromkeys("some most several sometimes occasionally few selected random partly partially certain half many rarely often usually mainly mostly".split(), ("some",)),
    **dict.fromkeys("if when whenever while where whereas".split(), ("if",)),
    **dict.fromkeys("may might can could optional optionally voluntary voluntarily".split(), ("may", "let")),
    **dict.fromkeys("let lets allow allows allowed enable enables permit permits permitted offer offers support supports".split(), ("let",)),
    **dict.fromkeys("must shall".split(), ("must",)),
    **dict.fromkeys("require requires required demand demands force forces oblige obliges obliged make makes compulsory mandatory obligatory insist insists compel compels".split(), ("force",)),
    "but": ("but",),
    "or": ("or",),
    "first": ("first",),
}  # fmt: skip
_SAME = (
    "show display see view visible list present appear look", "send notify inform get receive reach go hand pass", "keep store save retain", "delete remove erase",
    "change edit modify update alter", "employee staff", "customer client buyer", "start begin", "check verify inspect", "question ask query", "unsure uncertain",
    "answer reply respond response", "picture photo image", "buy purchase", "car vehicle", "help assist", "find search", "admin administrator",
    "finish complete end", "log record", "choose select pick", "fail failure", "sign signature", "finance financial",
)  # fmt: skip
_CANON = {word: group.split()[0] for group in _SAME for word in group.split()}
FREE = frozenset(
    "provide system user people person someone somebody give get receive have be do go out use need want like should would will wish please able "
    "take come available function feature possible then also too well ensure own same way thing time require offer support allow let enable make accept "
    "we our us goal aim purpose number just there here now again "
    "still even already yet and or s t so because since although that".split()
)
"""Words that may be there or not: they are how a requirement is said, not what it is about."""
SYSTEM = frozenset(
    "product service software solution application app tool assistant bot platform shop website webshop site page portal chatbot guide program module planner".split()
)
"""What a sentence may call the thing that is to be built; a person of such a name keeps its place all the same."""
ALLOWED = frozenset({"show", "list"}) | SYSTEM
"""Words that a requirement may add."""
FORMS = frozenset({"show", "send", "list"})
"""Verbs that other words say as well: what is shown is seen."""
REACHES = frozenset("get receive reach go hand pass".split())
"""What stands for sending, seen from the other end."""
WANTS = frozenset("need needs want wants wish wishes like".split())
PEOPLE = frozenset("guest customer visitor user member team tenant employee".split())
"""Who a sentence may leave unsaid where nothing hangs on it."""
PREPOSITIONS = frozenset(
    "of in on at by for from with into onto to about against through per via than between during behind".split()
)
GETS = frozenset("see sees get gets receive receives read reads".split())
"""What makes somebody a sentence is for its subject."""
GRAMMAR = DETERMINERS | PRONOUNS | PREPOSITIONS | frozenset("is are was were been being am has had having does did done as which who whose whom what how why if themselves itself themself".split())  # fmt: skip
_ENDINGS = ("ications", "ication", "ations", "ation", "ments", "ment", "ions", "ion", "ances", "ance", "ences", "ence", "als", "al", "ages", "age", "ly", "ies", "y", "e")  # fmt: skip
_STEM_CHARS_MIN = 3


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what a word shares with its other forms, and with the words that say the same.

    Args:
        word: in lower case.
    """
    plain = word.removesuffix("'s").removesuffix("’s").rstrip("'’")
    root = base(plain) or singular(plain)
    root = _CANON.get(root, root)
    return root if root in FREE or root in PEOPLE or root in _CANON else _cut(root)


def _cut(root: str) -> str:
    for ending in ("ing", "ed"):
        if root.endswith(ending) and len(root) - len(ending) > _STEM_CHARS_MIN:
            root = root.removesuffix(ending)
    for ending in _ENDINGS:
        if root.endswith(ending) and len(root) - len(ending) >= _STEM_CHARS_MIN:
            root = root.removesuffix(ending)
            break
    return root[:-1] if len(root) > _STEM_CHARS_MIN and root[-1] == root[-2] else root
