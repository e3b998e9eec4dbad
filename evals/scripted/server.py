"""An OpenAI-compatible server on loopback that answers by a scripted model: `python -m evals.scripted --port 8990`.

For trying the whole path, gateway and network included, with no key: set TRANSLATOR_MODEL__NAME=openai/scripted,
TRANSLATOR_MODEL__BASE_URL=http://127.0.0.1:8990/v1 and any TRANSLATOR_MODEL__KEY.
"""

import asyncio
import json
from collections.abc import Callable, Sequence
from typing import Any

from evals.scripted.careful import careful
from evals.scripted.inventive import inventive
from evals.scripted.reading import Seen, seen
from evals.scripted.turning import turning

MODELS: dict[str, Callable[[Seen], dict[str, Any]]] = {
    "careful": careful,
    "inventive": inventive,
    "turning": turning,
}


class ScriptedServer:
    """Serves one scripted model; counts its calls, which `GET /calls` tells."""

    def __init__(self, model: str, *, latency_s: float = 0.0) -> None:
        """Choose who answers.

        Args:
            model: a name of `MODELS`.
            latency_s: how long each answer is held back, in seconds.
        """
        self._model = MODELS[model]
        self._latency_s = latency_s
        self.calls = 0

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
                    self.calls += 1
                    await asyncio.sleep(self._latency_s)
                    await self._send(writer, self._completion(json.loads(body)))
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def _completion(self, request: dict[str, Any]) -> dict[str, Any]:
        messages: Sequence[dict[str, str]] = request["messages"]
        text = json.dumps(self._model(seen(messages)), ensure_ascii=False)
        tokens_in, tokens_out = sum(len(m["content"]) for m in messages) // 4, len(text) // 4
        return {
            "id": f"scripted-{self.calls}",
            "object": "chat.completion",
            "created": 0,
            "model": request.get("model", "scripted"),
            "choices": [
                {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
            ],
            "usage": {
                "prompt_tokens": tokens_in,
                "completion_tokens": tokens_out,
                "total_tokens": tokens_in + tokens_out,
            },
        }

    @staticmethod
    async def _send(writer: asyncio.StreamWriter, document: dict[str, Any]) -> None:
        body = json.dumps(document, ensure_ascii=False).encode()
        head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()
