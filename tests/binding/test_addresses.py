"""IP addresses go; versions, times and addresses that every machine has stay."""

import pytest

from tests.binding.finding import data_in


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("host 1.2.3.4", "1.2.3.4"),
        ("1.2.3.4:8080", "1.2.3.4"),
        ("10.1.0.0/16", "10.1.0.0"),
        ("root@10.1.2.3", "10.1.2.3"),
        ("192.168.1.7 drops out", "192.168.1.7"),
        ("203.0.113.7", "203.0.113.7"),
        ("服务器10.1.2.3", "10.1.2.3"),
        ("at 2001:db8::7334", "2001:db8::7334"),
        ("at 2001:db8:0:1:2:3:4:5", "2001:db8:0:1:2:3:4:5"),
    ],
)
def test_an_address_is_masked(text: str, address: str) -> None:
    assert data_in(text) == [("ip", address)]


@pytest.mark.parametrize(
    "text",
    [
        "1.2.3.4", "version 203.0.113.7", "v203.0.113.7", "版本203.0.113.7", "Chrome 120.0.100.200", "section 10.12.14.16", "203.0.113.7-beta", "203.0.113.700", "1.203.0.113.7", "127.0.0.1:80",
        "host 255.255.255.0", "host 0.0.0.0", "12:34:56", "a::b", "std::vec", "::1", "1:2:3:4:5:6:7",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_machine_stays(text: str) -> None:
    assert data_in(text) == []


def test_a_version_with_the_digits_of_an_address_stays_in_the_same_text() -> None:
    assert data_in("Host 1.2.3.4 runs version 1.2.3.4 today.") == [("ip", "1.2.3.4")]
