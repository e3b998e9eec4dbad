"""Every pattern of the translator takes work that grows with the length of a text and with nothing else.

A text four times as long may take four times the work; where a pattern backtracks over a run it takes sixteen times.
Each pattern meets the runs that it eats itself and those that people and machines paste.
"""

import json
import re
import signal
import subprocess
import sys
import time
from collections import deque
from functools import cache
from math import inf

import pytest

from tests.worst_input import attacks

RUNS = (
    "a", "A", "1", "一", "不", "的", "-", ".", "(", "[", "`", "#", "@", '"', " ", "1 ", "a ", "ab ", "A1 ", "1,", "1.", "1-", "1/", "一百",
    "三个", "每天", "至少", "1,111", "1 x 1 ", "of the ", "not ", "if ", "for 1 ", "from 1 to ", "per ", "at most ", "half a ", "12:",
    "the number of ", "When a ", "can be ", "1 of the a ", "{code}", "http://", "号", "，", "\n", "> ", "\n1. ", "\n- a", "a: ", "\t|",
)  # fmt: skip
_SHORT, _LONG = 1600, 6400
_TIMES_MAX = 10
"""Between the four of work that grows with the text and the sixteen of work that grows with its square."""
_SUSPECT_S = 0.005
"""A walk over the long text that is quicker than this did not go over it again for each of its characters."""
_ENDLESS_S = 1.0
"""A walk that takes longer than this will not end in reasonable time."""

_COLLECT = """
import importlib, json, pkgutil, re, sys
made = {}

class Noted:
    def __init__(self, found, where):
        self.found, self.where, self.ways = found, where, set()
    def __getattr__(self, name):
        if callable(getattr(self.found, name)):
            self.ways.add(name)
        return getattr(self.found, name)

compiled = re._compile
def noted(pattern, flags):
    frame = sys._getframe(1)
    while frame.f_globals["__name__"] == "re":
        frame = frame.f_back
    found = compiled(pattern.pattern if isinstance(pattern, Noted) else pattern, flags)
    where = frame.f_globals["__name__"]
    if where.split(".")[0] not in ("translator", "api"):
        return found
    return made.setdefault((found.pattern, found.flags), Noted(found, where))

re._compile = noted
import translator, api
for package in (translator, api):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
from tests.asks import ASKS
from tests.binding.answers import read_all
from tests.drafting.drafted import drafted
cases = [json.loads(row)["text"] for kind in ("asks", "pastes") for row in open(f"evals/cases/{kind}.jsonl", encoding="utf-8")]
for text in [*ASKS.values(), *cases[::3]]:
    drafted(text)
read_all()
json.dump([[n.where, *key, sorted(n.ways)] for key, n in made.items()], sys.stdout)
"""
"""Notes what is compiled, and how it is used, while every module is imported, asks of both languages are drafted and
answers of models are read."""
_ANCHORED = {"match", "fullmatch"}


@cache
def compiled() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """Return each pattern the product compiles with the module that does, and whether it looks at one place only."""
    told = subprocess.run([sys.executable, "-c", _COLLECT], capture_output=True, check=True, text=True)
    return tuple(
        (where, re.compile(pattern, flags), bool(ways) and _ANCHORED.issuperset(ways))
        for where, pattern, flags, ways in json.loads(told.stdout)
    )


class _TooLong(Exception):
    pass


def _give_up(*_: object) -> None:
    raise _TooLong


def _work(pattern: re.Pattern[str], text: str, walks: int, *, anchored: bool) -> float:
    """Return the time of the quickest of some walks over a text; one that takes far too long is broken off."""
    taken = []
    signal.signal(signal.SIGALRM, _give_up)
    for _ in range(walks):
        signal.setitimer(signal.ITIMER_REAL, _ENDLESS_S)
        begun = time.process_time()
        try:
            if anchored:
                pattern.match(text)
            else:
                deque(pattern.finditer(text), maxlen=0)
        except _TooLong:
            return inf
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        taken.append(time.process_time() - begun)
    return min(taken)


def _grows_too_fast(pattern: re.Pattern[str], before: str, run: str, *, anchored: bool = False) -> bool:
    """Say whether a longer text takes far too much longer, however often and carefully one looks."""
    short, long = (before + (run * chars)[:chars] + "\0" for chars in (_SHORT, _LONG))
    once = _work(pattern, long, 1, anchored=anchored)
    if not _SUSPECT_S < once < inf:
        return once == inf
    return all(
        _work(pattern, long, n, anchored=anchored) > _TIMES_MAX * _work(pattern, short, n, anchored=anchored)
        for n in (1, 3, 5, 9)
    )


def _worst(pattern: re.Pattern[str]) -> set[tuple[str, str]]:
    """Return what a pattern is tried with; one without long repeats cannot backtrack far."""
    own = set(attacks(pattern.pattern, pattern.flags))
    return own and own | {("", run) for run in RUNS}


def test_four_times_the_text_never_takes_much_more_than_four_times_the_work() -> None:
    slow = [
        (where, pattern.pattern[:200], before, run)
        for where, pattern, anchored in compiled()
        for before, run in _worst(pattern)
        if _grows_too_fast(pattern, before, run, anchored=anchored)
    ]
    assert slow == []


def test_the_patterns_of_all_parts_are_tried() -> None:
    tried = {where.rsplit(".", 1)[0] for where, *_ in compiled()}
    assert {"translator.reading", "translator.checks", "translator.drafting", "translator.binding"} <= tried


@pytest.mark.parametrize("pattern", [r"a+b", r"x[a-z ]*y", r"(?:\w+\s?)+$", r"if .* then"])
def test_a_pattern_that_backtracks_over_a_run_is_told(pattern: str) -> None:
    made = re.compile(pattern)
    assert any(_grows_too_fast(made, before, run) for before, run in attacks(pattern, made.flags))


@pytest.mark.parametrize("pattern", [r"(?<!a)a++b", r"a{1,40}b", r"[ab]c"])
def test_a_pattern_that_looks_at_each_place_once_is_not_told(pattern: str) -> None:
    made = re.compile(pattern)
    assert not any(_grows_too_fast(made, before, run) for before, run in attacks(pattern, made.flags))
