"""What the list of decisions shows, and what a search among them: worked out before any template, in plain words."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args
from urllib.parse import urlencode

from api.shown import decision_address, short, without_marks
from api.words import words
from translator.domain.decision import Decision, DecisionStatus
from translator.domain.value import Language
from translator.ports import DecisionHead
from translator.ranking.finding import is_weak
from translator.ranking.request import wanted_terms
from translator.ranking.succession import Shelf
from translator.services.recall import Weighed

PAGE_ROWS = 50
_TITLE_CHARS_MAX = 160
_QUOTE_CHARS_MAX = 400
STATUSES: Sequence[DecisionStatus] = get_args(DecisionStatus)
_IN_ORDER: Sequence[DecisionStatus] = ("accepted", "proposed", "rejected", "superseded", "deprecated")
_SHOWN = {"conflicts": 0, "supports": 1}
"""What is shown with both places, in the order in which it concerns who asks."""
_LOOK = {"conflicts": "unknown", "supports": "follows"}


@dataclass(frozen=True)
class RowView:
    """A decision as one line."""

    address: str
    title: str
    status: str
    status_words: str
    day: str


@dataclass(frozen=True)
class FilterView:
    """A link that shows one status only."""

    name: str
    count: int
    address: str
    current: bool


@dataclass(frozen=True)
class ListView:
    """One page of the list."""

    rows: tuple[RowView, ...]
    filters: tuple[FilterView, ...]
    shown: str
    newer: str
    """Addresses of the pages beside this one; empty where there is none."""
    older: str


@dataclass(frozen=True)
class FoundView:
    """A decision that a search found."""

    row: RowView
    relation: str
    look: str
    why: str
    quote: str
    asked: str
    """What the request says to it; empty where nothing can be shown."""


@dataclass(frozen=True)
class SearchView:
    """What a search answers."""

    nothing: bool
    """Whether nothing was decided about it."""
    near: tuple[FoundView, ...]
    far: tuple[FoundView, ...]


def head_of(decision: Decision) -> DecisionHead:
    """Return what a list shows of a decision that was read whole."""
    return DecisionHead(
        decision.decision_id,
        decision.title,
        decision.status,
        decision.date or "",
        decision.links,
        decision.superseded_by,
    )


def row_view(head: DecisionHead, w: Mapping[str, str]) -> RowView:
    """Return a decision as one line.

    Args:
        head: as the list knows it.
        w: the words of the page.
    """
    return RowView(
        address=decision_address(head.decision_id),
        title=short(head.title, _TITLE_CHARS_MAX) or short(head.decision_id, _TITLE_CHARS_MAX),
        status=head.status,
        status_words=w[f"status_{head.status}"],
        day=head.day,
    )


def list_view(shelf: Shelf, language: Language, *, status: str, page: int) -> ListView:
    """Return one page of the list, the newest first.

    Args:
        shelf: the decisions of the workspace.
        language: of the page.
        status: which ones; all where it is none of ours.
        page: counts from 1; the last one where there are fewer.
    """
    w = words(language)
    known = status if status in STATUSES else ""
    chosen = [head for head in shelf.newest if not known or head.status == known]
    last = max(1, -(-len(chosen) // PAGE_ROWS))
    page = min(page, last)
    start = (page - 1) * PAGE_ROWS
    rows = chosen[start : start + PAGE_ROWS]
    return ListView(
        rows=tuple(row_view(head, w) for head in rows),
        filters=tuple(_filters(shelf, w, known)),
        shown=w["decisions_shown"].format(
            first=f"{start + 1:,}", last=f"{start + len(rows):,}", all=f"{len(chosen):,}"
        )
        if last > 1
        else "",
        newer=_at(known, page - 1) if page > 1 else "",
        older=_at(known, page + 1) if page < last else "",
    )


def _filters(shelf: Shelf, w: Mapping[str, str], known: str) -> Iterator[FilterView]:
    counts = Counter(head.status for head in shelf.newest)
    yield FilterView(w["decisions_all"], len(shelf.newest), _at("", 1), current=not known)
    for status in _IN_ORDER:
        if counts[status] or status == known:
            yield FilterView(w[f"status_{status}"], counts[status], _at(status, 1), current=status == known)


def _at(status: str, page: int) -> str:
    query = {**({"status": status} if status else {}), **({"page": page} if page > 1 else {})}
    return f"/decisions?{urlencode(query)}" if query else "/decisions"


def search_view(text: str, weighed: Sequence[Weighed], language: Language) -> SearchView:
    """Return what a search answers, near and far apart; what stands against the request comes first, also where it shares few words.

    Args:
        text: what was looked for.
        weighed: what was found, best first.
        language: of the page.
    """
    nothing, wanted = is_weak([one.found for one in weighed]), wanted_terms(text)
    near: list[FoundView] = []
    far: list[FoundView] = []
    for one in weighed:
        view = _found(text, one, wanted, language)
        shown = view.relation in _SHOWN or not one.found.weak
        (near if shown and not nothing else far).append(view)
    return SearchView(nothing, tuple(sorted(near, key=_concern)), tuple(sorted(far, key=_concern)))


def _concern(view: FoundView) -> int:
    return _SHOWN.get(view.relation, len(_SHOWN))


def _found(text: str, one: Weighed, wanted: Mapping[str, float], language: Language) -> FoundView:
    bears = one.bears
    asked = text[bears.asked.start : bears.asked.end] if bears.asked else ""
    return FoundView(
        row=row_view(head_of(one.decision), words(language)),
        relation=bears.relation,
        look=_LOOK.get(bears.relation, "others"),
        why=short(one.why(language), _QUOTE_CHARS_MAX),
        quote=without_marks(short(one.quote(wanted), _QUOTE_CHARS_MAX)),
        asked=without_marks(short(asked, _QUOTE_CHARS_MAX)),
    )
