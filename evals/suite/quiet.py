"""Closes every socket, so that a run that needs the network fails instead of reaching it."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn


class SocketOpened(RuntimeError):
    """Something tried to reach the network; whoever wrote it acts."""


@contextmanager
def sockets_closed() -> Iterator[None]:
    """Refuse each connection and each look-up of a name until the block ends. Pairs within the process still work."""

    def refused(*args: Any, **kwargs: Any) -> NoReturn:
        raise SocketOpened("The evals run offline, and something opened a connection.")

    class Closed(socket.socket):
        connect = connect_ex = sendto = refused

    kept = socket.socket, socket.create_connection, socket.getaddrinfo
    socket.socket = Closed  # type: ignore[misc]  # for as long as the block lasts
    socket.create_connection = socket.getaddrinfo = refused
    try:
        yield
    finally:
        socket.socket, socket.create_connection, socket.getaddrinfo = kept  # type: ignore[misc]  # put back what was there
