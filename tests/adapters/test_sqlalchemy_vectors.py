"""Vectors are kept once for each version and model, belong to one workspace, and follow the newest version."""

import asyncio
from pathlib import Path

from tests.adapters.test_sqlalchemy_decisions import decision, room
from translator.ports import Embedded

ONE, TWO = b"\0" * 8, b"\1" * 16


def test_what_has_no_vectors_by_a_model_is_missing_until_they_are_kept(tmp_path: Path) -> None:
    async def test() -> None:
        async with room(tmp_path) as own:
            await own.decisions.add([(decision("a"), {}), (decision("b"), {})])
            before = await own.vectors.newest_change()
            first = await own.vectors.missing("m", limit=9)
            await own.vectors.keep("m", 2, [Embedded("a", 1, "sha", ONE)])

            assert [(one.decision_id, one.version, one.text) for one in first] == [
                ("a", 1, "Oars are lent."),
                ("b", 1, "Oars are lent."),
            ]
            assert [one.decision_id for one in await own.vectors.missing("m", limit=9)] == ["b"]
            assert [one.decision_id for one in await own.vectors.missing("other", limit=1)] == ["a"]
            assert await own.vectors.all("m") == {"a": ONE}
            assert await own.vectors.all("other") == {}
            assert await own.vectors.newest_change() > before

    asyncio.run(test())


def test_a_new_version_is_missing_again_and_the_old_vectors_no_longer_count(tmp_path: Path) -> None:
    async def test() -> None:
        async with room(tmp_path) as own:
            await own.decisions.add([(decision("a"), {})])
            await own.vectors.keep("m", 2, [Embedded("a", 1, "sha", ONE)])
            await own.decisions.add([(decision("a", "Oars are sold."), {})])

            assert [one.version for one in await own.vectors.missing("m", limit=9)] == [2]
            assert await own.vectors.all("m") == {}
            await own.vectors.keep("m", 2, [Embedded("a", 2, "sha2", TWO)])
            assert await own.vectors.all("m") == {"a": TWO}
            assert await own.vectors.known("m", ["sha", "sha2", "sha3"]) == {"sha": ONE, "sha2": TWO}

    asyncio.run(test())


def test_two_that_make_the_same_at_once_keep_it_once(tmp_path: Path) -> None:
    async def test() -> None:
        async with room(tmp_path) as own:
            await own.decisions.add([(decision("a"), {}), (decision("b"), {})])
            rows = [Embedded("a", 1, "sha", ONE), Embedded("b", 1, "sha", ONE)]
            await asyncio.gather(*(own.vectors.keep("m", 2, rows) for _ in range(4)))
            await own.vectors.keep("m", 2, [Embedded("a", 1, "sha", TWO)])

            assert await own.vectors.all("m") == {"a": ONE, "b": ONE}

    asyncio.run(test())


def test_nothing_crosses_workspaces(tmp_path: Path) -> None:
    async def test() -> None:
        async with room(tmp_path) as own:
            await own.decisions.add([(decision("a"), {})])
            await own.vectors.keep("m", 2, [Embedded("a", 1, "sha", ONE)])
        async with room(tmp_path, "others") as others:
            await others.decisions.add([(decision("a", workspace="others"), {})])

            assert [one.decision_id for one in await others.vectors.missing("m", limit=9)] == ["a"]
            assert await others.vectors.all("m") == {}
            assert await others.vectors.known("m", ["sha"]) == {}
            assert await others.vectors.newest_change() == 0

    asyncio.run(test())
