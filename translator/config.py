"""All settings, from `TRANSLATOR_*` variables; with none set everything runs offline on this machine."""

from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

from platformdirs import user_data_path
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from translator.domain.errors import SettingsNotUnderstood
from translator.domain.model import Budget


class ModelSettings(BaseModel):
    """Which language model writes drafts, from `TRANSLATOR_MODEL__*`; with no name the rules write them."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: str | None = Field(default=None, min_length=1, max_length=200)
    """Any model litellm knows, such as `openai/gpt-5-mini` or `ollama/qwen3`."""
    fallback: str | None = Field(default=None, min_length=1, max_length=200)
    """The model asked where the first cannot answer."""
    key: SecretStr | None = None
    """The provider's key; without it litellm reads the variable the provider names, such as OPENAI_API_KEY. To a `base_url`
    only this one is sent."""
    base_url: str | None = None
    """Address of an OpenAI-compatible server, such as a local one."""
    tokens_max: int = Field(default=6_000, ge=256, le=64_000)
    """Longest answer, in tokens."""
    timeout_s: float = Field(default=90.0, gt=0, le=600)
    """Longest time one call may take, in seconds, from its first byte to its last."""
    wait_max_s: float = Field(default=20.0, ge=0, le=300)
    """Longest time a job waits in place for a busy provider, in seconds; for longer it is put aside and taken up again."""
    wait_total_s: float = Field(default=7_200.0, ge=0, le=7 * 86_400)
    """Longest time a busy provider may make a job wait in all, in seconds; then the rules' draft is handed out."""
    at_once: int = Field(default=16, ge=1, le=200)
    """Translations that are worked on at once; a model on one's own machine wants few. The others wait in their order."""
    budget: Budget = Budget()
    """The most one translation may spend."""


class IndexSettings(BaseModel):
    """The index of vectors, from `TRANSLATOR_INDEX__*`."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    url: str | None = Field(default=None, min_length=1, max_length=500)
    """Address of a Chroma server, such as `http://127.0.0.1:8999`; without one the index lies in the home folder, where one
    process holds it."""
    from_decisions: int = Field(default=100_000, ge=1)
    """A workspace with so many vectors is looked through by the index; with fewer, comparing all of them is faster."""
    open_s: float = Field(default=60.0, gt=0, le=600)
    """Longest time the index may take to open, in seconds; then it is thrown away and made anew."""


class Settings(BaseSettings):
    """What whoever runs the program may choose. Built once by an entry point; inside, values are passed."""

    model_config = SettingsConfigDict(
        env_prefix="TRANSLATOR_", env_nested_delimiter="__", frozen=True, extra="ignore"
    )

    home: Path = Field(default_factory=lambda: user_data_path("requirements-translator", appauthor=False))
    """Folder that holds everything kept."""
    store_url: str = Field(
        default_factory=lambda data: f"sqlite+aiosqlite:///{data['home'] / 'store.sqlite'}"
    )
    """Address of the store, as SQLAlchemy writes it."""
    host: str = "127.0.0.1"
    """Address the service listens on."""
    port: int = Field(default=8000, ge=0, le=65535)
    """Port the service listens on; 0 lets the system choose."""
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = ("localhost", "127.0.0.1", "[::1]")
    """Names under which browsers may reach the service, comma separated; `*` for any, behind a proxy that checks."""
    chars_max: int = Field(default=100_000, ge=1, le=100_000)
    """Longest ask taken, in Unicode code points."""
    retention_days: int = Field(default=30, ge=2, le=3_650)
    """Days after which work that has ended is forgotten, and answers of a model that could not be used; specifications stay.
    Two at least, since a request may be repeated for a day."""
    time_zone: str = "UTC"
    """IANA name of the zone that calendar dates are in."""
    model: ModelSettings = ModelSettings()
    """The language model; none by default."""
    vectors: bool = True
    """Whether decisions are found by what they mean too, where the sentence model is installed (`make vectors`)."""
    index: IndexSettings = IndexSettings()
    """The index that very many vectors are looked through by."""
    vectors_behind: bool = True
    """Whether vectors are made by themselves, behind whoever takes decisions in; `translator decisions embed` always makes them."""
    person: str = Field(default="local", min_length=1, max_length=200)
    """Who is at this machine; the name written beside answers."""
    workspace: str = Field(default="default", min_length=1, max_length=100)
    """The workspace of this machine."""

    @field_validator("home")
    @classmethod
    def _absolute(cls, home: Path) -> Path:
        return home.expanduser().absolute()

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _listed(cls, hosts: str | tuple[str, ...]) -> tuple[str, ...]:
        names = hosts.split(",") if isinstance(hosts, str) else hosts
        return tuple(name.strip().lower() for name in names if name.strip())

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        if name == "UTC":
            return name  # also on a machine that has no list of time zones
        try:
            ZoneInfo(name)
        except (KeyError, OSError, ValueError) as error:
            raise ValueError(
                f"there is no time zone {name!r}; use an IANA name such as Europe/Berlin"
            ) from error
        return name


def from_environment() -> Settings:
    """Read the settings of this process.

    Raises:
        SettingsNotUnderstood: when a variable holds what it cannot; whoever set it acts.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = "__".join(str(step) for step in first["loc"]).upper()
        raise SettingsNotUnderstood(
            f"TRANSLATOR_{name} is {str(first['input'])!r}: {first['msg']}. Correct the variable or unset it."
        ) from error
