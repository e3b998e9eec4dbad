"""What secrets and personal data are known by, of `masking.yaml`."""

from functools import cache
from importlib import resources
from typing import Literal

from pydantic import Field, model_validator

from translator.domain.value import Value
from translator.knowledge.files import read_file
from translator.knowledge.schema import Source

Label = Literal["phone", "card", "address", "version", "number", "ssn", "nino", "passport"]
"""What the words before a number say it is: `number` is that of an order, a ticket or a part; `ssn` and `nino` are those by
which the United States and the United Kingdom know whom they insure."""


class TokenRule(Value):
    """Tokens that one issuer gives out, known by how they begin."""

    id: str
    starts: tuple[str, ...] = Field(min_length=1)
    alphabet: str
    """What may follow: a name of `alphabets`."""
    chars_min: int = Field(ge=8)
    """Fewest characters that follow."""
    chars_max: int = Field(ge=8)
    """Most characters that follow; a longer row is something else."""
    entropy_bits_min: float = Field(default=2.0, ge=0)
    """What follows must look at least that random, in bits a character."""
    source: str


class AssignedRule(Value):
    """Values that are secret because of the name they are given to, such as `password=`."""

    id: str
    names: tuple[str, ...]
    """How the name ends, lower case, with `-` for a hyphen, an underscore, a space or nothing."""
    chars_min: int = Field(ge=4)
    entropy_bits_min: float = Field(ge=0)
    plain_numbers: bool = False
    """Whether a value of digits alone counts, as a password's may."""
    source: str


class Scheme(Value):
    """Numbers of one kind of payment card."""

    id: str
    starts: tuple[tuple[int, int], ...]
    """Lowest and highest first digits, both of one length."""
    digits: tuple[int, ...]
    """How many digits they may have."""


class PeopleWords(Value):
    """By what people are told from teams, machines and other words."""

    headers: tuple[str, ...]
    """Lines of a mail's head that name people, lower case."""
    fields: tuple[str, ...]
    """Fields of a ticket that name somebody, lower case; one alone is enough."""
    other_headers: tuple[str, ...]
    """Further lines of a mail's head."""
    groups: tuple[str, ...]
    """Words, lower case, that make a name that of a team or a machine; Chinese ones end it."""
    marks: tuple[str, ...]
    """Words after an `@` that name nobody, as in code."""
    domains: tuple[str, ...]
    """Last parts by which what follows an `@` is a domain and no name, lower case."""
    openings: tuple[str, ...]
    """Capitalised words that begin a sentence after a mention, lower case."""


class MaskingRules(Value):
    """`masking.yaml`."""

    sources: tuple[Source, ...]
    stands_on: dict[str, str]
    """The source of each kind of datum that code finds."""
    alphabets: dict[str, str]
    """Members of a character class, by name."""
    tokens: tuple[TokenRule, ...]
    assigned: tuple[AssignedRule, ...]
    no_values: tuple[str, ...]
    """What stands after a secret's name and is none, lower case, letters and digits only."""
    labels: dict[Label, tuple[str, ...]]
    """Words, lower case, that say what the number behind them is."""
    figures: tuple[str, ...]
    """Words behind a number, lower case, that make it a figure; units and measure words of the catalogue count anyway."""
    iban_chars: dict[str, int]
    """Length of an IBAN by country."""
    cards: tuple[Scheme, ...]
    not_domains: tuple[str, ...]
    """Last parts of what looks like a domain and is the name of a file."""
    people: PeopleWords

    @model_validator(mode="after")
    def _names_exist(self) -> "MaskingRules":
        known = {s.id for s in self.sources}
        for named in (
            *(t.source for t in self.tokens),
            *(a.source for a in self.assigned),
            *self.stands_on.values(),
        ):
            if named not in known:
                raise ValueError(f"there is no source {named}")
        for token in self.tokens:
            if token.alphabet not in self.alphabets:
                raise ValueError(f"there is no alphabet {token.alphabet}")
        return self


@cache
def masking_rules() -> MaskingRules:
    """Return the rules, read once.

    Raises:
        KnowledgeBroken: when the file breaks its schema; whoever edits it acts.
    """
    return read_file(resources.files("translator.knowledge") / "masking.yaml", MaskingRules)
