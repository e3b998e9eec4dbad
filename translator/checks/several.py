"""Several requests in one ask, and several people who want different things: notes for people, never blended."""

from collections.abc import Iterator, Sequence

from translator.checks.examined import Examined
from translator.domain.spec import Finding, Spec
from translator.domain.value import Span
from translator.domain.voices import Voices
from translator.reading.orders.rest import readable
from translator.reading.requests.wish_lines import WishLine, wish_lines
from translator.reading.text.segments import sentences
from translator.reading.text.topics import shared

_MESSAGES = {
    "en": "This text asks for several things: {titles}. Each is better signed alone.",
    "zh": "这段文字提了几件不同的事：{titles}。分开各签一份更稳妥。",
}
_DIFFER = {
    "en": "{first} and {second} want different things here; ask which holds.",
    "zh": "{first}和{second}在这里想法不同，请问清以谁为准。",
}
_ABOUT_THE_SAME = 0.2
"""One who refuses need not repeat many words of what is refused."""
_LINES_BACK = 12
"""So many sentences before a refusal may hold what it refuses."""
_NAMED_MAX = 12
"""So many requests are named."""
_MOST = 3
"""So many differences are told."""


def several_requests(examined: Examined) -> tuple[Finding, ...]:
    """Say openly that an ask makes several requests, and name them."""
    spec = examined.spec
    if len(spec.ask.requests) < 2:
        return ()
    zh = spec.language == "zh"
    named = [f"“{r.title}”" for r in spec.ask.requests[:_NAMED_MAX]]
    titles = ("；" if zh else "; ").join([*named, *(["…"] if len(spec.ask.requests) > _NAMED_MAX else [])])
    message = _MESSAGES["zh" if zh else "en"].format(titles=titles)
    return (_note("several_requests", message, [Span(start=r.start, end=r.end) for r in spec.ask.requests]),)


def several_speakers(examined: Examined) -> tuple[Finding, ...]:
    """Say where somebody refuses what somebody else wants."""
    spec = examined.spec
    if len({s.who for s in spec.ask.speakers}) < 2:
        return ()
    say = _DIFFER["zh" if spec.language == "zh" else "en"]
    return tuple(
        _note("several_speakers", say.format(first=first, second=second), spans)
        for (first, second, spans), _ in zip(_differences(spec), range(_MOST), strict=False)
    )


def _differences(spec: Spec) -> Iterator[tuple[str, str, list[Span]]]:
    """Yield who wants something, who refuses it, and both places."""
    text = readable(spec.ask.text)
    lines = wish_lines(text, sentences(text, spec.ask.speakers), "zh" if spec.language == "zh" else "en")
    voices = Voices(spec.ask.speakers)
    spoken = [(line, voices.of(line.span)) for line in lines]
    for i, (line, who) in enumerate(spoken):
        if not who or not (line.refuses or _negative(line)):
            continue
        for earlier, other in reversed(spoken[max(0, i - _LINES_BACK) : i]):
            if other and other != who and earlier.wishes and _about_the_same(earlier, line):
                yield other, who, [earlier.span, line.span]
                break


def _negative(line: WishLine) -> bool:
    return line.words.lstrip().lower().startswith(("no ", "not ", "never ", "不", "别"))


def _about_the_same(one: WishLine, other: WishLine) -> bool:
    return shared(one.about, other.about) >= _ABOUT_THE_SAME


def _note(check: str, message: str, spans: Sequence[Span]) -> Finding:
    return Finding(
        check=check, severity="note", about="ask", where="/ask", message=message, spans=tuple(spans)
    )
