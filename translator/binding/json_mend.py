"""Walks once over what a model wrote, and writes the value that begins there as strict JSON.

Never guesses: where two readings are possible, or something was left out, the walk ends with what is wrong and where.
"""

import re
from dataclasses import dataclass
from typing import Literal, NoReturn

from translator.binding.json_repairs import DEPTH_MAX, Broken, Repair, pointer_of
from translator.binding.json_strings import NEXT_MEMBER, QUOTES, SPACE, string

_GAP = re.compile(rf"(?:{SPACE}++|//[^\n]*+|\#[^\n]*+|/\*[^*]*+(?:\*(?!/)[^*]*+)*+\*/)*+")
_COMMENT = re.compile(r"//|/\*|\#")
_PLAIN_GAP = re.compile(r"[ \t\r\n]*+")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?(?![\w.+%-])")
_WORD = re.compile(r"-?[A-Za-z]++(?![\w.])")
_BARE_KEY = re.compile(r"[^\W\d][\w-]*+")
_STRICT_WORDS = {"true", "false", "null"}
_PYTHON_WORDS = {"True": "true", "False": "false", "None": "null"}
_NO_NUMBERS = {sign + word for word in ("NaN", "nan", "Infinity", "inf") for sign in ("", "-")}
_CLOSER = {"{": "}", "[": "]"}


@dataclass(frozen=True)
class Mended:
    """One value as strict JSON, where it ended, and what was put right."""

    written: str
    end: int
    repaired: tuple[Repair, ...]


def mend(text: str, start: int, *, whole: bool) -> Mended:
    """Write the object or array that begins at a bracket as strict JSON, in time that grows with its length.

    Args:
        text: the whole answer.
        start: where the bracket stands, in Unicode code points.
        whole: whether the answer is known to be whole, so that brackets missing at its end may be added.

    Raises:
        Broken: when it cannot be read in one way only.
    """
    return _Walk(text, start, whole=whole).run()


@dataclass
class _Open:
    """An object or array that is being read."""

    closer: str
    due: Literal["item", "value", "separator"] = "item"
    items: int = 0
    key: str | None = None

    @property
    def path(self) -> tuple[str | int, ...]:
        """The key or index that was read last, if there is one."""
        if self.closer == "]":
            return (self.items - 1,) if self.items else ()
        return () if self.key is None else (self.key,)


class _Walk:
    def __init__(self, text: str, at: int, *, whole: bool) -> None:
        self.text, self.at, self.whole = text, at, whole
        self.written: list[str] = []
        self.open: list[_Open] = []
        self.repaired: dict[Repair, None] = {}
        self.sure = False

    def run(self) -> Mended:
        try:
            self._container()
            while self.open:
                self._gap()
                self._step(self.text[self.at : self.at + 1])
            if self.sure and NEXT_MEMBER.match(self.text, self.at):
                self._stop("a bracket closes the object before its end")
        except Broken as broken:
            path = tuple(step for opened in self.open for step in opened.path)
            sure = self.sure or broken.sure
            raise Broken(broken.why, at=broken.at, pointer=pointer_of(path), sure=sure) from None
        return Mended("".join(self.written), self.at, tuple(self.repaired))

    def note(self, repair: Repair) -> None:
        self.repaired[repair] = None

    def _stop(self, why: str, *, sure: bool = False) -> NoReturn:
        raise Broken(why, at=self.at, sure=sure)

    def _gap(self) -> None:
        found = _GAP.match(self.text, self.at)
        assert found  # it matches nothing at all, too
        gap = found.group()
        if _COMMENT.search(gap):
            self.note("comments")
        elif not _PLAIN_GAP.fullmatch(gap):
            self.note("odd spaces")
        self.at = found.end()
        if self.text.startswith("/*", self.at):
            # Nothing after it can be read, so no later value is looked for; looking again and again would take long.
            self._stop("a comment is not closed", sure=True)

    def _step(self, char: str) -> None:
        top = self.open[-1]
        if not char:
            self._ended()
        elif char in "}]":
            self._close(char)
        elif top.due == "separator":
            self._separator(char)
        elif top.due == "item" and top.closer == "}":
            self._key(char)
        else:
            self._value(char)

    def _ended(self) -> None:
        """Close what is open at the end, if nothing else can be missing."""
        if not self.whole or self.open[-1].due != "separator":
            self._stop(f"it ends before its last {self.open[-1].closer}", sure=True)
        self.note("missing bracket")
        self.written.append(self.open.pop().closer)

    def _close(self, char: str) -> None:
        top = self.open[-1]
        if char == top.closer:
            if top.due == "value":
                self._stop("a key has no value")
            if top.due == "item" and top.items:
                self.note("trailing comma")
            self.written.append(char)
            self.open.pop()
            self.at += 1
        elif top.due != "separator":
            self._stop(f"{char} stands where something else is due")
        elif all(opened.closer != char for opened in self.open):
            self.note("stray bracket")
            self.at += 1
        elif self.whole:
            self.note("missing bracket")
            self.written.append(self.open.pop().closer)
        else:
            self._stop(f"{char} stands where {top.closer} is due")

    def _separator(self, char: str) -> None:
        top = self.open[-1]
        if char in ",，":
            if char == "，":
                self.note("full-width punctuation")
            self.at += 1
        elif char in QUOTES or (top.closer == "]" and char in "{["):
            self.note("missing comma")
        else:
            self._stop(f"a comma or {top.closer} is missing")
        top.due = "item"

    def _item(self) -> None:
        top = self.open[-1]
        if top.items:
            self.written.append(",")
        top.items += 1

    def _key(self, char: str) -> None:
        top = self.open[-1]
        self._item()
        if char in QUOTES:
            key, self.at = string(self.text, self.at, "key", self.note)
        else:
            found = _BARE_KEY.match(self.text, self.at)
            if not found:
                self._stop("a key in double quotes is missing")
            self.note("bare key")
            key, self.at = f'"{found.group()}"', found.end()
        self._gap()
        colon = self.text[self.at : self.at + 1]
        if not colon or colon not in ":：":
            self._stop("a colon is missing after a key", sure=not colon)
        if colon == "：":
            self.note("full-width punctuation")
        self.at += 1
        self.sure |= char in QUOTES
        self.written += [key, ":"]
        top.key = key[1:-1]
        top.due = "value"

    def _value(self, char: str) -> None:
        top = self.open[-1]
        if top.closer == "]":
            self._item()
        top.due = "separator"
        if char in _CLOSER:
            self._container()
        elif char in QUOTES:
            place: Literal["member", "element"] = "member" if top.closer == "}" else "element"
            found, self.at = string(self.text, self.at, place, self.note)
            self.written.append(found)
        else:
            self.written.append(self._number_or_word())
        self.sure |= top.closer == "}"

    def _container(self) -> None:
        if len(self.open) == DEPTH_MAX:
            self._stop(f"it nests deeper than {DEPTH_MAX} levels", sure=True)
        char = self.text[self.at]
        self.written.append(char)
        self.open.append(_Open(_CLOSER[char]))
        self.at += 1

    def _number_or_word(self) -> str:
        found = _NUMBER.match(self.text, self.at) or _WORD.match(self.text, self.at)
        if not found:
            self._stop("what stands here is neither a text in double quotes, a number, true, false nor null")
        word = found.group()
        if word in _PYTHON_WORDS:
            self.note("Python words")
        elif word in _NO_NUMBERS:
            self.note("no number")
        elif word.strip("-").isalpha() and word not in _STRICT_WORDS:
            self._stop("what stands here is neither a text in double quotes, a number, true, false nor null")
        self.at = found.end()
        return "null" if word in _NO_NUMBERS else _PYTHON_WORDS.get(word, word)
