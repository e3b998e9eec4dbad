"""What the page of one decision shows, worked out before any template: pure, in plain words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from markupsafe import Markup

from api.decision_list import RowView, head_of, row_view
from api.record_text import record_html, record_line
from api.shown import decision_address, short, shown, without_marks
from api.succession_picture import ROWS_MAX, picture, row_of
from api.words import words
from translator.domain.decision import Decision, LinkKind
from translator.domain.value import Language
from translator.exports.writer import entry_words
from translator.ranking.figures import figures_of, ledger_of
from translator.ranking.succession import Shelf, Succession
from translator.reading.language import language_of
from translator.services.browse import OnePage

TEXT_CHARS_MAX = 100_000
"""Longest text that is drawn, in code points; the whole is one link away."""
_TITLE_CHARS_MAX = 300
_NAME_CHARS_MAX = 200
_SENTENCE_CHARS_MAX = 300
_WHY_CHARS_MAX = 4_000
_OPTIONS_MAX = 20
_LINKS_MAX = 8
_VERSIONS_MAX = 10
_NUMBERS_MAX = 60
_KINDS: Sequence[LinkKind] = ("amends", "requires", "conflicts", "relates", "cites")


@dataclass(frozen=True)
class OptionView:
    """What could have been chosen, and what the record says of it."""

    name: Markup
    why: Markup | None


@dataclass(frozen=True)
class NumberView:
    """Numbers of the record, and the sentence that says them."""

    words: tuple[str, ...]
    sentence: str


@dataclass(frozen=True)
class LinkedView:
    """Those that are linked in one way."""

    label: str
    rows: tuple[RowView, ...]
    absent: tuple[str, ...]
    """Ids under which nothing is kept."""
    more: int


@dataclass(frozen=True)
class PictureView:
    """The picture of what took the place of what, and the same in words."""

    drawing: Markup
    steps: tuple[str, ...]
    circle: bool
    left_out: int


@dataclass(frozen=True)
class VersionView:
    """One of the texts under the id."""

    number: int
    address: str
    status_words: str
    current: bool
    newest: bool


@dataclass(frozen=True)
class RecordView:
    """All that the page of one decision shows."""

    decision_id: str
    row: RowView
    title: str
    tongue: str
    """Language of the record for those who hear it, such as `en`; empty where it is not known."""
    written: Markup
    """The status as written, where it says more than ours."""
    deciders: str
    valid: str
    stands: str
    """What its status means for a reader; empty where it simply holds."""
    successors: tuple[RowView, ...]
    holding: tuple[RowView, ...]
    """What stands in the end, where the successors were replaced themselves."""
    old_version: int
    """Counts from 1; 0 where the newest is shown."""
    text: Markup
    cut: bool
    whole: str
    options_label: str
    options: tuple[OptionView, ...]
    reversal: Markup | None
    numbers: tuple[NumberView, ...]
    links: tuple[LinkedView, ...]
    picture: PictureView | None
    versions: tuple[VersionView, ...]
    more_versions: int


def record_view(page: OnePage, language: Language) -> RecordView:
    """Work out what the page of one decision shows.

    Args:
        page: the decision, with all that stands beside it.
        language: of the page; the record stays in its own.
    """
    w, one, shelf = words(language), page.decision, page.shelf
    here, newer = decision_address(one.decision_id), shelf.newer(one.decision_id)
    version = "" if page.is_newest else f"&version={page.version}"
    row = row_view(head_of(one), w)
    tongue = language_of(one.text[:_WHY_CHARS_MAX] or one.title)
    options_label, options = _options(one, w)
    return RecordView(
        decision_id=short(one.decision_id, _NAME_CHARS_MAX),
        row=row,
        title=short(one.title, _TITLE_CHARS_MAX) or short(one.decision_id, _NAME_CHARS_MAX),
        tongue={"zh": "zh-Hans", "en": "en"}.get(tongue, ""),
        written=_written(one, row),
        deciders=", ".join(short(name, _NAME_CHARS_MAX) for name in one.deciders[:_OPTIONS_MAX]),
        valid=" ".join(
            f"{w[f'record_{name}']} {day}"
            for name in ("valid_from", "valid_until")
            if (day := getattr(one, name))
        ),
        stands=_stands(one, shelf, w),
        successors=tuple(_rows(newer, shelf, w)),
        holding=tuple(_rows([id for id in shelf.holding(one.decision_id) if id not in newer], shelf, w)),
        old_version=0 if page.is_newest else page.version,
        text=record_html(one.text[:TEXT_CHARS_MAX], title=one.title),
        cut=len(one.text) > TEXT_CHARS_MAX,
        whole=f"{here}?as=text{version}",
        options_label=options_label,
        options=options,
        reversal=record_html(one.reversal[:_WHY_CHARS_MAX]) if one.reversal else None,
        numbers=tuple(_numbers(one, language)),
        links=tuple(_links(one, shelf, w)),
        picture=_picture(one.decision_id, shelf, w),
        versions=tuple(_versions(page, here, w)) if len(page.versions) > 1 else (),
        more_versions=max(0, len(page.versions) - _VERSIONS_MAX),
    )


def _written(one: Decision, row: RowView) -> Markup:
    said = short(one.status_text, _NAME_CHARS_MAX)
    return (
        Markup("") if said.casefold() in (one.status, row.status_words.casefold(), "") else record_line(said)
    )


def _stands(one: Decision, shelf: Shelf, w: Mapping[str, str]) -> str:
    newer = shelf.newer(one.decision_id)
    if one.status == "superseded" or one.superseded_by:
        return w["stands_superseded" if newer else "stands_superseded_by_none"]
    if newer:  # only the other record says so
        return w["stands_claimed"]
    return w.get(f"stands_{one.status}", "")


def _rows(ids: Sequence[str], shelf: Shelf, w: Mapping[str, str]) -> Iterator[RowView]:
    for head in map(shelf.head, ids[:_LINKS_MAX]):
        if head:
            yield row_view(head, w)


def _options(one: Decision, w: Mapping[str, str]) -> tuple[str, tuple[OptionView, ...]]:
    if not one.options:
        return "", ()
    known = any(option.chosen for option in one.options)
    left = [option for option in one.options if not option.chosen and (known or option.why.strip())]
    views = tuple(
        OptionView(
            name=record_line(shown(option.name[:_NAME_CHARS_MAX])),
            why=record_html(option.why[:_WHY_CHARS_MAX]) if option.why.strip() else None,
        )
        for option in left[:_OPTIONS_MAX]
    )
    return w["record_not_chosen" if known else "record_options"], views


def _numbers(one: Decision, language: Language) -> Iterator[NumberView]:
    both = zip(ledger_of(one.decision_id, one.text), figures_of(one.text), strict=True)
    for where, said in groupby(islice(both, _NUMBERS_MAX), key=lambda pair: pair[1].sentence):
        numbers = [short(entry_words(entry, language), _NAME_CHARS_MAX) for entry, _ in said]
        sentence = without_marks(short(one.text[where.start : where.end], _SENTENCE_CHARS_MAX))
        yield NumberView(tuple(dict.fromkeys(numbers)), sentence)


def _links(one: Decision, shelf: Shelf, w: Mapping[str, str]) -> Iterator[LinkedView]:
    """Yield what it is linked with, both ways; what two records say of each other in the same words is said once."""
    own = one.decision_id
    groups: dict[str, list[str]] = {
        w["linked_supersedes"]: list(shelf.newer(own)),
        w["link_supersedes"]: list(shelf.older(own)),
    }
    for kind in _KINDS:
        groups.setdefault(w[f"link_{kind}"], []).extend(link.to for link in one.links if link.kind == kind)
        groups.setdefault(w[f"linked_{kind}"], []).extend(m.by for m in shelf.mentions(own) if m.kind == kind)
    for label, found in groups.items():
        ids = [id for id in dict.fromkeys(found) if id != own]
        if ids:
            first = ids[:_LINKS_MAX]
            yield LinkedView(
                label=label,
                rows=tuple(_rows(first, shelf, w)),
                absent=tuple(short(id, _NAME_CHARS_MAX) for id in first if shelf.head(id) is None),
                more=len(ids) - len(first),
            )


def _picture(own: str, shelf: Shelf, w: Mapping[str, str]) -> PictureView | None:
    near = shelf.succession(own, most=ROWS_MAX)
    if not near.steps:
        return None
    rows = tuple(row_of(id, shelf, own=id == own, below=_below(id, shelf, w)) for id in near.ids)
    return PictureView(
        drawing=picture(near, rows, w["picture"]),
        steps=tuple(_steps(near, shelf, w)),
        circle=any(step.back for step in near.steps),
        left_out=near.left_out,
    )


def _steps(near: Succession, shelf: Shelf, w: Mapping[str, str]) -> Iterator[str]:
    def named(decision_id: str) -> str:
        head = shelf.head(decision_id)
        return f"“{short(head.title if head else decision_id, _NAME_CHARS_MAX)}”"

    for step in near.steps:
        yield w["picture_step"].format(newer=named(step.newer), older=named(step.older))


def _below(decision_id: str, shelf: Shelf, w: Mapping[str, str]) -> str:
    head = shelf.head(decision_id)
    if head is None:
        return w["record_absent"]
    return " · ".join(part for part in (w[f"status_{head.status}"], head.day) if part)


def _versions(page: OnePage, here: str, w: Mapping[str, str]) -> Iterator[VersionView]:
    newest = page.versions[0].version
    for one in page.versions[:_VERSIONS_MAX]:
        yield VersionView(
            number=one.version,
            address=here if one.version == newest else f"{here}?version={one.version}",
            status_words=w[f"status_{one.status}"],
            current=one.version == page.version,
            newest=one.version == newest,
        )
