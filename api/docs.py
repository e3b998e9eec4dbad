"""`/docs`: the interface on one plain page, made from its own description and loading nothing from anywhere."""

from html import escape
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

router = APIRouter(include_in_schema=False)


@router.head("/docs")
@router.get("/docs")
async def docs(request: Request) -> HTMLResponse:
    """Return the page."""
    description = request.app.openapi()
    calls = "".join(
        _call(method, path, call)
        for path, methods in description["paths"].items()
        for method, call in methods.items()
    )
    return HTMLResponse(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Requirements Translator: HTTP interface</title>"
        "<meta name=viewport content='width=device-width'><h1>HTTP interface</h1>"
        "<p>JSON in and out. The exact fields stand in <a href=/openapi.json>/openapi.json</a>. "
        "Errors are problem documents with a <code>code</code> that never changes. "
        "Every POST may carry an <code>Idempotency-Key</code> and is then done once.</p>"
        f"<dl>{calls}</dl></html>"
    )


def _call(method: str, path: str, call: dict[str, Any]) -> str:
    words = f"{call.get('summary', '')}. {call.get('description', '')}"
    takes = "".join(
        f"<li><code>{escape(p['name'])}</code> ({escape(p['in'])}) {escape(p.get('description', ''))}</li>"
        for p in call.get("parameters", ())
    )
    return (
        f"<dt><code>{escape(method.upper())} {escape(path)}</code></dt>"
        f"<dd><p>{escape(words)}</p>{f'<ul>{takes}</ul>' if takes else ''}</dd>"
    )
