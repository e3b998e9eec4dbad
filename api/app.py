"""One web application: JSON, pages, health."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.staticfiles import StaticFiles

from api import decision_pages, docs, health, job_pages, pages, problems
from api.shield import Shield
from api.v1 import clashes, decisions, jobs, previews, readings, specs, translations
from translator.bootstrap import App

_STATIC = Path(__file__).parent / "static"


def create_app(app: App) -> FastAPI:
    """Build the web application around a program.

    Args:
        app: the program; its store is opened when the application starts and let go when it ends.
    """

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await app.store.ready()
        async with _at_work(app):
            yield
        await app.store.close()

    web = FastAPI(
        title="Requirements Translator",
        summary="Turns a vague business ask into a specification that business and engineering can both sign.",
        version=version("requirements-translator"),
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    web.state.app = app
    web.add_middleware(Shield, hosts=app.settings.allowed_hosts)
    problems.install(web)
    for part in (
        readings,
        previews,
        translations,
        specs,
        decisions,
        clashes,
        jobs,
        health,
        docs,
        job_pages,
        decision_pages,
        pages,
    ):
        web.include_router(part.router)
    web.mount("/static", StaticFiles(directory=_STATIC), name="static")
    web.openapi = lambda: _described(web)  # type: ignore[method-assign]  # FastAPI's own way to extend it
    return web


@asynccontextmanager
async def _at_work(app: App) -> AsyncIterator[None]:
    """Load the model, run accepted jobs, make vectors and keep their index beside the service, and leave all to the next process at the end."""
    work = (app.warming, app.sweeper or app.retention, app.embed_behind, app.index)
    beside = [asyncio.create_task(what.run()) for what in work if what is not None]
    yield
    app.bell.close()
    for task in beside:
        task.cancel()
    await asyncio.gather(*beside, return_exceptions=True)
    if app.sweeper:
        await app.sweeper.close()


def _described(web: FastAPI) -> dict[str, Any]:
    """Describe the interface, with the errors as what they are."""
    if web.openapi_schema is None:
        described = get_openapi(title=web.title, version=web.version, summary=web.summary, routes=web.routes)
        error = problems.Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        described["components"]["schemas"].update({**error.pop("$defs", {}), "Problem": error})
        web.openapi_schema = described
    return web.openapi_schema
