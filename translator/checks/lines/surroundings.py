"""The clause and the sentence of the ask in which a quote stands: what is said around it binds it."""

import re

_CLAUSE = re.compile(
    r"[,;:!?\n，。；：！？、（）()]|\.(?!\d)| (?:so that|because|as well as|but) |省得|免得|因为|以便"
)
_SENTENCE = re.compile(r"[;!?\n。；！？]|\.(?!\d)")
_BINDS_BEFORE = re.compile(
    r"\s{0,3}(?:(?:if|when|while|unless|except|until|only|as long as)\b|除|如果|若|当|一旦|只有|未经)", re.I
)
_BINDS_AFTER = re.compile(
    r"\s{0,3}(?:(?:and |but )?(?:unless|except|other than|apart from|excluding|but not|only if|only when|if|when)\b|除|但不|但除|如果)",
    re.I,
)


def clause_around(quote: str, ask: str) -> str:
    """Return the clause that a quote stands in, with a condition or an exception next to it.

    Args:
        quote: words of the ask; where they are not found literally, they stand for themselves.
        ask: the whole ask.
    """
    at = ask.find(quote)
    if at < 0 or not quote.strip():
        return quote
    bare = quote.rstrip(" .,;:!?，。；：！？")
    start = _start(ask, at, _CLAUSE)
    if start > 1 and ask[start - 1] in ",，":
        before = _start(ask, start - 1, _CLAUSE)
        if _BINDS_BEFORE.match(ask, before):
            start = before
    end = _end(ask, at + len(bare), _CLAUSE)
    if ask[end : end + 1] in (",", "，", "(", "（") and _BINDS_AFTER.match(ask, end + 1):
        end = _end(ask, end + 1, _CLAUSE)
    return ask[start:end]


def sentence_around(quote: str, ask: str) -> str:
    """Return the sentence that a quote stands in.

    Args:
        quote: words of the ask; where they are not found literally, they stand for themselves.
        ask: the whole ask.
    """
    at = ask.find(quote)
    if at < 0:
        return quote
    return ask[_start(ask, at, _SENTENCE) : max(_end(ask, at + len(quote), _SENTENCE), at + len(quote))]


def _start(ask: str, at: int, border: re.Pattern[str]) -> int:
    last = 0
    for found in border.finditer(ask, max(0, at - _REACH), at):
        last = found.end()
    return last or max(0, at - _REACH)


def _end(ask: str, at: int, border: re.Pattern[str]) -> int:
    found = border.search(ask, at, at + _REACH)
    return found.start() if found else min(len(ask), at + _REACH)


_REACH = 400
"""Characters around a quote that are looked at."""
