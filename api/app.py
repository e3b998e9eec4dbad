"""One web application: JSON, pages, health."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from pathlib import Path

from fastapi import FastAPI

from translator.bootstrap import App


def create_app(app: App) -> FastAPI:
    """Build the web application around a program."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await app.store.ready()
        yield
        await app.store.close()

    web = FastAPI(title="Requirements Translator", lifespan=lifespan, docs_url=None, redoc_url=None)
    web.state.app = app
    return web
