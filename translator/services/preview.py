"""Shows what would be sent to a language model, before anything is."""

from dataclasses import dataclass

from translator.binding.masking import masked
from translator.domain.text import CHARS_MAX, accepted
from translator.domain.value import SCHEMA_VERSION, Value
from translator.knowledge.catalogue import Knowledge
from translator.ports import LanguageModel
from translator.reading.reader import study


class Outgoing(Value):
    """A text as it would leave."""

    schema_version: str = SCHEMA_VERSION
    host: str | None
    """Where it would be sent; None where no model is set up, so that nothing leaves."""
    text: str
    """Masked, and without orders to the reader."""
    masked: int
    """How many secrets and personal data are masked in it."""
    kinds: dict[str, int]
    """The same by kind, such as `email`."""


@dataclass(frozen=True)
class Preview:
    """The use case: a text, and what of it a language model would get to see."""

    knowledge: Knowledge
    model: LanguageModel | None
    chars_max: int = CHARS_MAX
    """Longest text taken, in Unicode code points."""

    def __call__(self, text: str) -> Outgoing:
        """Show a text as it would be sent.

        Args:
            text: as received.

        Raises:
            InputRefused: when the text is empty, too long or unreadable; the caller mends it.
        """
        sent = masked(study(accepted(text, chars_max=self.chars_max), self.knowledge).rest)
        kinds = {str(kind): count for kind, count in sent.counts.items()}
        return Outgoing(
            host=self.model.host if self.model else None, text=sent.text, masked=sent.total, kinds=kinds
        )
