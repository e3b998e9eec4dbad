import asyncio
from pathlib import Path

from tests.fakes import FixedClock
from translator.adapters.failure_file import KEPT_DAYS, KEPT_MAX, FailureFile
from translator.domain.model import FailedAnswer

KEPT_S = KEPT_DAYS * 86_400


def failed(text: str) -> FailedAnswer:
    return FailedAnswer(
        asked_at="2026-11-24T09:30:00.000Z", workspace="default", spec_id="spec_1", model="m", prompt="draft.v1",
        prompt_sha256="0" * 64, code="model_refused", why="no", text=text,
    )  # fmt: skip


def texts(file: FailureFile, limit: int = 1000) -> list[str]:
    return [f.text for f in asyncio.run(file.recent(limit))]


def test_what_was_kept_comes_back_newest_first(tmp_path: Path) -> None:
    file = FailureFile(tmp_path / "failures.sqlite", FixedClock())
    for text in ("a", "b", "c"):
        asyncio.run(file.keep(failed(text)))

    assert texts(file) == ["c", "b", "a"]
    assert texts(file, 2) == ["c", "b"]


def test_where_nothing_failed_there_is_no_file(tmp_path: Path) -> None:
    file = FailureFile(tmp_path / "failures.sqlite", FixedClock())

    assert texts(file) == []
    assert list(tmp_path.iterdir()) == []


def test_it_is_let_go_of_after_a_month(tmp_path: Path) -> None:
    clock = FixedClock()
    file = FailureFile(tmp_path / "failures.sqlite", clock)
    asyncio.run(file.keep(failed("old")))
    clock.move(KEPT_S + 1)

    assert texts(file) == []
    asyncio.run(file.keep(failed("new")))
    clock.move(-KEPT_S)
    assert texts(file) == ["new"]


def test_it_is_let_go_of_though_nothing_fails_any_more(tmp_path: Path) -> None:
    clock = FixedClock()
    file = FailureFile(tmp_path / "failures.sqlite", clock, kept_days=2)
    for text in ("old", "new"):
        asyncio.run(file.keep(failed(text)))
        clock.move(86_400)
    asyncio.run(file.forget_old())
    assert texts(file) == ["new", "old"]

    clock.move(1)
    asyncio.run(file.forget_old())

    clock.move(-86_401)
    assert texts(file) == ["new"]


def test_where_nothing_failed_nothing_is_made_to_let_go_of_it(tmp_path: Path) -> None:
    asyncio.run(FailureFile(tmp_path / "failures.sqlite", FixedClock()).forget_old())

    assert list(tmp_path.iterdir()) == []


def test_only_so_many_are_kept(tmp_path: Path) -> None:
    file = FailureFile(tmp_path / "failures.sqlite", FixedClock())

    async def fill() -> None:
        for number in range(KEPT_MAX + 2):
            await file.keep(failed(str(number)))

    asyncio.run(fill())

    assert len(texts(file)) == KEPT_MAX
    assert texts(file)[-1] == "2"


def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    asyncio.run(FailureFile(tmp_path / "f.sqlite", FixedClock()).keep(failed("a")))

    assert (tmp_path / "f.sqlite").stat().st_mode & 0o077 == 0


def test_a_damaged_file_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "f.sqlite"
    path.write_bytes(b"no database at all, and long enough to be looked at" * 50)
    file = FailureFile(path, FixedClock())

    assert texts(file) == []
    asyncio.run(file.keep(failed("a")))
    assert texts(file) == ["a"]
