"""Masking over whole sets of texts: what must go goes, what must stay stays, and a long text takes linear time."""

import json
import time
from pathlib import Path

import pytest

from evals.bench.labelled import Labelled
from evals.bench.masking import Case, cases, figures, found_in
from tests.test_patterns import RUNS
from translator.binding.masking import masked
from translator.domain.cover import Cover
from translator.knowledge.catalogue import built_in
from translator.knowledge.masking import masking_rules
from translator.reading.reader import read

EVALS = Path(__file__).parents[2] / "evals" / "cases"
CASES = cases()
PIECES = [
    *RUNS, "a@", "a@b.", "@a ", "@张", "1.1.1.1 ", "ip 1.1.1.1 ", "1:", "+49 ", "tel 13", "Tel. 1", "password=", "password: a1 ", "密码：", "://a:", "pwd=a;", "eyJaaaaaaaaaaaaaaaaaaa.", "DE89 3704 ", "4111 1111 1111 1111 ",
    "<EMAIL_A>", "<EMAIL_", "[[", "From: A B\n", "A B <a@b.example>\n", "-----BEGIN PRIVATE" + " KEY-----", "-----BEGIN PRIVATE" + " KEY-----AAAAAAAAAAAAAAAAAAAAAA\n", "Bearer ", "13800000001 ",
    "a1b2c3d4\n", "api_key: a1b2c3d4e5f6\n", "1234 5678\n", "12345678\n> ", "a@\n", "a@b.c\n", "a=\n", "\u200b", "1\u00ad", "１", "ａ＠", "SSN 1", "NI number AB 12 34 56 ", "护照号E", "aaa (at) b.", "a%40b.",
    *(start for rule in masking_rules().tokens for start in rule.starts),
]  # fmt: skip


def texts_of(name: str) -> list[str]:
    return [json.loads(row)["text"] for row in (EVALS / name).read_text(encoding="utf-8").splitlines()]


def test_there_are_enough_cases_to_say_something() -> None:
    assert sum(bool(case.data) for case in CASES) >= 120
    assert sum(not case.data for case in CASES) >= 150
    assert {d.kind for case in CASES for d in case.data} == {
        "secret",
        "email",
        "iban",
        "identity",
        "card",
        "phone",
        "ip",
        "person",
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.id))
def test_what_is_marked_is_masked_and_nothing_else(case: Case) -> None:
    assert found_in(case.text) == case.data


def test_the_figures_count_what_is_marked(tmp_path: Path) -> None:
    told = {figure.name: figure for figure in figures(Labelled(tmp_path))}

    assert told["masking.recall"].n == sum(len(case.data) for case in CASES)
    assert told["masking.near_misses_touched"].n == sum(not case.data for case in CASES)


def test_of_our_own_asks_nothing_is_masked_but_one_mention() -> None:
    found = [
        (part.kind, text[part.start : part.end])
        for text in texts_of("asks.jsonl")
        for part in masked(text).parts
    ]
    assert found == [("person", "阿哲")]


def test_of_our_own_pastes_every_mail_address_and_number_to_ring_is_masked() -> None:
    found = [
        (part.kind, text[part.start : part.end])
        for text in texts_of("pastes.jsonl")
        for part in masked(text).parts
    ]
    assert {kind for kind, _ in found} == {"email", "phone", "person"}
    assert {"ruth@millbrook-library.example", "+49 555 0180", "Malin Ek", "方晴"} <= {d for _, d in found}


@pytest.mark.parametrize("name", ["asks.jsonl", "pastes.jsonl", "contradictions.jsonl"])
def test_no_quantity_that_is_read_is_masked(name: str) -> None:
    for text in texts_of(name):
        parts = masked(text).parts
        if parts:
            cover = Cover(parts)
            assert [q.text for q in read(text, built_in()).quantities if cover.touches(q.span)] == []


@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_about_four_times_the_time(piece: str) -> None:
    def seconds(chars: int) -> float:
        text = (piece * chars)[:chars]
        begun = time.process_time()
        masked(text)
        return time.process_time() - begun

    small = large = float("inf")
    for _ in range(5):  # a busy machine only ever adds, so that the best of several tells
        small, large = min(small, seconds(4000)), min(large, seconds(16_000))
        if large < max(8 * small, 0.02):
            return
    assert large < 8 * small
