"""`translator read`, `translate` and `check` on one text."""

import argparse
import asyncio
import json

from translator.bootstrap import App, bootstrap
from translator.cli.input import whole
from translator.cli.lines import run_lines
from translator.cli.output import Progress, note, write, write_markdown
from translator.cli.plain import findings_words, reading_words
from translator.config import from_environment
from translator.domain.canonical import as_json
from translator.domain.spec import AskOrigin, Spec
from translator.domain.value import SCHEMA_VERSION, Value
from translator.imports.json_document import document
from translator.imports.spec_document import spec_of
from translator.pipeline.work import StageEvent
from translator.services.export import form

DOOR = AskOrigin(kind="cli")


def run(asked: argparse.Namespace) -> int:
    """Carry out the command."""
    app = bootstrap(from_environment())
    if asked.lines:
        return run_lines(app, asked)
    text = whole(asked.file)
    match asked.command:
        case "read":
            reading = app.read(text)
            write(json_text(reading) if asked.json else reading_words(reading))
        case "translate":
            write_spec(asyncio.run(translated(app, asked, text)), asked)
        case "check":
            findings = app.check(spec_of(document(text)))
            whole_answer = {"schema_version": SCHEMA_VERSION, "findings": [as_json(f) for f in findings]}
            write(_indented(whole_answer) if asked.json else findings_words(findings))
    return 0


async def translated(app: App, asked: argparse.Namespace, text: str) -> Spec:
    """Translate one text, and keep it where that is asked for."""
    progress = Progress()

    async def report(event: StageEvent) -> None:
        progress.show(f"{event.stage}: {event.found}")

    try:
        if asked.save:
            await app.store.ready()
        spec = await app.translate(
            app.caller, text, origin=DOOR, model=asked.model, save=asked.save, report=report
        )
    finally:
        progress.end()
        await app.store.close()
    if asked.save:
        note(f"Kept as {spec.spec_id}. Its open questions: translator spec ask {spec.spec_id}")
    return spec


def write_spec(spec: Spec, asked: argparse.Namespace) -> None:
    """Write a specification in the form asked for."""
    name = "json" if asked.json else asked.format or "markdown"
    if name == "json":
        write(json_text(spec))
    else:
        write_markdown(form(name).write(spec))


def json_text(value: Value) -> str:
    """Write one JSON document for people and programs."""
    return value.model_dump_json(by_alias=True, indent=2) + "\n"


def _indented(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
