"""Results as JUnit XML, which every build server shows: one suite a model, one test a case, and one of what is lost."""

from collections import defaultdict
from xml.etree import ElementTree as Xml

from evals.suite.gate import Verdict
from evals.suite.results import Results, Run


def junit(results: Results, verdict: Verdict) -> str:
    """Write the results; a case fails where it breaks a promise, is worse than before, or could not be run.

    Args:
        results: of a run.
        verdict: what the gate says of it.
    """
    why = defaultdict[tuple[str, str], list[str]](list)
    for flip in (*verdict.broken, *verdict.worse):
        score = next(run for run in results.runs if run.model == flip.model).scores[flip.case][flip.scorer]
        why[flip.model, flip.case].append(
            f"{flip.scorer}: {flip.before:g} before, {flip.now:g} now. {score.reason}"
        )
    root = Xml.Element("testsuites", name="evals")
    for run in results.runs:
        _suite(root, run, why)
    if verdict.lost:
        suite = Xml.SubElement(root, "testsuite", name="lost", tests=str(len(verdict.lost)))
        for loss in verdict.lost:
            test = Xml.SubElement(suite, "testcase", classname="lost", name=loss.told)
            Xml.SubElement(test, "failure", message=loss.told)
    Xml.indent(root)
    return Xml.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _suite(root: Xml.Element, run: Run, why: dict[tuple[str, str], list[str]]) -> None:
    cases = sorted(run.scores.keys() | run.failed.keys())
    suite = Xml.SubElement(root, "testsuite", name=run.model, tests=str(len(cases)))
    for case in cases:
        test = Xml.SubElement(suite, "testcase", classname=run.model, name=case)
        if reasons := list(dict.fromkeys(why.get((run.model, case), ()))):
            Xml.SubElement(test, "failure", message="; ".join(reasons))
        if case in run.failed:
            Xml.SubElement(test, "error", message=run.failed[case])
