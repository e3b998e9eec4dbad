"""`translator spec`: list, show, ask, answer, export, diff."""

import argparse
import asyncio
import json
from dataclasses import asdict

from translator.bootstrap import App, bootstrap
from translator.cli.one_text import json_text, write_spec
from translator.cli.output import write
from translator.config import from_environment
from translator.domain.canonical import as_json
from translator.domain.errors import AnswerNotUnderstood, FieldsNotUnderstood, NotFound
from translator.domain.reply import Reply
from translator.domain.spec import Question, Spec
from translator.domain.text import readable
from translator.domain.value import SCHEMA_VERSION
from translator.drafting.diff import Change, changed
from translator.exports.writer import render


def run(asked: argparse.Namespace) -> int:
    """Carry out the command."""
    app = bootstrap(from_environment())
    asyncio.run(_with_store(app, asked))
    return 0


async def _with_store(app: App, asked: argparse.Namespace) -> None:
    actions = {"list": _list, "show": _show, "export": _show, "ask": _ask, "answer": _answer, "diff": _diff}
    try:
        await app.store.ready()
        await actions[asked.action](app, asked)
    finally:
        await app.store.close()


async def _list(app: App, asked: argparse.Namespace) -> None:
    page = await app.specs.recent(app.caller, limit=asked.limit, after=asked.after)
    if asked.json:
        rows = [asdict(row) for row in page.rows]
        _json({"schema_version": SCHEMA_VERSION, "specs": rows, "next_cursor": page.next_cursor})
        return
    for row in page.rows:
        write(f"{row.spec_id}  {row.updated_at[:10]}  revision {row.revision}  {_flat(row.title)}\n")
    if page.next_cursor:
        write(f"More: translator spec list --after {page.next_cursor}\n")


async def _show(app: App, asked: argparse.Namespace) -> None:
    write_spec(await app.specs.get(app.caller, asked.id, asked.revision), asked)


async def _ask(app: App, asked: argparse.Namespace) -> None:
    spec = await app.specs.get(app.caller, asked.id, asked.revision)
    waiting = [q for q in (*spec.questions, *spec.later) if q.answer is None or q.answer.kind == "not_yet"]
    if asked.json:
        questions = [as_json(q) for q in waiting]
        _json(
            {
                "schema_version": SCHEMA_VERSION,
                "spec_id": spec.spec_id,
                "revision": spec.revision,
                "questions": questions,
            }
        )
        return
    for question in waiting:
        write(f"{question.id}  {_flat(render(question.text, spec))}\n")
        for number, option in enumerate(question.options, 1):
            write(f"    {number}. {_flat(render(option.label, spec))}\n")
    if not waiting:
        write("No question is open.\n")


async def _answer(app: App, asked: argparse.Namespace) -> None:
    before = await app.specs.get(app.caller, asked.id, asked.revision)
    question = before.question(asked.question)
    if question is None:
        raise NotFound(kind="question", id=asked.question)
    after = await app.answer(
        app.caller, asked.id, [(question.id, _reply(asked, question))], expected_revision=before.revision
    )
    if asked.json:
        write(json_text(after))
    else:
        _write_changes(changed(before, after), after)


def _reply(asked: argparse.Namespace, question: Question) -> Reply:
    """Turn the words given into a reply; people count options from one, documents from zero."""
    for words in (asked.text, asked.owner):
        readable(words or "")
    if asked.option is not None:
        if asked.option > len(question.options):
            raise AnswerNotUnderstood(
                f"{question.id} has {len(question.options)} options. Choose one, or answer with --text."
            )
        return Reply(kind="option", option=asked.option - 1)
    if asked.not_known:
        try:
            return Reply(kind="not_yet", owner=asked.owner, due=asked.due)
        except ValueError as error:
            raise FieldsNotUnderstood(f"{asked.due!r} is no date. Write it like 2027-03-01.") from error
    takes_number = "quantity" in question.takes and ("text" not in question.takes or _has_digit(asked.text))
    return Reply(kind="quantity" if takes_number else "text", text=asked.text)


async def _diff(app: App, asked: argparse.Namespace) -> None:
    after = await app.specs.get(app.caller, asked.id, asked.after)
    before = await app.specs.get(app.caller, asked.id, asked.before or max(1, after.revision - 1))
    changes = changed(before, after)
    if asked.json:
        span = {"spec_id": after.spec_id, "from": before.revision, "to": after.revision}
        _json({"schema_version": SCHEMA_VERSION, **span, "changes": [as_json(c) for c in changes]})
    else:
        _write_changes(changes, after)


def _write_changes(changes: tuple[Change, ...], after: Spec) -> None:
    write(f"{after.spec_id} revision {after.revision}\n")
    for change in changes:
        write(f"{change.where}: {_flat(change.before or '-')} -> {_flat(change.after or '-')}\n")
    if not changes:
        write("No line changed.\n")


def _has_digit(words: str) -> bool:
    return any(char.isdecimal() for char in words)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _json(document: object) -> None:
    write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
