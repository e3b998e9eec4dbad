"""Finds IP addresses, and leaves versions, section numbers and addresses that name no machine."""

import ipaddress
import re
from collections.abc import Iterator

from translator.binding.found import Found, label_before

_V4 = re.compile(r"(?<![A-Za-z0-9_.])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![A-Za-z0-9_]|[.][0-9]|-[A-Za-z])")
_V6 = re.compile(r"(?<![A-Za-z0-9_:.])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![A-Za-z0-9_:])")
_ROUTED_BEHIND = re.compile(r":[0-9]{2,5}(?![0-9])|/[0-9]{1,2}(?![0-9.])")
_ROUTED_BEFORE = re.compile(r"(?:://|@)\Z")


def addresses_in(text: str) -> Iterator[Found]:
    """Yield the IP addresses of a text.

    Four numbers joined by dots are also how versions are written: a word such as `version` before them leaves them; a
    private network, a port, a prefix length or a word such as `host` makes them an address; without any of these only
    the look of them decides, two numbers of three digits or three of two.

    Args:
        text: the text.
    """
    for match in _V4.finditer(text):
        if _is_v4(text, match):
            yield Found(*match.span(), "ip", "ipv4")
    for match in _V6.finditer(text):
        if _is_v6(match.group()):
            yield Found(*match.span(), "ip", "ipv6")


def _is_v4(text: str, match: re.Match[str]) -> bool:
    try:
        address = ipaddress.IPv4Address(match.group())
    except ValueError:
        return False
    if _is_nobodys(address) or match.group().startswith("255."):
        return False
    label, _ = label_before(text, match.start())
    if label in ("version", "number"):
        return False
    if label == "address" or _ROUTED_BEHIND.match(text, match.end()):
        return True
    if _ROUTED_BEFORE.search(text, max(0, match.start() - 3), match.start()):
        return True
    parts = match.group().split(".")
    private = match.group().startswith(("192.168.", "172.")) and address.is_private
    return private or sum(len(p) == 3 for p in parts) >= 2 or sum(len(p) >= 2 for p in parts) >= 3


def _is_v6(written: str) -> bool:
    """Say whether colons and hexadecimal digits are an address and no time, ratio or name in code."""
    if sum(char.isdigit() for char in written) < 2 or ("::" not in written and written.count(":") != 7):
        return False
    try:
        address = ipaddress.IPv6Address(written)
    except ValueError:
        return False
    return not _is_nobodys(address) and len(written.replace(":", "")) >= 5


def _is_nobodys(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Say whether an address is the same everywhere and so says nothing of a machine. Source: RFC 6890, section 2.2."""
    return address.is_loopback or address.is_unspecified or address.is_multicast or address.is_link_local
