"""The page as people see it: Markdown in parts, each under its heading."""

import re

from evals.suite.outcome import Outcome
from translator.domain.spec import Spec
from translator.exports.labels import label
from translator.exports.markdown import page

UNSAID = ("left_out", "dropped", "clashes")
"""Parts that show words of others to say that they do not count, or that they clash."""
QUOTING = (*UNSAID, "precedents")
"""Those, and the part that shows what was decided before in its own words."""
_QUOTED = re.compile("“[^”]*”|「[^」]*」")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.,-]*|[\u4e00-\u9fff]")


def without(text: str, spec: Spec, *parts: str) -> str:
    """Return a page without some of its parts.

    Args:
        text: the page, as Markdown.
        spec: what it was written from.
        parts: names of headings, such as `left_out`.
    """
    gone = {f"## {label(part, spec.language)}" for part in parts}
    kept, inside = [], False
    for line in text.splitlines():
        if line.startswith("## "):
            inside = line in gone
        if not inside:
            kept.append(line)
    return "\n".join(kept)


def part(text: str, spec: Spec, name: str) -> str:
    """Return one part of a page, without its heading; empty where the page has none.

    Args:
        text: the page, as Markdown.
        spec: what it was written from.
        name: of the heading, such as `numbers`.
    """
    _, found, rest = text.partition(f"## {label(name, spec.language)}\n")
    return rest.partition("\n## ")[0] if found else ""


def states(outcome: Outcome) -> str:
    """Return what a page says of the system: without questions, quotations that do not count, and the list of numbers."""
    return without(outcome.page, outcome.spec, *QUOTING, "questions", "later", "numbers")


def settled(spec: Spec) -> str:
    """Return the page of a specification but for its questions, its list of numbers and the count of them."""
    bare = spec.model_copy(update={"questions": (), "later": ()})
    lines = without(page(bare), bare, "numbers").splitlines()
    return "\n".join(line for line in lines if not re.fullmatch(r"\*[^*]+\*", line))


def unquoted(text: str) -> str:
    """Return a text without what it quotes."""
    return _QUOTED.sub(" ", text)


def words(text: str) -> int:
    """Count the words of a text; two Chinese characters make about one."""
    found = _WORD.findall(text)
    chinese = len([one for one in found if "\u4e00" <= one <= "\u9fff"])
    return len(found) - chinese + chinese // 2
