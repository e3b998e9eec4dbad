"""JSON Schemas of our documents, generated from the domain; a test fails when `docs/schema/` differs.

Run `make schema` after a change of the domain.
"""

import json
import sys
from pathlib import Path

from pydantic import BaseModel

from translator.domain.job import Job
from translator.domain.reading import Reading
from translator.domain.reply import Reply
from translator.domain.spec import Spec

DOCUMENTS: dict[str, type[BaseModel]] = {"reading": Reading, "spec": Spec, "reply": Reply, "job": Job}


def schemas() -> dict[str, str]:
    """Return each document's schema as text, by file name."""
    return {
        f"{name}.json": json.dumps(
            model.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False, sort_keys=True
        )
        + "\n"
        for name, model in DOCUMENTS.items()
    }


def write(folder: Path) -> None:
    """Write the schemas into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
