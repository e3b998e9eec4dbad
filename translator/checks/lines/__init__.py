"""What each text of a model must hold to before it may stand in a specification; one idea a file."""

from translator.checks.lines.line import Line, LineKind, Source
from translator.checks.lines.lines import LineChecks, line_checks, refused

__all__ = ["Line", "LineChecks", "LineKind", "Source", "line_checks", "refused"]
