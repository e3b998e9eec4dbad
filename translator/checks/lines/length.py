"""A text fits its place on the page."""

from translator.checks.lines.line import Line, LineKind

_CHARS_MAX: dict[LineKind, int] = {
    "title": 90, "summary": 320, "problem": 240, "requirement": 260, "ears": 320, "boundary": 220, "example": 320,
    "alternative": 280, "question": 260, "option": 160,
}  # fmt: skip
"""Longest text of each place in code points, as the rules' own pages keep to; Chinese says the same in half."""


def length(line: Line) -> str | None:
    """Say what is wrong with the length of a text, or None."""
    most = _CHARS_MAX[line.kind] // (2 if line.source.language == "zh" else 1)
    chars = len(line.text)
    if not line.text.strip():
        return "it is empty"
    return f"it has {chars} characters, at most {most} fit" if chars > most else None
