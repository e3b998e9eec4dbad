"""What came of one case with one model."""

from dataclasses import dataclass, field

from translator.domain.spec import Spec
from translator.services.export import page, ticket


@dataclass(frozen=True)
class Exchange:
    """One call to a model: what it was sent, and what it sent back."""

    messages: tuple[dict[str, str], ...]
    status: int
    answer: str


@dataclass(frozen=True)
class Outcome:
    """A specification with what it took to get there."""

    spec: Spec
    page: str
    """As Markdown."""
    ticket: str
    exchanges: tuple[Exchange, ...] = field(default=(), repr=False)
    seconds: float = 0.0

    @property
    def calls(self) -> int:
        """How often the model was asked."""
        return len(self.exchanges)


def outcome_of(spec: Spec, exchanges: tuple[Exchange, ...] = (), seconds: float = 0.0) -> Outcome:
    """Put an outcome together.

    Args:
        spec: what came out.
        exchanges: the calls it took.
        seconds: time on the wall.
    """
    return Outcome(spec, page(spec), ticket(spec), exchanges, seconds)
