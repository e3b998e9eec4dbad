"""The pages of decisions: listed, searched, read, taken in; and none of another workspace."""

import re
from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from api.decision_list import PAGE_ROWS
from api.deps import get_caller
from tests.api.seen import seen
from tests.api.test_decisions import ASKED, ROW, take_in
from translator.bootstrap import App
from translator.domain.decision import Decision, Option

OLD = {"id": "logs-old", "title": "Keep chat logs for a month", "status": "superseded", "date": "2023-05-01", "text": "Chat logs are kept for 30 days."}  # fmt: skip
NEW = ROW | {
    "date": "2025-02-03",
    "links": [{"kind": "supersedes", "to": "logs-old"}, {"kind": "cites", "to": "law"}],
}
HOSTILE = '<script>alert(1)</script>"\u202e'
ZH = {"accept-language": "zh-CN"}


def page(client: TestClient, address: str, **headers: str) -> str:
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, answer.text[:500]
    return answer.text


def as_another(client: TestClient, app: App) -> None:
    """Go on as somebody of another workspace."""
    others = app.caller.model_copy(update={"workspace": "others"})
    client.app.dependency_overrides[get_caller] = lambda: others  # type: ignore[attr-defined]  # the client says only that it is some ASGI app


def sent(client: TestClient, *files: tuple[str, bytes]) -> Any:
    return client.post("/decisions", files=[("files", file) for file in files])


def test_the_newest_stands_first_with_its_status_in_words(client: TestClient) -> None:
    take_in(client, OLD, NEW, {"id": "undated", "title": "Lend oars", "text": "Oars are lent."})
    text = seen(page(client, "/decisions"))

    places = [text.index(words) for words in ("2025-02-03 Keep chat logs accepted", "2023-05-01 Keep chat logs for a month superseded", "no date Lend oars proposed")]  # fmt: skip
    assert places == sorted(places)


def test_one_status_alone_is_shown_where_it_is_asked_for(client: TestClient) -> None:
    take_in(client, OLD, NEW)
    html = page(client, "/decisions?status=superseded")

    assert "Keep chat logs for a month" in html
    assert 'href="/decisions/logs"' not in html
    assert re.search(r'status=superseded" aria-current="page"', html)
    assert 'href="/decisions/logs"' in page(client, "/decisions?status=<script>")


def test_thousands_are_turned_over_page_by_page(client: TestClient) -> None:
    many = [
        {"id": f"d{n}", "title": f"Decision {n}", "text": "x", "date": f"2024-01-{n % 28 + 1:02}"}
        for n in range(2 * PAGE_ROWS + 1)
    ]
    take_in(client, *many)
    first, last = page(client, "/decisions"), page(client, "/decisions?page=3")

    assert first.count("<time") == PAGE_ROWS
    assert f"1 to {PAGE_ROWS} of {len(many)}" in seen(first)
    assert 'rel="next"' in first
    assert 'rel="prev"' not in first
    assert last.count("<time") == 1
    assert page(client, "/decisions?page=999").count("<time") == 1
    assert client.get("/decisions?page=0").status_code == 400


def test_a_search_says_why_it_is_near_how_it_bears_and_quotes(client: TestClient) -> None:
    take_in(client, OLD, NEW)
    text = seen(page(client, f"/decisions?q={quote(ASKED)}"))

    assert text.index("stands against it") < text.index("Keep chat logs for a month")
    assert "Keep chat logs accepted 2025-02-03 stands against it" in text
    assert "no value meets both" in text
    assert f"You: {ASKED} Decided: {ROW['text']}" in text


def test_what_nothing_was_decided_about_is_said_so(client: TestClient) -> None:
    take_in(client, NEW)
    html = page(client, "/decisions?q=a+faster+boat+for+guests")

    assert "Nothing was decided about this." in seen(html)
    assert "Keep chat logs" not in seen(html)
    assert "Keep chat logs" in seen(html, folds_open=True)


def test_a_search_that_cannot_be_read_keeps_its_words_and_says_why(client: TestClient) -> None:
    answer = client.get("/decisions?q=ab%00cd")

    assert answer.status_code == 422
    assert "no text may hold" in answer.text


def test_a_record_shows_all_that_is_known_of_it(client: TestClient) -> None:
    take_in(client, OLD, NEW)
    text = seen(page(client, "/decisions/logs"))

    for words in ("accepted 2025-02-03", ROW["text"], "at most 90 days", "replaces Keep chat logs for a month superseded", "names law not kept here"):  # fmt: skip
        assert words in text, words


def test_a_record_that_no_longer_holds_leads_to_what_does(client: TestClient) -> None:
    newest = {"id": "logs-3", "title": "Keep no chat logs", "status": "accepted", "text": "None.", "links": [{"kind": "supersedes", "to": "logs"}]}  # fmt: skip
    take_in(client, OLD, NEW, newest)

    assert "It no longer holds. In its place: Keep chat logs accepted Now there is: Keep no chat logs accepted" in seen(page(client, "/decisions/logs-old"))  # fmt: skip
    assert "Another record says that it took its place: Keep no chat logs" in seen(
        page(client, "/decisions/logs")
    )


def test_what_was_not_chosen_stands_with_why(client: TestClient) -> None:
    record = (
        "# Lend oars\n\n## Considered options\n\n* Sell oars\n* Lend oars\n\n## Decision outcome\n\nChosen option: \"Lend oars\", because guests come back.\n\n"
        "## Pros and cons of the options\n\n### Sell oars\n\n* Bad, because **nobody** brings one back\n"
    )  # fmt: skip
    assert sent(client, ("0001-oars.md", record.encode())).status_code == 200
    html = page(client, "/decisions/0001-oars")

    assert re.search(
        r"Not chosen.*?<dt[^>]*>Sell oars</dt><dd[^>]*><ul>\s*<li>Bad, because <strong>nobody</strong>",
        html,
        re.S,
    )
    assert '<dt dir="auto">Lend oars' not in html


def test_the_picture_says_the_same_in_words(client: TestClient) -> None:
    take_in(client, OLD, NEW)
    html = page(client, "/decisions/logs-old")

    assert "<svg" in html
    assert '<a href="/decisions/logs">' in html[html.index("<svg") :]
    assert "“Keep chat logs” replaced “Keep chat logs for a month”" in seen(html, folds_open=True)
    assert "<svg" not in page(client, f"/decisions/{_alone(client)}")


def _alone(client: TestClient) -> str:
    take_in(client, {"id": "alone", "title": "Lend oars", "text": "Oars are lent."})
    return "alone"


def _over(id: str, other: str) -> dict[str, Any]:
    """Return a decision that took the place of another."""
    return {"id": id, "title": f"Number {id}", "text": "x", "links": [{"kind": "supersedes", "to": other}]}


def test_a_circle_and_a_long_chain_say_what_is_left_out(client: TestClient) -> None:
    take_in(client, _over("a", "b"), _over("b", "a"), *(_over(f"c{n}", f"c{n - 1}") for n in range(1, 20)))

    assert "closes a circle" in seen(page(client, "/decisions/a"))
    assert "12 further along are not drawn" not in seen(page(client, "/decisions/a"))
    assert "13 further along are not drawn" in seen(page(client, "/decisions/c10"))
    assert "c0 not kept here" in seen(page(client, "/decisions/c1"))


def test_an_earlier_version_is_shown_as_one(client: TestClient) -> None:
    take_in(client, ROW)
    take_in(client, ROW | {"text": "Chat logs are kept for a week.", "status": "rejected"})
    newest, first = page(client, "/decisions/logs"), page(client, "/decisions/logs?version=1")

    assert "kept for a week" in newest
    assert "Version 1 accepted" in seen(newest)
    assert ROW["text"] in first
    assert "This is version 1. A newer one is kept." in seen(first)
    assert client.get("/decisions/logs?as=text&version=1").text == ROW["text"]


def test_a_chinese_browser_gets_the_pages_in_chinese(client: TestClient) -> None:
    take_in(
        client,
        OLD | {"title": "旧", "text": "聊天记录保存30天。"},
        NEW | {"title": "新", "text": "聊天记录保存90天。"},
    )
    for address in ("/decisions", "/decisions/logs", "/decisions?q=%E8%81%8A%E5%A4%A9%E8%AE%B0%E5%BD%95"):
        html = page(client, address, **ZH)
        assert '<html lang="zh-Hans">' in html
        assert (
            re.findall(
                r"[A-Za-z]{5,}", seen(html, folds_open=True).replace("JSON", "").replace("Markdown", "")
            )
            == []
        )


@pytest.mark.parametrize(
    "id",
    ["docs/adr/0001 oars", "a?b#c", "100%", "peps:pep-0003", "决定-1", "a//b", "<b>", "x/../y", 'q"uote'],
)
def test_a_record_is_found_under_any_id(client: TestClient, id: str) -> None:
    take_in(client, ROW | {"id": id})
    [address] = re.findall(r'<span class="what"><a href="([^"]+)"', page(client, "/decisions"))

    assert ROW["text"] in page(client, address)


def test_hostile_words_stay_words_wherever_they_stand(client: TestClient) -> None:
    take_in(
        client,
        {"id": HOSTILE, "title": HOSTILE, "status": HOSTILE, "text": f"{HOSTILE}\n\n![x](https://evil.example/p.png)", "links": [{"kind": "supersedes", "to": HOSTILE + "2"}, {"kind": "cites", "to": HOSTILE + "3"}]},
        {"id": HOSTILE + "2", "title": HOSTILE, "text": "x"},
    )  # fmt: skip
    unread = sent(client, (HOSTILE + ".jsonl", b'{"<script>": 1}'), ("<script>.exe", b""))
    pages = [page(client, "/decisions"), page(client, "/decisions?q=" + quote(HOSTILE)), page(client, "/decisions/" + quote(HOSTILE, safe="")), unread.text]  # fmt: skip

    for html in pages:
        assert "<script>alert" not in html
        assert "\u202e" not in re.sub(r'value="[^"]*"', "", html)
        assert "<img" not in html
        assert not re.search(r"<[^>]+\son\w+=", html)


def test_a_title_without_end_and_a_text_of_five_megabytes_are_cut_and_say_so(
    client: TestClient, app: App
) -> None:
    long = Decision(decision_id="long", title="t" * 100_000, text="Oars are lent. " * 350_000, options=tuple(Option(name="n" * 5_000, why="w" * 50_000) for _ in range(40)))  # fmt: skip
    assert client.portal is not None
    client.portal.call(app.remember, app.caller, [long])
    html = page(client, "/decisions/long")

    assert len(html) < 400_000
    assert "Only the beginning is shown here" in html
    assert len(page(client, "/decisions")) < 20_000
    assert len(client.get("/decisions/long?as=text").text) == len(long.text)


@pytest.mark.parametrize(
    "address", ["/decisions/logs", "/decisions/logs?version=1", "/decisions/logs?as=text"]
)
def test_a_decision_of_another_workspace_is_missing_like_one_that_does_not_exist(
    client: TestClient, app: App, address: str
) -> None:
    take_in(client, NEW)
    as_another(client, app)
    theirs, nobodys = client.get(address), client.get(address.replace("logs", "nobody"))

    assert theirs.status_code == nobodys.status_code == 404
    assert theirs.text == nobodys.text


def test_the_list_the_search_and_the_links_show_nothing_of_another_workspace(
    client: TestClient, app: App
) -> None:
    take_in(client, OLD, NEW)
    as_another(client, app)
    for address in ("/decisions", f"/decisions?q={quote(ASKED)}", "/decisions?status=accepted"):
        assert "Keep chat" not in page(client, address)
    take_in(client, OLD | {"title": "Ours"})
    html = page(client, "/decisions/logs-old")

    assert "Keep chat logs" not in html
    assert "<svg" not in html


def test_files_are_taken_in_on_the_page_and_what_cannot_be_read_is_listed(client: TestClient) -> None:
    lines = (
        b'{"id": "a", "title": "Lend oars", "text": "Oars."}\nno json\n{"id": "b", "title": "Sell oars"}\n'
    )
    answer = sent(
        client, ("past.jsonl", lines), ("0002-boats.md", b"# Boats\n\nare lent"), ("photo.png", b"\x89PNG")
    )
    text = seen(answer.text)

    assert answer.status_code == 200
    assert "3 new, 0 changed, 0 already there." in text
    assert "past.jsonl , line 2: " in text
    assert "photo.png , line 1: " in text
    assert "are lent" in page(client, "/decisions/0002-boats")
    assert "0 new, 0 changed, 3 already there." in seen(sent(client, ("past.jsonl", lines), ("0002-boats.md", b"# Boats\n\nare lent")).text)  # fmt: skip


def test_files_sent_from_another_workspace_stay_there(client: TestClient, app: App) -> None:
    take_in(client, NEW)
    as_another(client, app)
    sent(client, ("logs.jsonl", b'{"id": "logs", "title": "Ours", "text": "x", "links": []}'))
    client.app.dependency_overrides.clear()  # type: ignore[attr-defined]  # as above

    assert ROW["text"] in page(client, "/decisions/logs")


def test_a_form_without_a_file_says_so(client: TestClient) -> None:
    for answer in (client.post("/decisions"), client.post("/decisions", data={"files": "x"})):
        assert answer.status_code == 422
        assert "No file was chosen." in answer.text


def test_an_empty_workspace_says_how_to_fill_it(client: TestClient) -> None:
    html = page(client, "/decisions")

    assert "Nothing is written down here yet" in html
    assert 'type="file"' in html
    assert client.get("/decisions/", follow_redirects=False).headers["location"] == "/decisions"


def test_a_specification_leads_to_the_decisions_beside_it(client: TestClient) -> None:
    take_in(client, NEW)
    made = client.post("/", data={"text": f"Guests need a chat. {ASKED}"}, follow_redirects=False)
    html = page(client, made.headers["location"])

    assert '<a href="/decisions/logs"><bdi>Keep chat logs</bdi></a> (logs; ' in html
