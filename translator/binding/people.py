"""Finds people where the text itself says who they are: a mail's head, a ticket's fields, an address, a mention.

Names in plain prose are not looked for. That takes a model of names, which would mask towns, products and the words that
requirements are made of (`Jordan`, `Apple`, `高峰`), and miss names it was not taught; a draft built on the gaps would be
worse and nobody safer. A name that was found by its place is masked wherever else it stands in full.
"""

import re
from collections.abc import Iterator
from functools import cache

from translator.binding.emails import EMAIL
from translator.binding.found import Found
from translator.knowledge.masking import masking_rules

_WORD = r"(?:(?!(?:AM|PM|Cc|To|From)\b)[A-ZÀ-ÞĀ-Ɏ][\w'’.-]{0,24}|van|von|de|der|den|di|da|la|le|bin|al|zu)"
_NAME = rf"{_WORD}(?: {_WORD}){{0,4}}"
_QUOTED_BEFORE = re.compile(r"[\"“']([^\"“”'\n<>@]{2,60})[\"”'] ?[<(（]\Z")
_NAME_BEFORE = re.compile(rf"(?<![\w'’.-])({_NAME}) ?[<(]\Z")
_HAN_BEFORE = re.compile(r"(?<![一-鿿])([一-鿿]{2,4}(?:·[一-鿿]{1,8})?) ?[<(（]\Z")
_NAME_REACH = 66
_MENTION = re.compile(
    r"(?<![\w@./+-])@(?:([A-Za-zÀ-ɏ][\wÀ-ɏ.-]{0,38}+)(?: ([A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]{1,24}+))?|([一-鿿]{2,12}+))",
    re.ASCII,
)
_FULL = re.compile(rf"(?:[A-ZÀ-Þ][\w'’.-]{{0,24}}, )?{_NAME}|[一-鿿]{{2,4}}")
_CODE_BEHIND = re.compile(
    r"[({\[]|\s(?:def|class|annotation|decorator|tag|attribute|namespace|property|syntax|notation)"
)
_CODE_BEFORE = re.compile(r"(?i:decorat|annotat)[^.\n]{0,30}\Z")
_NOBODY = re.compile(r"[它他她我你您谁某这那大各本]")


def people_in(text: str) -> Iterator[Found]:
    """Yield the people a text itself marks as such; ranges may overlap.

    Args:
        text: the text.
    """
    for match in EMAIL.finditer(text):
        yield from _named_before(text, match)
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


def _named_before(text: str, email: re.Match[str]) -> Iterator[Found]:
    """Yield the display name in front of an address in angle brackets, but for one that is also the domain's."""
    begin = max(0, email.start() - _NAME_REACH)
    window = text[begin : email.start()].rpartition("\n")[2]
    begin = email.start() - len(window)
    for pattern in (_QUOTED_BEFORE, _NAME_BEFORE, _HAN_BEFORE):
        match = pattern.search(window)
        if match:
            name = match.group(1)
            if is_person(name) and name.lower() not in email.group().lower().rpartition("@")[2]:
                yield Found(begin + match.start(1), begin + match.end(1), "person", "address")
            return


def _mentioned(match: re.Match[str]) -> Iterator[Found]:
    first, second, han = match.groups()
    people = masking_rules().people
    name = (first or han).rstrip(".-")
    names_nobody = name.lower() in people.marks or name.rpartition(".")[2].lower() in people.domains
    if names_nobody or not is_person(name) or (han and _NOBODY.match(han)) or _is_code(match):
        return
    begin = match.start() + 1
    end = begin + len(name)
    if han and len(han) > 8:
        end = begin + 3  # no space behind the name: most have three characters at most
    if second and second.lower() not in people.openings and first and first[0].isupper():
        end = match.end()
    if match.string[end : end + 1] != "/":
        yield Found(begin, end, "person", "mention")


def _is_code(match: re.Match[str]) -> bool:
    """Say whether a mention is a decorator, an annotation or a tag: what stands around it says so."""
    text = match.string
    begin, end = match.span()
    return bool(_CODE_BEHIND.match(text, end) or _CODE_BEFORE.search(text, max(0, begin - 40), begin))


def _in_mail_heads(text: str) -> Iterator[Found]:
    """Yield full names on the lines of a mail's head, two such lines or more in a row, and in a ticket's own fields."""
    block: list[re.Match[str]] = []
    for line in _head_line().finditer(text):
        if block and line.start() > block[-1].end() + 1:
            yield from _names_of(block)
            block = []
        block.append(line)
    yield from _names_of(block)


def _names_of(block: list[re.Match[str]]) -> Iterator[Found]:
    for line in block:
        if line.group("field") is None and (line.group("people") is None or len(block) < 2):
            continue
        for entry in re.finditer(r"[^;\n]+", line.group("rest")):
            bare = entry.group().strip()
            begin = line.start("rest") + entry.start() + entry.group().index(bare) if bare else 0
            if _FULL.fullmatch(bare) and (" " in bare or not bare.isascii()) and is_person(bare):
                yield Found(begin, begin + len(bare), "person", "head")


@cache
def _head_line() -> re.Pattern[str]:
    people = masking_rules().people
    names, fields, others = (
        "|".join(words) for words in (people.headers, people.fields, people.other_headers)
    )
    return re.compile(
        rf"^[>* \t]{{0,6}}(?i:(?P<people>{names})|(?P<field>{fields})|{others})\*{{0,2}}[:：]\*{{0,2}}[ \t]{{0,4}}(?P<rest>[^\n]{{0,90}})[^\n]*+",
        re.MULTILINE,
    )


@cache
def _groups() -> frozenset[str]:
    return frozenset(masking_rules().people.groups)
