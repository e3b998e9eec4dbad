"""Language models' providers as they really answer: bodies of OpenAI, of Anthropic, of a local server, and bad servers."""

import asyncio
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

Body = dict[str, Any]


def openai_reply(
    content: str | None, finish: str = "stop", *, model: str = "gpt-4o-mini", **more: Any
) -> Body:
    return {
        "id": "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT",
        "object": "chat.completion",
        "created": 1795600000,
        "model": model,
        "choices": [
            {
                "index": 0,
                "finish_reason": finish,
                "logprobs": None,
                "message": {"role": "assistant", "content": content, "refusal": None, **more},
            }
        ],
        "usage": {"prompt_tokens": 100, "completion_tokens": 50, "total_tokens": 150},
        "system_fingerprint": None,
    }


def anthropic_reply(content: str | None, /, stop: str = "end_turn", **more: Any) -> Body:
    return {
        "id": "msg_01XFDUDYJgAACzvnptvVoYEL",
        "type": "message",
        "role": "assistant",
        "model": "claude-sonnet-4-5",
        "content": [] if content is None else [{"type": "text", "text": content}],
        "stop_reason": stop,
        "stop_sequence": None,
        "usage": {"input_tokens": 100, "output_tokens": 50},
        **more,
    }


def openai_error(message: str, kind: str = "server_error", code: str | None = None) -> Body:
    return {"error": {"message": message, "type": kind, "param": None, "code": code}}


def anthropic_error(message: str, kind: str = "api_error", code: str | None = None) -> Body:
    return {"type": "error", "error": {"type": kind, "message": message}, "request_id": "req_011CSHoEeqs5"}


@dataclass(frozen=True)
class Provider:
    """One provider, as its documentation shows its replies."""

    model: str
    url: str
    base_url: str | None
    reply: Callable[..., Body]
    error: Callable[..., Body]
    cut: str
    """What it calls the end of an answer that hit its limit."""
    refused: str
    """What it calls the end of an answer that it would not give."""
    usd: float | None
    """The price of a hundred tokens in and fifty out."""


PROVIDERS = {
    "openai": Provider(
        model="openai/gpt-4o-mini",
        url="https://api.openai.com/v1/chat/completions",
        base_url=None,
        reply=openai_reply,
        error=openai_error,
        cut="length",
        refused="content_filter",
        usd=100 * 0.15e-6 + 50 * 0.6e-6,  # 0.15 and 0.60 dollars a million tokens
    ),
    "anthropic": Provider(
        model="anthropic/claude-sonnet-4-5",
        url="https://api.anthropic.com/v1/messages",
        base_url=None,
        reply=anthropic_reply,
        error=anthropic_error,
        cut="max_tokens",
        refused="refusal",
        usd=100 * 3e-6 + 50 * 15e-6,
    ),
    "local": Provider(
        model="openai/qwen3",
        url="http://127.0.0.1:8080/v1/chat/completions",
        base_url="http://127.0.0.1:8080/v1",
        reply=openai_reply,
        error=openai_error,
        cut="length",
        refused="content_filter",
        usd=None,
    ),
}

Misbehave = Callable[[asyncio.StreamWriter, bytes], Awaitable[None]]
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"


async def whole(writer: asyncio.StreamWriter, body: bytes) -> None:
    writer.write(HEAD + b"content-length: %d\r\n\r\n" % len(body) + body)


async def slow_drip(writer: asyncio.StreamWriter, body: bytes) -> None:
    writer.write(HEAD + b"content-length: %d\r\n\r\n" % len(body))
    for byte in body:
        writer.write(bytes([byte]))
        await writer.drain()
        await asyncio.sleep(0.05)


async def silence(writer: asyncio.StreamWriter, body: bytes) -> None:
    await asyncio.sleep(10)


async def reset_mid_body(writer: asyncio.StreamWriter, body: bytes) -> None:
    writer.write(HEAD + b"content-length: %d\r\n\r\n" % len(body) + body[:40])
    await writer.drain()
    await asyncio.sleep(0.05)
    no_goodbye = struct.pack("ii", 1, 0)
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, no_goodbye)
    writer.transport.abort()


async def short_body(writer: asyncio.StreamWriter, body: bytes) -> None:
    writer.write(HEAD + b"content-length: %d\r\n\r\n" % len(body) + body[:40])


async def truncated_chunk(writer: asyncio.StreamWriter, body: bytes) -> None:
    writer.write(HEAD + b"transfer-encoding: chunked\r\n\r\n%x\r\n" % len(body) + body[:40])


async def missing_last_chunk(writer: asyncio.StreamWriter, body: bytes) -> None:
    writer.write(HEAD + b"transfer-encoding: chunked\r\n\r\n%x\r\n" % len(body) + body + b"\r\n")


async def gzip_garbage(writer: asyncio.StreamWriter, body: bytes) -> None:
    body = b"\x1f\x8b\x08garbage" * 9
    writer.write(HEAD + b"content-encoding: gzip\r\ncontent-length: %d\r\n\r\n" % len(body) + body)


async def hang_up(writer: asyncio.StreamWriter, body: bytes) -> None:
    """Say nothing and close."""


async def no_http(writer: asyncio.StreamWriter, body: bytes) -> None:
    writer.write(b"220 mail.example ESMTP\r\n\r\n")


@dataclass
class Loopback:
    """A server on this machine that counts its calls."""

    base_url: str
    calls: int = 0


@asynccontextmanager
async def serving(
    misbehave: Misbehave, body: bytes, tls: ssl.SSLContext | None = None
) -> AsyncIterator[Loopback]:
    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            await reader.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))
            loopback.calls += 1
            await misbehave(writer, body)
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0, ssl=tls)
    scheme = "https" if tls else "http"
    loopback = Loopback(f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    try:
        yield loopback
    finally:
        server.close()
