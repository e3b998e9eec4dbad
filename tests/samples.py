"""Small documents that tests begin from."""

from pathlib import Path
from typing import Any

from translator.domain.spec import Spec

DATA = Path(__file__).parent / "data"


def a_spec(spec_id: str = "spec_sample", **changes: Any) -> Spec:
    """Return a small specification, changed as wanted."""
    stored = Spec.model_validate_json((DATA / "sample.json").read_text(encoding="utf-8"))
    return stored.model_copy(update={"spec_id": spec_id, **changes})
