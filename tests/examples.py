"""Writes the page each example yields: `python -m tests.examples` (`make examples`)."""

import asyncio
from pathlib import Path

from tests.fakes import CountingIds, FixedClock
from translator.bootstrap import bootstrap
from translator.config import Settings
from translator.exports.markdown import page

FOLDER = Path(__file__).parent.parent / "docs" / "examples"
ASKS = tuple(sorted(FOLDER.glob("*.ask.txt")))


def page_of(ask: Path) -> Path:
    """Return where an example's page is kept."""
    return ask.with_name(ask.name.replace(".ask.txt", ".md"))


def written(ask: Path) -> str:
    """Write the page of an example, drafted on a fixed day, since working days to a date are counted from there."""
    app = bootstrap(Settings(), clock=FixedClock(), ids=CountingIds())
    spec = asyncio.run(app.translate(app.caller, ask.read_text(encoding="utf-8"), save=False))
    return page(spec)


if __name__ == "__main__":
    for ask in ASKS:
        page_of(ask).write_text(written(ask), encoding="utf-8")
