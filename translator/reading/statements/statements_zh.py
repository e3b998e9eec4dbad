"""Chinese sentences to single requirements in EARS, by patterns of wishes and duties, with no segmenter.

Knows nothing about numbers or vagueness: names and numerals stay as the ask writes them.
"""

import re
from dataclasses import dataclass, field, replace

from translator.domain.value import Span
from translator.reading.statements.clauses_zh import bare, clauses, continues, labelled_above, opening, trim
from translator.reading.statements.conditions_zh import (
    Condition,
    after_then,
    bare_condition,
    condition_of,
    inline_condition,
    level_condition,
    whose_condition,
    with_condition,
)
from translator.reading.statements.duties_zh import read_duty
from translator.reading.statements.found import Found, as_said, noted
from translator.reading.statements.frames_zh import Setting, does, ensured, order, plain
from translator.reading.statements.kept_denials import with_denials
from translator.reading.statements.today_zh import is_today, left_to_do, opens_today
from translator.reading.statements.wanted_zh import STORY, built, read_built, read_hope
from translator.reading.text.orders_zh import orders_zh
from translator.reading.text.telling_zh import LEFT_OUT, PUT_OFF, tells_zh
from translator.reading.text.words_zh import ABOUT_NOW, CAN, MUST, NEED, NOT, POLITE, WANT

_CHARS_MAX = 400
"""A longer sentence is no single requirement; it is left to the person."""
_PURPOSE = re.compile(r"(?:这样(?:一来)?|以便于?|从而|好让|好把|使得|为了让|省得|免得|以免)")
_FIRM = re.compile(rf"{MUST}|不得|严禁|禁止")
_ID = re.compile(
    r"(?:需求|条款)?(?:编号|号)?\s*+(?P<id>[A-Z]{1,8}[-_]\d[\w.-]*+(?=\s*+[：:、])|\d{1,3}(?:\.\d{1,3}){1,5}(?=\s++[\u4e00-\u9fffA-Z]))\s*+[：:、]?\s*+"
)
"""The number or name of a requirement before its words."""
_SO_ONE_CAN = re.compile(r"(?:就(?:能|可以|可(?=[^能]))|便可以?|即可)")
_ITEM_BEFORE = re.compile(r"(?:[-*•·●○]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.．)）]|[①-⑳])\s*$")
_GIVEN = re.compile(r"如果|若|当(?!前)|一旦|在|对于|每当")
"""Words that make a condition even of what happens every day."""
_STATES = re.compile(r"全部|都|必|不|须|内|后|前|自动|把|将|\d")
"""What makes a phrase under a label such as 要求 more than a title."""
_EACH_TIME = re.compile(r"每(?:次|到|逢)[^，,。；\n]{1,14}[，,][^，,。；\n]{0,8}都[要得](?!能|有|可以)")
"""What somebody has to do each time, as it is today: 每次版本更新，策划都要写…"""
_EACH_BURDEN = re.compile(r"[^，,。；\n]{0,8}都[要得]")
_INTRODUCES = re.compile(r"这几[个条项点件]|以下|如下")
_ELSE = re.compile(
    r"(?:要?不然|否则)(?:的话)?[就都]?(?:又|还)?[要会得]?(?:出事|出错|被|挨|赔|罚|完蛋|乱套|麻烦|炸|糟|骂|扣)"
)
"""What happens otherwise is no duty: 不然要出事."""
_QUOTE = re.compile(r"[“「『\"][^“”「」『』\"]{1,60}[”」』\"]?")
_SAYS_DUTY = re.compile(rf"{MUST}|{NEED}|{NOT}|{WANT}|{CAN}")
_AIM = re.compile(r"(?:目标|要求|期望|目的|标准)(?:是|为)")
_THING_IN_STORY = re.compile(r"(?:由|让)?(?:系统|平台|应用|APP|App|小程序|后台|页面)(?:能够?|可以|自动)*")


def found_zh(text: str, sentence: Span, default: Span | None) -> tuple[Found, ...]:
    """Find the requirements of one Chinese sentence.

    Args:
        text: the whole ask.
        sentence: the range of one sentence.
        default: what the ask has called the thing so far.
    """
    if sentence.end - sentence.start > _CHARS_MAX:
        return ()
    label = _ID.match(text, sentence.start, sentence.end)
    if label and label.end() < sentence.end:
        found = found_zh(text, Span(start=label.end(), end=sentence.end), default)
        mark = Span(start=label.start("id"), end=label.end("id"))
        return (noted(found[0], (mark,), brackets=("（", "）")), *found[1:]) if found else ()
    start, wished = opening(text, sentence)
    wished = labelled_above(text, sentence.start) if wished is None else wished
    if start >= sentence.end:
        return ()
    story = STORY.search(text, start, sentence.end)
    if story:
        return _story(text, sentence, story, default)
    if wished is False or PUT_OFF.search(text, start, sentence.end):
        return ()
    listed = start > sentence.start or _ITEM_BEFORE.search(text[max(0, sentence.start - 6) : sentence.start])
    ordered = orders_zh(text[start : sentence.end])
    pieces = clauses(text, start, sentence.end)
    reading = _Reading(
        text,
        pieces,
        default,
        wished=bool(wished or listed or ordered),
        labelled=bool(wished),
        ordered=ordered and not (wished or listed),
    )
    reading.run()
    where = Span(start=start, end=sentence.end)
    return tuple(
        replace(f, where=where, purpose=reading.purpose if i == 0 else None)
        for i, f in enumerate(reading.found)
    )


@dataclass
class _Reading:
    """The clauses of one sentence, read one after another; a condition waits for what it holds for."""

    text: str
    pieces: list[Span]
    default: Span | None
    wished: bool
    labelled: bool = False
    ordered: bool = False
    """Whether the sentence orders something without a word of wishing."""
    built: bool = False
    today: bool = False
    found: list[Found] = field(default_factory=list)
    purpose: Span | None = None
    conditions: list[Condition] = field(default_factory=list)

    def run(self) -> None:
        """Read every clause."""
        i = 0
        while i < len(self.pieces):
            i = self._step(i)

    def _step(self, i: int) -> int:
        """Read the clause at an index and return the index of the next one to read."""
        whole = self.pieces[i]
        purpose = _PURPOSE.match(self.text, whole.start, whole.end)
        if purpose:
            return self._purpose(i, purpose.end())
        clause = bare(self.text, whole) or whole
        if LEFT_OUT.match(self.text, clause.start, clause.end):
            return i + 1  # the boundary tells what is not to be built
        at = self._setting(whole)
        made = read_built(at, clause)
        if made and not ABOUT_NOW.match(self.text, clause.start, clause.end):
            return self._made(at, made, i)
        following = bare(self.text, self.pieces[i + 1]) if i + 1 < len(self.pieces) else None
        if following:
            if left_to_do(self.text, clause, following):
                return i + 2
            raw = self.pieces[i + 1]
            can = _SO_ONE_CAN.match(self.text, raw.start, raw.end)
            if can and not at.today and self._reads_as_nothing(at, clause):
                return self._take(ensured(at, Span(start=clause.start, end=following.end)), i + 2)
            state = self._condition(at, clause, following) or level_condition(self.text, clause, raw)
            if state:
                self.conditions.append(state)
                return i + 1
        return self._take(
            self._clause(at, after_then(self.text, clause) if self.conditions else clause), i + 1
        )

    def _setting(self, clause: Span) -> Setting:
        thing = self.default or next((f.thing for f in self.found if f.thing), None)
        polite = POLITE.match(self.text, clause.start, clause.end) is not None
        wished = self.wished or polite or any(f.parts for f in self.found)
        now = ABOUT_NOW.match(self.text, clause.start, clause.end) or _EACH_TIME.match(
            self.text, clause.start
        )
        self.today = self.today or now is not None or opens_today(self.text, clause)
        return Setting(self.text, thing, wished=wished, built=self.built, today=self.today)

    def _asks(self, at: Setting) -> bool:
        return not at.today and (at.wished or bool(self.conditions))

    def _purpose(self, i: int, start: int) -> int:
        whole = self.pieces[i]
        self.purpose = self.purpose or trim(self.text, start, whole.end)
        if self.found and _FIRM.search(self.text, self.pieces[0].start, whole.start):
            self.found[-1] = _longer(self.found[-1], whole.end)
        return i + 1

    def _condition(self, at: Setting, clause: Span, following: Span) -> Condition | None:
        """Read a clause as a condition of the next one."""
        given = _GIVEN.match(self.text, clause.start, clause.end)
        if not given and ABOUT_NOW.match(self.text, clause.start, clause.end):
            return None
        state = condition_of(self.text, clause) or (
            whose_condition(self.text, clause, following)
            if self._asks(at) or _SAYS_DUTY.search(self.text, following.start, following.end)
            else None
        )
        bare_state = bare_condition(self.text, clause, following) if state is None else None
        return bare_state if bare_state and self._reads_as_nothing(at, clause) else state

    def _reads_as_nothing(self, at: Setting, clause: Span) -> bool:
        plain = Setting(at.text, at.default, wished=False)
        return read_hope(plain, clause) is None and read_duty(plain, clause) is None

    def _clause(self, at: Setting, clause: Span) -> Found | None:
        """Read one clause, and lose no denial of it."""
        found = self._read(at, clause)
        if found is None:
            return None
        kept = with_denials(self.text, replace(found, where=clause), "zh")
        return found if kept.parts == found.parts else kept

    def _read(self, at: Setting, clause: Span) -> Found | None:
        """Read one clause: a condition within it, a hope, a duty, or an order where orders are meant."""
        aim = _AIM.match(self.text, clause.start, clause.end)
        if aim and aim.end() < clause.end:
            rest = Span(start=aim.end(), end=clause.end)
            return read_duty(Setting(at.text, at.default, wished=True), rest) or ensured(at, rest)
        inline = inline_condition(self.text, clause)
        if inline and not ABOUT_NOW.match(self.text, clause.start, clause.end):
            state, then = inline
            then = after_then(self.text, then)
            if tells_zh(self.text[then.start : then.end]) or is_today(self.text, then, today=at.today):
                return None
            inner = Setting(at.text, at.default, wished=True)
            one = (
                read_hope(inner, then)
                or read_duty(inner, then)
                or (None if at.today else does(inner, then, then))
            )
            return with_condition(one, [state]) if one and one.parts else None
        if is_today(self.text, clause, today=at.today):
            return None
        if at.today and _EACH_BURDEN.search(self.text, clause.start, clause.end):
            return None
        if (
            _ELSE.match(self.text, clause.start, clause.end)
            or _says_in_quotes(self.text, clause)
            or tells_zh(self.text[clause.start : clause.end])
        ):
            return None
        found = read_hope(at, clause) or read_duty(at, clause)
        if (
            found
            and _INTRODUCES.search(self.text, clause.start, clause.end)
            and self.text[clause.end : clause.end + 1] in ("：", ":")
        ):
            return None  # what is wanted follows in a list
        if found or not self._asks(at) or ABOUT_NOW.match(self.text, clause.start, clause.end):
            return found
        speaks = re.match(r"我|咱|你|您|大家|各位|请问", at.said(plain(at, clause)))
        under = does(at, clause, plain(at, clause)) if self.conditions and not speaks else None
        held = self.labelled and not self.found and _STATES.search(self.text, clause.start, clause.end)
        if self.ordered and not self.default:
            whole = plain(at, clause)
            return as_said(does(at, clause, whole), self.text, whole, stop="。")
        return order(at, clause) or under or (ensured(at, clause) if held else None)

    def _take(self, one: Found | None, end: int) -> int:
        """Keep a requirement with the clauses that go on with it, and return the index after them."""
        conditions, self.conditions = self.conditions, []
        if one is None or not one.parts:
            self.found += [one] if one else []
            return end
        one = with_denials(self.text, one, "zh")
        begin = end
        while end < len(self.pieces) and self._goes_on(end):
            end += 1
        whole = _longer(one, self.pieces[end - 1].end) if end > begin else one
        self.found.append(with_condition(whole, conditions))
        return end

    def _goes_on(self, i: int) -> bool:
        piece = self.pieces[i]
        if not continues(self.text, piece) or _PURPOSE.match(self.text, piece.start, piece.end):
            return False
        return condition_of(self.text, piece) is None

    def _made(self, at: Setting, made: tuple[Span, Span | None, Span | None], i: int) -> int:
        """Word what somebody wants built together with what the next clauses say that it does."""
        thing, actor, action = made
        end = i + 1
        if action is None and end < len(self.pieces):
            following = bare(self.text, self.pieces[end]) or self.pieces[end]
            if _tells_what_it_does(self.text, following):
                action, end = following, end + 1
        self.built = self.built or self.default is None
        self.default = self.default or thing
        spoken = Span(start=self.pieces[i].start, end=self.pieces[end - 1].end)
        one = with_denials(self.text, replace(built(at, thing, actor, action), where=spoken), "zh")
        if action is not None:
            return self._take(one, end)
        self.found.append(with_condition(one, self.conditions))
        self.conditions = []
        return end


def _says_in_quotes(text: str, clause: Span) -> bool:
    """Say whether somebody is quoted with what sounds like a duty: 老板原话“要像…一样简单”."""
    quote = _QUOTE.search(text, clause.start + 1, clause.end)
    if quote is None or _SAYS_DUTY.search(text, clause.start, quote.start()):
        return False
    return _SAYS_DUTY.search(text, quote.start(), quote.end()) is not None


def _longer(found: Found, end: int) -> Found:
    """Let a requirement go on to a later clause of its sentence."""
    *head, last, stop = found.parts
    if not isinstance(last, Span) or found.rest is None or end <= last.end:
        return found
    rest = Span(start=found.rest.start, end=end)
    return replace(found, parts=(*head, Span(start=last.start, end=end), stop), rest=rest)


def _tells_what_it_does(text: str, clause: Span) -> bool:
    """Say whether a clause tells what a thing named right before does."""
    if tells_zh(text[clause.start : clause.end]):
        return False
    able = re.match(
        r"(?:来|能够?(?!力)|可以|用来|用于|要能|自动|把|给|帮|根据|按|实时|支持)",
        text[clause.start : clause.end],
    )
    return able is not None or (continues(text, clause) and inline_condition(text, clause) is None)


def _story(text: str, sentence: Span, story: re.Match[str], default: Span | None) -> tuple[Found, ...]:
    """Word what a user wants in a story: 作为护士，我希望能看到空床。"""
    user = Span(start=story.start("user"), end=story.end("user"))
    where = Span(start=story.start(), end=sentence.end)
    pieces = clauses(text, story.end(), sentence.end)
    at = next((i for i, p in enumerate(pieces) if _PURPOSE.match(text, p.start, p.end)), len(pieces))
    purpose = None
    if at < len(pieces):
        lead = _PURPOSE.match(text, pieces[at].start, pieces[at].end)
        purpose = trim(text, lead.end() if lead else pieces[at].start, pieces[-1].end)
    if at == 0:
        return ()
    state = condition_of(text, pieces[0]) if at > 1 else None
    begin = 1 if state else 0
    stop = next((i for i in range(begin + 1, at) if not continues(text, pieces[i])), at)
    action = Span(start=pieces[begin].start, end=pieces[stop - 1].end)
    named = _THING_IN_STORY.match(text, action.start, action.end)
    setting = Setting(text, default, wished=True)
    if named and named.end() < action.end:
        one = replace(does(setting, where, Span(start=named.end(), end=action.end)), actor=user)
    else:
        parts = (*setting.thing, "应让", user, "能够", action, "。")
        one = Found(where, "ubiquitous", parts, default, user, "", action, lets=True, wish=True)
    first = replace(with_condition(one, [state] if state else []), purpose=purpose)
    later = _Reading(text, pieces[stop:at], default, wished=True)
    later.run()
    return (first, *(replace(f, where=where) for f in later.found))
