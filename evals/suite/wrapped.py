"""A model around another one, for what is to happen beside an answer."""

from translator.domain.model import ModelAnswer, ModelRequest, Purse
from translator.ports import LanguageModel


class Wrapped:
    """Passes everything on; what does more at an answer overrides that."""

    def __init__(self, inner: LanguageModel) -> None:
        """Wrap a model.

        Args:
            inner: who answers.
        """
        self._inner = inner

    @property
    def name(self) -> str:
        """The inner model's name."""
        return self._inner.name

    @property
    def host(self) -> str:
        """Where the text is sent."""
        return self._inner.host

    async def ready(self) -> None:
        """Load what answering needs."""
        await self._inner.ready()

    async def forget(self, request: ModelRequest) -> None:
        """Forget what the inner model remembers."""
        await self._inner.forget(request)

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        """Answer.

        Raises:
            ModelFailed: what the inner model fails with.
        """
        return await self._inner.answer(request, purse)
