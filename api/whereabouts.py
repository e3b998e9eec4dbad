"""Where a request comes from and where its text is kept, as far as a page may promise anything about it."""

from ipaddress import ip_address

from starlette.requests import Request

from translator.config import Settings

_LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "::1", "[::1]"})
_FORWARDING = ("forwarded", "via", "x-real-ip", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto")


def nothing_leaves(request: Request) -> bool:
    """Say whether the text stays on the machine it was typed on; where this is not known, it is not promised.

    Args:
        request: what was asked for. A host name alone proves nothing, since a proxy or a tunnel may bring it along.
    """
    settings: Settings = request.app.state.app.settings
    try:
        named_local = request.url.hostname in _LOCAL_HOSTS
    except ValueError:  # a host name with a bracket that is never closed
        named_local = False
    return (
        named_local
        and settings.store_url.startswith("sqlite")
        and request.client is not None
        and is_loopback(request.client.host)
        and not any(name in request.headers for name in _FORWARDING)
    )


def is_loopback(address: str) -> bool:
    """Say whether an IP address is reached from its own machine only."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
