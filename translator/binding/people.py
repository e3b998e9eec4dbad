"""Finds e-mail addresses, and people where the text itself says who they are: a mail's head, an address, a mention.

Names in plain prose are not looked for. That takes a model of names, which would mask towns, products and the words that
requirements are made of (`Jordan`, `Apple`, `高峰`), and miss names it was not taught; a draft built on the gaps would be
worse and nobody safer. A name that was found by its place is masked wherever else it stands in full.
"""

import re
from collections.abc import Iterator
from functools import cache

from translator.binding.found import Found
from translator.knowledge.masking import masking_rules

_EMAIL = re.compile(
    r"(?<![A-Za-z0-9À-ɏ._%+-])[A-Za-z0-9À-ɏ._%+-]{1,64}+@(?:[A-Za-z0-9À-ɏ-]{1,63}\.){1,6}([A-Za-z]{2,24})(?![A-Za-z0-9-])"
)
_WORD = r"(?:[A-ZÀ-ÞĀ-Ɏ][\w'’.-]{0,24}|van|von|de|der|den|di|da|la|le|bin|al|zu)"
_NAME = rf"{_WORD}(?: {_WORD}){{0,4}}"
_QUOTED_BEFORE = re.compile(r"[\"“']([^\"“”'\n<>@]{2,60})[\"”'] ?[<(（]\Z")
_NAME_BEFORE = re.compile(rf"(?<![\w'’.-])({_NAME}) ?[<(]\Z")
_HAN_BEFORE = re.compile(r"(?<![一-鿿])([一-鿿]{2,4}(?:·[一-鿿]{1,8})?) ?[<(（]\Z")
_NAME_REACH = 66
_MENTION = re.compile(r"(?<![\w@./+-])@(?:([A-Za-zÀ-ɏ][\w.-]{0,38}+)(?: ([A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]{1,24}+))?|([一-鿿]{2,12}+))", re.ASCII)
_FULL = re.compile(rf"(?:[A-ZÀ-Þ][\w'’.-]{{0,24}}, )?{_NAME}|[一-鿿]{{2,4}}")
_MADE_UP_ENDING = re.compile(r"\.[A-Za-z]{2,24}\Z")


def emails_in(text: str) -> Iterator[Found]:
    """Yield the e-mail addresses of a text, machines' and teams' among them: telling them apart takes more than it gives."""
    for match in _EMAIL.finditer(text):
        if match.group(1).lower() not in _not_domains():
            yield Found(*match.span(), "email", "address")


def people_in(text: str) -> Iterator[Found]:
    """Yield the people a text itself marks as such; ranges may overlap.

    Args:
        text: the text.
    """
    for match in _EMAIL.finditer(text):
        yield from _named_before(text, match.start())
    for match in _MENTION.finditer(text):
        yield from _mentioned(match)
    yield from _in_mail_heads(text)


def is_person(name: str) -> bool:
    """Say whether a name is one of a person, and not of a team, a machine or everybody."""
    people = masking_rules().people
    words = re.split(r"[\s.,_-]+", name.lower())
    if any(char.isdigit() for char in name) or not _groups().isdisjoint({*words, name.lower()}):
        return False
    return not any(name.endswith(group) for group in people.groups if not group.isascii())


def _named_before(text: str, start: int) -> Iterator[Found]:
    """Yield the display name in front of an address in angle brackets."""
    begin = max(0, start - _NAME_REACH)
    window = text[begin:start].rpartition("\n")[2]
    begin = start - len(window)
    for pattern in (_QUOTED_BEFORE, _NAME_BEFORE, _HAN_BEFORE):
        match = pattern.search(window)
        if match:
            if is_person(match.group(1)):
                yield Found(begin + match.start(1), begin + match.end(1), "person", "address")
            return


def _mentioned(match: re.Match[str]) -> Iterator[Found]:
    first, second, han = match.groups()
    people = masking_rules().people
    name = (first or han).rstrip(".-")
    if not is_person(name) or name.lower() in people.marks or _MADE_UP_ENDING.search(name):
        return
    begin = match.start() + 1
    end = begin + len(name)
    if han and len(han) > 4:
        end = begin + 3  # without a space behind the name, most names have three characters at most
    if second and second.lower() not in people.openings and first and first[0].isupper():
        end = match.end()
    if match.string[end : end + 1] != "/":
        yield Found(begin, end, "person", "mention")


def _in_mail_heads(text: str) -> Iterator[Found]:
    """Yield full names on the lines of a mail's head, two such lines or more in a row."""
    block: list[re.Match[str]] = []
    for line in _head_line().finditer(text):
        if block and line.start() > block[-1].end() + 1:
            yield from _names_of(block)
            block = []
        block.append(line)
    yield from _names_of(block)


def _names_of(block: list[re.Match[str]]) -> Iterator[Found]:
    if len(block) < 2:
        return
    for line in block:
        if line.group("people") is None:
            continue
        for entry in re.finditer(r"[^;\n]+", line.group("rest")):
            bare = entry.group().strip()
            begin = line.start("rest") + entry.start() + entry.group().index(bare) if bare else 0
            if _FULL.fullmatch(bare) and (" " in bare or not bare.isascii()) and is_person(bare):
                yield Found(begin, begin + len(bare), "person", "head")


@cache
def _head_line() -> re.Pattern[str]:
    people = masking_rules().people
    names, others = "|".join(people.headers), "|".join(people.other_headers)
    return re.compile(
        rf"^[>* \t]{{0,6}}(?i:(?P<people>{names})|{others})\*{{0,2}}[:：]\*{{0,2}}[ \t]{{0,4}}(?P<rest>[^\n]{{0,90}})[^\n]*+",
        re.MULTILINE,
    )


@cache
def _groups() -> frozenset[str]:
    return frozenset(masking_rules().people.groups)


@cache
def _not_domains() -> frozenset[str]:
    return frozenset(masking_rules().not_domains)
