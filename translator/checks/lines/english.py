"""English words, to tell a name at the beginning of a sentence from a word that begins one.

The words are those that the knowledge files write in small letters: wording, measures, kinds of system, things that are counted.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files

from translator.checks.lines.words_en import FREE, GRAMMAR, OPERATORS, stem
from translator.knowledge.files import yaml_files
from translator.reading.text.words_en import VERBS

_WORD = re.compile(r"(?<![\w'-])[a-z]{2,30}+(?!\w)")
_FOLDERS = ("lexicons", "measures", "archetypes", "counted")
_NO_WORDS = ("sources", "masking")
"""Files of names and of signs."""
NAMED = frozenset(
    "salesforce sap slack google github gitlab jira oracle microsoft azure amazon aws openai anthropic facebook whatsapp instagram zoom zendesk hubspot "
    "servicenow workday dropbox paypal stripe twilio shopify wordpress linkedin twitter tiktok wechat alipay dingtalk feishu tencent alibaba baidu huawei "
    "snowflake databricks kafka redis kubernetes docker postgres mysql mongodb elasticsearch tableau datadog okta netsuite confluence notion asana trello".split()
)
"""Products whose names may stand in small letters among the words."""


@lru_cache(maxsize=20_000)
def is_english(word: str) -> bool:
    """Say whether a word is one of English that requirements use, in any of its forms.

    Args:
        word: in small letters.
    """
    return word not in NAMED and (word in _words() or stem(word) in _stems())


@cache
def _words() -> frozenset[str]:
    found = {*FREE, *GRAMMAR, *OPERATORS, *VERBS}
    top = files("translator.knowledge")
    for folder in (top, *(top / name for name in _FOLDERS)):
        for file in yaml_files(folder):
            if not file.name.startswith(_NO_WORDS):
                found.update(_WORD.findall(file.read_text(encoding="utf-8")))
    return frozenset(found)


@cache
def _stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _words())
