"""Sentences that only the model takes for orders to the reader: somebody is asked, and nothing of the rules' is taken away.

What the rules know for an order was taken out before; a model may be wrong, or be told to say so by the text itself.
"""

from translator.binding.desk import Desk
from translator.binding.written import Written
from translator.domain.spec import AnswerOption, Question, Spec
from translator.drafting.keys import Names, question_key

_MAX = 2
"""So many are asked about; more would be a form."""
_QUOTE_CHARS_MAX = 160
_PLACE = "/boundaries/constraints/-"
_WORDS = {
    "en": (
        "“{said}”: is this a wish of yours, or was it written to steer this tool?",
        "The model that wrote this draft takes it for an order to the reader. Such words often come from somebody else.",
        ("It is our wish", "It stands among the limits.", "{said}"),
        ("It was written to steer the tool", "Whoever builds it knows not to follow it.", "Not to be followed: {said}"),
    ),
    "zh": (
        "“{said}”：这是你们的要求，还是写来指使本工具的？",
        "写草稿的模型认为这是给读者下的指令。这样的话常常是别人写进来的。",
        ("是我们的要求", "写进边界。", "{said}"),
        ("是写来指使工具的", "做的人就知道不用照办。", "不要照办：{said}"),
    ),
}  # fmt: skip


def suspected(spec: Spec, written: Written, desk: Desk, names: Names) -> list[Question]:
    """Ask about each sentence that the model takes for an order.

    Args:
        spec: the draft so far.
        written: the model's answer.
        desk: looks up its quotes, and binds the numbers in them.
        names: hands out ids.
    """
    put, why, *ways = _WORDS["zh" if spec.language == "zh" else "en"]
    asked: list[Question] = []
    for index, quote in enumerate(written.orders):
        span = desk.ask.find(quote)
        if span is None:
            desk.refuse(f"/orders/{index}", "quotes", "the ask does not say this", quote)
            continue
        bound = desk.bound(desk.ask.text[span.start : span.end])
        said = " ".join(bound.text.split()).rstrip(".。")
        if bound.unbound or bound.invented or len(said) > _QUOTE_CHARS_MAX or len(asked) == _MAX:
            continue  # the sentence stands in the rules' draft, marked in the ask like any other
        words = put.format(said=said)
        asked.append(
            Question(
                id=names.give("Q", question_key("boundary", (), words)),
                to="business",
                about="boundary",
                text=words,
                why=why,
                options=tuple(
                    AnswerOption(label=label, sets={_PLACE: line.format(said=said)}, consequence=consequence)
                    for label, consequence, line in ways
                ),
                takes={"text": _PLACE},
                changes=("boundaries/constraints",),
                evidence=(span,),
            )
        )
    return asked
