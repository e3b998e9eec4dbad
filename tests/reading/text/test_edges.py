"""What draws the edge of a work, and what only sounds like it."""

import pytest

from translator.domain.value import Language
from translator.reading.text.edges import Edge, edge_of


@pytest.mark.parametrize(
    ("words", "edge"),
    [
        ("Gliders are a separate contract.", "outside"),
        ("Tow planes: other department", "outside"),
        ("Insurance is Odile's job.", "outside"),
        ("Visitors are out for now.", "outside"),
        ("Night flights come later.", "outside"),
        ("It doesn't have to print labels, the old tool does that.", "outside"),
        ("Fuel accounts stay with the club office.", "outside"),
        ("Ballooning is phase two.", "outside"),
        ("We're not replacing the winch this year.", "outside"),
        ("The flight logs go back to 1988 but half of the entries have no date.", "data"),
        ("Engine records are partly handwritten.", "data"),
        ("A quarter of the addresses is missing.", "data"),
        ("No cloud, the airfield is far out.", "limit"),
        ("The flight director decides on closures.", "limit"),
        ("Whether we fly is up to the flight director.", "limit"),
        ("Students always go first.", "limit"),
        ("Members' weight must not be shown.", "limit"),
        ("Scotland only", "limit"),
        ("Languages: Norwegian, Danish.", "frame"),
        ("Signs in Norwegian and Danish", "frame"),
        ("Old iPads in the tower", "frame"),
        ("No signal behind the hangar", "limit"),
        ("60 launches a day, twice that in June", "frame"),
    ],
)
def test_few_words_may_draw_an_edge(words: str, edge: Edge) -> None:
    assert edge_of(words, "en") == edge


@pytest.mark.parametrize(
    "words",
    [
        "The pilots came later than planned.",
        "If somebody else is on it, call me.",
        "What is out of scope?",
        "Languages:",
        "We want a separate page for guests.",
        "Show the entries with missing dates.",
        "The French colleagues say hello.",
        "We had no signal yesterday.",
        "Our manager stays with his sister.",
    ],
)
def test_what_happened_questions_labels_and_wishes_draw_none(words: str) -> None:
    assert edge_of(words, "en") is None


def test_what_records_must_be_like_tells_nothing_of_them() -> None:
    assert edge_of("Data must not be missing.", "en") != "data"


@pytest.mark.parametrize(
    "words",
    ["No worries, take your time.", "No idea, sorry.", "No one told me.", "Never mind.", "To decide faster we need a list."],
)  # fmt: skip
def test_what_denies_out_of_politeness_limits_nothing(words: str) -> None:
    assert edge_of(words, "en") is None


@pytest.mark.parametrize(
    ("words", "edge"),
    [
        ("滑翔伞不归我们管", "outside"),
        ("保险由另一个部门负责", "outside"),
        ("洗车外包了", "outside"),
        ("夜航以后再说", "outside"),
        ("气球不在这次范围", "outside"),
        ("加油还是走前台。", "outside"),
        ("飞行日志是手写的，1990年以前的没有编号", "data"),
        ("会员名单里有三成没有电话", "data"),
        ("能不能飞由值班主任决定", "limit"),
        ("停飞是教练说了算", "limit"),
        ("学员优先", "limit"),
        ("会员体重不能给别人看到", "limit"),
        ("塔台没信号", "frame"),
        ("一天大概60架次，国庆翻两倍", "frame"),
        ("教练讲普通话和粤语", "frame"),
        ("只收滑翔机，别的先不管", "limit"),
    ],
)
def test_few_chinese_words_may_draw_an_edge(words: str, edge: Edge) -> None:
    assert edge_of(words, "zh") == edge


@pytest.mark.parametrize(
    "words",
    ["别客气", "不好意思，打扰了", "没问题", "不用谢", "日志丢了怎么办", "能不能做个东西", "上面的邮件不用管", "去年一天60架次被投诉过"],
)  # fmt: skip
def test_chinese_politeness_and_questions_draw_none(words: str) -> None:
    assert edge_of(words, "zh") is None


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Not a dashboard, nobody looks at them.", "en"),
        ("And don't give us another chatbot.", "en"),
        ("No payments please.", "en"),
        ("Freight customers stay out, they have contracts.", "en"),
        ("Agreed: no drafting of prices", "en"),
        ("老嫩先别搞，容易得罪人", "zh"),
        ("三、不做补网的图纸，那是另一个课题", "zh"),
        ("别搞成会员那一套", "zh"),
        ("不要再让我们下载新的App了", "zh"),
    ],
)
def test_what_is_turned_down_in_an_order_is_outside(words: str, language: Language) -> None:
    assert edge_of(words, language) == "outside"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Not a single case may be lost.", "en"),
        ("Guests stay out of sight of the crew.", "en"),
        ("Don't give the drivers a phone number of a guest.", "en"),
        ("No payments above 50 euros without a signature.", "en"),
        ("别搞得太复杂", "zh"),
        ("不做修改的单子直接通过", "zh"),
        ("别弄丢了", "zh"),
    ],
)
def test_a_rule_or_a_manner_in_the_same_words_is_not(words: str, language: Language) -> None:
    assert edge_of(words, language) != "outside"
