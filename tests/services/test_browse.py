"""What a list shows is kept until something is decided anew, and belongs to one workspace."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from translator.bootstrap import App
from translator.domain.caller import Caller
from translator.domain.decision import Decision, Link
from translator.domain.errors import NotFound

US = Caller(name="a person")
OTHERS = Caller(name="a person", workspace="others")


def decision(id: str, *, over: str = "", text: str = "Oars are lent.") -> Decision:
    links = (Link(kind="supersedes", to=over),) if over else ()
    return Decision(decision_id=id, title=f"Oars {id}", status="accepted", text=text, links=links)


def run(app: App, test: Callable[[], Awaitable[None]]) -> None:
    """Carry a test out in an open store."""

    async def whole() -> None:
        await app.store.ready()
        try:
            await test()
        finally:
            await app.store.close()

    asyncio.run(whole())


def test_the_shelf_is_the_same_until_something_changes(app: App) -> None:
    async def test() -> None:
        await app.remember(US, [decision("a")])
        first = await app.browse.shelf(US)
        assert await app.browse.shelf(US) is first

        await app.remember(US, [decision("b", over="a")])
        assert (await app.browse.shelf(US)).newer("a") == ["b"]

    run(app, test)


def test_one_record_comes_with_its_versions(app: App) -> None:
    async def test() -> None:
        await app.remember(US, [decision("a")])
        await app.remember(US, [decision("a", text="Oars are sold.")])
        newest, first = await app.browse.one(US, "a"), await app.browse.one(US, "a", 1)

        assert (newest.version, newest.is_newest, newest.decision.text) == (2, True, "Oars are sold.")
        assert (first.version, first.is_newest, first.decision.text) == (1, False, "Oars are lent.")
        with pytest.raises(NotFound):
            await app.browse.one(US, "a", 3)

    run(app, test)


def test_what_another_workspace_says_of_a_decision_is_not_seen(app: App) -> None:
    async def test() -> None:
        await app.remember(US, [decision("a")])
        await app.remember(OTHERS, [decision("b", over="a")])

        assert (await app.browse.one(US, "a")).shelf.newer("a") == []
        for id in ("a", "nobody"):
            with pytest.raises(NotFound):
                await app.browse.one(OTHERS, id)

    run(app, test)
