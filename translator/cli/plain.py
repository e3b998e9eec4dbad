"""A reading and findings as lines for people in a terminal."""

from collections.abc import Iterator, Sequence

from translator.domain.reading import Reading
from translator.domain.spec import Finding

_VERDICTS = {
    "specifiable": "One can say what is wanted.",
    "too_vague": "There is a wish, but nothing yet that one could build.",
    "not_a_request": "This text asks for nothing.",
    "contradicts_decision": "This contradicts a decision.",
}
_LANGUAGES = {"en": "English", "zh": "Chinese", "other": "a language not read here; only its numbers are"}


def reading_words(reading: Reading) -> str:
    """Write a reading in plain words."""
    return "\n".join(_reading(reading)) + "\n"


def _reading(reading: Reading) -> Iterator[str]:
    yield _VERDICTS[reading.verdict]
    yield f"Language: {_LANGUAGES[reading.language]}"
    if len(reading.requests) > 1:
        yield "Separate requests:"
        yield from (f"  {_flat(r.title)}" for r in reading.requests)
    if reading.vague:
        yield "Vague:"
        yield from (f"  {_flat(v.text)}: {v.advice}" for v in reading.vague)
    if reading.quantities:
        yield "Numbers:"
        yield from (f"  {_flat(q.text)} ({q.role})" for q in reading.quantities)
    if reading.missing:
        yield f"Not said: {', '.join(reading.missing)}"


def findings_words(findings: Sequence[Finding]) -> str:
    """Write findings one a line."""
    if not findings:
        return "Nothing found.\n"
    return "".join(f"{f.severity}: {f.where}: {_flat(f.message)}\n" for f in findings)


def _flat(words: str) -> str:
    return " ".join(words.split())
