"""Why a text of a model is not used, in words for the people who read the page."""

from translator.binding.desk import Refusal
from translator.domain.value import Language

_REASONS = {
    "numbers": {"en": "Nobody gave a number, name or date in it.", "zh": "里面有没有人给过的数、名称或日期。"},
    "quotes": {"en": "Your text does not say this.", "zh": "原文没有这样说。"},
    "orders": {"en": "It stands on an order to the reader, which is no wish.", "zh": "依据的是对读者下的指令，不是需求。"},
    "names": {"en": "It names what your text does not.", "zh": "提到了原文没有的名称。"},
    "figures": {"en": "It says an amount or a day that your text does not.", "zh": "说了原文没有的数量或日期。"},
    "owners": {"en": "It says who decides or owns something, and your text does not say so.", "zh": "说了由谁负责或批准，原文没有这样说。"},
    "hidden": {"en": "It holds characters that nobody sees.", "zh": "带有看不见的字符。"},
    "faithful": {"en": "It says something else than the words of yours that it stands on.", "zh": "说的和它所依据的原话不是一个意思。"},
    "losses": {"en": "It leaves out a number that your text gives.", "zh": "漏掉了原文给出的数。"},
    "vagueness": {"en": "It adds a word that nobody could test.", "zh": "加进了没法检验的说法。"},
    "links": {"en": "It brings an address, markup or an order that your text does not hold.", "zh": "带进了原文没有的地址、标记或指令。"},
    "language": {"en": "It is in another language than your text.", "zh": "和原文不是同一种语言。"},
    "length": {"en": "It is too long for its place.", "zh": "太长，放不下。"},
    "ears": {"en": "It is not one sentence that engineering can test.", "zh": "不是一句可以检验的技术要求。"},
    "measures": {"en": "There is no such measure.", "zh": "没有这个指标。"},
    "kinds": {"en": "There is no such kind of system.", "zh": "没有这类系统。"},
    "questions": {"en": "There is no such subject of a question.", "zh": "没有这类问题。"},
    "decisions": {"en": "No such decision was given to it.", "zh": "没有给它这条决定。"},
    "overruled": {"en": "This decision was given to it as one that does not hold.", "zh": "给它时已说明这条决定不作数。"},
    "unsaid": {"en": "The decision does not say this.", "zh": "这条决定没有这样说。"},
    "twice": {"en": "Another option says the same.", "zh": "另一个选项说的一样。"},
    "shape": {"en": "It has not the shape that was asked for.", "zh": "格式不对。"},
}  # fmt: skip


def reason_of(refusal: Refusal, language: Language) -> str:
    """Say why a text is not used.

    Args:
        refusal: which check refused it.
        language: of the page.
    """
    return _REASONS[refusal.check]["zh" if language == "zh" else "en"]
