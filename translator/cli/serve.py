"""`translator serve`: the service, in one process."""

import argparse
import asyncio
import socket
from typing import Any

import uvicorn

from api.app import create_app
from api.whereabouts import is_loopback
from translator.bootstrap import bootstrap
from translator.cli.output import note, write
from translator.config import Settings, from_environment
from translator.domain.errors import PortTaken
from translator.services.bell import Bell

_STOP_S_MAX = 10
"""How long open requests are waited for when the service stops, in seconds."""


def run(asked: argparse.Namespace) -> int:
    """Serve until stopped."""
    settings = _chosen(from_environment(), asked)
    with _listening(settings.host, settings.port) as listener:
        asyncio.run(_serve(settings, listener))
    return 0


def _chosen(settings: Settings, asked: argparse.Namespace) -> Settings:
    """Lay the command's words over the environment; the address listened on is a name of the service's own."""
    host = asked.host or settings.host
    port = settings.port if asked.port is None else asked.port
    hosts = tuple(dict.fromkeys((*settings.allowed_hosts, _in_url(host).lower())))
    return settings.model_copy(update={"host": host, "port": port, "allowed_hosts": hosts})


def _listening(host: str, port: int) -> socket.socket:
    """Open the port before anything else, so that a taken one is said in one line.

    Raises:
        PortTaken: when it cannot be opened; the caller chooses another.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise PortTaken(host=host, port=port, why=_why(error)) from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError as error:
        listener.close()
        raise PortTaken(host=host, port=port, why=_why(error)) from error
    return listener


async def _serve(settings: Settings, listener: socket.socket) -> None:
    app = bootstrap(settings)
    await app.store.ready()  # before the server starts, so that a store that is not there is said in one line
    host, port = listener.getsockname()[:2]
    if not is_loopback(host):
        note(
            f"Warning: {host} is reached from other machines, and there are no keys yet: "
            "whoever reaches it reads and changes everything."
        )
    config = uvicorn.Config(
        create_app(app),
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_STOP_S_MAX,
    )
    await _Announcing(config, f"http://{_in_url(host)}:{port}", app.bell).serve(sockets=[listener])


class _Announcing(uvicorn.Server):
    """Says where it listens as soon as it does, and sends home whoever waits for a job once it stops."""

    def __init__(self, config: uvicorn.Config, address: str, bell: Bell) -> None:
        super().__init__(config)
        self._address = address
        self._bell = bell

    async def startup(self, *args: Any, **kwargs: Any) -> None:
        await super().startup(*args, **kwargs)
        if self.started:
            write(f"Requirements Translator is at {self._address} (stop it with Ctrl-C)\n")

    async def shutdown(self, *args: Any, **kwargs: Any) -> None:
        self._bell.close()
        await super().shutdown(*args, **kwargs)


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _why(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
