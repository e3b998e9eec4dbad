"""What a person sees of a page: its words, with the folds closed or open."""

import re
from html.parser import HTMLParser

_VOID = frozenset({"meta", "link", "input", "br", "img", "hr"})
_NEVER = frozenset({"head", "script", "style", "template", "textarea"})
_CJK = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_WORD = re.compile(r"[^\W_\u3400-\u4dbf\u4e00-\u9fff](?:[\w.,'’%-]*\w)?")


class _Eyes(HTMLParser):
    """Collects text that is not hidden; a closed fold shows only its summary."""

    def __init__(self, *, folds_open: bool) -> None:
        super().__init__()
        self.folds_open = folds_open
        self.parts: list[str] = []
        self.stack: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        given = dict(attrs)
        seen = all(shown for _, shown in self.stack)
        if tag == "summary" and self.stack and self.stack[-1][0] == "details":
            self.stack[-1] = ("details", True)
            self.stack.append((tag, seen or all(shown for _, shown in self.stack)))
            return
        hidden = tag in _NEVER or "hidden" in given or "unseen" in (given.get("class") or "")
        closed = tag == "details" and "open" not in given and not self.folds_open
        self.stack.append((tag, not hidden and not closed))

    def handle_endtag(self, tag: str) -> None:
        while self.stack:
            name, _ = self.stack.pop()
            if name == tag:
                break
        if tag == "summary" and not self.folds_open and self.stack[-1][0] == "details":
            self.stack[-1] = ("details", False)

    def handle_data(self, data: str) -> None:
        if all(shown for _, shown in self.stack):
            self.parts.append(data)


def seen(html: str, *, folds_open: bool = False) -> str:
    """Return the text a person sees."""
    eyes = _Eyes(folds_open=folds_open)
    eyes.feed(html)
    return " ".join(" ".join(eyes.parts).split())


def length(text: str) -> int:
    """Count words; each Chinese character is one."""
    return len(_WORD.findall(text)) + len(_CJK.findall(text))
