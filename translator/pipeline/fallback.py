"""What people are told when a model did not do its part: what happened, what they have now, what to do."""

from translator.domain.errors import (
    ModelAskTooLong,
    ModelBudgetSpent,
    ModelBusy,
    ModelFailed,
    ModelKeyRefused,
    ModelNotThere,
    ModelRefused,
    ModelUnknown,
)
from translator.domain.value import Language

_TELL = {
    "en": "Tell whoever runs this service; translating again will not help before.",
    "zh": "请告诉管理这个服务的人；在此之前再翻译也没有用。",
}
_HAPPENED: tuple[tuple[type[ModelFailed], dict[str, str], dict[str, str]], ...] = (
    (
        ModelBusy,
        {"en": "The language model takes no more work right now.", "zh": "语言模型现在忙不过来。"},
        {"en": "Translate it again later today.", "zh": "请今天晚些时候再翻译一次。"},
    ),
    (
        ModelNotThere,
        {"en": "The language model could not be reached.", "zh": "连不上语言模型。"},
        {"en": "Translate it again in a while; if it stays so, tell whoever runs this service.", "zh": "请过一会儿再翻译一次；如果一直这样，请告诉管理这个服务的人。"},
    ),
    (
        ModelKeyRefused,
        {"en": "The provider of the language model refused the key of this service.", "zh": "语言模型的提供方拒绝了本服务的密钥。"},
        _TELL,
    ),
    (
        ModelUnknown,
        {"en": "The language model this service was told to use is not there.", "zh": "本服务设定的语言模型不存在。"},
        _TELL,
    ),
    (
        ModelRefused,
        {"en": "The language model would not work on this text.", "zh": "语言模型不肯处理这段文字。"},
        {"en": "It would refuse again, so work with this page, or say it in other words.", "zh": "再试也会被拒绝，请直接用这一页，或换个说法。"},
    ),
    (
        ModelAskTooLong,
        {"en": "The text is longer than the language model takes.", "zh": "这段文字超出了语言模型能处理的长度。"},
        {"en": "Paste only the part that holds the wish, or split it into several asks.", "zh": "请只粘贴提要求的部分，或拆成几份。"},
    ),
    (
        ModelBudgetSpent,
        {"en": "The language model took more than one text may cost.", "zh": "语言模型用掉了一段文字允许的额度。"},
        {"en": "Work with this page, or ask whoever runs this service to allow more.", "zh": "请直接用这一页，或请管理这个服务的人调高额度。"},
    ),
)  # fmt: skip
_UNUSABLE = {"en": "The answer of the language model could not be used.", "zh": "语言模型的回答没法用。"}
_AGAIN = {
    "en": "Translate it again for another try; the failed answer is kept for the people who mend the prompts.",
    "zh": "可以再翻译一次；失败的回答留给维护提示词的人看。",
}
_NOW = {
    "en": "This page was written by rules from your text alone, and nothing you said is lost.",
    "zh": "这一页由规则根据原文写成，你说的都在。",
}


def told(error: ModelFailed, language: Language) -> str:
    """Say in three sentences what happened, what there is now, and what to do.

    Args:
        error: why the model's draft is not there.
        language: of the page.
    """
    way = "zh" if language == "zh" else "en"
    for kind, happened, to_do in _HAPPENED:
        if isinstance(error, kind):
            return _joined(way, happened[way], _NOW[way], to_do[way])
    return _joined(way, _UNUSABLE[way], _NOW[way], _AGAIN[way])


def _joined(way: str, *sentences: str) -> str:
    return ("" if way == "zh" else " ").join(sentences)
