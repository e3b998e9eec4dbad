"""Where the work ends: the ask's own lines, and apart from them what is customary."""

import pytest

from tests.drafting.drafted import drafted, lines_of, words
from translator.domain.spec import BOUNDARY_KINDS, Spec

LEAD = {
    "en": "Tenants need an assistant that answers questions about the lease. ",
    "zh": "租户需要一个智能助手回答租约问题。",
}


def said(spec: Spec) -> dict[str, list[str]]:
    """The lines the ask says itself, by kind."""
    return {
        kind: [line.text for line in getattr(spec.boundaries, kind) if line.origin == "ask"]
        for kind in BOUNDARY_KINDS
    }


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param("If it is unsure, a clerk answers.", "fallback", id="unsure"),
        pytest.param("When the lease server is down, show the phone number.", "fallback", id="down"),
        pytest.param("Complaints are out of scope.", "out_of_scope", id="out-of-scope"),
        pytest.param("The old phone line stays as it is.", "constraints", id="stays"),
        pytest.param("It must not store names.", "constraints", id="must-not"),
        pytest.param("It has to run on our own servers.", "constraints", id="own-servers"),
        pytest.param("The data comes from the lease archive.", "data_conditions", id="data-from"),
    ],
)  # fmt: skip
def test_a_limit_the_ask_states_is_a_line_of_its_kind(sentence: str, kind: str) -> None:
    spec = drafted(LEAD["en"] + sentence)

    assert any(sentence.rstrip(".") in line for line in said(spec)[kind])


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param("不确定时转人工。", "fallback", id="转人工"),
        pytest.param("投诉暂不处理。", "out_of_scope", id="暂不"),
        pytest.param("数据不能出内网。", "constraints", id="不能出"),
        pytest.param("历史数据来自租约系统。", "data_conditions", id="数据来自"),
    ],
)
def test_a_limit_in_chinese_is_a_line_of_its_kind(sentence: str, kind: str) -> None:
    spec = drafted(LEAD["zh"] + sentence)

    assert any(sentence.rstrip("。") in line for line in said(spec)[kind])


@pytest.mark.parametrize(
    "sentence",
    ["The assistant should be down to earth.", "Tenants like the scope of our service.", "The lease is a historical document."],
)  # fmt: skip
def test_a_sentence_that_limits_nothing_is_no_fallback_and_out_of_no_scope(sentence: str) -> None:
    lines = said(drafted(LEAD["en"] + sentence))

    assert lines["fallback"] == lines["out_of_scope"] == lines["data_conditions"] == []


def test_a_budget_and_a_date_limit_the_work_as_references() -> None:
    spec = drafted(LEAD["en"] + "The budget is EUR 30,000. It goes live on 1 March 2027.")
    limits = " ".join(said(spec)["constraints"])

    assert "{N1}" in limits
    assert "{N2}" in limits
    assert "30,000" not in limits


def test_a_line_shows_the_words_it_stands_on() -> None:
    spec = drafted(LEAD["en"] + "Complaints are out of scope.")
    line = spec.boundaries.out_of_scope[0]

    assert [words(spec, span).rstrip(".") for span in line.evidence] == ["Complaints are out of scope"]


def test_what_is_customary_is_marked_as_such() -> None:
    spec = drafted(LEAD["en"])

    assert {line.origin for line in lines_of(spec)} == {"knowledge"}
    assert spec.boundaries.model_limits


def test_data_the_ask_names_takes_the_place_of_the_customary_line() -> None:
    spec = drafted(LEAD["en"] + "The training data is a set of labelled letters.")

    assert {line.origin for line in spec.boundaries.data_conditions} == {"ask"}


def test_a_thing_that_learns_nothing_has_no_limits_of_a_model() -> None:
    assert drafted("Let staff book a meeting room in an app.").boundaries.model_limits == ()


@pytest.mark.parametrize(
    ("lead", "limit"),
    [
        ("Clerks can edit a lease. ", "Deleting is only possible for drafts."),
        ("Clerks can edit a lease. ", "Deleting is reserved for the head of office."),
        ("Clerks can edit a lease. ", "They can delete one unless it is signed."),
        ("Clerks can edit a lease. ", "Printing is not possible for drafts."),
        ("职员可以编辑租约。", "导出仅主管可用。"),
        ("职员可以编辑租约。", "只有主管才能看草稿。"),
        ("职员可以编辑租约。", "删除只对主管开放。"),
    ],
)
def test_a_limit_after_a_permission_stands_as_given_or_is_required(lead: str, limit: str) -> None:
    spec = drafted(lead + limit)

    assert limit in [*said(spec)["constraints"], *(f"{r.business.rstrip('.')}." for r in spec.requirements)]


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        (LEAD["en"], "It is not possible for us to find a lease today."),
        (LEAD["en"], "Last year our time was limited by a strike."),
        (LEAD["zh"], "这个办法不仅麻烦而且慢。"),
    ],
)
def test_what_is_told_of_today_allows_nothing(lead: str, told: str) -> None:
    assert told not in said(drafted(lead + told))["constraints"]


@pytest.mark.parametrize(
    ("ask", "line"),
    [
        ("Bakers need an order list. Shops get it by 7 pm.", "Shops get it by 7 pm."),
        ("店员需要一个订单系统，每天自动导出订单，早上9点前必须完成。", "早上9点前必须完成"),
    ],
)
def test_a_time_of_day_that_no_requirement_repeats_bounds_the_work(ask: str, line: str) -> None:
    assert line in [told.rstrip("。") for told in said(drafted(ask))["constraints"]]


def test_a_time_of_day_in_a_requirement_is_said_once() -> None:
    spec = drafted("Bakers need an order list. The list must be sent before 9:15.")

    assert not said(spec)["constraints"]
    assert any("before 9:15" in r.technical for r in spec.requirements)


@pytest.mark.parametrize(
    ("ask", "item"),
    [
        ("我们需要一个小程序：\n- 显示下一站\n- 拍包裹照片", "拍包裹照片"),
        ("We need a form which:\n- asks for the name\n- the address of the flat", "The address of the flat"),
    ],
)
def test_an_item_under_a_wish_is_in_scope_where_nothing_else_carries_it(ask: str, item: str) -> None:
    assert item in said(drafted(ask))["in_scope"]


def test_an_item_under_what_is_told_is_no_scope() -> None:
    spec = drafted(f"{LEAD['en']}\n\nToday we have in the drawer:\n- old letters\n- two stamps")
    assert "Old letters" not in said(spec)["in_scope"]


@pytest.mark.parametrize(
    ("language", "sentence", "kind"),
    [
        pytest.param("en", "We have kept all leases since 2015.", "data_conditions", id="what-is-kept"),
        pytest.param(
            "en", "Meter readings are not touched by this.", "constraints", id="what-is-not-touched"
        ),
        pytest.param("zh", "系统没出结果时照旧打电话。", "fallback", id="照旧"),
        pytest.param("zh", "历史租约都在档案库里。", "data_conditions", id="在库里"),
        pytest.param("zh", "原来的收费流程不动。", "constraints", id="不动"),
    ],
)
def test_what_the_reader_sees_as_a_limit_is_a_line_though_no_set_phrase_says_so(
    language: str, sentence: str, kind: str
) -> None:
    spec = drafted(LEAD[language] + sentence)

    assert sentence in said(spec)[kind]
    assert not any(sentence in part for part in left_out(spec))


@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "What if it gets it wrong?"), ("zh", "要是答错了怎么办？")]
)
def test_a_question_about_the_fallback_is_no_fallback(language: str, sentence: str) -> None:
    assert said(drafted(LEAD[language] + sentence))["fallback"] == []


def test_a_level_that_no_target_carries_is_a_line() -> None:
    spec = drafted(LEAD["en"] + "Pilot: accuracy 95 %, wasted paper < 50 ppm, two languages.")

    carried = [line for line in said(spec)["constraints"] if "paper" in line]
    assert carried or any("paper" in t.name for t in spec.targets)
    assert not any("ppm" in part for part in left_out(spec))


def left_out(spec: Spec) -> list[str]:
    """The parts of the ask that no line carries."""
    return [spec.ask.text[o.start : o.end] for o in spec.left_out]


def test_a_comma_may_begin_another_limit() -> None:
    lines = said(drafted(LEAD["zh"] + "投诉不在范围内，先只做3个小区。"))

    assert lines["out_of_scope"] == ["投诉不在范围内"]
    assert any("先只做" in line for line in lines["constraints"])


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("We don't want a new portal.", id="english"),
        pytest.param("And pls no more dashboards.", id="note"),
    ],
)
def test_what_is_not_wanted_is_out_of_scope(sentence: str) -> None:
    lines = said(drafted(LEAD["en"] + sentence))
    assert (len(lines["out_of_scope"]), lines["in_scope"]) == (1, [])


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        pytest.param(LEAD["en"], 'Tenants ask "what should I pay?"', id="a-quoted-question"),
        pytest.param(LEAD["zh"], "麻烦评估一下。", id="a-courtesy"),
    ],
)
def test_what_is_quoted_or_a_courtesy_is_not_in_scope(lead: str, sentence: str) -> None:
    assert said(drafted(lead + sentence))["in_scope"] == []


def test_what_is_wanted_stays_in_scope() -> None:
    assert said(drafted(LEAD["en"] + "Works on a phone too."))["in_scope"]


@pytest.mark.parametrize(
    "text",
    [
        "我们要一个渡船排班系统。不要做自助退票。",
        "我们要一个渡船排班系统。人脸识别就别做了。",
        "We need a ferry rota that prints names. Do not build a mobile app.",
    ],
)
def test_what_is_not_to_be_built_is_out_of_scope(text: str) -> None:
    assert len(drafted(text).boundaries.out_of_scope) == 1


def test_a_ban_on_how_it_is_made_is_not_out_of_scope() -> None:
    assert not drafted("我们要一个渡船排班系统。不要做成网页。").boundaries.out_of_scope


@pytest.mark.parametrize(
    ("language", "sentence", "kind"),
    [
        ("en", "Payments stay with the front desk.", "out_of_scope"),
        ("en", "It doesn't have to handle parking, another tool does that.", "out_of_scope"),
        ("en", "Commercial leases are a separate project.", "out_of_scope"),
        ("en", "Tenants under 18 are out for now.", "out_of_scope"),
        ("en", "The list of flats is an old Excel file, one in ten entries has no name.", "data_conditions"),
        ("en", "The final decision remains with the housing board.", "constraints"),
        ("en", "Families stay on the list of the east wing.", "constraints"),
        ("en", "No cloud, the cellar has lousy internet.", "constraints"),
        ("en", "Languages: German, Polish.", "constraints"),
        ("zh", "停车费不在这次范围。", "out_of_scope"),
        ("zh", "商铺租约归另一个部门负责。", "out_of_scope"),
        ("zh", "旧租约是手写的，字迹潦草。", "data_conditions"),
        ("zh", "续不续约仍由房管员决定。", "constraints"),
    ],
)  # fmt: skip
def test_what_draws_an_edge_in_plain_words_stands_in_its_place(
    language: str, sentence: str, kind: str
) -> None:
    spec = drafted(LEAD[language] + sentence)

    assert any(sentence.rstrip(".。") in _shown(spec, line) for line in said(spec)[kind])
    assert not any(sentence in part for part in left_out(spec))


def _shown(spec: Spec, line: str) -> str:
    """A line with the words that its numbers were said in."""
    for entry in spec.ledger:
        line = line.replace(f"{{{entry.id}}}", entry.source.quote or "")
    return line


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Thanks a lot, no rush."),
        ("en", "My colleague came later."),
        ("en", "Tenants hate forms."),
        ("zh", "别客气，谢谢。"),
        ("zh", "上次租户骂得很难听。"),
    ],
)  # fmt: skip
def test_small_talk_and_complaints_bound_nothing(language: str, sentence: str) -> None:
    lines = said(drafted(LEAD[language] + sentence))

    assert not any(lines.values())


@pytest.mark.parametrize("words", ["Yes pls.", "Target?", "See below, can you take this?"])
def test_a_wish_for_nothing_in_particular_is_no_scope(words: str) -> None:
    assert said(drafted(LEAD["en"] + words))["in_scope"] == []


def test_a_wish_stands_in_scope_without_its_label() -> None:
    spec = drafted("Notes\n- Tenants want quick help\n- Wanted: a page for the lease, in the evening too")

    assert not any(line.startswith("Wanted") for line in said(spec)["in_scope"])


def test_a_rule_that_a_requirement_carries_needs_no_second_line() -> None:
    spec = drafted(LEAD["en"] + "The assistant must never send a letter without a clerk.")

    assert any("send a letter" in r.technical for r in spec.requirements)
    assert said(spec)["constraints"] == []


def test_where_data_stays_is_a_boundary_although_a_requirement_says_it() -> None:
    spec = drafted(LEAD["en"] + "Names must stay on our own servers.")

    assert said(spec)["constraints"] == ["Names must stay on our own servers."]


def test_what_happened_sets_no_limit() -> None:
    spec = drafted(LEAD["en"] + "Last year 40 letters were lost because of a strike.")

    assert not any("40" in _shown(spec, line) for line in said(spec)["constraints"])
    assert "40 letters" in _shown(spec, spec.problem.evidence or "")


def test_an_answer_that_says_little_stands_with_its_question() -> None:
    spec = drafted(LEAD["en"] + "New leases? No, those stay at the counter.")

    assert said(spec)["out_of_scope"] == ["New leases? No, those stay at the counter."]


def test_what_points_back_stands_with_what_it_points_to() -> None:
    spec = drafted(LEAD["en"] + "It should not decide who pays; that remains with the registrar.")
    lines = [line for lines in said(spec).values() for line in lines]

    assert "That remains with the registrar." not in lines
    assert any("who pays; that remains" in line for line in lines)


def test_the_lines_under_a_label_are_what_it_says() -> None:
    spec = drafted(
        "Request\nTenants need an assistant that answers questions about the lease.\nOut of scope:\nParking. Laundry.\nDevices:\nOld phones"
    )

    assert said(spec)["out_of_scope"] == ["Parking.", "Laundry."]
    assert "Old phones" in said(spec)["constraints"]
    assert not any("Devices" in line for lines in said(spec).values() for line in lines)


@pytest.mark.parametrize("murmur", ["no worries", "haha no", "no idea what you mean", "agreed"])
def test_a_murmur_in_a_chat_bounds_nothing(murmur: str) -> None:
    spec = drafted(
        f"[09:00] Ana: the harbour wants a page to book the crane by the hour\n[09:01] Bo: {murmur}\n"
        "[09:02] Ana: it has to run on the old tablets in the crane cabin\n[09:03] Bo: ok, see you tomorrow then"
    )

    assert not any(murmur in line.lower() for lines in said(spec).values() for line in lines)


def test_of_an_ask_in_one_breath_only_the_piece_that_says_so_is_out() -> None:
    spec = drafted(
        "希望能有个小程序，让灯塔的三位志愿者在手机上登记望远镜的借还，现在全靠一本作业本记，去年丢了4副也不知道是谁借的，"
        "超过30天没还的就发条短信，一年花费控制在800块以内，捐赠登记先不管，姓名不公开。"
    )

    assert [line.text for line in spec.boundaries.out_of_scope] == ["捐赠登记先不管"]
