"""Finds e-mail addresses, as they are sent to and as people write them to keep machines away."""

import re
from collections.abc import Iterator
from functools import cache

from translator.binding.found import Found
from translator.knowledge.masking import masking_rules

_CHARS = r"A-Za-z0-9À-ɏ._+\-"
_LABEL = "[A-Za-z0-9À-ɏ-]{1,63}"
_END = r"([A-Za-z]{2,24})(?![A-Za-z0-9-])"
EMAIL = re.compile(rf"(?<![{_CHARS}%])[{_CHARS}%]{{1,64}}+@(?:{_LABEL}\.){{1,6}}{_END}")
_ENCODED = re.compile(rf"(?<![{_CHARS}%])[{_CHARS}]{{1,64}}+%40(?:{_LABEL}\.){{1,6}}{_END}")
"""As in a link. Source: RFC 3986, section 2.1."""
_SPELT = re.compile(
    rf"(?<![{_CHARS}%])[{_CHARS}]{{3,64}}+ ?[(\[{{<] ?(?i:at|ät|@) ?[)\]}}>] ?(?:{_LABEL}(?:\.| ?[(\[{{<] ?(?i:dot|punkt) ?[)\]}}>] ?)){{1,6}}{_END}"
)
_URL_BEFORE = re.compile(r"://[^\s/@?#]*+\Z")
_URL_REACH = 66


def emails_in(text: str) -> Iterator[Found]:
    """Yield the e-mail addresses of a text, machines' and teams' among them: telling them apart takes more than it gives.

    Args:
        text: the text.
    """
    for pattern in (EMAIL, _ENCODED, _SPELT):
        for match in pattern.finditer(text):
            in_url = _URL_BEFORE.search(text, max(0, match.start() - _URL_REACH), match.start())
            names_nobody = match.group().startswith("git@") or match.group(1).lower() in _not_domains()
            if not in_url and not names_nobody:
                yield Found(*match.span(), "email", "address")


@cache
def _not_domains() -> frozenset[str]:
    return frozenset(masking_rules().not_domains)
