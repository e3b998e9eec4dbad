"""What the command understands, and its help."""

import argparse
from collections.abc import Sequence
from importlib.metadata import version
from typing import NoReturn

FORMATS = ("markdown", "ticket", "json")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong with the words given."""
        self.exit(2, f"translator: {' '.join(message.split())}. See: {self.prog} --help\n")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = _Parser(
        prog="translator",
        description="Turns a vague ask into a specification that business and engineering can both sign.",
        epilog="Exit codes: 0 done, 1 input refused, 2 wrong usage, 3 something needed is not there, "
        "4 finished with items that failed. Everything kept is under TRANSLATOR_HOME.",
    )
    top.add_argument(
        "--version", action="version", version=f"translator {version('requirements-translator')}"
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    _read(commands)
    _translate(commands)
    _check(commands)
    _spec(commands)
    _decisions(commands)
    _model(commands)
    _case(commands)
    _serve(commands)
    return top


def understood(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return what the words given ask for; wrong usage ends the program.

    Args:
        arguments: the words after the command's name; those of this process by default.
    """
    asked = parser().parse_args(arguments)
    if getattr(asked, "action", "") == "answer" and not asked.not_known:
        for name in ("owner", "due"):
            if getattr(asked, name) is not None:
                asked.refuse(f"--{name} belongs to --not-known")
    return asked


Commands = argparse._SubParsersAction  # argparse names this type nowhere else


def _read(commands: "Commands[_Parser]") -> None:
    read = commands.add_parser("read", help="what is found in a text: vague words, numbers, what is missing")
    _takes_text(read, lines='one {"id","text"} a line, or an exported CSV; answers {"id","reading"} a line')
    read.add_argument("--json", action="store_true", help="one JSON document")


def _translate(commands: "Commands[_Parser]") -> None:
    translate = commands.add_parser("translate", help="an ask becomes a specification")
    _takes_text(translate, lines='one {"id","text"} a line, or an exported CSV; answers {"id","spec"} a line')
    _written(translate)
    models = translate.add_mutually_exclusive_group()
    models.add_argument(
        "--model",
        metavar="M",
        help="the language model; by default the one of TRANSLATOR_MODEL__NAME, without which the rules answer",
    )
    models.add_argument(
        "--no-model",
        action="store_const",
        const="rules",  # domain.model.RULES_ALONE, which would load the domain for the help
        dest="model",
        help="let the rules answer, also where a model is set up",
    )
    translate.add_argument("--save", action="store_true", help="keep the specification")


def _check(commands: "Commands[_Parser]") -> None:
    check = commands.add_parser("check", help="what is wrong with a specification")
    _takes_text(
        check, lines='one {"id","spec"} a line; answers {"id","findings"} a line', what="a JSON specification"
    )
    check.add_argument("--json", action="store_true", help="one JSON document")


def _spec(commands: "Commands[_Parser]") -> None:
    spec = commands.add_parser("spec", help="work with kept specifications")
    actions = spec.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=_Parser)
    spec.set_defaults(module="specs")

    listed = actions.add_parser("list", help="the kept specifications, last changed first")
    listed.add_argument("--limit", type=_positive, default=50, metavar="N", help="rows at most (default 50)")
    listed.add_argument("--after", metavar="CURSOR", help="next_cursor of the page before")
    listed.add_argument("--json", action="store_true", help="one JSON document")

    show = actions.add_parser("show", help="a specification as a page")
    _one(show)
    _written(show)

    ask = actions.add_parser("ask", help="the questions that are still open")
    _one(ask)
    ask.add_argument("--json", action="store_true", help="one JSON document")

    answer = actions.add_parser("answer", help="answer one question")
    _one(answer, revision="the revision you read; the newest by default")
    answer.add_argument("question", metavar="QUESTION", help="its id, such as Q1")
    says = answer.add_mutually_exclusive_group(required=True)
    says.add_argument(
        "--option", type=_positive, metavar="N", help="choose an option, counted from 1 as `ask` shows them"
    )
    says.add_argument("--text", metavar="WORDS", help='say it in words, such as "2 s"')
    says.add_argument(
        "--not-known", action="store_true", help="nobody here knows; name who does with --owner"
    )
    answer.add_argument("--owner", metavar="WHO", help="who can say it")
    answer.add_argument("--due", metavar="DATE", help="by when, such as 2027-03-01")
    answer.set_defaults(refuse=answer.error)
    answer.add_argument("--json", action="store_true", help="the new revision as one JSON document")

    export = actions.add_parser("export", help="a specification in another form")
    _one(export)
    export.add_argument("--format", choices=FORMATS, default="markdown", help="the form (default markdown)")
    export.set_defaults(json=False)

    diff = actions.add_parser("diff", help="what changed between two revisions")
    diff.add_argument("id", metavar="ID")
    diff.add_argument(
        "before", nargs="?", type=_positive, metavar="FROM", help="the one before TO by default"
    )
    diff.add_argument("after", nargs="?", type=_positive, metavar="TO", help="the newest by default")
    diff.add_argument("--json", action="store_true", help="one JSON document")


def _decisions(commands: "Commands[_Parser]") -> None:
    decisions = commands.add_parser("decisions", help="what was decided before: take in, find, show")
    actions = decisions.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=_Parser)
    decisions.set_defaults(module="decisions")

    taken = actions.add_parser("import", help="take in records: Markdown (MADR, Nygard), JSON, JSON lines")
    taken.add_argument("paths", nargs="+", metavar="PATH", help="a file, or a folder with records in it")
    taken.add_argument("--json", action="store_true", help="one JSON document")

    embed = actions.add_parser(
        "embed", help="make the vectors that decisions are found by beside their words"
    )
    embed.add_argument("--json", action="store_true", help="one JSON document")
    embed.add_argument(
        "--unless-busy",
        action="store_true",
        help="for all workspaces of the store; nothing where another process makes them already",
    )

    reindex = actions.add_parser("reindex", help="make the index of the vectors anew from the store")
    reindex.add_argument("--json", action="store_true", help="one JSON document")

    search = actions.add_parser("search", help="the decisions that bear on a text, nearest first")
    search.add_argument("text", nargs="?", metavar="TEXT", help="the request; standard input by default")
    search.add_argument(
        "--limit", type=_positive, default=10, metavar="N", help="decisions at most (default 10)"
    )
    search.add_argument(
        "--before", metavar="DATE", help="only what was decided by that day, such as 2027-03-01"
    )
    search.add_argument("--json", action="store_true", help="one JSON document")
    search.add_argument(
        "--lines",
        action="store_true",
        help='read {"id","text","before"?,"exclude"?} lines, answer one line each',
    )
    search.set_defaults(file=None)

    clash = actions.add_parser(
        "clashes", help="what cannot all hold, across all kept specifications and the decisions that stand"
    )
    clash.add_argument("--json", action="store_true", help="one JSON document")

    listed = actions.add_parser("list", help="the decisions of the workspace")
    listed.add_argument("--json", action="store_true", help="one JSON document")

    export = actions.add_parser("export", help="write decisions as Markdown records (MADR) into a folder")
    export.add_argument("--out", required=True, metavar="DIR", help="the folder; what is there is replaced")
    export.add_argument("--id", metavar="ID", help="only this one")

    show = actions.add_parser("show", help="one decision")
    show.add_argument("id", metavar="ID")
    show.add_argument("--json", action="store_true", help="one JSON document")


def _model(commands: "Commands[_Parser]") -> None:
    model = commands.add_parser("model", help="what a language model is sent, and what it got wrong")
    actions = model.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=_Parser)
    model.set_defaults(module="model")

    preview = actions.add_parser("preview", help="a text as it would be sent, with what is masked in it")
    preview.add_argument("file", nargs="?", metavar="FILE", help="the text; standard input by default")
    preview.add_argument("--json", action="store_true", help="one JSON document")

    failures = actions.add_parser("failures", help="answers that could not be used, newest first")
    failures.add_argument(
        "--limit", type=_positive, default=20, metavar="N", help="so many at most (default 20)"
    )
    failures.add_argument(
        "--json", action="store_true", help="one JSON document, with the answers themselves"
    )


def _case(commands: "Commands[_Parser]") -> None:
    case = commands.add_parser("case", help="cases for the evals from specifications that came out wrong")
    actions = case.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=_Parser)
    case.set_defaults(module="case")

    add = actions.add_parser("add", help="a kept specification becomes a case, masked")
    _one(add)
    add.add_argument(
        "--wrong",
        action="append",
        required=True,
        metavar="FIELD",
        help="the path of what is wrong, such as /targets/T1/goal; may be given again",
    )
    add.add_argument(
        "--should",
        action="append",
        default=[],
        metavar="WORDS",
        help="words of the ask that the page must show; may be given again",
    )


def _serve(commands: "Commands[_Parser]") -> None:
    serve = commands.add_parser("serve", help="the service: web page and HTTP interface")
    serve.add_argument("--host", help="address to listen on (default 127.0.0.1, or TRANSLATOR_HOST)")
    serve.add_argument("--port", type=_port, help="port to listen on (default 8000, or TRANSLATOR_PORT)")
    serve.set_defaults(module="serve")


def _takes_text(command: argparse.ArgumentParser, *, lines: str, what: str = "the text") -> None:
    command.add_argument("file", nargs="?", metavar="FILE", help=f"{what}; standard input by default")
    command.add_argument("--lines", action="store_true", help=lines)
    command.set_defaults(module="one_text")


def _written(command: argparse.ArgumentParser) -> None:
    written = command.add_mutually_exclusive_group()
    written.add_argument("--json", action="store_true", help="one JSON document")
    written.add_argument("--format", choices=FORMATS, help="the form (default markdown)")


def _one(command: argparse.ArgumentParser, revision: str = "a revision; the newest by default") -> None:
    command.add_argument("id", metavar="ID")
    command.add_argument("--revision", type=_positive, metavar="N", help=revision)


def _positive(word: str) -> int:
    if not (word.isascii() and word.isdecimal()) or not 1 <= int(word[:12]) <= 2**31 - 1:
        raise argparse.ArgumentTypeError(f"{word!r} is no whole number from 1 on")
    return int(word)


def _port(word: str) -> int:
    if not (word.isascii() and word.isdecimal()) or int(word[:12]) > 65535:
        raise argparse.ArgumentTypeError(f"{word!r} is no port from 0 to 65535")
    return int(word)
