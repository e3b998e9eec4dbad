"""What a careful model would write about one ask, to be spoiled piece by piece."""

from functools import cache
from typing import Any

from tests.drafting.drafted import drafted, studied
from translator.binding.answer import Understood
from translator.binding.bind import Bound, bind
from translator.binding.written import Written
from translator.checks.lines import LineChecks, line_checks
from translator.domain.spec import Engine
from translator.knowledge.catalogue import built_in

ASK = (
    "We want a smart assistant in the guest app that answers hotel guests' questions about rooms and breakfast quickly. "
    "Today 14 front desk clerks handle around 900 calls a day, and a guest waits 6 minutes on average. "
    "If the assistant is unsure it should hand the guest over to a clerk. Bookings stay manual."
)
ENGINE = Engine(
    kind="model", version="0.1.0", model="openai/gpt-test", prompt="draft.v1", prompt_sha256="0" * 64
)


@cache
def _checks() -> LineChecks:
    return line_checks(built_in())


def careful(**changes: Any) -> dict[str, Any]:
    """An answer of which every word holds, with some fields changed."""
    answer: dict[str, Any] = {
        "ask_id": "x",
        "title": "Assistant in the guest app for hotel guests",
        "shared": "Guests get answers about rooms and breakfast in the guest app.",
        "business": "14 front desk clerks take around 900 calls a day; the assistant answers in their place.",
        "technical": "An assistant in the guest app that hands over to a clerk.",
        "user": "hotel guests",
        "need": "questions about rooms and breakfast",
        "outcome": "",
        "kind": "question_answering",
        "phrases": [{"quote": "quickly", "measure": "response-time", "question": ""}],
        "requirements": [
            {
                "quote": "answers hotel guests' questions about rooms and breakfast",
                "business": "The assistant answers questions about rooms and breakfast.",
                "technical": "When a guest asks about rooms or breakfast, the assistant shall answer in the guest app.",
            },
            {
                "quote": "If the assistant is unsure it should hand the guest over to a clerk",
                "business": "If it is unsure, it hands over to a clerk.",
                "technical": "If the assistant is unsure, then the assistant shall hand the guest over to a clerk.",
            },
        ],
        "boundaries": [],
        "examples": [
            {"kind": "typical", "given": "When is breakfast?", "expected": "The hours of breakfast."}
        ],
        "alternatives": [
            {
                "name": "A page with answers",
                "summary": "A page in the guest app lists answers.",
                "gives_up": "Guests search themselves.",
                "flips_when": "Most calls ask the same.",
                "ratings": [
                    {
                        "dimension": "business_value",
                        "judgement": "fair",
                        "why": "It helps with what many ask.",
                    }
                ],
            },
            {
                "name": "More clerks",
                "summary": "Nothing is built, more clerks take calls.",
                "gives_up": "Wages for every shift.",
                "flips_when": "Calls come at few hours.",
                "ratings": [],
            },
        ],
        "questions": [
            {
                "about": "data",
                "to": "business",
                "text": "Who changes the answers when breakfast hours change?",
                "why": "An assistant repeats what it was given.",
                "quote": "",
                "options": [
                    {"label": "A clerk changes them", "consequence": "It takes time of clerks."},
                    {"label": "They are changed within 2 days", "consequence": "Guests may read old hours."},
                ],
            }
        ],
        "decisions": [],
        "orders": [],
    }
    return answer | changes


def bound(ask: str = ASK, **changes: Any) -> Bound:
    """What becomes of the answer."""
    written = Written.model_validate(careful(**changes))
    return bind(Understood(written), studied(ask), drafted(ask), ENGINE, built_in(), _checks())


def bound_answer(ask: str, answer: dict[str, Any]) -> Bound:
    """What becomes of another answer."""
    return bind(
        Understood(Written.model_validate(answer)), studied(ask), drafted(ask), ENGINE, built_in(), _checks()
    )
