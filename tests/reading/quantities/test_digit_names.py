"""Names that hold digits."""

import pytest

from tests.reading.amounts import found
from translator.reading.quantities.quantities import names_with_digits


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Stay within ISO 27001, use GPT-4.", ["ISO 27001", "GPT-4"]),
        ("Release 5.2 or v2.1 in Q3", ["Release 5.2", "v2.1", "Q3"]),
        ("due 30 September, not 2026-10-01", ["30 September", "2026-10-01"]),
        ("plan 3, ticket LOG-22, at 02:14", ["plan 3", "LOG-22", "02:14"]),
        ("training data from 2022-2024.", ["2022-2024"]),
        ("p95 stays", ["p95"]),
        ("3月12日开会，第3条作废", ["3月12日", "第3条"]),
        ("over the weekend of 7/8 December", ["7/8 December"]),
        ("tapes of the 90s and the 1980s", ["90s", "1980s"]),
        ("a 1920x1080 screen, odds of 1:4", ["1920x1080", "1:4"]),
        ("按GB/T 32960上报，SoC还是8155。", ["GB/T 32960", "SoC还是8155"]),
        ("双11之前上线，618复盘，3.8节", ["双11", "618", "3.8"]),
        ("从3.2版本的排期，iOS 15及以上", ["3.2版本", "iOS 15及以上"]),
        ("2号机组和3#锅炉，A座5层，4号楼502", ["2号", "3#", "座5层", "4号楼502"]),
        ("等保三级，一期先做，四季度再说", ["三级", "一期", "四季度"]),
        ("拨打12306，分机6021，400电话", ["拨打12306", "分机6021", "400"]),
        ("三天两头改，两班倒，千万别停，百公里油耗", ["三天两头", "两班倒", "千万", "百公里"]),
        ("23年底上线，2022年以后", ["23年底", "2022年"]),
        ("5xx errors and a 4K camera", ["5xx", "4K"]),
        ("K8s 1.28集群", ["K8s 1.28"]),
    ],
)
def test_names_are_found_whole(text: str, names: list[str]) -> None:
    assert [text[n.start : n.end] for n in names_with_digits(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "[2021-04-05 12:00:01,123] ERROR [pool-3-thread-7] Timeout after 30000ms (Worker.java:88)",
        "INFO 2024-03-01 10:00:00 Started in 4.2 seconds",
        "Caused by: java.net.SocketTimeoutException: 504 after 3000 ms",
        "{code} retry 5 times in 90 ms {code}",
        "```\nlimit 5 MB\n```",
    ],
)
def test_logs_traces_and_code_hold_no_quantities(text: str) -> None:
    assert found(text) == []


def test_what_follows_a_log_line_is_read() -> None:
    text = "10:00:00 WARN slow, 900 ms\nIt must be below 300 ms."
    assert [q.text for q in found(text)] == ["below 300 ms"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("保留10年的数据", 10),
        ("保留20年以内的数据", 20),
        ("30日内回复", 30),
        ("2台16G内存的主机", 2),
        ("CTR+1.2个百分点", 1.2),
    ],
)
def test_a_length_a_size_or_a_rise_is_no_name(text: str, value: float) -> None:
    assert value in [q.value for q in found(text)]


@pytest.mark.parametrize(
    "text", ["within 2s", "12k rows", "a 30-minute call", "400MB", "6,000 mails/day", "EUR 4.20 each"]
)
def test_a_number_grown_to_its_unit_is_no_name(text: str) -> None:
    assert names_with_digits(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("keep MARC 21 and 21 CFR Part 11", ["MARC 21", "21 CFR Part 11"]),
        ("B区3栋和9楼会议室", ["区3栋", "9楼"]),
        ("2025版和2027款", ["2025版", "2027款"]),
        ("12328坐席转10000号", ["12328", "10000"]),
        ("值班电话改为8021", ["电话改为8021"]),
        ("说了八百遍，千奇百怪", ["八百遍", "千奇百怪"]),
    ],
)
def test_more_names_are_found_whole(text: str, names: list[str]) -> None:
    assert [text[n.start : n.end] for n in names_with_digits(text)] == names


@pytest.mark.parametrize(
    ("text", "value"),
    [("每天检查八百遍/台。", 800), ("建了9栋楼。", 9), ("按20kHz采样。", 20), ("短信写了40版左右。", 40)],
)
def test_amounts_beside_such_names_are_none(text: str, value: float) -> None:
    assert [q.value for q in found(text)] == [value]
