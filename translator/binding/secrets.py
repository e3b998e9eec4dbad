"""Finds what lets somebody in: tokens, keys, passwords. Known beginnings, known shapes, and names that say so."""

import re
from collections.abc import Iterator
from functools import cache

from translator.binding.checksums import entropy_bits
from translator.binding.found import Found, is_figure
from translator.knowledge.masking import AssignedRule, TokenRule, masking_rules

_JWT = re.compile(r"(?<![\w-])eyJ[\w-]{14,}+\.eyJ[\w-]{14,}+\.[\w-]*+", re.ASCII)
_BEARER = re.compile(r"(?i:(?<![a-z])(?:bearer|basic)\s{1,2})([\w.~+/=-]{12,}+)", re.ASCII)
_BEARER_BITS = 3.3
_USERINFO = re.compile(r"://([^\s/?#@:\"'<>()]*+:[^\s/?#@\"'<>()]++)@")
_CONNECTION = re.compile(
    r"(?i:(?<=;)\s?(?:password|pwd|accountkey|sharedaccesskey)=)([^\s;\"'<>]++)|"
    r"(?i:(?<![A-Za-z])(?:password|pwd|accountkey|sharedaccesskey)=)([^\s;\"'<>]++)(?=;)"
)
_PEM = re.compile(r"-----(BEGIN|END)[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_PEM_BODY = re.compile(r"(?:\\[nr]|\s){0,4}(?:[A-Za-z0-9+/=]{16,}+(?:\\[nr]|\s){0,4})*+")
_TEMPLATE = re.compile(r"\$|%|\{|<|\*|\[|\.\.\.|(.)\1*\Z|(?i:x{3}|your|my[_-]|example|dummy|redacted|masked)")
_FIGURE = re.compile(r"[0-9][0-9.,]*+[A-Za-z%]*+\Z")
_WORD_BEHIND = re.compile(r"[ \t]?[a-z-]")
_NAMED = {
    "upper": re.compile(r"[A-Z]"),
    "lower": re.compile(r"[a-z]"),
    "digit": re.compile(r"[0-9]"),
    "sign": re.compile(r"[^A-Za-z0-9]"),
}
_VALUE = r"[!#-&*+\-./0-9:=?@A-Z^_a-z~|]"
"""A value runs to the next space, quote, comma, semicolon, bracket or character of another script."""
_TRAILING = ".,:?"


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
        if _looks_random(match.group(1), 12, _BEARER_BITS):
            yield Found(*match.span(1), "secret", "bearer")
    for match in _USERINFO.finditer(text):
        if not _TEMPLATE.match(match.group(1).partition(":")[2]):
            yield Found(*match.span(1), "secret", "url")
    for match in _CONNECTION.finditer(text):
        group = match.lastindex or 1
        if not _TEMPLATE.match(match.group(group)):
            yield Found(*match.span(group), "secret", "connection")
    yield from _assigned(text)


def _tokens(text: str) -> Iterator[Found]:
    """Yield what begins as an issuer's tokens do, and goes on in their alphabet for their length."""
    rules = _token_rules()
    for match in _token_starts().finditer(text):
        for rule, alphabet in rules[match.group()]:
            row = alphabet.match(text, match.end())
            begin = match.start()
            if row is None:
                continue
            end = begin + len(match.group()) + len(row.group().rstrip(".-=_"))
            chars = end - match.end()
            whole = rule.chars_min <= chars <= rule.chars_max or rule.chars_min <= len(row.group()) <= rule.chars_max
            if whole and not _goes_on(text, row.end()) and entropy_bits(text[match.end() : end]) >= rule.entropy_bits_min:
                if rule.id == "terraform":
                    begin = _terraform_start(text, begin)
                yield Found(begin, row.end() if chars < rule.chars_min else end, "secret", rule.id)
                break


def _goes_on(text: str, end: int) -> bool:
    return text[end : end + 1].isascii() and text[end : end + 1].isalnum()


def _terraform_start(text: str, dot: int) -> int:
    """Return where the fourteen characters before `.atlasv1.` begin."""
    begin = dot
    while begin > max(0, dot - 14) and text[begin - 1].isascii() and text[begin - 1].isalnum():
        begin -= 1
    return begin


@cache
def _token_rules() -> dict[str, list[tuple[TokenRule, re.Pattern[str]]]]:
    rules = masking_rules()
    by_start: dict[str, list[tuple[TokenRule, re.Pattern[str]]]] = {}
    for rule in rules.tokens:
        alphabet = re.compile(f"[{rules.alphabets[rule.alphabet]}]++")
        for start in rule.starts:
            by_start.setdefault(start, []).append((rule, alphabet))
    return by_start


@cache
def _token_starts() -> re.Pattern[str]:
    longest = sorted(_token_rules(), key=len, reverse=True)
    return re.compile("|".join((r"(?<![A-Za-z0-9_])" if s[0] != "." else "") + re.escape(s) for s in longest))


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
        value = match.group("value")
        if not match.group("quote"):
            value = value.rstrip(_TRAILING)
        if _is_secret(value, rule, text, match.start("value") + len(value)):
            yield Found(
                match.start("value"), match.start("value") + len(value), "secret", rule.id
            )


def _is_secret(value: str, rule: AssignedRule, text: str, end: int) -> bool:
    if value.isdigit():
        return rule.plain_numbers and len(value) >= rule.chars_min and _stands_alone(text, end - len(value), end)
    if _plain(value) in _no_values() or _TEMPLATE.match(value) or _FIGURE.match(value):
        return False
    return _looks_random(value, rule.chars_min, rule.entropy_bits_min)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Say whether nothing behind a number says that it counts something: no word of small letters, unit or measure word."""
    return not (_WORD_BEHIND.match(text, end) or is_figure(text, start, end))


def _looks_random(value: str, chars_min: int, bits_min: float) -> bool:
    """Say whether a value is long and mixed enough to be no word.

    Two kinds of characters, one of them letters, so that neither `minimum` nor `8-16` counts. Entropy is asked for as
    gitleaks does; of long rows it asks less than they could have, since hexadecimal ones cannot pass 4 bits.
    """
    kinds = {name for name, pattern in _NAMED.items() if pattern.search(value)}
    mixed = len(kinds) >= 2 and kinds & {"upper", "lower"} and kinds & {"digit", "sign"}
    return bool(
        len(value) >= chars_min and mixed and "digit" in kinds | _signed(value) and entropy_bits(value) >= bits_min
    )


def _signed(value: str) -> set[str]:
    """Let a sign inside a word stand for a digit where it joins no words, as in `Som!mer`."""
    return {"digit"} if re.search(r"[A-Za-z][!#$%&*+=?^~|@]", value) else set()


def _plain(name: str) -> str:
    return re.sub(r"[^0-9a-z一-鿿]", "", name.lower())


@cache
def _no_values() -> frozenset[str]:
    return frozenset(masking_rules().no_values)


@cache
def _by_name() -> dict[str, AssignedRule]:
    return {_plain(name): rule for rule in masking_rules().assigned for name in rule.names}


@cache
def _assignments() -> re.Pattern[str]:
    """Return the pattern of a name, what assigns, and a value."""
    names = sorted((name for rule in masking_rules().assigned for name in rule.names), key=len, reverse=True)
    written = "|".join(re.escape(name).replace(r"\-", "[-_ ]?") for name in names)
    camel = "|".join("".join(p.capitalize() for p in n.split("-")) for n in names if n.isascii() and len(n) > 4)
    return re.compile(
        rf"(?P<name>(?i:(?<![A-Za-z])(?:{written}))|(?<=[a-z])(?:{camel}))"
        r"(?:[\"'`]?\*{0,2}\s{0,2}(?:=>|:=|->|==?|[:：=＝>]|(?:is|was|ist|lautet|war)(?=\s)|是|为)\*{0,2})\s{0,2}"
        rf"(?P<quote>[\"'`“「]?)(?P<value>{_VALUE}++)"
    )
