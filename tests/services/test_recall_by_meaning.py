"""A request gets a vector only where decisions have some of the same model and it can be read; a workspace sees its own."""

import asyncio
from pathlib import Path

from tests.adapters.test_sqlalchemy_decisions import decision
from tests.fakes import FakeEmbedder
from tests.services.test_embed import store_of
from translator.domain.caller import Caller
from translator.services.embed import Embed
from translator.services.recall import Recall
from translator.services.remember import Remember

CALLER = Caller(name="Ada", workspace="default")
OTHER = Caller(name="Bo", workspace="others")


def test_what_is_said_in_other_words_is_found_once_vectors_are_made(tmp_path: Path) -> None:
    async def test() -> None:
        store, embedder = store_of(tmp_path), FakeEmbedder(paddle=0.1, oars=0.2, cellar=2.5)
        await store.ready()
        await Remember(store)(CALLER, [decision("a"), decision("b", "The cellar is dry.")])
        await Remember(store)(OTHER, [decision("c", workspace="others")])
        recall = Recall(store, embedder)
        before = await recall(CALLER, "Paddle hire", limit=5)
        untouched = list(embedder.asked)
        await Embed(store, embedder)(CALLER)
        after = await recall(CALLER, "Paddle hire", limit=5)
        chinese = await recall(CALLER, "桨的出借", limit=5)
        others = await recall(OTHER, "Paddle hire", limit=5)
        await store.close()

        assert (before, untouched, chinese, others) == ((), [], (), ())
        assert after[0].known.terms.decision_id == "a"
        assert embedder.asked.count("Paddle hire") == 1

    asyncio.run(test())


def test_vectors_of_another_model_are_not_compared(tmp_path: Path) -> None:
    async def test() -> None:
        store, embedder, newer = store_of(tmp_path), FakeEmbedder(paddle=0.1), FakeEmbedder(paddle=0.1)
        newer.name = "fake-3"
        await store.ready()
        await Remember(store)(CALLER, [decision("a")])
        await Embed(store, embedder)(CALLER)
        found = await Recall(store, newer)(CALLER, "Paddle hire", limit=5)
        await store.close()

        assert found == ()
        assert newer.asked == []

    asyncio.run(test())
