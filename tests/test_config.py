"""Settings: with none set everything runs offline on this machine."""

from pathlib import Path

import pytest

from translator.config import Settings, from_environment
from translator.domain.errors import SettingsNotUnderstood


def test_the_store_lies_in_the_home_folder(tmp_path: Path) -> None:
    assert Settings(home=tmp_path).store_url == f"sqlite+aiosqlite:///{tmp_path}/store.sqlite"


def test_the_home_folder_is_absolute_and_knows_the_users_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TRANSLATOR_HOME", "~/kept")

    assert from_environment().home == tmp_path / "kept"


def test_names_of_the_service_are_listed_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSLATOR_ALLOWED_HOSTS", "Translator.example, localhost,")

    assert from_environment().allowed_hosts == ("translator.example", "localhost")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "many"),
        ("PORT", "70000"),
        ("CHARS_MAX", "0"),
        ("RETENTION_DAYS", "1"),
        ("RETENTION_DAYS", "3651"),
        ("TIME_ZONE", "Mars/Base"),
        ("PERSON", ""),
    ],
)
def test_a_variable_that_cannot_be_is_named_with_its_value(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"TRANSLATOR_{name}", value)

    with pytest.raises(SettingsNotUnderstood, match=f"TRANSLATOR_{name} is {value!r}"):
        from_environment()
