"""What took the place of what as a small picture: a row for each decision, the newest on top, and a line to each it replaced."""

from dataclasses import dataclass
from unicodedata import east_asian_width

from markupsafe import Markup

from api.shown import decision_address, short
from translator.ranking.succession import Shelf, Step, Succession

ROWS_MAX = 7
_ROW, _TOP, _DOT, _RING = 46, 22, 6, 10
_WIDE = 336
"""Of the picture in pixels; it fits a phone and the page's margin."""
_BEND, _BEND_MAX = 11, 44
"""How far a line that passes rows bends out, for each row and at most."""
_TITLE_CELLS_MAX = 34
"""Room for a title in Latin letters; a Chinese character takes two."""


@dataclass(frozen=True)
class Row:
    """One decision of the picture."""

    decision_id: str
    title: str
    """Cut to the room there is."""
    status: str
    """Empty where there is no such decision."""
    below: str
    """Status and day in words."""
    own: bool
    """Whether the page is about it."""


def picture(succession: Succession, rows: tuple[Row, ...], name: str) -> Markup:
    """Draw the lines and rows as SVG; the same is said in words elsewhere.

    Args:
        succession: what is drawn.
        rows: one for each of its ids, in order.
        name: what the picture is called for those who hear it.
    """
    at = {id: _TOP + place * _ROW for place, id in enumerate(succession.ids)}
    spans = [abs(at[step.newer] - at[step.older]) // _ROW for step in succession.steps if _bends(step, at)]
    rail = _DOT + 8 + min(_BEND * max(spans, default=0), _BEND_MAX)
    own = next((row.decision_id for row in rows if row.own), "")
    lines = Markup("").join(_line(step, at, rail, own) for step in succession.steps)
    marks = Markup("").join(_row(row, at[row.decision_id], rail) for row in rows)
    high = _TOP * 2 + _ROW * (len(rows) - 1) + 8
    return Markup(
        '<svg class="succession" role="group" aria-label="{name}" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}">'
        '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">'
        '<path class="head" d="M0 0.5 8 4 0 7.5z"/></marker></defs>{lines}{marks}</svg>'
    ).format(name=name, wide=_WIDE, high=high, lines=lines, marks=marks)


def _bends(step: Step, at: dict[str, int]) -> bool:
    return step.back or at[step.older] - at[step.newer] != _ROW


def _line(step: Step, at: dict[str, int], rail: int, own: str) -> Markup:
    start, end = at[step.newer], at[step.older]
    if not _bends(step, at):
        return Markup('<path class="line" d="M{0} {1}V{2}" marker-end="url(#head)"/>').format(
            rail,
            start + (_RING if step.newer == own else _DOT),
            end - (_RING if step.older == own else _DOT) - 1,
        )
    out = rail - _DOT - min(_BEND * abs(end - start) // _ROW, _BEND_MAX) * 1.3
    kind = "line back" if step.back else "line"
    left, right = (rail - (_RING if id == own else _DOT) - 1 for id in (step.newer, step.older))
    return Markup('<path class="{0}" d="M{1} {2}C{3} {2} {3} {4} {5} {4}" marker-end="url(#head)"/>').format(
        kind, left, start, round(out, 1), end, right
    )


def _row(row: Row, y: int, rail: int) -> Markup:
    dot = Markup('<circle class="dot {0}" cx="{1}" cy="{2}" r="{3}"/>').format(
        row.status or "absent", rail, y, _DOT
    )
    ring = Markup('<circle class="ring" cx="{0}" cy="{1}" r="{2}"/>').format(rail, y, _RING)
    words = Markup(
        '<text class="name" x="{x}" y="{high}">{title}</text><text class="note" x="{x}" y="{low}">{below}</text>'
    ).format(x=rail + _DOT + 10, high=y - 2, low=y + 14, title=row.title, below=row.below)
    inner = (ring if row.own else Markup("")) + dot + words
    if row.own or not row.status:
        return Markup('<g class="{}">{}</g>').format("own" if row.own else "absent", inner)
    # Painted with nothing, so that the whole row can be pressed and not only its letters.
    room = Markup('<rect class="room" x="{}" y="{}" width="{}" height="{}"/>').format(
        rail - _RING, y - _TOP + 4, _WIDE - rail + _RING, _ROW - 6
    )
    return Markup('<a href="{}">{}{}</a>').format(decision_address(row.decision_id), room, inner)


def row_of(decision_id: str, shelf: Shelf, *, own: bool, below: str) -> Row:
    """Return a decision as a row of the picture.

    Args:
        decision_id: there may be none under it.
        shelf: the decisions of the workspace.
        own: whether the page is about it.
        below: its status and day in words.
    """
    head = shelf.head(decision_id)
    return Row(
        decision_id=decision_id,
        title=_fitting(short(head.title if head else decision_id, 80)),
        status=head.status if head else "",
        below=below,
        own=own,
    )


def _fitting(words: str) -> str:
    room = _TITLE_CELLS_MAX
    for at, char in enumerate(words):
        room -= 2 if east_asian_width(char) in "WF" else 1
        if room < 0:
            return words[:at].rstrip() + " …"
    return words
