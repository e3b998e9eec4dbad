"""Results as JUnit XML, which every build server shows: one suite a model, one test a case."""

from xml.etree import ElementTree as Xml

from evals.suite.gate import Verdict
from evals.suite.results import Results


def junit(results: Results, verdict: Verdict) -> str:
    """Write the results; a case fails where it breaks a promise, is worse than before, or could not be run.

    Args:
        results: of a run.
        verdict: what the gate says of it.
    """
    worse = {(f.model, f.case): f for f in (*verdict.flips, *verdict.broken) if f.worse or f.now < 1}
    failing = {(c.model, c.scorer) for c in verdict.changes if c.worse}
    root = Xml.Element("testsuites", name="evals")
    for run in results.runs:
        suite = Xml.SubElement(
            root, "testsuite", name=run.model, tests=str(len(run.scores) + len(run.failed))
        )
        for case in sorted(run.scores):
            test = Xml.SubElement(suite, "testcase", classname=run.model, name=case)
            flip = worse.get((run.model, case))
            if flip and (flip in verdict.broken or (run.model, flip.scorer) in failing):
                why = f"{flip.scorer}: {flip.before:g} before, {flip.now:g} now"
                Xml.SubElement(test, "failure", message=why).text = run.scores[case][flip.scorer].reason
        for case, why in sorted(run.failed.items()):
            test = Xml.SubElement(suite, "testcase", classname=run.model, name=case)
            Xml.SubElement(test, "error", message=why)
    Xml.indent(root)
    return Xml.tostring(root, encoding="unicode", xml_declaration=True) + "\n"
