"""Every decision gets vectors once; a run that is stopped goes on where it was, and a text that is known is not made again."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.adapters.test_sqlalchemy_decisions import decision
from tests.fakes import FakeEmbedder
from translator.adapters.sqlalchemy_store import SqlAlchemyStore
from translator.domain.caller import Caller
from translator.services.embed import Embed, Gone
from translator.services.remember import Remember

CALLER = Caller(name="Ada", workspace="default")
MANY = 40
"""More than are kept in one transaction."""


class Stopped(Exception):
    """The process ends here."""


class Stopping(FakeEmbedder):
    """Ends the process when it is asked the second time."""

    async def embed(self, texts: Sequence[str]) -> Sequence[bytes]:
        if self.asked:
            raise Stopped
        return await super().embed(texts)


def store_of(path: Path) -> SqlAlchemyStore:
    return SqlAlchemyStore(f"sqlite+aiosqlite:///{path}/store.sqlite")


def test_a_stopped_run_keeps_what_it_made_and_the_next_makes_only_the_rest(tmp_path: Path) -> None:
    async def test() -> None:
        store, stopping, rest = store_of(tmp_path), Stopping(), FakeEmbedder()
        await store.ready()
        await Remember(store)(CALLER, [decision(f"d{i:02}", f"Oar {i} is lent.") for i in range(MANY)])
        with pytest.raises(Stopped):
            await Embed(store, stopping)(CALLER)
        kept = await store.within("default").vectors.all("fake-2")
        heard: list[Gone] = []
        gone = await Embed(store, rest)(CALLER, heard.append)
        again = await Embed(store, rest)(CALLER)
        every = await store.within("default").vectors.all("fake-2")
        await store.close()

        assert 0 < len(kept) < MANY
        assert gone == Gone(made=MANY - len(kept)) == heard[-1]
        assert len(rest.asked) == MANY - len(kept)
        assert again == Gone()
        assert len(every) == MANY
        assert kept.items() <= every.items()

    asyncio.run(test())


def test_a_text_that_is_known_is_not_made_again(tmp_path: Path) -> None:
    async def test() -> None:
        store, embedder = store_of(tmp_path), FakeEmbedder()
        await store.ready()
        await Remember(store)(CALLER, [decision("a"), decision("b")])
        await Embed(store, embedder)(CALLER)
        rejected = decision("a").model_copy(update={"status": "rejected"})
        await Remember(store)(CALLER, [rejected, decision("c", "Oars are sold.")])
        gone = await Embed(store, embedder)(CALLER)
        await store.close()

        assert gone == Gone(made=2)
        assert embedder.asked == ["Oars\nOars are lent.", "Oars\nOars are sold."]

    asyncio.run(test())


def test_what_the_model_cannot_read_is_left_to_its_words_and_not_tried_again(tmp_path: Path) -> None:
    async def test() -> None:
        store, embedder = store_of(tmp_path), FakeEmbedder()
        await store.ready()
        await Remember(store)(CALLER, [decision("a"), decision("b", "独木舟按小时出借。")])
        gone = await Embed(store, embedder)(CALLER)
        again = await Embed(store, embedder)(CALLER)
        vectors = await store.within("default").vectors.all("fake-2")
        await store.close()

        assert (gone, again) == (Gone(made=1, unread=1), Gone())
        assert vectors["b"] == b""
        assert len(vectors["a"]) == 4 * embedder.dimension
        assert len(embedder.asked) == 1

    asyncio.run(test())
