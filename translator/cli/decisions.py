"""`translator decisions`: import, embed, reindex, search, clashes, list, show, export."""

import argparse
import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

from translator.bootstrap import App, bootstrap
from translator.cli.input import opened, pieces, whole
from translator.cli.output import Progress, complain, note, write, write_markdown
from translator.config import from_environment
from translator.domain.canonical import as_json
from translator.domain.decision import Decision
from translator.domain.errors import EmbedderNotThere, FieldsNotUnderstood, FileNotThere, TranslatorError
from translator.domain.value import SCHEMA_VERSION
from translator.imports.decision_files import KINDS, Unread, decisions_in
from translator.imports.decision_markdown import day_in
from translator.imports.json_document import Parsed, document
from translator.ranking.figures import ledger_of
from translator.ranking.finding import is_weak
from translator.services.export_decisions import as_records
from translator.services.recall import answer

_AT_ONCE = 200
"""Decisions kept in one transaction."""
_UNREAD_SHOWN = 20


def run(asked: argparse.Namespace) -> int:
    """Carry out the command."""
    app = bootstrap(from_environment())
    return asyncio.run(_with_store(app, asked))


async def _with_store(app: App, asked: argparse.Namespace) -> int:
    actions = {
        "import": _import,
        "embed": _embed,
        "reindex": _reindex,
        "search": _search,
        "clashes": _clashes,
        "list": _list,
        "show": _show,
        "export": _export,
    }
    try:
        await app.store.ready()
        return await actions[asked.action](app, asked)
    finally:
        await app.store.close()


async def _import(app: App, asked: argparse.Namespace) -> int:
    new = changed = same = 0
    unread: list[Unread] = []
    waiting: list[Decision] = []
    progress = Progress()

    async def keep() -> None:
        nonlocal new, changed, same
        taken = await app.remember(app.caller, waiting)
        new, changed, same = new + taken.new, changed + taken.changed, same + taken.same
        waiting.clear()
        progress.show(f"{new + changed + same} read")

    try:
        for one in _records(asked.paths, app.caller.workspace):
            if isinstance(one, Unread):
                unread.append(one)
            else:
                waiting.append(one)
            if len(waiting) >= _AT_ONCE:
                await keep()
        await keep()
    finally:
        progress.end()
    if new + changed and app.embed_behind and app.aside:
        app.aside.start("decisions", "embed", "--unless-busy")
    if asked.json:
        rows = [{"file": u.file, "line": u.line, "why": u.why} for u in unread]
        _json(
            {"schema_version": SCHEMA_VERSION, "new": new, "changed": changed, "same": same, "unread": rows}
        )
    else:
        write(f"{new} new, {changed} changed, {same} known already.\n")
        for u in unread[:_UNREAD_SHOWN]:
            complain(f"{u.file}, line {u.line}: {u.why}")
        if len(unread) > _UNREAD_SHOWN:
            complain(f"{len(unread) - _UNREAD_SHOWN} more could not be read; see them all with --json")
    return 4 if unread else 0


async def _embed(app: App, asked: argparse.Namespace) -> int:
    if app.embed is None:
        raise _no_model(app)
    if asked.unless_busy and app.embed_behind:
        await app.embed_behind.round()
        return 0
    progress = Progress()
    try:
        gone = await app.embed(app.caller, lambda gone: progress.show(f"{gone.total} gone through"))
    finally:
        progress.end()
    if asked.json:
        model = app.embed.embedder.name
        _json({"schema_version": SCHEMA_VERSION, "model": model, "made": gone.made, "unread": gone.unread})
        return 0
    write(f"{gone.made} with vectors now.\n")
    if gone.unread:
        write(f"{gone.unread} are not in English and are found by their words alone.\n")
    return 0


async def _reindex(app: App, asked: argparse.Namespace) -> int:
    if app.index is None:
        raise _no_model(app)
    progress = Progress()
    try:
        many = await app.index.rebuild(
            app.caller.workspace, lambda written: progress.show(f"{written} written")
        )
    finally:
        progress.end()
    start = app.index.from_decisions
    if asked.json:
        _json({"schema_version": SCHEMA_VERSION, "indexed": many, "used_from": start})
    elif not many:
        write("No decision has a vector; translator decisions embed makes them.\n")
    else:
        write(f"{many} vectors in the index.\n")
        if many < start:
            note(f"Search compares all of them, which is faster; it asks the index from {start} on.")
    return 0


def _no_model(app: App) -> EmbedderNotThere:
    return EmbedderNotThere(
        model="all-MiniLM-L6-v2",
        why="it is not installed" if app.settings.vectors else "TRANSLATOR_VECTORS turns it off",
    )


def _records(paths: list[str], workspace: str) -> Iterator[Decision | Unread]:
    for path in paths:
        root = Path(path)
        files = (
            sorted(f for f in root.rglob("*") if f.suffix.lower() in KINDS and f.is_file())
            if root.is_dir()
            else [root]
        )
        for file in files:
            inside = file.relative_to(root) if root.is_dir() else Path(file.name)
            if any(part.startswith(".") for part in inside.parts):
                continue
            record_id = inside.with_suffix("").as_posix()
            try:
                if file.suffix.lower() not in KINDS:
                    raise FileNotThere(path=str(file), why=f"only {', '.join(KINDS)} are read")
                with opened(str(file)) as source:
                    raw = source.read()
            except FileNotThere:
                if not root.is_dir():
                    raise
                yield Unread(str(inside), 1, "it cannot be opened")
                continue
            yield from decisions_in(str(inside), raw, record_id=record_id, workspace=workspace)


async def _search(app: App, asked: argparse.Namespace) -> int:
    if asked.lines:
        return await _search_lines(app, asked)
    text = asked.text if asked.text is not None else whole(None)
    if not text.strip():
        raise FieldsNotUnderstood("There is nothing to look for. Write the request in a few words.")
    found = await app.recall(app.caller, text, limit=asked.limit, before=_day(asked.before))
    weighed = await app.recall.weighed(app.caller.workspace, text, found)
    index = app.recall.index_standing(app.caller.workspace)
    if asked.json:
        _json({"schema_version": SCHEMA_VERSION, **answer(text, weighed, index)})
        return 0
    if app.embed is None:
        note("Found by words alone: no sentence model is in use.")
    elif index == "not_held":
        note("Every vector was compared: this process does not hold the index. What is found is the same.")
    if is_weak(found):
        write("Nothing here was decided about it.\n")
        return 0
    for one in weighed:
        known, bears = one.found.known, one.bears
        write(
            f"{known.terms.decision_id}  {known.status}  {known.title}\n    {bears.relation}: {one.why()}\n"
        )
        if bears.asked:
            write(f"    asked:   {text[bears.asked.start : bears.asked.end]}\n    decided: {bears.quote}\n")
    return 0


async def _search_lines(app: App, asked: argparse.Namespace) -> int:
    failed = 0
    with opened(None) as source:
        for line in pieces(source):
            if line is not None and not line.strip():
                continue
            done = await _one(app, asked, line)
            failed += "error" in done
            write(json.dumps(done, ensure_ascii=False, separators=(",", ":")) + "\n")
    return 4 if failed else 0


async def _one(app: App, asked: argparse.Namespace, line: bytes | None) -> dict[str, object]:
    id: Parsed = None
    try:
        row = document(line or b"")
        if not isinstance(row, dict):
            raise FieldsNotUnderstood('A line is no object. Write {"id": ..., "text": ...}.')
        id = row.get("id")
        text, exclude = row.get("text"), row.get("exclude") or []
        if not isinstance(text, str) or not isinstance(exclude, list):
            raise FieldsNotUnderstood('A line needs a "text", and "exclude" is a list of ids.')
        before = row.get("before")
        found = await app.recall(
            app.caller,
            text,
            limit=asked.limit,
            before=_day(before if isinstance(before, str) else None),
            exclude=[str(one) for one in exclude],
        )
        weighed = await app.recall.weighed(app.caller.workspace, text, found)
    except TranslatorError as error:
        return {"id": id, "error": {"code": error.code, "message": error.message}}
    return {"id": id, **answer(text, weighed, app.recall.index_standing(app.caller.workspace))}


async def _clashes(app: App, asked: argparse.Namespace) -> int:
    found = await app.cross_check(app.caller)
    if asked.json:
        _json({"schema_version": SCHEMA_VERSION, **found.as_json()})
        return 0
    for clash in found.clashes:
        write("These cannot all hold:\n")
        for level in clash.levels:
            said = f"{level.quote}  (of: {level.about})" if level.about else level.quote
            write(f"  {level.source.kind} {level.source.id}  {level.source.title}\n      {said}\n")
    if not found.clashes:
        write(f"Nothing clashes: {found.specs} specifications, {found.decisions} decisions that stand.\n")
    if found.more:
        note("There are more; settle these first.")
    return 0


async def _list(app: App, asked: argparse.Namespace) -> int:
    every = await app.store.within(app.caller.workspace).decisions.all()
    if asked.json:
        _json({"schema_version": SCHEMA_VERSION, "decisions": [as_json(one) for one in every]})
        return 0
    for one in every:
        write(f"{one.decision_id}  {one.date or '          '}  {one.status}  {one.title}\n")
    return 0


async def _show(app: App, asked: argparse.Namespace) -> int:
    one = await app.store.within(app.caller.workspace).decisions.get(asked.id)
    if asked.json:
        _json(as_json(one) | {"ledger": [as_json(entry) for entry in ledger_of(one.decision_id, one.text)]})
        return 0
    write_markdown(one.text + "\n")
    return 0


async def _export(app: App, asked: argparse.Namespace) -> int:
    room = app.store.within(app.caller.workspace).decisions
    every = [await room.get(asked.id)] if asked.id else await room.all()
    root = Path(asked.out)
    many = 0
    try:
        for name, text in as_records(every):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(text.encode())
            many += 1
    except OSError as error:
        raise FileNotThere(path=asked.out, why=error.strerror or "it cannot be written") from error
    write(f"{many} written to {asked.out}.\n")
    return 0


def _day(words: str | None) -> str | None:
    if words and day_in(words) is None:
        raise FieldsNotUnderstood(f"{words[:40]!r} is no day. Write it as 2027-03-01.")
    return day_in(words) if words else None


def _json(document: object) -> None:
    write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
