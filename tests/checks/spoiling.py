"""Good drafts, spoiled in one place, for the tests of checks."""

from collections.abc import Callable
from typing import Any

from tests.drafting.drafted import drafted
from translator.checks.examined import Examined
from translator.domain.ledger import Entry, Origin
from translator.domain.spec import Finding, Spec

SEARCH = (
    "Mechanics need a fast search over past repairs. A search must take at most 3 s. Today it takes 9 minutes. "
    "We get 300 searches a day. It must go live by 1 March 2027. Private customers are out of scope."
)
HELP = "客服每天收到800条咨询，希望做一个智能助手，能快速回答客户的问题，准确率不低于90%。答不上来的转人工。"

Check = Callable[[Examined], tuple[Finding, ...]]


def found(check: Check, spec: Spec) -> list[str]:
    """Where a check finds something wrong."""
    return [f.where for f in check(Examined(spec))]


def search(**changes: Any) -> Spec:
    """The draft of an English ask, with some parts changed."""
    return drafted(SEARCH).model_copy(update=changes)


def help_desk(**changes: Any) -> Spec:
    """The draft of a Chinese ask, with some parts changed."""
    return drafted(HELP).model_copy(update=changes)


def first_changed(spec: Spec, part: str, **changes: Any) -> Spec:
    """A draft with the first element of a part changed."""
    first, *others = getattr(spec, part)
    return spec.model_copy(update={part: (first.model_copy(update=changes), *others)})


def number(spec: Spec, quote: str) -> Entry:
    """The number of the ask that these words say."""
    return next(e for e in spec.ledger if e.source.quote and quote in e.source.quote)


def renumbered(spec: Spec, entry: Entry, **changes: Any) -> Spec:
    """A draft with one number changed in place."""
    ledger = tuple(e.model_copy(update=changes) if e is entry else e for e in spec.ledger)
    return spec.model_copy(update={"ledger": ledger})


def with_number(spec: Spec, entry: Entry) -> tuple[Spec, str]:
    """A draft with one more number, and its id."""
    ref = f"N{len(spec.ledger) + 1}"
    return spec.model_copy(update={"ledger": (*spec.ledger, entry.model_copy(update={"id": ref}))}), ref


def of_a_person(**changes: Any) -> Entry:
    """A number that somebody entered."""
    source = Origin(kind="person", ref="edit_1", by="Ada")
    return Entry(id="N0", value=2, unit="s", status="entered", source=source).model_copy(update=changes)
