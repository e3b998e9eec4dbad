"""Somebody else's Markdown becomes HTML of ours, and nothing of it runs, loads or leads elsewhere than to the web."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.record_text import record_html, record_line

OURS = re.compile(
    r"</?(?:p|ul|li|em|strong|code|blockquote|h[3-6]|thead|tbody|tr|td|th|table|ol)>|<ol start=\"\d{1,9}\">|<br>|<hr>|</pre>|</a>|</i>|</div>"
    r"|<pre tabindex=\"0\">|<div class=\"wide\" tabindex=\"0\">|<i class=\"picture\">"
    r"|<a href=\"https?://[^\"<>]*\" rel=\"noopener noreferrer nofollow\">",
    re.I,
)
"""Every element that a record may become."""


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("# Oars\n\nare *lent*, **not** sold", "<h3>Oars</h3> <p>are <em>lent</em>, <strong>not</strong> sold</p>"),
        ("Oars\n====\n\n#### Why", "<h3>Oars</h3> <h5>Why</h5>"),
        ("* one\n  goes on\n  * in it\n* two", "<ul> <li>one goes on <ul> <li>in it</li> </ul> </li> <li>two</li> </ul>"),
        ("3. three\n4. four\n\nbehind", '<ol start="3"> <li>three</li> <li>four</li> </ol> <p>behind</p>'),
        ("a list:\n- of one", "<p>a list:</p> <ul> <li>of one</li> </ul>"),
        ("> said\n> > before", "<blockquote> <p>said</p> <blockquote> <p>before</p> </blockquote> </blockquote>"),
        ("```sql\na < b\n```", '<pre tabindex="0"><code>a &lt; b </code></pre>'),
        ("    four in", '<pre tabindex="0"><code>four in </code></pre>'),
        ("a\n***\nb", "<p>a</p> <hr> <p>b</p>"),
        ("two  \nlines", "<p>two<br> lines</p>"),
        ("see [the other](0003-other.md)", "<p>see the other</p>"),
        ("snake_case_name, 2 * 3 * 4, \\*kept\\*", "<p>snake_case_name, 2 * 3 * 4, *kept*</p>"),
        ("a <!-- b -->", "<p>a &lt;!-- b --&gt;</p>"),
        ("<!-- of the form\n-->\nb", "<p>b</p>"),
        ("<!-- never closed", "<p>&lt;!-- never closed</p>"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_authors_write_is_drawn(written: str, drawn: str) -> None:
    assert record_html(written).replace("\n", " ") == drawn


def test_a_table_is_one_and_a_line_with_bars_is_none() -> None:
    assert "<th>a</th>\n<th>b</th>" in record_html("|a|b|\n|-|-|\n|1|2|3|")
    assert "<td>3</td>" not in record_html("|a|b|\n|-|-|\n|1|2|3|")
    assert record_html("this | that\nthen") == "<p>this | that\nthen</p>"


def test_a_title_that_stands_above_already_is_left_out() -> None:
    assert record_html("\n# Oars\n\nare lent", title="oars ") == "<p>are lent</p>"
    assert record_html("Oars\n===\nare lent", title="Oars") == "<p>are lent</p>"
    assert "Oars" in record_html("# Oars", title="Boats")


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        '[x](https://a.example/"onmouseover="alert(1))',
        "[x](//evil.example)",
        "![x](https://evil.example/pixel.png)",
        "<https://a.example/><script>",
        "[a](https://[)",
        "```\n</code></pre><script>\n```",
        "|<b>|\n|-|\n|<script>|",
        "[![x](https://a.example/p.png)](https://b.example)",
        "https://a.example/'\"<script>",
        "# <h1 onclick=x>",
        "&lt;script&gt; &#60;script&#62;",
    ],
)
def test_nothing_of_it_runs_or_loads(written: str) -> None:
    rest = OURS.sub("", record_html(written))

    assert not re.search(r"[<>]", rest), rest


def test_a_picture_is_named_and_not_loaded() -> None:
    drawn = record_html("![the flow](https://a.example/flow.png)")

    assert "<img" not in drawn
    assert (
        '<a href="https://a.example/flow.png" rel="noopener noreferrer nofollow"><i class="picture">the flow</i></a>'
        in drawn
    )


def test_marks_that_turn_the_writing_and_control_characters_are_not_shown() -> None:
    assert record_html("a\u202eb\u2066c\x07d\x1b[e\u200ff") == "<p>abcd[ef</p>"
    assert record_html("مرحبا") == "<p>مرحبا</p>"


@given(st.text(alphabet="<>\"'&`*_[]()!#|-> \n\t\\:/ahtps1.", max_size=120))
def test_whatever_is_written_only_our_elements_come_out(written: str) -> None:
    assert not re.search(r"[<>]", OURS.sub("", record_html(written)))


@given(st.text(alphabet="<>*_[]()`#|-> \n1.", max_size=80))
def test_every_element_that_is_opened_is_closed(written: str) -> None:
    open_now: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z0-9]+)", record_html(written)):
        if closing:
            assert open_now.pop() == name
        elif name not in ("br", "hr"):
            open_now.append(name)
    assert open_now == []


def test_a_line_has_emphasis_and_links_and_no_blocks() -> None:
    assert record_line("# *lent* at https://a.example/x.") == (
        '# <em>lent</em> at <a href="https://a.example/x" rel="noopener noreferrer nofollow">https://a.example/x</a>.'
    )


def test_an_address_within_a_link_is_no_second_one() -> None:
    assert record_html("[https://a.example](https://b.example)").count("<a ") == 1


def test_what_stands_too_deep_is_not_followed() -> None:
    assert record_html("> " * 5_000 + "a").count("<blockquote>") < 50
