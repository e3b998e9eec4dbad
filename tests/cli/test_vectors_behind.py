"""An import leaves the making of vectors to a process of its own, where there is something to make and it is wanted."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.fakes import FakeAside, FakeEmbedder
from translator.bootstrap import App, bootstrap
from translator.cli import decisions
from translator.config import Settings


@pytest.fixture
def aside(monkeypatch: pytest.MonkeyPatch) -> FakeAside:
    """What commands of this test leave to others; they have a sentence model."""
    left = FakeAside()

    def put_together(settings: Settings) -> App:
        return bootstrap(settings, embedder=FakeEmbedder(), aside=left)

    monkeypatch.setattr(decisions, "bootstrap", put_together)
    return left


@pytest.fixture
def record(tmp_path: Path) -> str:
    (tmp_path / "oars.md").write_text("# Lend no oars alone\n\nOars get lost.\n", encoding="utf-8")
    return str(tmp_path / "oars.md")


def test_an_import_of_something_new_starts_one_and_the_same_again_none(
    run: Run, aside: FakeAside, record: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRANSLATOR_VECTORS_BEHIND", "true")

    run("decisions", "import", record)
    run("decisions", "import", record)

    assert aside.started == [("decisions", "embed", "--unless-busy")]


def test_where_it_is_not_wanted_none_is_started_and_a_run_by_hand_makes_them(
    run: Run, aside: FakeAside, record: str
) -> None:
    run("decisions", "import", record)

    assert aside.started == []
    assert run("decisions", "embed").out == "1 with vectors now.\n"


def test_where_no_model_is_none_is_started(run: Run, record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSLATOR_VECTORS_BEHIND", "true")
    monkeypatch.setenv("TRANSLATOR_VECTORS", "false")
    left = FakeAside()
    monkeypatch.setattr(decisions, "bootstrap", lambda settings: bootstrap(settings, aside=left))

    run("decisions", "import", record)

    assert left.started == []
