"""Masks secrets and personal data before a text leaves the process, and puts them back into what comes home.

Every datum becomes a placeholder (`placeholders.py`), the same datum the same one in all texts that share a table. What is
looked for: secrets (`secrets.py`), e-mail addresses (`emails.py`), people the text marks as such (`people.py`), account numbers
with check digits (`accounts.py`), numbers of persons (`identities.py`), telephone numbers (`phones.py`), IP addresses
(`addresses.py`). It is looked for in the text as written, in the text as its reader sees it (`veils.py`), and over line ends
(`wraps.py`); what is masked is always the range as written. Figures, money, dates, ids of tickets and versions are
requirements and stay; names in plain prose stay too, `people.py` says why.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any

from pydantic import Field

from translator.binding.accounts import accounts_in
from translator.binding.addresses import addresses_in
from translator.binding.emails import emails_in
from translator.binding.found import KINDS, Found, Kind
from translator.binding.identities import identities_in
from translator.binding.people import is_person, people_in
from translator.binding.phones import phones_in
from translator.binding.placeholders import lookalikes, placeholder, replaced
from translator.binding.recurrences import Known, recurring
from translator.binding.secrets import secrets_in
from translator.binding.veils import without_veils
from translator.binding.wraps import without_line_ends
from translator.domain.value import Span, Value

_RANK = {kind: place for place, kind in enumerate(KINDS)}


class Mask(Value):
    """One datum and what stands for it. The datum is kept out of what Python prints of it."""

    placeholder: str
    kind: Kind
    original: str = Field(repr=False)


class Masks(Value):
    """The table of one job: every datum that was masked in any of its texts."""

    entries: tuple[Mask, ...] = ()

    @cached_property
    def by_placeholder(self) -> Mapping[str, str]:
        """The originals."""
        return MappingProxyType({mask.placeholder: mask.original for mask in self.entries})

    @cached_property
    def by_original(self) -> Mapping[str, str]:
        """The placeholders."""
        return MappingProxyType({mask.original: mask.placeholder for mask in self.entries})

    def with_data(self, data: Iterable[tuple[Kind, str]]) -> "Masks":
        """Return a table that also knows these data; one that it knows already keeps its placeholder."""
        known = dict(self.by_original)
        counts = Counter(mask.kind for mask in self.entries)
        new: list[Mask] = []
        for kind, original in data:
            if original not in known:
                known[original] = placeholder(kind, counts[kind])
                counts[kind] += 1
                new.append(Mask(placeholder=known[original], kind=kind, original=original))
        return Masks(entries=(*self.entries, *new)) if new else self


NO_MASKS = Masks()


class Part(Span):
    """A masked range of a text: what it is and what stands for it. It does not hold the datum."""

    kind: Kind
    rule: str
    """What it was known by, such as `github`, `visa` or `head`; `again` for one found elsewhere before."""
    placeholder: str


class Masked(Value):
    """A text that may leave the process."""

    text: str
    parts: tuple[Part, ...] = ()
    """In order; ranges are those of the text that was given, with its data in place."""
    masks: Masks = Field(default=NO_MASKS, repr=False)
    """The table, with what this text added."""

    @property
    def counts(self) -> dict[Kind, int]:
        """How many places were masked, by kind; look-alikes of placeholders are no data and do not count."""
        found = Counter(part.kind for part in self.parts)
        return {kind: found[kind] for kind in KINDS if found[kind] and kind != "literal"}

    @property
    def total(self) -> int:
        """How many places were masked, for `3 masked`."""
        return sum(self.counts.values())


class Restored(Value):
    """What came back, with the data in place."""

    text: str
    invented: tuple[str, ...] = ()
    """Placeholders that stand for nothing, as the model wrote them; they are still in the text, for the caller to drop."""


def masked(
    text: str, masks: Masks = NO_MASKS, people: Sequence[str] = (), *, personal: bool = True
) -> Masked:
    """Mask a text.

    A text that was masked with the same table before comes out the same. Text that only looks like a placeholder is
    masked as well, so that what comes back can be told apart from it.

    Args:
        text: the text, of any length; the work grows with its length only.
        masks: the table of texts masked before in the same job.
        people: full names to mask wherever they stand, such as those a tracker gives for assignee and reporter.
        personal: whether personal data are masked too; a model on one's own machine may see them, secrets no model may.
    """
    text = replaced(text, masks.by_placeholder.get)
    named = {name: Known("person", name) for name in people if personal and is_person(name)}
    found = _joined(
        [
            *_found_in(text, personal=personal),
            *(Found(*span, "literal", "placeholder") for span in lookalikes(text)),
        ]
    )
    known = {mask.original: Known(mask.kind, mask.original) for mask in masks.entries} | named
    known |= {text[f.start : f.end]: Known(f.kind, text[f.start : f.end]) for f in found}
    found = _joined([*found, *recurring(text, known.values())])
    table = masks.with_data((f.kind, text[f.start : f.end]) for f in found)
    parts, pieces, done = [], [], 0
    for f in found:
        stands = table.by_original[text[f.start : f.end]]
        parts.append(Part(start=f.start, end=f.end, kind=f.kind, rule=f.rule, placeholder=stands))
        pieces += [text[done : f.start], stands]
        done = f.end
    return Masked(text="".join([*pieces, text[done:]]), parts=tuple(parts), masks=table)


def restored(text: str, masks: Masks) -> Restored:
    """Put the data back in a text that came from a model.

    Args:
        text: one string of the model's answer, after its JSON was read: a datum may hold quotes and line ends.
        masks: the table its question was masked with.
    """
    known = masks.by_placeholder
    invented: list[str] = []

    def bent(meant: str, written: str) -> str | None:
        if meant not in known and not written[0].isalpha():
            invented.append(written)
        return known.get(meant)

    back = replaced(text, known.get, bent)
    return Restored(text=back, invented=tuple(dict.fromkeys(invented)))


def restored_document(document: Any, masks: Masks) -> tuple[Any, tuple[str, ...]]:
    """Put the data back in every text of a JSON document; names of fields stay as they are, since nobody reads them as text.

    Args:
        document: what a JSON parser returned.
        masks: the table its question was masked with.

    Returns:
        the document, and the placeholders that stand for nothing.
    """
    invented: list[str] = []

    def back(node: Any) -> Any:
        if isinstance(node, str):
            result = restored(node, masks)
            invented.extend(result.invented)
            return result.text
        if isinstance(node, list):
            return [back(item) for item in node]
        if isinstance(node, dict):
            return {key: back(value) for key, value in node.items()}
        return node

    return back(document), tuple(dict.fromkeys(invented))


def _found_in(text: str, *, personal: bool) -> Iterator[Found]:
    """Yield the data of a text as it is written, as its reader sees it, and over its line ends."""
    find = partial(_found_as_written, personal=personal)
    yield from find(text)
    shown = without_veils(text)
    if shown.text != text:
        yield from shown.received(find(shown.text))
    joined = without_line_ends(shown)
    yield from joined.received(joined.over_cuts(find))


def _found_as_written(text: str, *, personal: bool) -> Iterator[Found]:
    yield from secrets_in(text)
    if not personal:
        return
    yield from emails_in(text)
    yield from accounts_in(text)
    yield from identities_in(text)
    yield from phones_in(text)
    yield from addresses_in(text)
    yield from people_in(text)


def _joined(found: Iterable[Found]) -> list[Found]:
    """Join ranges that overlap, so that nothing of either is left over; the surest kind names the whole."""
    joined: list[Found] = []
    for f in sorted(found, key=lambda f: (f.start, f.end)):
        last = joined[-1] if joined else None
        if last is None or f.start >= last.end:
            joined.append(f)
        else:
            surest = min(last, f, key=lambda each: (_RANK[each.kind], each.start - each.end))
            joined[-1] = Found(last.start, max(last.end, f.end), surest.kind, surest.rule)
    return joined
