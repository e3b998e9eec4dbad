"""Finds what sentences tell that somebody else said or wants, as in `our lawyers insist that ...` or 张总说……."""

import re
from collections.abc import Collection, Iterator

from translator.domain.reading import Speaker
from translator.domain.value import Language, Span
from translator.reading.paste.layout import Layout
from translator.reading.speakers.names import SURNAME
from translator.reading.text.words_en import PEOPLE

_CAPITALISED = r"[A-ZÀ-Þ][\w.-]*+(?:['’][A-ZÀ-Þ][\w-]*+)?+"
_PEOPLE = r"boss|manager|director|team|colleagues?|board|ceo|cto|cfo|coo|legal|sales|marketing|finance|hr|compliance|security|support|data protection|works council|purchasing|electrician|vendor|supplier|auditors?|lawyers?|controlling|reception|operations|ops|chief|head|lead|colleague|husband|wife"
_REPORTS_EN = re.compile(
    rf"(?P<who>(?<![\w.'’-])(?:(?:my|our|the|their|his|her)(?: (?!{_PEOPLE})[\w'’-]+){{0,2}} (?:{_PEOPLE})|(?-i:{_CAPITALISED}(?: {_CAPITALISED}){{0,2}})(?: (?:from|in|of|at) (?:the )?[\w'’-]+|[ ]?[(][^()\n]{{1,30}}[)])?|legal|sales|marketing|finance|compliance|data protection))"
    r"(?: (?:also|now|then|just|always|all|keep|keeps|already|even|has|have|had|would|is|are|was))? ?"
    r"\b(?P<verb>says?|said|told (?:me|us)|tells? (?:me|us)|wants?|wanted|asks?|asked|asking|insists?|insisted|thinks?|thinking|thought|claims?|claimed|demands?|demanded|suggest(?:s|ed)?|objects?|objected|complain(?:s|ed)?|mentioned|prefers?|would (?:really |also )?(?:like|love)|['’]d (?:like|love)|raised|proposed?s?|pointed out|reported|wishes|wished|needs)\b[ ,:]*+(?:that )?(?P<what>[^.!?\n]{3,300})",
    re.I,
)
_NOT_WHO = re.compile(
    r"(?:I\b['’]?\w*|We|You|He|She|They|It|This|That|These|Those|The|There|What|Who|Which|When|If|As|And|But|So|Nobody|Everybody|Everyone|Somebody|Also|Then|Today|Currently|Please|Each|Every|Any|All|Only|One|My|Our|Their|For|In|On|At|Not|Managers? who|How|Where|Why|Can|Could|Would|Should|Or|Yes|No|Once|While|Because|Hi|Hey|Hello|Dear|Goal|Need|Title|User|AI|Users?|System)$"
)
_SAID_BY = r"(?:says?|said|asks|asked|writes|wrote|adds|added|replied|explains|explained)"
_TITLED_NAME = rf"(?<![\w.'’-])(?:{_CAPITALISED}|mayor|reader|professor)(?: {_CAPITALISED}){{0,3}}"
_QUOTED = re.compile(
    rf"(?:(?P<before>{_TITLED_NAME}) {_SAID_BY}[:,]? )?[“\"](?P<said>[^“”\"\n]{{3,300}})[”\"],? ?(?:(?:{_SAID_BY}) (?:[a-z]+ ){{0,3}}(?P<after>{_TITLED_NAME})|[—–-] ?(?P<dash>{_TITLED_NAME}))?"
)
_REPORTS_ZH = re.compile(
    rf"(?P<who>(?:我们?|你们)?(?:老板|领导|法务|财务|合规|运营|市场|销售|产品|业务|安全|采购|人事|行政|店长|同事|房东|物业|车间主任|主任|院长|校长|老公|老婆)(?:那边|这边|部|们|部门)?|{SURNAME}(?:(?!{SURNAME})[\u4e00-\u9fff])?(?:总|工|经理|主任|院长|校长|店长|老师|医生|女士|先生|姐|哥|处长|书记)|[\u4e00-\u9fff]{{1,4}}(?:科|部|处|组|房|中心)(?=说|要的|希望|提出|提了|反馈|想要?|建议)|(?:[小老阿][\u4e00-\u9fff]|(?<![A-Za-z])[A-Z][a-z]{{1,15}})(?= ?(?:说|提|要求|希望|想|觉得|反馈|建议|认为)))[ ]?"
    rf"(?:[（(][^）)\n]{{1,10}}[)）])?(?:昨天|今天|上周|刚才|也|又|还|都|一直|特别|明确|已经|原话|会上|再三|在[^，。\n]{{1,8}}上|另外|电话里|跟我|和我|之前|那边|这边|总|老){{0,3}}(?P<verb>说(?:了|过|的是)?|讲(?:了)?|提(?:了|出|到|过)|要求|强调|希望|反馈|认为|觉得|建议|坚持|表示|抱怨|想要?|问|反对|点名要|要的是)(?:一[条句点])?[，,：:“\"「]?(?P<what>[^。！？；\n]{{3,200}})"
)
_SETS_LIMITS = re.compile(
    r"\b(?:legal|compliance|security|data protection|works council|hr|auditors?|lawyers?)\b|法务|合规|安全|审计",
    re.I,
)
_OPENS_QUOTE = re.compile(r"[“\"]")
_A_PERSON = re.compile(rf"\b(?:{_PEOPLE})$", re.I)
_SUBJECT = re.compile(
    r"(?:(?:and|but|then|also),? )?(?P<who>[A-ZÀ-Þ][\w'’-]+)(?: [(][^()\n]{1,30}[)]| from (?:the )?[\w'’-]+)? (?P<what>[a-z][^\n]{3,300})"
)
_GOES_ON = re.compile(r"(?:(?:and|but|so|also|then),? )?(?:he|she|they|her|his|their)\b", re.I)


def quoted_in(layout: Layout, language: Language, known: Collection[str]) -> tuple[Speaker, ...]:
    """Find what sentences tell that somebody said or wants.

    Args:
        layout: the text, laid out.
        language: what it is read as.
        known: names of people the text tells of, in lower case.
    """
    found: list[Speaker] = []
    for i, line in enumerate(layout.lines):
        found += _reported(layout.text, line, language)
        if _OPENS_QUOTE.search(layout.words(i)):
            found += _in_quotation_marks(layout.text, line)
        if known and language != "zh":
            found += _told_of(layout, i, known)
    return tuple(sorted(found, key=lambda s: (s.start, -s.end)))


def sets_limits(who: str) -> bool:
    """Say whether somebody is known to set limits to what others want, rather than to want a thing."""
    return _SETS_LIMITS.search(who) is not None


def _told_of(layout: Layout, i: int, known: Collection[str]) -> Iterator[Speaker]:
    """Yield the sentences of a line that tell of somebody known, and those that go on with `she` or `he`."""
    who = ""
    for piece in layout.pieces[i]:
        subject = _SUBJECT.match(layout.text, piece.start, piece.end)
        if subject and subject["who"].lower() in known:
            who = subject["who"]
            yield Speaker(who=who, start=subject.start("what"), end=piece.end)
        elif who and _GOES_ON.match(layout.text, piece.start, piece.end):
            yield Speaker(who=who, start=piece.start, end=piece.end)
        else:
            who = ""


def _is_nobody(who: str) -> bool:
    """Say whether a capitalised word begins a sentence rather than a name, or names a whole group such as customers."""
    return _NOT_WHO.match(who.split()[0]) is not None or who.lower() in PEOPLE


def _in_quotation_marks(text: str, line: Span) -> Iterator[Speaker]:
    """Yield what stands in quotation marks before or after the name of who said it."""
    for match in _QUOTED.finditer(text, line.start, line.end):
        who = match["after"] or match["dash"] or match["before"]
        if who:
            yield Speaker(who=who.rstrip("."), start=match.start("said"), end=match.end("said"))


def _reported(text: str, line: Span, language: Language) -> Iterator[Speaker]:
    """Yield what a sentence tells somebody else said or wants."""
    for match in (_REPORTS_ZH if language == "zh" else _REPORTS_EN).finditer(text, line.start, line.end):
        who = match["who"]
        if language == "zh" or _A_PERSON.search(who) or not _is_nobody(who):
            yield Speaker(who=who, start=match.start("what"), end=match.end("what"))
