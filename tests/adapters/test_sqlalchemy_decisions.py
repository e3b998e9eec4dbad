"""Decisions are appended by version, belong to one workspace, and are kept all or none."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from translator.adapters.sqlalchemy_store import SqlAlchemyRoom, SqlAlchemyStore
from translator.domain.decision import Decision, Link
from translator.domain.errors import NotFound
from translator.ports import DecisionHead, Taken


@asynccontextmanager
async def room(path: Path, workspace: str = "default") -> AsyncIterator[SqlAlchemyRoom]:
    store = SqlAlchemyStore(f"sqlite+aiosqlite:///{path}/store.sqlite")
    try:
        await store.ready()
        yield store.within(workspace)
    finally:
        await store.close()


def decision(id: str, text: str = "Oars are lent.", workspace: str = "default") -> Decision:
    link = Link(kind="cites", to="nobody")
    return Decision(decision_id=id, workspace=workspace, title="Oars", text=text, links=(link,))


def test_what_is_known_changes_nothing_and_another_text_is_a_new_version(tmp_path: Path) -> None:
    async def test() -> None:
        async with room(tmp_path) as own:
            first = await own.decisions.add([(decision("a"), {"oar": 1.0}), (decision("b"), {"oar": 1.0})])
            change = await own.decisions.newest_change()
            again = await own.decisions.add([(decision("a"), {"oar": 1.0})])
            assert await own.decisions.newest_change() == change
            other = await own.decisions.add([(decision("a", "Oars are sold."), {"sell": 1.0})])

            assert (first, again, other) == (Taken(2, 0, 0), Taken(0, 0, 1), Taken(0, 1, 0))
            assert await own.decisions.newest_change() > change
            assert (await own.decisions.get("a")).text == "Oars are sold."
            assert [(row.decision_id, row.terms) for row in await own.decisions.rows()] == [("a", {"sell": 1.0}), ("b", {"oar": 1.0})]  # fmt: skip

    asyncio.run(test())


def test_one_named_twice_counts_as_it_comes_last(tmp_path: Path) -> None:
    async def test() -> None:
        async with room(tmp_path) as own:
            taken = await own.decisions.add([(decision("a"), {}), (decision("a", "Oars are sold."), {})])

            assert taken == Taken(1, 0, 0)
            assert (await own.decisions.get("a")).text == "Oars are sold."

    asyncio.run(test())


def test_nothing_crosses_workspaces(tmp_path: Path) -> None:
    async def test() -> None:
        async with room(tmp_path) as own:
            await own.decisions.add([(decision("a"), {"oar": 1.0})])
        async with room(tmp_path, "others") as others:
            assert await others.decisions.rows() == ()
            assert await others.decisions.all() == ()
            assert await others.decisions.newest_change() == 0
            with pytest.raises(NotFound):
                await others.decisions.get("a")
            with pytest.raises(ValueError, match="does not belong"):
                await others.decisions.add([(decision("a"), {})])

    asyncio.run(test())


def test_many_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    async def test() -> None:
        async with room(tmp_path) as own:
            await asyncio.gather(*(own.decisions.add([(decision(f"d{i}"), {})]) for i in range(12)))
            await asyncio.gather(*(own.decisions.add([(decision("d0", f"text {i}"), {})]) for i in range(6)))

            assert len(await own.decisions.all()) == 12

    asyncio.run(test())


def test_more_than_one_query_holds_are_looked_up_too(tmp_path: Path) -> None:
    async def test() -> None:
        async with room(tmp_path) as own:
            many: list[tuple[Decision, dict[str, float]]] = [(decision(f"d{i}"), {}) for i in range(1201)]
            assert await own.decisions.add(many) == Taken(1201, 0, 0)
            assert await own.decisions.add(many) == Taken(0, 0, 1201)

    asyncio.run(test())


def test_each_version_can_be_read_and_a_list_shows_the_newest(tmp_path: Path) -> None:
    async def test() -> None:
        async with room(tmp_path) as own:
            first = decision("a").model_copy(
                update={"superseded_by": ("b",), "date": "2026-01-02", "status": "superseded"}
            )
            await own.decisions.add([(first, {})])
            await own.decisions.add([(decision("a", "Oars are sold."), {}), (decision("b"), {})])

            assert [(v.version, v.status) for v in await own.decisions.versions("a")] == [
                (2, "proposed"),
                (1, "superseded"),
            ]
            assert await own.decisions.get("a", 1) == first
            with pytest.raises(NotFound):
                await own.decisions.get("a", 3)
            link = Link(kind="cites", to="nobody")
            assert list(await own.decisions.heads()) == [
                DecisionHead(id, "Oars", "proposed", "", (link,)) for id in "ab"
            ]
            await own.decisions.add([(first, {})])
            assert (await own.decisions.heads())[0] == DecisionHead(
                "a", "Oars", "superseded", "2026-01-02", (link,), ("b",)
            )

    asyncio.run(test())


def test_heads_and_versions_of_another_workspace_are_not_seen(tmp_path: Path) -> None:
    async def test() -> None:
        async with room(tmp_path) as own:
            await own.decisions.add([(decision("a"), {})])
        async with room(tmp_path, "others") as others:
            assert await others.decisions.heads() == ()
            assert await others.decisions.versions("a") == ()
            with pytest.raises(NotFound):
                await others.decisions.get("a", 1)

    asyncio.run(test())
