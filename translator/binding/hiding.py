"""A written page without the secrets of its ask: pages are handed on, and whoever reads a key there can use it."""

from collections.abc import Iterator

from translator.binding.masking import masked
from translator.domain.spec import Spec
from translator.reading.text.segments import sentences

HIDDEN = "••••"
"""What stands for it, in any language; in Markdown it is plain text."""
_SAID = {
    "en": f"*{HIDDEN} stands for a key or a password of your text, or for whom it lets in. It is kept with the text and not repeated here.*",
    "zh": f"*{HIDDEN} 代替原文里的密钥、密码或它的使用者。原文里留着，这里不再写出。*",
}


def hidden(written: str, spec: Spec) -> str:
    """Return a page or a ticket with what lets somebody in made unreadable; all else stays, other personal data too.

    Args:
        written: in any form that people read.
        spec: what it was written from; its ask is kept as it was said.
    """
    originals = sorted({*_of_ask(spec.ask.text), *_secrets(written)}, key=len, reverse=True)
    for original in originals:
        written = written.replace(original, HIDDEN)
    return written


def hidden_and_told(written: str, spec: Spec) -> str:
    """Return a page the same way, with a line at its end that says what was hidden."""
    page = hidden(written, spec)
    said = _SAID["zh" if spec.language == "zh" else "en"]
    return page if page == written else f"{page.rstrip()}\n\n{said}\n"


def _of_ask(text: str) -> Iterator[str]:
    """Yield the secrets of an ask, and the personal data in the same sentences: a name beside a key is half of a way in."""
    parts = masked(text).parts
    keys = [part for part in parts if part.kind == "secret"]
    said = [s for s in sentences(text) if any(s.start <= key.start < s.end for key in keys)] if keys else []
    for part in parts:
        beside = part.kind != "literal" and any(s.start <= part.start < s.end for s in said)
        if part.kind == "secret" or beside:
            yield text[part.start : part.end]


def _secrets(text: str) -> Iterator[str]:
    """Yield the secrets of a written text, such as those that stand in an answer."""
    for part in masked(text, personal=False).parts:
        if part.kind == "secret":
            yield text[part.start : part.end]
