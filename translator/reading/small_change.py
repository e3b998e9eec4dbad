"""Tells a small change to something that exists, such as `add an export button to the invoice list`, from a new system.

It names a part of a page or where on a page something changes, and wants nothing else. What kind of system the page
belongs to is not said, and nothing about that system is to be asked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translator.domain.reading import Reading
from translator.domain.value import Span

_PART_EN = (
    r"buttons?|links?|icons?|logos?|banners?|columns?|fields?|labels?|tooltips?|checkbox(?:es)?|drop-?downs?|menu items?|menus?|tabs?|toggles?|headers?|footers?|"
    r"(?:dark|night|light) mode|themes?|fonts?|colou?rs?|backgrounds?|headings?|placeholders?|pop-?ups?|filters?|favicons?|shortcuts?"
)
_PLACE_EN = r"page|screen|list|form|view|overview|dialog|window|table|settings|menu|header|footer|dashboard|profile|toolbar|home ?page|sidebar"
_PART = re.compile(
    rf"\b(?:(?!(?:an?|the|our|this|that|your|my|add|with|make|new|of|to|we|i|you|need|want|have|like|please|should|show|us|and|or|for|on|in)\b)[\w\"“”'-]{{2,20}} ){{0,2}}(?:{_PART_EN})\b",
    re.I,
)
_PLACE = re.compile(
    rf"\b(?:on|to|in|for|from|at|of|into) (?:the|our|each|every|my|your) (?P<place>(?:[\w'-]{{2,20}} ){{0,3}}(?:{_PLACE_EN}))\b",
    re.I,
)
_CHANGES = re.compile(
    r"(?:(?:please|pls|can|could|would|you|we|i|to|need|want|like|the|team|also|just|let'?s) ){0,5}(?:add|put|show|display|hide|remove|rename|move|replace|change|swap|make|sort|enlarge|shrink|align|fix|update|reorder|translate) (?:the|an?|our|all|each)?\b ?(?P<what>[^.,;:?!\n]{2,60}?)(?= (?:on|to|in|from|at|into|under|next|sortable|bigger|smaller|visible|as|by|so)\b|[.?!]|$)",
    re.I,
)
_WHOLE = re.compile(
    r"\b(?:an?|new|own|this) (?:[\w-]{1,20} ){0,3}(?:app|application|tool|system|platform|portal|bot|chatbot|assistant|service|software|website|site|solution|engine|module|database|integration|api)\b"
    r"|(?:一个|一套|个|新的?)[\u4e00-\u9fff]{0,8}(?:系统|平台|小程序|工具|助手|机器人|应用|网站|模块|app|App|APP)",
    re.I,
)
_DOES = re.compile(
    r"\b(?:that|which) (?:[a-z]{3,}s|can|should|must|lets?)\b|\bautomatic\w*|\bby itself\b|\bAI\b|自动|智能|识别|推荐",
    re.I,
)
"""What does something of its own is more than a part of a page."""
_PART_ZH = re.compile(
    r"(?:(?![在把的给要加一个里上将让请希望支持想我们能可以])[\u4e00-\u9fffA-Za-z]){0,4}?(?:按钮|链接|图标|logo|横幅|列(?!表)|字段|下拉框?|菜单|选项卡|页眉|页脚|深色模式|夜间模式|暗色模式|主题色|字体|颜色|背景|文案|提示语|弹窗|排序|筛选|入口|开关)",
    re.I,
)
_PLACE_ZH = re.compile(
    r"(?:(?![在把给要加将让请从和与])[\u4e00-\u9fffA-Za-z]){1,8}?(?:详情页|设置页面?|登录页面?|页面?|列表|表单|首页|报表|界面|设置)(?=[里上中的要希显加]|$|[，。])"
)
_CHANGES_ZH = re.compile(
    r"(?:加上?|增加|添加|显示|展示|隐藏|去掉|删掉|改成|改为|换成|换|支持|移到|放大|缩小)(?:一?个)?(?P<what>[\u4e00-\u9fffA-Za-z]{2,10})"
)
_WISHED_ZH = re.compile(r"^(?:希望|想|我们|咱们|的){1,3}")
_SENTENCES_MAX = 2
_WORDS_MAX = 26
_HAN_MAX = 40
_KIND_SURE = 0.75
"""A kind as sure as this is meant, unless the ask names both a part and the page it belongs to."""
_WORD = re.compile(r"[A-Za-z0-9'’-]+|[\u4e00-\u9fff]")


@dataclass(frozen=True)
class SmallChange:
    """What is to change, and where, in the ask's own words; empty where the ask does not say."""

    part: str
    place: str


def small_change_in(text: str, reading: Reading, sentences: Sequence[Span]) -> SmallChange | None:
    """Return the small change an ask wants, or None where it wants more than that.

    Args:
        text: the ask as it is read.
        reading: what was found in it.
        sentences: without what was set aside.
    """
    if reading.verdict != "specifiable" or len(reading.requests) > 1:
        return None
    zh = reading.language == "zh"
    said = " ".join(text[s.start : s.end] for s in sentences)
    if not 0 < len(sentences) <= _SENTENCES_MAX or len(_WORD.findall(said)) > (
        _HAN_MAX if zh else _WORDS_MAX
    ):
        return None
    if _WHOLE.search(said) or _DOES.search(said):
        return None
    part, place = (_PART_ZH, _PLACE_ZH) if zh else (_PART, _PLACE)
    named, where = part.search(said), place.search(said)
    change = (_CHANGES_ZH if zh else _CHANGES).search(said)
    if named is None and (where is None or change is None):
        return None
    sure = reading.needs_learning or (bool(reading.archetypes) and reading.archetypes[0].score >= _KIND_SURE)
    if sure and (named is None or where is None):
        return None
    what = named.group() if named else change["what"] if change else ""
    at = "" if where is None else where.group() if zh else where["place"]
    return SmallChange(what.strip(" \"“”'"), _WISHED_ZH.sub("", at.strip()))
