import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from langchain_core.runnables import RunnableLambda

from tests.fakes import CountingIds, FixedClock
from translator.adapters.langchain_parts import DecisionRetriever, translation
from translator.bootstrap import App, bootstrap
from translator.config import Settings
from translator.domain.errors import TextEmpty
from translator.domain.spec import Precedent

ASK = "Support agents need a search over 40,000 articles, results within 2 seconds."


@pytest.fixture
def app(tmp_path: Any) -> App:
    return bootstrap(Settings(home=tmp_path), clock=FixedClock(), ids=CountingIds())


def test_the_translation_is_one_step_of_a_chain(app: App) -> None:
    chain = translation(app.translate, app.caller) | RunnableLambda(
        lambda spec: spec["ledger"][0]["source"]["quote"]
    )

    assert asyncio.run(chain.ainvoke(ASK)) == "40,000 articles"


def test_several_asks_go_through_at_once_and_keep_their_order(app: App) -> None:
    titles = [
        s["ask"]["text"]
        for s in asyncio.run(translation(app.translate, app.caller).abatch([ASK, "We need a fast report."]))
    ]

    assert titles == [ASK, "We need a fast report."]


def test_it_is_called_without_a_loop_as_well(app: App) -> None:
    assert translation(app.translate, app.caller).invoke({"text": ASK})["verdict"] == "specifiable"


def test_a_refused_text_is_refused_in_a_chain_too(app: App) -> None:
    with pytest.raises(TextEmpty):
        translation(app.translate, app.caller).invoke("  ")


def test_past_decisions_come_as_documents_with_what_they_are_beside_them() -> None:
    async def recall(text: str, limit: int) -> Sequence[Precedent]:
        found = Precedent(
            decision_id="adr-7",
            title="Search",
            status="accepted",
            relation="bears",
            why="same thing",
            quote=text,
        )
        return [found] * limit

    documents = asyncio.run(DecisionRetriever(recall=recall, limit=2).ainvoke("search"))

    assert [(d.page_content, d.id, d.metadata["status"]) for d in documents] == [
        ("search", "adr-7", "accepted")
    ] * 2
