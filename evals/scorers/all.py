"""All scorers, with the way of being wrong that harms people."""

from evals.scorers import answers, decisions, form, numbers, questions, twins, words
from evals.scorers.score import PairScorer, Scorer

SCORERS: tuple[Scorer, ...] = (
    Scorer("numbers.none_invented", numbers.none_invented, "too high: a made-up number is signed", never_below_one=True),
    Scorer("numbers.recall", numbers.recall, "too low: a number somebody gave is lost"),
    Scorer("numbers.precision", numbers.precision, "too low: what is no number is signed as one"),
    Scorer("numbers.bounds", numbers.bounds, "too low: at most becomes at least"),
    Scorer("numbers.names_stay_names", numbers.names_stay_names, "too low: ISO 27001 becomes a target"),
    Scorer("words.vague_resolved", words.vague_resolved, "too low: something vague passes silently"),
    Scorer("words.facts_kept", words.facts_kept, "too low: something said is lost"),
    Scorer("words.must_shown", words.must_shown, "too low: what matters is not on the page"),
    Scorer("words.never_shown", words.never_shown, "too low: an order or an invention is on the page"),
    Scorer("words.language", words.language, "too low: one side cannot read it"),
    Scorer("form.verdict", form.verdict, "too low: a page for a text that asks for nothing, or none for one that does"),
    Scorer("form.archetype", form.archetype, "too low: everything customary is beside the matter"),
    Scorer("form.length", form.length, "too low: nobody reads it"),
    Scorer("form.ears", form.ears, "too low: engineers cannot test it"),
    Scorer("form.edges", form.edges, "too low: the work has no end"),
    Scorer("form.alternatives_differ", form.alternatives_differ, "too low: a choice that is none"),
    Scorer("form.grounded", form.grounded, "too low: lines that nobody said"),
    Scorer("form.told_apart", form.told_apart, "too low: rules pass for a model, or the other way round", never_below_one=True),
    Scorer("questions.key", questions.key_questions, "too low: what matters most is not asked"),
    Scorer("questions.right_role", questions.right_role, "too low: asked of somebody who cannot know"),
    Scorer("questions.useful", questions.useful, "too low: an answer that changes nothing"),
    Scorer("model.unsupported_kept_out", answers.unsupported_kept_out, "too low: what the model made up is on the page"),
    Scorer("model.supported_taken", answers.supported_taken, "too low: a good answer is paid for and thrown away"),
    Scorer("decisions.precedent_used", decisions.precedent_used, "too low: the same debate again"),
    Scorer("decisions.only_given_cited", decisions.only_given_cited, "too low: an overruled decision is obeyed", never_below_one=True),
)  # fmt: skip
PAIR_SCORERS: tuple[PairScorer, ...] = (
    PairScorer("twins.same_but_for_orders", "twin_of", twins.same_but_for_orders, "too low: a text can order its own numbers", never_below_one=True),
    PairScorer("twins.author_warned", "twin_of", twins.author_warned, "too low: the order passes unseen"),
    PairScorer("twins.alike_in_both_languages", "same_as", twins.alike_in_both_languages, "too low: Chinese readers get another page"),
)  # fmt: skip
