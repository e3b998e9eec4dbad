"""Reads a specification that somebody kept as a JSON document."""

import re

from pydantic import ValidationError

from translator.domain.canonical import canonical
from translator.domain.errors import FieldsNotUnderstood
from translator.domain.spec import Spec
from translator.domain.upgrade import lift
from translator.imports.json_document import Parsed

_REFERENCE = re.compile(r"\{(N\d+)\}|(?<=\")(N\d+)(?=\")")


def spec_of(document: Parsed) -> Spec:
    """Read a specification of any version.

    Args:
        document: as parsed.

    Raises:
        FieldsNotUnderstood: when it is no specification, or names a number it does not hold; the sender mends it.
        StoreIsNewer: when a newer program wrote it.
    """
    if not isinstance(document, dict) or "schema_version" not in document:
        raise FieldsNotUnderstood(
            "This is no specification: it names no schema_version. Send what `translator translate --json` writes."
        )
    try:
        spec = Spec.model_validate(lift({**document}))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = "/" + "/".join(str(step) for step in first["loc"])
        raise FieldsNotUnderstood(
            f"{where}: {first['msg']}. Send what `translator translate --json` writes."
        ) from error
    missing = _named(spec) - {entry.id for entry in spec.ledger}
    if missing:
        raise FieldsNotUnderstood(
            f"The specification names numbers it does not hold: {', '.join(sorted(missing))}. Send it whole."
        )
    return spec


def _named(spec: Spec) -> set[str]:
    """Collect the ids of all numbers that the document names, in prose and in fields."""
    words = canonical(spec.model_dump(mode="json", by_alias=True, exclude={"ask", "findings"}))
    return {prose or field for prose, field in _REFERENCE.findall(words)}
