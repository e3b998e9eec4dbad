"""One specification with what every check looks at, worked out once."""

from collections.abc import Mapping
from functools import cached_property

from translator.domain.canonical import Json
from translator.domain.ledger import REFERENCE, Entry
from translator.domain.own_version import own_version
from translator.domain.reading import Reading
from translator.domain.spec import BOUNDARY_KINDS, BoundaryKind, BoundaryLine, Question, Spec
from translator.domain.value import Span
from translator.knowledge.catalogue import built_in
from translator.reading.orders.orders import orders_in
from translator.reading.orders.rest import readable
from translator.reading.quantities.dates import DaySaid, days_in
from translator.reading.quantities.periods import PeriodSaid, periods_in
from translator.reading.reader import read

_VERBATIM = frozenset(
    {
        "ask", "inputs", "quote", "sha256", "prompt_sha256", "spec_id", "workspace", "schema_version", "ledger", "id",
        "ref", "takes", "created_at", "updated_at", "at", "by", "measure", "quality", "archetype", "unit", "language",
        "verdict", "state", "about", "to", "changes", "facts", "unknowns", "confirmations", "retired", "judgement", "pattern",
        "resolves", "targets", "answer", "said_by", "speakers", "where", "origin", "status", "bound", "statistic", "kind",
        "goal", "baseline", "stretch", "limit", "by_when", "formula", "question", "strategy", "check", "severity", "decision_id",
        "relation", "source", "model", "prompt", "version", "sent_to", "cost", "priority", "owner", "agreed_by",
    }
)  # fmt: skip
"""Fields whose words are the asker's, a person's or a code, rather than prose of ours."""
_NO_PROSE = {"ask", "inputs", "ledger", "confirmations", "retired", "precedents"}


class Examined:
    """A specification on its way through the checks."""

    def __init__(self, spec: Spec, reading: Reading | None = None) -> None:
        """Take a specification.

        Args:
            spec: what is looked at.
            reading: of its ask, where somebody has it at hand; else it is read when a check wants it.
        """
        self.spec = spec
        self._given = reading

    @cached_property
    def reading(self) -> Reading | None:
        """The reading of the ask, or None where it would be another than the draft stood on.

        Another version reads otherwise, and so does a workspace with rules of its own.
        """
        if self._given is not None:
            return self._given
        if not self.is_own or self.spec.inputs.house_rules:
            return None
        return read(self.spec.ask.text, built_in())

    @property
    def is_own(self) -> bool:
        """Whether this version of the program wrote the draft, so that working it out again must give the same."""
        return self.spec.engine.version == own_version()

    @cached_property
    def orders(self) -> tuple[Span, ...]:
        """Where the ask gives orders to the tool, as the reading tells, or looked for anew where there is none."""
        if self.reading is None:
            return orders_in(self.spec.ask.text)
        asides = self.reading.asides
        return tuple(Span(start=a.start, end=a.end) for a in asides if a.reason == "order_to_machine")

    @cached_property
    def readable(self) -> str:
        """The ask with blanks for the orders in it."""
        return readable(self.spec.ask.text, self.orders)

    @cached_property
    def days(self) -> Mapping[tuple[int | None, int | None], list[DaySaid | PeriodSaid]]:
        """The dates of the ask by their places."""
        found: dict[tuple[int | None, int | None], list[DaySaid | PeriodSaid]] = {}
        every: list[DaySaid | PeriodSaid] = [*days_in(self.readable), *periods_in(self.readable)]
        for said in every:
            found.setdefault((said.where.start, said.where.end), []).append(said)
        return found

    @cached_property
    def ledger(self) -> Mapping[str, Entry]:
        """The entries by id."""
        return {entry.id: entry for entry in self.spec.ledger}

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """All questions by id, those asked now and those that wait."""
        return {q.id: q for q in (*self.spec.questions, *self.spec.later)}

    @cached_property
    def lines(self) -> tuple[tuple[BoundaryKind, BoundaryLine], ...]:
        """All lines of the boundary, each with its kind."""
        return tuple((kind, line) for kind in BOUNDARY_KINDS for line in getattr(self.spec.boundaries, kind))

    @cached_property
    def answered(self) -> frozenset[str]:
        """The questions somebody answered; one whose answer is owed is none."""
        return frozenset(q.id for q in self.questions.values() if q.answer and q.answer.kind != "not_yet")

    @cached_property
    def _document(self) -> dict[str, Json]:
        return self.spec.model_dump(mode="json", exclude=_NO_PROSE)

    @cached_property
    def prose(self) -> list[tuple[str, str]]:
        """The path, by id, and the words of every text that our side wrote."""
        document = dict(self._document)
        targets = document.pop("targets")
        texts: list[tuple[str, str]] = []
        _gather(document, "", texts)
        _gather(targets, "/targets", texts)
        return texts + [(f"/precedents/{p.decision_id}/why", p.why) for p in self.spec.precedents]

    @cached_property
    def page(self) -> str:
        """All our texts in one, so that what is on none of them is looked for once."""
        return "\n".join(text for _, text in self.prose)

    @cached_property
    def named(self) -> frozenset[str]:
        """The ledger entries that some text names."""
        return frozenset(ref for _, text in self.prose if "{" in text for ref in REFERENCE.findall(text))

    @cached_property
    def evidence(self) -> list[Span]:
        """The ranges of the ask that some element stands on."""
        spec = self.spec
        found = [span for r in spec.requirements for span in r.evidence]
        found += [span for t in spec.targets for span in t.evidence]
        found += [span for _, line in self.lines for span in line.evidence]
        return found + [span for q in self.questions.values() for span in q.evidence]


def _gather(node: Json, path: str, texts: list[tuple[str, str]]) -> None:
    """Add the texts of a part of a document: into one list, for a generator in a generator hands each text on at every level."""
    if isinstance(node, str):
        texts.append((path, node))
    elif isinstance(node, dict):
        for key, value in node.items():
            if value and key not in _VERBATIM and not (key == "text" and "start" in node):
                _gather(value, f"{path}/{key}", texts)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            name = value.get("id", index) if isinstance(value, dict) else index
            _gather(value, f"{path}/{name}", texts)
