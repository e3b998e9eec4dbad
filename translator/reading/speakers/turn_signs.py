"""How names stand beside the words somebody said in chats, minutes and comments; what they mean is decided elsewhere."""

import re

_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \t]?[AaPp]\.?[Mm]\.?)?"
DATED = re.compile(r"\d{2,4}[-/.]\d")
HAS_WHEN = re.compile(
    r"\d[:.]\d\d|\d ?(?:[smhdwy]|min|hours?|days?|weeks?|months?)\b|just now|刚刚|分钟前|小时前|天前"
)
_DAY = r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.](?:\d{1,2}|[A-Z][a-z]{2})(?:[-/.]\d{2,4})?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?|\d{1,2}月\d{1,2}日|[Tt]oday|[Yy]esterday|今天|昨天|[上下]午)"
_AGO = r"(?:\d{1,3} ?(?:[smhdwy]|mins?|minutes?|hours?|days?|weeks?|months?|years?)(?: ago)?|just now|刚刚|\d{1,3} ?(?:分钟|小时|天|周|个月)前)"
_WHEN = rf"(?:(?:{_DAY}[, \t]{{0,3}}(?:at |um |- )?)?(?:[上下]午[ \t]?)?{_CLOCK}(?: (?:[Tt]oday|[Yy]esterday|今天|昨天))?)"
_NICK = r"[^\s:：<>\[\]()（）|,，。.!?！？\"“”#*>/—–-][^\n:：<>\[\]()（）|，。!?！？\"“”]{0,28}?"
_NAME = r"[^\s:：<>\[\]()（）|,，。.!?！？\"“”#*>/—–-][^\n:：<>\[\]|，。!?！？\"“”—–]{0,30}?"
_BULLET = r"[ \t]*+(?:(?:[-*•·–▪]|\(?\d{1,2}[.)、])[ \t]++|[（(]?[一二三四五六七八九十]{1,2}[、)）][ \t]*+)?+(?:[*_]{1,2}(?=[^\s*_]))?+"
_SEP = r"[ \t]*+(?:[-–—|•·,，][ \t]*+)?"
TIMED = re.compile(
    rf"{_BULLET}(?:[\[(（]{_WHEN}[\])）]|{_WHEN}){_SEP}(?:<(?P<a>[^<>\n]{{1,30}})>[ \t]*+|(?:From )?(?P<b>{_NICK})(?: to [\w ]{{2,20}})?(?:[ \t]?[(（][^()（）\n]{{1,24}}[)）])?[ \t]?[:：][ \t]*+|(?P<c>{_NAME}|[A-Z]\w+, [A-Z]\w+)[ \t]*+$)"
    rf"|{_BULLET}(?:<(?P<d>[^<>\n]{{1,30}})>|(?P<e>{_NAME}|[A-Z]\w+, [A-Z]\w+))[*_]{{0,2}}{_SEP}(?:[\[(（]{_WHEN}[\])）][ \t]*+[:：]?|{_WHEN}[ \t]*+(?:[:：]|$)|{_AGO}[ \t]*+$)[ \t]*+"
)
"""A name beside a time, on the line of its words or above them."""
ALONE = re.compile(
    r"[ \t]*+(?:[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,2}|[a-z][\w.-]{2,14}|[\u4e00-\u9fff\w]{2,6})[ \t]*+$"
)
ONLY_WHEN = re.compile(rf"[ \t]*+(?:\w{{3,9}},? )?{_WHEN}[ \t]*+$")
COMMENTED = re.compile(
    rf"{_BULLET}[*@]{{0,3}}(?P<a>{_NICK})\*{{0,2}} (?:(?:added a comment|left a comment|commented)\b[^\n:：]{{0,40}}(?:{_CLOCK})?[ \t]*+[:：]?|(?:wrote|replied|said)\b[^\n:：]{{0,40}}[:：])[ \t]*+$"
    rf"|(?:Comment|Reply) (?:by|from) (?P<b>{_NICK})(?:[ \t]*[-(,–][^\n]{{0,40}}|[ \t]+{_WHEN})?[ \t]*+[:：]?[ \t]*+$|(?P<c>[\u4e00-\u9fff·]{{2,8}}?|[A-Za-z][\w.-]{{0,20}}+(?: [A-Za-z][\w.-]{{0,20}}+){{0,2}})[ \t]?(?:评论|回复|补充)(?:(?:于|了|[ \t]?\d)[^\n:：]{{0,24}}+[:：]?+|[^\n:：]{{0,24}}+[:：])[ \t]*+$"
)
DASHED = re.compile(
    rf"{_BULLET}(?P<a>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){{0,2}}|[\u4e00-\u9fff]{{2,5}})(?:[ \t]?[(（][^()（）\n]{{1,30}}[)）])?[ \t]*+(?:->|=>|→|–|—|- )[ \t]*+(?=\S)"
)
PLAIN = re.compile(
    rf"{_BULLET}(?:\*\*)?+(?P<a>(?:@)?{_NICK}(?:[ \t]?[(（][^()（）\n]{{1,30}}[)）])?)(?:\*\*)?+[ \t]?[:：](?:\*\*)?+[ \t]++(?=\S)|{_BULLET}(?P<b>[\w\u4e00-\u9fff][\w\u4e00-\u9fff /·-]{{0,13}}(?:[ \t]?[(（][^()（）\n]{{1,12}}[)）])?)[:：](?=\S)"
)
INSIDE = re.compile(rf"(?P<a>{_NICK})(?:[ \t]?[(（][^()（）\n]{{1,30}}[)）])?[ \t]?[:：][ \t]*+(?=\S)")
MAY_LABEL = re.compile(r"[:：]|[-=]>|→|\s[–—-] ")
COLON = re.compile(r"[:：][ \t]*+\S")
OTHER_MARK = re.compile(
    r"[ \t]*+(?:<(?:v )?(?P<h>[^<>\n/]{1,24})>[ \t]*+|\[(?P<a>[A-Za-z\u4e00-\u9fff][^\[\]\n]{0,24})\][ \t]*+|(?P<b>[A-Za-z][\w .-]{0,20})(?:>|»|\t|[ ]\|[ ])[ \t]*+|\|[ \t]*+(?P<c>[A-Za-z\u4e00-\u9fff][^|\n]{0,24}?)[ \t]*+\|[ \t]*+|【(?P<d>[^】\n]{1,12})】|@(?P<e>[\w.-]{2,24})[ \t]++|(?P<f>[a-z][\w.-]{1,14})[ \t]?:[ \t]++|(?P<g>[QA])[:.][ \t]++)(?=\S)"
)
NAMED_AFTER = re.compile(
    r"[(（\[](?P<a>[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ][\w.]*)?(?:, [\w &-]{2,24})?|[\u4e00-\u9fff]{2,5})[)）\]][ \t]*+[.。;；]?[ \t]*+$"
)
"""A name in brackets after the words."""
NAMED_BELOW = re.compile(
    r"[ \t]*+(?:[—–-]{1,2}|~)[ \t]?(?P<a>[A-ZÀ-Þ][\w.'’-]*(?: [\w.'’-]+){0,3}|[\u4e00-\u9fff]{2,8})(?:[,，(（][^\n]{1,40})?[ \t]*+$"
)
"""A name with a dash on a line below the words."""
TALKS = re.compile(
    r"\b(?:I|we|my|our|us|me)\b|^\s*+(?:wants?|asks?|needs?|would|suggests?|proposes?|agrees?|wishes|prefers?|objects?)\b|我|咱|想|希望|觉得|建议|要求|能不能|[吧呢啊吗哈嘛呀](?:[，。！？!?]|$)"
)
TELLS = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:提出|提|说|问|讲|反馈|反映|补充|表示|建议|回复|答)$|(?:['’]s (?:take|wish|wishes|view|comment|point|request)| (?:says|asks|again|adds|replies|replied|wrote|writes|wants))$"
)
"""What follows a name in a label, as in `王老师提：`."""
INPUT = re.compile(r"^(?:from|input|comment|quote|feedback|wish|request)(?: (?:from|by))? (?=[A-Z])", re.I)
ROLED = re.compile(
    rf"{_BULLET}(?P<a>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){{0,2}}), [\w &'’-]{{2,28}}[:：][ \t]++(?=\S)"
)
TOLD_OF = re.compile(
    r"([A-ZÀ-Þ](?<![\w.'’-].)[\w.'’-]*+) (?:says?|said|wants?|wanted|asks?|asked|needs?|thinks?|thought|insists?|objects?|agrees?|will|to|mentioned|prefers?|would|report(?:s|ed)|complain(?:s|ed)|remind(?:s|ed)|raise[sd]|note[sd]|suggest(?:s|ed)|confirm(?:s|ed)|propose[sd]|request(?:s|ed)|warn(?:s|ed)|explain(?:s|ed)|add(?:s|ed)|point(?:s|ed)|finds|misses|hates|would)\b"
)
"""Somebody told of, as in `Bart wants it by June`."""
PRESENT = re.compile(
    r"(?:^|[.;。；] ?)[ \t]*+(?:present|attendees|attending|participants|who|参会(?:人员|人)?|出席|与会(?:人员)?|参加(?:人员)?)[ \t]*+[:：]",
    re.I,
)
IN_BRACKETS = re.compile(r"[(（][^()（）\n]{0,40}[)）]")
