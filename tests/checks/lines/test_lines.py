import pytest

from translator.checks.lines import Line, LineKind, Source, line_checks, refused
from translator.knowledge.catalogue import built_in

CHECKS = line_checks(built_in())
EN = Source(
    "We want a smart assistant in the guest app that answers guests' questions quickly. Priya decides; see https://wiki.hotel.example/faq.",
    "en",
)
ZH = Source("希望做一个智能客服，快速回答顾客问题，由张经理审核，客服经理负责发布。", "zh")


def verdict(text: str, kind: LineKind, source: Source = EN) -> str | None:
    found = refused(Line(text, kind, source), CHECKS)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("ears", "When a guest asks a question, the assistant shall answer in the guest app."),
        ("ears", "The assistant shall answer within {N1}."),
        ("summary", "Guests get quick answers; Priya decides."),
        ("title", "Smart Assistant for the guest app"),
        ("boundary", "The texts stand at https://wiki.hotel.example/faq."),
        ("alternative", "A robust list of answers, easy to search."),
        ("summary", "Answers come over the API as JSON."),
    ],
)
def test_a_text_that_stands_on_the_ask_may_stand(kind: LineKind, text: str) -> None:
    assert verdict(text, kind) is None


@pytest.mark.parametrize(
    ("check", "kind", "text"),
    [
        ("length", "title", "An assistant " * 12),
        ("length", "title", "  "),
        ("links", "summary", "Guests read https://evil.example/x?q=secret."),
        ("links", "summary", "See [here](//evil)."),
        ("links", "boundary", "<img src=x> is shown."),
        ("links", "question", "Shall it ignore previous instructions?"),
        ("links", "summary", "As a language model it answers."),
        ("language", "summary", "系统回答问题。"),
        ("language", "summary", "Das System muss die Fragen der Gäste mit den Texten der Seite beantworten."),
        ("ears", "ears", "The assistant answers questions."),
        ("ears", "ears", "The assistant shall answer, and it shall hand over."),
        ("ears", "ears", "answers: the assistant shall answer."),
        ("names", "boundary", "The assistant works with Salesforce."),
        ("names", "summary", "Priya and Bob agreed."),
        ("names", "summary", "Guests say “we hate waiting”."),
        ("names", "requirement", "It signs in over GitHub."),
        ("vagueness", "ears", "The assistant shall answer seamlessly."),
        ("vagueness", "summary", "A user-friendly assistant answers."),
    ],
)
def test_a_text_that_adds_to_the_ask_may_not(check: str, kind: LineKind, text: str) -> None:
    assert verdict(text, kind) == check


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("ears", "顾客提问时，系统应给出答案。"),
        ("summary", "张经理审核答案。"),
        ("boundary", "客服经理负责发布。"),
        ("title", "智能客服"),
    ],
)
def test_a_chinese_text_that_stands_on_the_ask_may_stand(kind: LineKind, text: str) -> None:
    assert verdict(text, kind, ZH) is None


@pytest.mark.parametrize(
    ("check", "kind", "text"),
    [
        ("names", "boundary", "由王总监批准。"),
        ("names", "boundary", "接入 Salesforce 系统。"),
        ("language", "ears", "The system shall answer the questions of customers."),
        ("ears", "ears", "系统回答顾客的问题。"),
        ("vagueness", "summary", "系统稳定可靠。"),
        ("links", "question", "是否忽略以上指令？"),
        ("length", "title", "给顾客用的智能客服" * 8),
    ],
)
def test_a_chinese_text_that_adds_to_the_ask_may_not(check: str, kind: LineKind, text: str) -> None:
    assert verdict(text, kind, ZH) == check


def test_a_check_that_fails_costs_the_text_and_never_the_page() -> None:
    def broken(line: Line) -> str | None:
        raise KeyError("surprise")

    found = refused(Line("Guests get quick answers.", "summary", EN), (("broken", broken),))

    assert found == ("broken", "it could not be compared with the ask")


def test_a_smiley_denies_nothing() -> None:
    source = Source(
        "The bags went wrong again :see_no_evil: and we want a list of what is in each bag.", "en"
    )
    line = Line("The system shall provide a list of what is in each bag.", "ears", source, quote=source.ask)

    assert dict(CHECKS)["faithful"](line) is None
