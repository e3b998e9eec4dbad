"""How specifications are written into answers."""

from fastapi import Response

from api.etags import etag
from translator.domain.job import job_id_of
from translator.domain.spec import Spec
from translator.services.export import Format, form


def spec_response(spec: Spec, *, status: int = 200, name: str = "json") -> Response:
    """Answer with a specification, under the tag of its revision.

    Args:
        spec: any revision.
        status: 201 where it was just made.
        name: the form it is written in.
    """
    written: Format = form(name)
    headers = {"Vary": "Accept", "Cache-Control": "private, no-cache"}
    if name == "json":
        headers["ETag"] = etag(spec.revision)
    if status == 201:
        headers["Location"] = f"/v1/specs/{spec.spec_id}"
        headers["Link"] = f'</v1/jobs/{job_id_of(spec.spec_id)}>; rel="via"'
    return Response(written.write(spec), status, headers, media_type=written.media_type)


def prefers_markdown(accept: str | None) -> bool:
    """Say whether a client would rather read Markdown than JSON."""
    weights = dict(map(_weighed, (accept or "").lower().split(",")))
    return weights.get("text/markdown", 0.0) > max(
        weights.get("application/json", 0.0), weights.get("application/*", 0.0)
    )


def _weighed(part: str) -> tuple[str, float]:
    kind, *parameters = (piece.strip() for piece in part.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return kind, float(value)
            except ValueError:
                return kind, 0.0
    return kind, 1.0
