"""Every text of ours fits its place on the page."""

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.spec import Finding

_CHARS_MAX = 480
"""Longest text of ours in code points; Chinese says the same in half. The longest the rules write of our asks has half of it."""
_NAMES = {"title": 180, "name": 130, "label": 180, "scope": 130}
"""Places of a few words."""


def room(examined: Examined) -> tuple[Finding, ...]:
    """Report each text that is longer than its place, and each requirement or question that says nothing."""
    han = examined.spec.language == "zh"
    found = []
    for path, text in examined.prose:
        most = _NAMES.get(path[path.rfind("/") + 1 :], _CHARS_MAX)
        if len(text) > (most // 2 if han else most):
            found.append(broken("room", path, "This text is too long for its place."))
    spec = examined.spec
    empty = [
        f"/requirements/{r.id}" for r in spec.requirements if not (r.business.strip() and r.technical.strip())
    ]
    empty += [f"/questions/{q.id}/text" for q in examined.questions.values() if not q.text.strip()]
    empty += [f"/boundaries/{kind}/{line.id}" for kind, line in examined.lines if not line.text.strip()]
    if not spec.title.strip():
        empty.append("/title")
    return tuple(found) + tuple(broken("room", where, "This place is empty.") for where in empty)
