"""All scripted models, by name."""

from evals.scripted.careful import careful
from evals.scripted.failing import flaky, refusing, slow, truncated, wrong_schema
from evals.scripted.inventive import inventive
from evals.scripted.misquoting import misquoting
from evals.scripted.reply import Model, says
from evals.scripted.slipping import slipping
from evals.scripted.thorough import thorough
from evals.scripted.turning import turning
from evals.scripted.writing import (
    forgetful,
    form_filler,
    obedient,
    stale_cited,
    terse,
    vague,
    verbose,
    wrong_language,
)

MODELS: dict[str, Model] = {
    "careful": says(careful),
    "thorough": says(thorough),
    "terse": says(terse),
    "verbose": says(verbose),
    "inventive": says(inventive),
    "forgetful": says(forgetful),
    "turning": says(turning),
    "misquoting": says(misquoting),
    "slipping": says(slipping),
    "vague": says(vague),
    "obedient": says(obedient),
    "wrong_language": says(wrong_language),
    "stale_cited": says(stale_cited),
    "form_filler": says(form_filler),
    "wrong_schema": wrong_schema,
    "truncated": truncated,
    "refusing": refusing,
    "slow": slow,
    "flaky": flaky,
}
FAILING = frozenset({"wrong_schema", "truncated", "refusing", "slow"})
"""Those that never give an answer one could use."""
