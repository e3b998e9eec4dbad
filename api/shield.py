"""Stands before the application: who may call it from a browser, how much may be sent, what a page may load.

The service has no login on one's own machine, so a foreign website must not be able to speak to it through a visitor's
browser. Source: https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
"""

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.headers import SECURITY
from api.intake import JSON_LINES, kind_of
from api.problems import problem
from translator.domain.errors import BodyTooLarge, HostNotAllowed, OriginNotAllowed, TranslatorError

BODY_BYTES_MAX = 2_000_000
"""Largest request taken, in bytes: the longest ask, every character of it written as an escape, fits."""

FILES_BYTES_MAX = 20_000_000
"""Largest request taken where decisions are taken in, in bytes: the records of a large team in one go."""
_FILES_TO = frozenset({"/decisions", "/v1/decisions"})
_FILES = frozenset({"multipart/form-data", *JSON_LINES})
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN = frozenset({"same-origin", "none"})


class Shield:
    """Refuses foreign hosts, foreign websites and oversized bodies; adds the security headers to every answer."""

    def __init__(self, app: ASGIApp, *, hosts: Collection[str]) -> None:
        self._app = app
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY.items():
                    headers.setdefault(name, value)
            await send(message)

        headers = Headers(scope=scope)
        kind = kind_of(headers.get("content-type", ""))
        bytes_max = FILES_BYTES_MAX if scope["path"] in _FILES_TO and kind in _FILES else BODY_BYTES_MAX
        refused = self._refused(scope["method"], headers, bytes_max)
        if refused is not None:
            await problem(refused)(scope, receive, send_with_headers)
            return
        await self._app(scope, _counted(receive, bytes_max), send_with_headers)

    def _refused(self, method: str, headers: Headers, bytes_max: int) -> TranslatorError | None:
        host = headers.get("host", "")
        if "*" not in self._hosts and _name(host) not in self._hosts:
            return HostNotAllowed()
        if method not in _SAFE and _foreign(headers, host):
            return OriginNotAllowed()
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length[:20]) > bytes_max:
            return BodyTooLarge(bytes_max=bytes_max)
        return None


def _name(host: str) -> str:
    """Return the host's name without its port."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdecimal() else host).lower()


def _foreign(headers: Headers, host: str) -> bool:
    """Say whether another website asked a browser to send this; programs other than browsers name no origin."""
    if headers.get("sec-fetch-site", "none") not in _OWN:
        return True
    origin = headers.get("origin")
    if origin is None:
        return False
    try:
        return urlsplit(origin).netloc.lower() != host.lower()
    except ValueError:  # such as a bracket that is never closed
        return True


def _counted(receive: Receive, bytes_max: int) -> Receive:
    """Count what arrives, since a body may come without saying its length."""
    taken = 0

    async def counting() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > bytes_max:
            raise BodyTooLarge(bytes_max=bytes_max)
        return message

    return counting
