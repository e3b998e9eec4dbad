"""Finds what lets somebody in: tokens, keys, passwords. Known beginnings, known shapes, and names that say so."""

import re
from collections.abc import Iterator
from functools import cache

from translator.binding.checksums import entropy_bits
from translator.binding.found import Found, is_figure
from translator.knowledge.masking import AssignedRule, TokenRule, masking_rules

_JWT = re.compile(r"(?<![\w-])eyJ[\w-]{14,}+\.eyJ[\w-]{14,}+\.[\w-]*+", re.ASCII)
_BEARER = re.compile(r"(?i:(?<![a-z])(?:bearer|basic)\s{1,2})([\w.~+/=-]{12,}+)", re.ASCII)
_BEARER_CHARS, _BEARER_BITS = 12, 3.3
_SIGNED = re.compile(r"(?<=[?&])(?:sig|X-Amz-Signature)=([\w%.+/=-]{16,}+)", re.ASCII)
"""The signature of a link that lets in whoever holds it."""
_NAMED_ONLY = re.compile(
    r"(?:(?i:(?<![a-z])(?:(?:client secret|secret key|access key|api key|access token|api token|auth token)|key is))[ \n]|"
    r"(?:密钥|秘钥|令牌)[ \n])([\w-]{20,}+)(?![\w-])",
    re.ASCII,
)
"""A long random word right behind the name of a secret, as people write it in mails."""
_USERINFO = re.compile(r"://([^\s/?#@\"'<>()]++)@")
_CONNECTION = re.compile(
    r"(?i:(?<=;)\s?(?:password|pwd|accountkey|sharedaccesskey)=)([^\s;\"'<>]{1,99}+)|"
    r"(?i:(?<![A-Za-z])(?:password|pwd|accountkey|sharedaccesskey)=)([^\s;\"'<>]{1,99}+)(?=;)"
)
_PEM = re.compile(r"-----(BEGIN|END)[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_PEM_BODY = re.compile(r"(?:\\[nr]|\s){0,4}(?:[A-Za-z0-9+/=]{16,}+(?:\\[nr]|\s){0,4})*+")
_WORDS = re.compile(r"/?[a-z]{1,14}[0-9]{0,4}(?:[-_./][a-z]{1,14}[0-9]{0,4})++")
"""Small words strung together, as in a path, a property or a slug."""
_NAMES = re.compile(r"[A-Za-z]{1,14}[0-9]{0,4}(?:[-_./](?:[A-Za-z]{1,14}[0-9]{0,4}|[0-9]{1,4}[A-Z]{0,3}))++")
"""Names strung together, as in `Role-based-2FA`; looked at only behind the name of a key, which nobody chooses so."""
_ATLAS_ID = re.compile(r"[A-Za-z0-9]{1,14}\Z")
_TEMPLATE = re.compile(
    r"\$[{(]|\$[A-Za-z_]{1,40}+\Z|%\w{1,40}+%|%[sdv]\Z|[{<*\[]|\.\.\.|(?i:x{3}|your|my[_-]|example|dummy|redacted|masked)"
)
_FIGURE = re.compile(r"(?<![0-9.,])[0-9][0-9.,]*+[A-Za-z%]*+\Z")
_WORD_BEHIND = re.compile(r"[ \t]?[a-z-]")
_LETTER = re.compile(r"[A-Za-z]")
_DIGIT_OR_SIGN = re.compile(r"[0-9]|[A-Za-z][!#$%&*+=?^~|@]")
_VALUE = r"[!#-&()*+\-./0-9:=?@A-Z\[\]^_a-z{}~|]"
"""A value runs to the next space, quote, comma, semicolon, backslash, angle bracket or character of another script."""
_NEXT_FIELD = re.compile(r"&[\w.-]+=")
_TRAILING = ".,:?)]}"


def secrets_in(text: str) -> Iterator[Found]:
    """Yield the secrets of a text; ranges may overlap.

    A password in plain prose, without a word that says it is one, is not found; nor is one of small letters alone,
    because `password: required` is a requirement.

    Args:
        text: the text.
    """
    yield from _tokens(text)
    yield from _pem_keys(text)
    for match in _JWT.finditer(text):
        yield Found(*match.span(), "secret", "jwt")
    for match in _BEARER.finditer(text):
        if _looks_random(match.group(1), _BEARER_CHARS, _BEARER_BITS):
            yield Found(*match.span(1), "secret", "bearer")
    for match in _USERINFO.finditer(text):
        user, colon, password = match.group(1).partition(":")
        if not _is_template(password) if colon else _looks_random(user, _BEARER_CHARS, _BEARER_BITS):
            yield Found(*match.span(1), "secret", "url")
    for match in _CONNECTION.finditer(text):
        group = match.lastindex or 1
        if not _is_template(match.group(group)):
            yield Found(*match.span(group), "secret", "connection")
    for pattern in (_SIGNED, _NAMED_ONLY):
        for match in pattern.finditer(text):
            named = _NAMES.fullmatch(match.group(1)) is not None
            if not named and _looks_random(match.group(1), _BEARER_CHARS, _BEARER_BITS):
                yield Found(*match.span(1), "secret", "signature" if pattern is _SIGNED else "named")
    yield from _assigned(text)


def _tokens(text: str) -> Iterator[Found]:
    """Yield what begins as an issuer's tokens do, and goes on in their alphabet for their length."""
    for start, rules in _token_rules().items():
        begin = text.find(start)
        while begin >= 0:
            for rule, alphabet in rules if start[0] == "." or not _joins(text[begin - 1 : begin]) else ():
                end = _token_end(text, begin + len(start), rule, alphabet)
                if end:
                    # Only Terraform puts something of its own, an id, before what its tokens are known by.
                    own = _ATLAS_ID.search(text, max(0, begin - 14), begin) if start[0] == "." else None
                    yield Found(own.start() if own else begin, end, "secret", rule.id)
                    break
            begin = text.find(start, begin + 1)


def _token_end(text: str, start: int, rule: TokenRule, alphabet: re.Pattern[str]) -> int:
    """Return where a token ends whose first characters end at `start`; 0 where it is none."""
    row = alphabet.match(text, start)
    if row is None or _joins(text[row.end() : row.end() + 1]):
        return 0
    whole = row.group()
    for written in (whole.rstrip(".-=_"), whole):  # the end of a sentence or of a link is no part of it
        if rule.chars_min <= len(written) <= rule.chars_max:
            random = entropy_bits(written) >= rule.entropy_bits_min and not _WORDS.fullmatch(written)
            return start + len(written) if random else 0
    return 0


def _joins(char: str) -> bool:
    """Say whether a character beside a token would make it part of a longer word."""
    return char == "_" or (char.isascii() and char.isalnum())


@cache
def _token_rules() -> dict[str, list[tuple[TokenRule, re.Pattern[str]]]]:
    rules = masking_rules()
    by_start: dict[str, list[tuple[TokenRule, re.Pattern[str]]]] = {}
    for rule in rules.tokens:
        alphabet = re.compile(f"[{rules.alphabets[rule.alphabet]}]{{1,{rule.chars_max + 3}}}+")
        for start in rule.starts:
            by_start.setdefault(start, []).append((rule, alphabet))
    return by_start


def _pem_keys(text: str) -> Iterator[Found]:
    """Yield private keys from their first to their last line; one that was cut off ends with its last full row."""
    begun: re.Match[str] | None = None
    for mark in _PEM.finditer(text):
        if mark.group(1) == "END" and begun is not None:
            yield Found(begun.start(), mark.end(), "secret", "pem")
            begun = None
        elif mark.group(1) == "BEGIN":
            if begun is not None:
                yield _cut_key(text, begun)
            begun = mark
    if begun is not None:
        yield _cut_key(text, begun)


def _cut_key(text: str, begun: re.Match[str]) -> Found:
    body = _PEM_BODY.match(text, begun.end())
    end = body.end() if body else begun.end()
    while end > begun.end() and text[end - 1].isspace():
        end -= 1
    return Found(begun.start(), end, "secret", "pem")


def _assigned(text: str) -> Iterator[Found]:
    """Yield the values given to names of secrets that look like one."""
    for match in _assignments().finditer(text):
        rule = _by_name()[_plain(match.group("name"))]
        where = "value" if match.group("whole") is None else "whole"
        value, start = match.group(where), match.start(where)
        if where == "value" and not match.group("quote"):
            value = _NEXT_FIELD.split(value, maxsplit=1)[0].rstrip(_TRAILING)
        if _is_secret(value, rule, text, start + len(value)):
            yield Found(start, start + len(value), "secret", rule.id)


def _is_secret(value: str, rule: AssignedRule, text: str, end: int) -> bool:
    if value.isdigit():
        return (
            rule.plain_numbers and len(value) >= rule.chars_min and _stands_alone(text, end - len(value), end)
        )
    if _plain(value).startswith(_algorithms()) or _plain(value) in masking_rules().no_values:
        return False
    if _is_template(value) or _FIGURE.match(value):
        return False
    if not rule.plain_numbers and (_WORDS.fullmatch(value) or _NAMES.fullmatch(value)):
        return False
    return _looks_random(value, rule.chars_min, rule.entropy_bits_min)


def _is_template(value: str) -> bool:
    """Say whether a value only holds the place of one: a variable, a slot, stars."""
    return len(set(value)) < 2 or _TEMPLATE.match(value) is not None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Say whether nothing behind a number says that it counts something: no word of small letters, unit or measure word."""
    return not (_WORD_BEHIND.match(text, end) or is_figure(text, start, end))


def _looks_random(value: str, chars_min: int, bits_min: float) -> bool:
    """Say whether a value is long and mixed enough to be no word and no figure.

    Letters and digits, or letters with a sign that joins no words, so that neither `minimum` nor `well-known` nor `8-16`
    counts; and the entropy of its characters, as gitleaks asks for.
    """
    if len(value) < chars_min or "..." in value or not _LETTER.search(value):
        return False
    return _DIGIT_OR_SIGN.search(value) is not None and entropy_bits(value) >= bits_min


def _plain(name: str) -> str:
    return re.sub(r"[^0-9a-z一-鿿]", "", name.lower())


@cache
def _algorithms() -> tuple[str, ...]:
    """Return the names of algorithms and formats, which may be the beginning of a longer one."""
    return tuple(word for word in masking_rules().no_values if any(char.isdigit() for char in word))


@cache
def _by_name() -> dict[str, AssignedRule]:
    return {_plain(name): rule for rule in masking_rules().assigned for name in rule.names}


@cache
def _assignments() -> re.Pattern[str]:
    """Return the pattern of a name, what assigns, and a value."""
    names = sorted((name for rule in masking_rules().assigned for name in rule.names), key=len, reverse=True)
    latin = "|".join(re.escape(name).replace(r"\-", "[-_ ]?") for name in names if name.isascii())
    chinese = "|".join(name for name in names if not name.isascii())
    camel = "|".join(
        "".join(p.capitalize() for p in n.split("-")) for n in names if n.isascii() and len(n) > 4
    )
    return re.compile(
        rf"(?P<name>(?i:(?<![A-Za-z])(?:{latin}))|{chinese}|(?<=[a-z])(?:{camel}))"
        r"(?:[\"'`]?\*{0,2}\s{0,2}(?:=>|:=|->|==?|[:：=＝>]|(?:is|was|ist|lautet|war)(?=\s)|是|为)\*{0,2})\s{0,2}"
        rf"(?:\"(?P<whole>[^\"\s]{{1,99}}+)\"|(?P<quote>[\"'`“「]?)(?P<value>{_VALUE}++))"
    )
