"""A specification made by hand, so that the page can be judged without any reading or drafting."""

from typing import Any

from translator.domain.spec import Spec

TEXT = """Hi all,

guests of our hotels want a smart assistant that answers questions about rooms quickly. Today 14 clerks handle \
around 900 calls a day, and a guest waits 6 minutes. If it is unsure it hands over to a clerk. \
Payment cards never leave our servers.

Thanks, Mira"""


def at(words: str) -> dict[str, int]:
    """Return where words stand in the text."""
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words)}


def said(entry_id: str, words: str, value: float, unit: str, role: str, **more: object) -> dict[str, Any]:
    """Return a number of the ask."""
    source = {"kind": "ask", "quote": words, **at(words)}
    return {
        "id": entry_id,
        "value": value,
        "unit": unit,
        "role": role,
        "status": "stated",
        "source": source,
        **more,
    }


def band(entry_id: str, value: float) -> dict[str, Any]:
    """Return a customary level."""
    source = {
        "kind": "catalogue",
        "ref": f"response-time#{entry_id}",
        "publisher": "Nielsen Norman Group",
        "year": 1993,
    }
    return {
        "id": entry_id, "value": value, "unit": "s", "role": "target", "bound": "at_most", "measure": "response-time",
        "status": "proposed", "source": source,
    }  # fmt: skip


def option(label: str, consequence: str, **sets: str) -> dict[str, Any]:
    """Return one way to answer."""
    return {"label": label, "sets": sets, "consequence": consequence}


def spec_by_hand(**changes: object) -> Spec:
    """Return the specification, with some fields changed."""
    feasible = {
        "verdict": "can_if",
        "why": "Somebody must say where the room data lives.",
        "facts": [],
        "unknowns": ["Q2"],
    }
    rating = {"judgement": "unknown", "why": "Nobody has said what a call costs.", "facts": []}
    dimensions = ("business_value", "technical_feasibility", "model_effect", "data_conditions")
    goal = "/targets/T1/goal"
    document: dict[str, object] = {
        "spec_id": "spec_01HAND", "language": "en",
        "created_at": "2026-11-24T09:00:00.000Z", "updated_at": "2026-11-24T09:00:00.000Z",
        "engine": {"kind": "rules", "version": "0.1.0"},
        "ask": {"text": TEXT, "at": "2026-11-24T09:00:00.000Z", "sha256": "0" * 64},
        "verdict": "specifiable", "archetype": "question_answering", "title": "Assistant for hotel guests",
        "summary": {
            "shared": "Give guests an assistant that can answer questions about rooms, so that nobody waits {N3}.",
            "business": "Still to agree for the assistant: waiting time for a result.",
            "technical": "Nothing about the assistant can be tested yet.",
        },
        "problem": {"user": "Guests of our hotels", "need": None, "outcome": None, "evidence": "A guest waits {N3}."},
        "requirements": [
            {"id": "R1", "business": "Questions about rooms are answered.", "pattern": "event", "targets": ["T1"],
             "technical": "When a guest asks about a room, the assistant shall answer.", "evidence": [at("answers questions")]},
        ],
        "targets": [
            {"id": "T1", "name": "waiting time for a result", "measure": "response-time", "scope": "assistant",
             "scale": "time from a guest's request until the assistant shows the first usable result", "unit": "s",
             "meter": "timed for every request at the busiest hour", "statistic": {"kind": "share_within"},
             "bound": "at_most", "baseline": "N3", "resolves": ["V2"],
             "bands": [
                 {"label": "keeps the train of thought", "goal": "N5", "fits_when": "guests go back and forth", "costs": "rooms must be cached"},
                 {"label": "keeps attention", "goal": "N6", "fits_when": "a guest sees the progress", "costs": "a progress display"},
             ]},
        ],
        "boundaries": {
            "constraints": [{"id": "B1", "text": "Payment cards never leave our servers.", "origin": "ask", "evidence": [at("Payment cards never")]}],
            "fallback": [{"id": "B2", "text": "If it is unsure it hands over to a clerk.", "origin": "ask"}],
            "model_limits": [{"id": "B3", "text": "The assistant cannot know what nobody wrote down.", "origin": "knowledge"}],
        },
        "consequences": [
            {"id": "C1", "text": "{N2} are {N4} for {N1}.", "formula": "share_each", "assumption": "calls are shared evenly",
             "question": "Q3", "source": "Little, Operations Research, 1961"},
        ],
        "alternatives": [
            {"id": "A1", "name": "Keep the phone, publish the answers", "summary": "A page with the most asked questions.",
             "ratings": dict.fromkeys(dimensions, rating), "gives_up": "answers to new questions", "flips_when": "most calls ask the same"},
            {"id": "A2", "name": "An assistant that quotes its source", "summary": "Every answer shows where it comes from.",
             "ratings": dict.fromkeys(dimensions, rating), "gives_up": "free talk", "flips_when": "guests check answers"},
        ],
        "feasibility": {"overall": feasible, **dict.fromkeys(dimensions, feasible)},
        "questions": [
            {"id": "Q1", "to": "business", "about": "latency", "changes": ["T1"], "evidence": [at("quickly")],
             "text": "“quickly”: a guest waits for the assistant. After how long would guests give up, or call somebody?",
             "why": "The time guests accept decides how the assistant is built.",
             "options": [option("keeps the train of thought: {N5}", "rooms must be cached", **{goal: "N5"}),
                         option("keeps attention: {N6}", "a progress display", **{goal: "N6"})],
             "takes": {"quantity": goal}},
            {"id": "Q2", "to": "data", "about": "data", "changes": ["boundaries/data_conditions"],
             "text": "A guest asks whether a room has a bath tub. Where does the assistant look it up?",
             "why": "Without a source it can only guess.", "takes": {"text": "/boundaries/data_conditions/-"}},
            {"id": "Q3", "to": "business", "about": "load", "changes": ["C1"],
             "text": "{N2} are {N4} for {N1}. Is that how the calls fall?", "why": "Then some clerks carry more than others.",
             "options": [option("Yes, that is meant", "Confirmed", **{"/boundaries/constraints/-": "Confirmed: {N2} are {N4} for {N1}."}),
                         option("No", "Not so", **{"/boundaries/constraints/-": "The calls fall otherwise."})],
             "takes": {"text": "/boundaries/constraints/-"}},
            {"id": "Q4", "to": "legal", "about": "privacy", "changes": [], "takes": {"text": "/boundaries/data_conditions/-"},
             "text": "A guest types a card number into the chat. Who may read it afterwards?", "why": "It decides what is stored."},
        ],
        "later": [
            {"id": "Q5", "to": "business", "about": "outcome", "changes": [], "takes": {"text": "/problem/outcome"},
             "text": "In a year somebody asks whether it was worth it. What would you show?", "why": "It says what to measure first."},
        ],
        "vague": [
            {"id": "V1", "text": "smart", **at("smart"), "kind": "ai_claim", "advice": "Say what it must be able to do that a form cannot.",
             "resolution": {"kind": "open"}},
            {"id": "V2", "text": "quickly", **at("quickly"), "kind": "vague_adverb", "advice": "Say after how long somebody gives up.",
             "resolution": {"kind": "target", "ref": "T1"}},
        ],
        "left_out": [{**at("Hi all,"), "reason": "A greeting."}, {**at("Thanks, Mira"), "reason": "A closing or signature."}],
        "risks": [{"id": "K1", "cause": "rooms change", "event": "The assistant answers with last year's room.", "effect": "a guest complains",
                   "trigger": "a clerk corrects an answer", "response": {"strategy": "mitigate", "action": "Show when each answer was last checked."},
                   "origin": "knowledge"}],
        "milestones": [{"id": "M1", "name": "Real questions collected", "deliverable": "calls of some weeks, written down",
                        "acceptance": "business and engineering agree on the answers", "targets": []}],
        "ledger": [
            said("N1", "14 clerks", 14, "clerk", "size"),
            said("N2", "around 900 calls a day", 900, "call/d", "load", bound="about"),
            said("N3", "6 minutes", 6, "min", "baseline", measure="response-time"),
            {"id": "N4", "value": 64, "unit": "call/d", "bound": "about", "role": "load", "status": "derived",
             "source": {"kind": "derived", "formula": "share_each", "from": ["N2", "N1"]}},
            band("N5", 1), band("N6", 10),
        ],
    }  # fmt: skip
    return Spec.model_validate({**document, **changes})
