"""An OpenAI-compatible server on loopback that answers by a scripted model: `python -m evals.scripted --port 8990`.

For trying the whole path, gateway and network included, with no key: set TRANSLATOR_MODEL__NAME=openai/scripted,
TRANSLATOR_MODEL__BASE_URL=http://127.0.0.1:8990/v1 and any TRANSLATOR_MODEL__KEY.
"""

import asyncio
import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from evals.scripted.models import MODELS
from evals.scripted.reading import seen
from evals.scripted.reply import Conversation, Reply, completion


class ScriptedServer:
    """Serves one scripted model; counts its calls, which `GET /calls` tells."""

    def __init__(self, model: str, *, latency_s: float = 0.0) -> None:
        """Choose who answers.

        Args:
            model: a name of `MODELS`.
            latency_s: how long each answer is held back, in seconds.
        """
        self._model = Conversation(MODELS[model])
        self._latency_s = latency_s

    @property
    def calls(self) -> int:
        """How often it was asked."""
        return self._model.calls

    async def serve(self, port: int, started: Callable[[int], None] = lambda port: None) -> None:
        """Serve until cancelled.

        Args:
            port: where to listen; 0 lets the system choose.
            started: is told the port once calls are taken.
        """
        server = await asyncio.start_server(self._connected, "127.0.0.1", port, backlog=512)
        started(server.sockets[0].getsockname()[1])
        async with server:
            await server.serve_forever()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                fields = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
                body = await reader.readexactly(int(fields.get("content-length", "0")))
                if head[0].startswith("GET"):
                    await self._send(writer, {"calls": self.calls})
                else:
                    request = json.loads(body)
                    reply = self._model.reply(seen(request["messages"]))
                    await asyncio.sleep(self._latency_s + reply.late_s)
                    await self._send(writer, completion(reply, request, self.calls), reply)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    @staticmethod
    async def _send(
        writer: asyncio.StreamWriter, document: dict[str, Any], reply: Reply | None = None
    ) -> None:
        body = json.dumps(document, ensure_ascii=False).encode()
        told = {"content-type": "application/json", "content-length": str(len(body))}
        told |= dict(reply.headers) if reply else {}
        status = reply.status if reply else 200
        head = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in told.items())
        writer.write(f"{head}\r\n".encode() + body)
        await writer.drain()
