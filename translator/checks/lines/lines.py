"""All checks of a single text, cheapest first."""

import logging
from collections.abc import Callable

from translator.checks.lines.ears import ears
from translator.checks.lines.faithful import faithful
from translator.checks.lines.figures import figures
from translator.checks.lines.hidden import hidden
from translator.checks.lines.language import language
from translator.checks.lines.length import length
from translator.checks.lines.line import Line
from translator.checks.lines.links import links
from translator.checks.lines.names import names
from translator.checks.lines.owners import owners
from translator.checks.lines.wording import wording
from translator.knowledge.catalogue import Knowledge

_log = logging.getLogger(__name__)
LineCheck = Callable[[Line], str | None]
LineChecks = tuple[tuple[str, LineCheck], ...]


def line_checks(knowledge: Knowledge) -> LineChecks:
    """Put the checks together, each with its name.

    Args:
        knowledge: its lexicons of vague words.
    """
    return (
        ("length", length),
        ("hidden", hidden),
        ("links", links),
        ("language", language),
        ("ears", ears),
        ("names", names),
        ("figures", figures),
        ("owners", owners),
        ("faithful", faithful),
        ("vagueness", wording(knowledge)),
    )


def refused(line: Line, checks: LineChecks) -> tuple[str, str] | None:
    """Return the name of the first check that a text fails with what is wrong, or None where it may stand.

    A check that fails itself costs the text, never the page: what could not be compared does not stand.
    """
    for name, check in checks:
        try:
            wrong = check(line)
        except Exception:
            _log.exception("the check %s failed; its line does not stand", name)
            wrong = "it could not be compared with the ask"
        if wrong:
            return name, wrong
    return None
