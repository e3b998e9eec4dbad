"""An ask that is kept meets what its workspace decided before, and nothing of another's."""

import asyncio

from translator.bootstrap import App
from translator.checks.all import check
from translator.domain.caller import Caller
from translator.domain.decision import Decision, Option
from translator.domain.spec import Spec
from translator.exports.markdown import page

FOREST = Caller(name="Ada", workspace="forest")
HARBOUR = Caller(name="Bo", workspace="harbour")
ASK = "We want to keep the felling permits of the foresters in a spreadsheet on the shared drive. Wardens must be able to change a permit."
OTHER = "The bakery wants the orders of the cafés printed by oven at six."
PERMITS = Decision(
    decision_id="0003-permits",
    workspace="forest",
    title="Keep felling permits in the register",
    status="accepted",
    text="# Keep felling permits in the register\n\nFelling permits of the foresters are kept in the register, since a "
    "spreadsheet on a shared drive lost permits that two wardens had changed at once.",
    options=(
        Option(name="The register", chosen=True),
        Option(name="A spreadsheet on the shared drive", why="it lost permits"),
    ),
)


def asked(app: App, caller: Caller, text: str, *, save: bool = True) -> Spec:
    async def whole() -> Spec:
        try:
            await app.store.ready()
            await app.remember(FOREST, [PERMITS])
            return await app.translate(caller, text, save=save)
        finally:
            await app.store.close()

    return asyncio.run(whole())


def test_what_was_decided_lies_beside_the_ask_with_its_words_and_version(app: App) -> None:
    spec = asked(app, FOREST, ASK)
    [one] = spec.precedents

    assert (one.decision_id, one.status) == ("0003-permits", "accepted")
    assert one.quote
    assert [(d.decision_id, d.revision) for d in spec.inputs.decisions] == [("0003-permits", 1)]
    assert "## Decided before" in page(spec)
    assert not [f for f in check(spec) if f.about == "spec"]


def test_an_option_that_was_not_chosen_and_is_asked_for_again_is_told(app: App) -> None:
    spec = asked(app, FOREST, ASK)

    assert spec.verdict == "contradicts_decision"
    assert [f.where for f in spec.findings if f.check == "contradictions"] == ["/precedents/0003-permits"]


def test_another_workspace_sees_nothing_of_it(app: App) -> None:
    assert asked(app, HARBOUR, ASK).precedents == ()


def test_an_ask_about_something_else_meets_no_precedent(app: App) -> None:
    assert asked(app, FOREST, OTHER).precedents == ()


def test_what_is_not_kept_looks_nothing_up(app: App) -> None:
    assert asked(app, FOREST, ASK, save=False).precedents == ()


LONG = (
    "Our rangers walk the northern paths every morning and write down fallen trunks, broken signs and full bins. We want an app in "
    "which they take a photo, choose a path and say what is broken, so that the depot can load the right tools. Photos of damage must "
    "be kept for at least 3 years. The depot sees a list by path and marks what is done."
)
KEPT = Decision(
    decision_id="0008-photos",
    workspace="forest",
    title="Photos",
    status="accepted",
    text="# Photos\n\nPhotos of damage are kept for at most 90 days. The council asked for it after a complaint of a walker.",
)


def test_a_clash_that_can_be_shown_is_told_however_few_words_are_shared(app: App) -> None:
    async def whole() -> tuple[bool, Spec, Spec]:
        try:
            await app.store.ready()
            await app.remember(FOREST, [KEPT])
            [found] = await app.recall(FOREST, LONG, limit=1)
            without = LONG.replace("at least 3 years", "a while")
            return found.weak, await app.translate(FOREST, LONG), await app.translate(FOREST, without)
        finally:
            await app.store.close()

    weak, clashing, near_miss = asyncio.run(whole())

    assert weak
    assert [(p.decision_id, p.relation) for p in clashing.precedents] == [("0008-photos", "conflicts")]
    assert near_miss.precedents == ()
