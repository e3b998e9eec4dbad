from pathlib import Path

import pytest

from translator.adapters.prompt_files import PromptFiles, read_prompt
from translator.domain.errors import PromptBroken

FRONT = "---\nname: greet\nversion: {version}\nstatus: {status}\nanswer: written\nvariables: [who]\n---\n"
BODY = "## system\n\nBe kind.\n\n## user\n\nGreet {who}.\n"
SHIPPED = PromptFiles()


def write(folder: Path, *, version: int = 1, status: str = "live", text: str | None = None) -> Path:
    path = folder / f"greet.v{version}.md"
    path.write_text(text or FRONT.format(version=version, status=status) + BODY, encoding="utf-8")
    return path


def test_a_prompt_is_rendered_into_its_parts(tmp_path: Path) -> None:
    write(tmp_path)
    messages = PromptFiles(tmp_path).live("greet").render({"who": "Ana"})

    assert [(m.role, m.content) for m in messages] == [("system", "Be kind."), ("user", "Greet Ana.")]


def test_braces_of_a_value_stay_as_they_are(tmp_path: Path) -> None:
    write(tmp_path)
    messages = PromptFiles(tmp_path).live("greet").render({"who": "{who} {evil} {{x}}"})

    assert messages[1].content == "Greet {who} {evil} {{x}}."


def test_a_missing_value_is_an_error(tmp_path: Path) -> None:
    write(tmp_path)
    with pytest.raises(PromptBroken, match="it is given no who"):
        PromptFiles(tmp_path).live("greet").render({})


@pytest.mark.parametrize("versions", [[], ["retired"], ["live", "live"]])
def test_exactly_one_version_is_live(tmp_path: Path, versions: list[str]) -> None:
    for number, status in enumerate(versions, start=1):
        write(tmp_path, version=number, status=status)
    with pytest.raises(PromptBroken, match="exactly one"):
        PromptFiles(tmp_path).live("greet")


@pytest.mark.parametrize(
    "text",
    [
        "no front matter",
        FRONT.format(version=2, status="live") + BODY,
        FRONT.format(version=1, status="perhaps") + BODY,
        FRONT.format(version=1, status="live").replace("variables", "more: 1\nvariables") + BODY,
        FRONT.format(version=1, status="live") + BODY.replace("{who}", "{whom}"),
        "---\n: : :\n---\n" + BODY,
    ],
)
def test_a_file_that_breaks_its_schema_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(PromptBroken, match=r"greet\.v1\.md"):
        read_prompt(write(tmp_path, text=text))


@pytest.mark.parametrize("name", ["draft", "repair"])
def test_the_prompts_in_use_are_read(name: str) -> None:
    assert SHIPPED.live(name).id == {"draft": "draft.v2", "repair": "repair.v1"}[name]


def test_a_prompt_in_use_is_never_edited() -> None:
    sums = (Path(__file__).parents[2] / "prompts" / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    frozen = {name: sha256 for sha256, name in (line.split() for line in sums)}

    for name in ("draft", "repair"):
        prompt = SHIPPED.live(name)
        assert prompt.sha256 == frozen.get(f"{prompt.id}.md"), (
            "a prompt in use is replaced by a new version, not edited"
        )
