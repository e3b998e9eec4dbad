"""`translator model`: what would be sent, and which answers could not be used."""

import argparse
import asyncio
import json

from translator.bootstrap import bootstrap
from translator.cli.input import whole
from translator.cli.one_text import json_text
from translator.cli.output import note, write
from translator.config import from_environment
from translator.domain.canonical import as_json
from translator.domain.value import SCHEMA_VERSION


def run(asked: argparse.Namespace) -> int:
    """Carry out the command."""
    app = bootstrap(from_environment())
    if asked.action == "preview":
        sent = app.preview(whole(asked.file))
        if asked.json:
            write(json_text(sent))
            return 0
        write(sent.text.rstrip("\n") + "\n")
        where = f"to {sent.host}" if sent.host else "nowhere: no model is set up"
        kinds = ", ".join(f"{count} {kind}" for kind, count in sent.kinds.items())
        note(f"Would be sent {where}; {sent.masked} masked{f' ({kinds})' if kinds else ''}.")
        return 0
    failures = asyncio.run(app.failures.recent(asked.limit))
    if asked.json:
        rows = [as_json(f) for f in failures]
        write(
            json.dumps({"schema_version": SCHEMA_VERSION, "failures": rows}, ensure_ascii=False, indent=2)
            + "\n"
        )
        return 0
    for failed in failures:
        write(
            f"{failed.asked_at}  {failed.spec_id}  {failed.model}  {failed.prompt}  {failed.code}\n  {failed.why}\n"
        )
    return 0
