"""Every pattern that looks for numbers takes work that grows with the length of a text and with nothing else.

A text four times as long may take four times the work; where a pattern backtracks over a run it takes sixteen times.
"""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

from translator import reading

_OURS = re.compile(r"quantit\w*|numerals\w*|bare|digit_\w+|dates|percentiles|direction")
RUNS = (
    "a", "A", "1", "一", "不", "的", "-", ".", "(", "[", "`", "#", "@", '"', " ", "1 ", "a ", "ab ", "A1 ", "1,", "1.", "1-", "1/", "一百",
    "三个", "每天", "至少", "1,111", "1 x 1 ", "of the ", "not ", "if ", "for 1 ", "from 1 to ", "per ", "at most ", "half a ", "12:",
    "the number of ", "When a ", "can be ", "1 of the a ", "{code}", "http://", "号", "，", "\n1. ",
)  # fmt: skip
_SHORT, _LONG = 800, 3200
_TIMES_MAX = 10
"""Between the four of work that grows with the text and the sixteen of work that grows with its square."""


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _patterns(one)
    elif isinstance(value, dict):
        yield from _patterns(tuple(value.values()))


def _named() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield every pattern of the modules that find numbers, those made when first needed among them."""
    seen = set()
    for module in pkgutil.iter_modules(reading.__path__):
        if not _OURS.fullmatch(module.name):
            continue
        here = importlib.import_module(f"{reading.__name__}.{module.name}")
        for name, value in vars(here).items():
            made = hasattr(value, "cache_info") and value.__module__ == here.__name__
            made = made and not value.__wrapped__.__code__.co_argcount
            for i, pattern in enumerate(_patterns(value() if made else value)):
                if pattern.pattern not in seen:
                    seen.add(pattern.pattern)
                    yield f"{module.name}.{name}.{i}", pattern


PATTERNS = dict(_named())


def _work(pattern: re.Pattern[str], text: str, walks: int) -> float:
    """Return the time of the quickest of some walks over a text."""
    taken = []
    for _ in range(walks):
        begun = time.process_time()
        for _ in pattern.finditer(text):
            pass
        taken.append(time.process_time() - begun)
    return min(taken)


def _grows_too_fast(pattern: re.Pattern[str], run: str) -> bool:
    """Say whether a longer text takes far too much longer, however often and carefully one looks."""
    short, long = (run * _SHORT)[:_SHORT] + "!", (run * _LONG)[:_LONG] + "!"
    return all(_work(pattern, long, n) > _TIMES_MAX * _work(pattern, short, n) for n in (1, 3, 5, 9))


@pytest.mark.parametrize("name", PATTERNS)
def test_four_times_the_text_never_takes_much_more_than_four_times_the_work(name: str) -> None:
    assert [run for run in RUNS if _grows_too_fast(PATTERNS[name], run)] == []


def test_a_pattern_that_backtracks_over_a_run_is_told() -> None:
    assert _grows_too_fast(re.compile(r"a+b"), "a")
    assert not _grows_too_fast(re.compile(r"(?<!a)a++b"), "a")
