"""The translation as a langchain-core `Runnable`, and past decisions as a retriever, for people who compose with LangChain.

Imported by nobody here; docs/langchain.md shows how they are used.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

from langchain_core.callbacks import AsyncCallbackManagerForRetrieverRun, CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import Runnable, RunnableLambda

from translator.domain.caller import Caller
from translator.domain.spec import Precedent, Spec

Recall = Callable[[str, int], Awaitable[Sequence[Precedent]]]
"""Finds past decisions near a text, so many at most, best first."""


class Translates(Protocol):
    """What turns an ask into a specification, such as `App.translate`."""

    async def __call__(
        self, caller: Caller, text: str, *, model: str | None = None, save: bool = True
    ) -> Spec:
        """Translate an ask."""
        ...


def translation(
    translate: Translates, caller: Caller, *, save: bool = False
) -> Runnable[str | dict[str, Any], dict[str, Any]]:
    """Make the whole translation a Runnable: an ask in, the specification as a JSON document out.

    Args:
        translate: the use case, such as `App.translate`.
        caller: who asks, such as `App.caller`.
        save: whether each specification is kept.

    Returns:
        A Runnable that takes the ask as text, or as `{"text": ..., "model": ...}`.
    """

    async def translated(ask: str | dict[str, Any]) -> dict[str, Any]:
        given = {"text": ask} if isinstance(ask, str) else ask
        spec = await translate(caller, given["text"], model=given.get("model"), save=save)
        return spec.model_dump(mode="json", by_alias=True)

    def at_once(ask: str | dict[str, Any]) -> dict[str, Any]:
        return asyncio.run(translated(ask))

    return RunnableLambda(at_once, afunc=translated).with_config(run_name="translation")


class DecisionRetriever(BaseRetriever):
    """Past decisions near a text, as documents: the quote, with id, title, status, relation and reason beside it."""

    recall: Recall
    limit: int = 5
    """So many decisions at most."""

    async def _aget_relevant_documents(
        self, query: str, *, run_manager: AsyncCallbackManagerForRetrieverRun
    ) -> list[Document]:
        return [_document(one) for one in await self.recall(query, self.limit)]

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        raise NotImplementedError("Decisions are looked up without blocking: use ainvoke.")


def _document(one: Precedent) -> Document:
    return Document(page_content=one.quote, metadata=one.model_dump(exclude={"quote"}), id=one.decision_id)
