"""`--lines`: many texts in, one answer a line out, in order and as they come."""

import argparse
import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator

from translator.bootstrap import App
from translator.cli.input import opened
from translator.cli.items import Item, items_in
from translator.cli.output import Progress, write
from translator.domain.canonical import as_json
from translator.domain.errors import (
    FieldsNotUnderstood,
    TranslatorError,
)
from translator.domain.spec import AskOrigin
from translator.imports.json_document import Parsed
from translator.imports.spec_document import spec_of

# Some programs take these for line ends too; JSON may write them either way.
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}

Answer = Callable[[Parsed], Awaitable[dict[str, object]]]


def run_lines(app: App, asked: argparse.Namespace) -> int:
    """Work through all lines.

    Returns:
        0, or 4 when some line failed.
    """
    field = "spec" if asked.command == "check" else "text"
    answer = {"read": _read, "translate": _translate, "check": _check}[asked.command](app, asked)
    with opened(asked.file) as source:
        return asyncio.run(_all(app, asked, items_in(source, field), answer))


async def _all(app: App, asked: argparse.Namespace, items: Iterator[Item], answer: Answer) -> int:
    failed = 0
    progress = Progress()
    try:
        if getattr(asked, "save", False):
            await app.store.ready()
        for count, item in enumerate(items, 1):
            done = await _one(item, answer)
            failed += "error" in done
            write(_line(done))
            progress.show(f"{count} done")
    finally:
        progress.end()
        await app.store.close()
    return 4 if failed else 0


def _line(done: dict[str, object]) -> str:
    return json.dumps(done, ensure_ascii=False, separators=(",", ":")).translate(_LINE_ENDS) + "\n"


async def _one(item: Item, answer: Answer) -> dict[str, object]:
    """Answer one line; whatever goes wrong is said in its place, and the next line is read."""
    try:
        if item.error is not None:
            raise item.error
        return {"id": item.id, **await answer(item.what)}
    except TranslatorError as error:
        return {"id": item.id, "error": {"code": error.code, "message": error.message}}
    except Exception as error:  # one bad line must not lose the others
        words = f"Something went wrong inside ({type(error).__name__}). Please report it with this line."
        return {"id": item.id, "error": {"code": "internal_error", "message": words}}


def _read(app: App, _: argparse.Namespace) -> Answer:
    async def answer(text: Parsed) -> dict[str, object]:
        return {"reading": as_json(app.read(_text(text)))}

    return answer


def _translate(app: App, asked: argparse.Namespace) -> Answer:
    origin = AskOrigin(kind="cli")

    async def answer(text: Parsed) -> dict[str, object]:
        spec = await app.translate(app.caller, _text(text), origin=origin, model=asked.model, save=asked.save)
        return {"spec": as_json(spec)}

    return answer


def _check(app: App, _: argparse.Namespace) -> Answer:
    async def answer(spec: Parsed) -> dict[str, object]:
        return {"findings": [as_json(finding) for finding in app.check(spec_of(spec))]}

    return answer


def _text(what: Parsed) -> str:
    if not isinstance(what, str):
        raise FieldsNotUnderstood('The field "text" holds no text. Write the ask as a JSON string.')
    return what
