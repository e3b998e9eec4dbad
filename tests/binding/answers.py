"""What models wrote where JSON was asked for: each with what is read from it and what is put right on the way."""

from contextlib import suppress
from typing import Literal

from translator.binding.ease import eased
from translator.binding.json_answer import Json, JsonUnreadable, json_answer
from translator.binding.json_repairs import Repair

KEYS = ("summary", "targets")
MENDED: list[tuple[str, Json, tuple[Repair, ...]]] = [
    ('{"summary": "a map"}', {"summary": "a map"}, ()),
    (' \r\n{"summary": "eine Karte \\u00fc \\ud83e\\uddd1 \\n"}\n', {"summary": "eine Karte ü 🧑 \n"}, ()),
    ('\ufeff{"summary": 1}', {"summary": 1}, ("byte order mark",)),
    ('```json\n{"summary": 1}\n```', {"summary": 1}, ("code fence",)),
    ('~~~\n{"summary": 1}\n', {"summary": 1}, ("code fence",)),
    ('Here it is:\n{"summary": 1}\nGood luck {team}!', {"summary": 1}, ("text around the answer",)),
    (
        'Done [1], as {asked}:\n```JSON\n{"summary": 1}\n```',
        {"summary": 1},
        ("code fence", "text around the answer", "several answers"),
    ),
    ('<think>\nShould {"summary": 0} do?\n</think>\n{"summary": 1}', {"summary": 1}, ("thinking aloud",)),
    (
        '{"type": "object"}\n{"summary": 1}',
        {"summary": 1},
        ("text around the answer", "several answers"),
    ),
    ('{"summary": 1}\n{"summary": 2}', {"summary": 1}, ("text around the answer", "several answers")),
    ('[{"x": 1}, {"summary": 1}]', {"summary": 1}, ("several answers",)),
    ('[{"summary": 1},]', {"summary": 1}, ("several answers", "trailing comma")),
    ('{"targets": [1, 2, ], }', {"targets": [1, 2]}, ("trailing comma",)),
    (
        '{"targets": [{"a": 1} {"a": 2}] "summary": "x"\n"y": 3}',
        {"targets": [{"a": 1}, {"a": 2}], "summary": "x", "y": 3},
        ("missing comma",),
    ),
    ('{"targets": ["a"\n  "b"]}', {"targets": ["a", "b"]}, ("missing comma",)),
    ('{"targets": ["a"]], "summary": 1}', {"targets": ["a"], "summary": 1}, ("stray bracket",)),
    (
        "{'summary': 'it\\'s', 'targets': 'don't say \"x\"'}",
        {"summary": "it's", "targets": 'don\'t say "x"'},
        ("single quotes", "escape", "quotes inside a text"),
    ),
    (
        "{summary: 'a', x-1: None, 目标: True}",
        {"summary": "a", "x-1": None, "目标": True},
        ("bare key", "single quotes", "Python words"),
    ),
    ('{"summary": False}', {"summary": False}, ("Python words",)),
    (
        '{"summary": 1, // the sum\n # more\n "targets": /* all ** of them */ 2}',
        {"summary": 1, "targets": 2},
        ("comments",),
    ),
    ('{"summary": "http://a.example/#b", /**/}', {"summary": "http://a.example/#b"}, ("comments", "trailing comma")),
    ('{“summary”: “he said “now” twice”}', {"summary": "he said “now” twice"}, ("typographic quotes", "quotes inside a text")),
    ("{„summary“: ‘a’}", {"summary": "a"}, ("typographic quotes",)),
    (
        "{“summary”：“地图”，“targets”：1}",
        {"summary": "地图", "targets": 1},
        ("typographic quotes", "full-width punctuation"),
    ),
    ('{"summary": "“now”",}', {"summary": "“now”"}, ("trailing comma",)),
    ('{"summary":\u00a01}', {"summary": 1}, ("odd spaces",)),
    ('{"summary": "one\ntwo\tthree\x01"}', {"summary": "one\ntwo\tthree\x01"}, ("raw control character",)),
    ('{"summary": "\\d+ 50\\% \\u12 \\\\"}', {"summary": "\\d+ 50\\% \\u12 \\"}, ("escape",)),
    (
        '{"summary": "he said "now", then left", "targets": ["say "yes" or "no"", "b"]}',
        {"summary": 'he said "now", then left', "targets": ['say "yes" or "no"', "b"]},
        ("quotes inside a text",),
    ),
    ('{"summary": "a 24" screen", "targets": 1}', {"summary": 'a 24" screen', "targets": 1}, ("quotes inside a text",)),
    ('{"summary": 1, "summary": 2}', {"summary": 2}, ("key given twice",)),
    ('{"summary": [NaN, -Infinity]}', {"summary": [None, None]}, ("no number",)),
    ('{"summary": [nan, -inf,]}', {"summary": [None, None]}, ("no number", "trailing comma")),
    ('{"summary": [1e999, -1e999, 1e-999, 0e-999, 1e30]}', {"summary": [None, None, None, 0.0, 1e30]}, ("number out of range",)),
    ('{"summary": [' + "9" * 300 + "," + "9" * 301 + "]}", {"summary": [int("9" * 300), None]}, ("number out of range",)),
    ('{"summary": "a\x00b\ud800"}', {"summary": "a\ufffdb\ufffd"}, ("characters no text may hold",)),
    ('{"summary": ["\\u0000", {"\\udc00": "\\ud800x"}]}', {"summary": ["\ufffd", {"\ufffd": "\ufffdx"}]}, ("characters no text may hold",)),
]  # fmt: skip
CLOSED_IF_WHOLE: list[tuple[str, Json]] = [
    ('{"summary": "a"', {"summary": "a"}),
    ('{"targets": [{"a": 1}, {"a": [2', {"targets": [{"a": 1}, {"a": [2]}]}),
    ('{"targets": [1, 2}', {"targets": [1, 2]}),
    ('{"targets": [{"a": 1, "b": [2}], "summary": 3}', {"targets": [{"a": 1, "b": [2]}], "summary": 3}),
]
"""Only brackets are missing; they are added where the provider says that the answer is whole."""
REFUSED = [
    # what was meant cannot be known
    ("", "no JSON object", ""),
    ("I cannot help with that.", "no JSON object", ""),
    ('"summary"x', "no JSON object", ""),
    ('{"other": 1} []', "no JSON object with one of the keys summary, targets", ""),
    ("<think>it needs a map", "thinking", ""),
    ("A set {a, b}.", "a colon is missing after a key at line 1, column 9", ""),
    # cut off, or something left out
    ('{"summary": "a map of the', "not closed at line 1, column 13", "/summary"),
    ('{"summary": 1, "targets": [{"summary": 2}, {"b": ', "ends before its last }", "/targets/1/b"),
    ('{"summary": 1,', "ends before its last }", "/summary"),
    ('{"summary"', "colon", ""),
    ('{"summary": 1, /* and', "comment is not closed", "/summary"),
    ('{"targets": [1, ...]}', "neither", "/targets/1"),
    ('{"targets": [1,, 2]}', "neither", "/targets/1"),
    ('{"targets": [, 2]}', "neither", "/targets/0"),
    ('{"summary": }', "no value", "/summary"),
    ('{"summary": ]}', "stands where something else is due", "/summary"),
    ('{"summary": {"a": 1}}, "targets": 2}', "closes the object before its end", ""),
    # numbers are never guessed
    ('{"summary": 1,000}', "key in double quotes", "/summary"),
    ('{"summary": 2 s}', "comma or }", "/summary"),
    ('{"summary": 5%}', "neither", "/summary"),
    ('{"targets": [10 500]}', "comma or ]", "/targets/0"),
    ('{"summary": 01}', "neither", "/summary"),
    ('{"summary": 1.}', "neither", "/summary"),
    ('{"summary": 1_000}', "neither", "/summary"),
    ('{"summary": 0x1F}', "neither", "/summary"),
    ('{"summary": maybe}', "neither", "/summary"),
    # quotes that can be read in two ways
    ('{"summary": "set {"a"} here"}', "not escaped", "/summary"),
    ('{"targets": ["he said "yes", "no" and left"]}', "not escaped", "/targets/0"),
    ('{"targets": ["24" wide", "25" high"]}', "not escaped", "/targets/0"),
    ('{"summary": "b,\n "targets": "d",\n "e": "f"}', "not escaped, or the text before it", "/summary"),
    ('{"summary": "a", "b"}', "not escaped, or the text before it", "/summary"),
    ('{"targets": [\n {"a~/b": "x" oops', "not closed at line 2, column 11", "/targets/0/a~0~1b"),
]  # fmt: skip
"""What cannot be read in one way only, what is said of it, and the part that was being read."""


def read_all() -> None:
    """Read each of them, so that every pattern is seen at work."""
    texts = (
        [text for text, _, _ in MENDED]
        + [text for text, _ in CLOSED_IF_WHOLE]
        + [text for text, _, _ in REFUSED]
    )
    for text in (*texts, "[" * 100):
        for wanted in (dict[str, float], dict[str, Literal["x"]]):
            with suppress(JsonUnreadable):
                eased(json_answer(text, keys=KEYS, whole=True).data, wanted)
