"""One value for all that is known: sources, wording, measures, formulas, kinds of system, and the house's own rules.

Built in layers: the package's files below, a workspace's rules above.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib.resources import files
from types import MappingProxyType
from typing import TypeVar

from translator.domain.errors import KnowledgeBroken
from translator.domain.value import Value
from translator.knowledge.files import (
    AspectsFile,
    CuesFile,
    FormulasFile,
    GapsFile,
    MeasuresFile,
    OpeningsFile,
    SmallChangesFile,
    SourcesFile,
    read_file,
    yaml_files,
)
from translator.knowledge.house import Dismissal, HouseRule, HouseRules, OwnBand, OwnTerm, OwnUnit
from translator.knowledge.pointing import PointingWords, pointing_words
from translator.knowledge.schema import (
    Archetype,
    ArchetypeCues,
    Aspect,
    Formula,
    Lexicon,
    Measure,
    Opening,
    Situation,
    SmallChange,
    Source,
)
from translator.knowledge.small_change_words import SmallChangeWords

EntryT = TypeVar("EntryT", bound=Value)


@dataclass(frozen=True)
class Knowledge:
    """All facts that reading and drafting stand on."""

    sources: tuple[Source, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    lexicons: tuple[Lexicon, ...] = ()
    cues: tuple[ArchetypeCues, ...] = ()
    measures: tuple[Measure, ...] = ()
    formulas: tuple[Formula, ...] = ()
    openings: tuple[Opening, ...] = ()
    gaps: tuple[Situation, ...] = ()
    """What is asked where the ask's own words leave something open."""
    small_changes: tuple[SmallChange, ...] = ()
    small_change_words: SmallChangeWords = field(default_factory=SmallChangeWords)
    archetypes: tuple[Archetype, ...] = ()
    units: tuple[OwnUnit, ...] = ()
    """Units the house writes its own way; the common ones stand in `units.yaml`."""
    rules: HouseRules = field(default_factory=HouseRules)
    """What was layered over the built-in knowledge."""

    def source(self, id: str) -> Source:
        """Return where a fact stands."""
        return _found(self._sources, "source", id)

    def aspect(self, id: str) -> Aspect:
        """Return what a vague phrase can be about."""
        return _found(self._aspects, "aspect", id)

    def measure(self, id: str) -> Measure:
        """Return a measure."""
        return _found(self._measures, "measure", id)

    def formula(self, id: str) -> Formula:
        """Return a formula."""
        return _found(self._formulas, "formula", id)

    def archetype(self, name: str) -> Archetype:
        """Return a kind of system."""
        return _found(self._archetypes, "archetype", name)

    def opening(self, aspect: str) -> Opening | None:
        """Return how a vague phrase of an aspect is asked about, or None where none is written."""
        return next((o for o in self.openings if o.aspect == aspect), None)

    def rule(self, key: str) -> HouseRule:
        """Return the house rule behind a band's source, such as `house_rules/r1`."""
        return _found(MappingProxyType({r.key: r for r in self.rules.rules}), "house rule", key)

    def lexicon(self, language: str) -> Lexicon | None:
        """Return the vague wording of a language, or None for one that is not read."""
        return next((lex for lex in self.lexicons if lex.language == language), None)

    def measures_for(self, aspect: str, archetype: str | None = None) -> tuple[Measure, ...]:
        """Return the measures that would settle a vague phrase, best first.

        Args:
            aspect: what the phrase is about.
            archetype: the kind of system asked for; its own measures come before the general ones.
        """
        return self._measures_by.get((aspect, archetype)) or self._measures_by.get((aspect, None), ())

    def content_hash(self, path: str) -> str:
        """Return the SHA-256 of one entry as canonical JSON, so that a re-check sees what changed.

        Args:
            path: the kind and the id, such as `measures/response-time`, `archetypes/search` or `lexicons/en`.

        Raises:
            KnowledgeBroken: when there is no such entry.
        """
        known = self._hashes.get(path)
        if known is None:
            entry = _found(self._entries, "entry", path)
            text = json.dumps(
                entry.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, separators=(",", ":")
            )
            known = self._hashes[path] = hashlib.sha256(text.encode()).hexdigest()
        return known

    def over(self, rules: HouseRules) -> "Knowledge":
        """Layer a workspace's rules over this knowledge.

        Args:
            rules: those in force; own terms extend the wording, own bands go first, own units are read,
                dismissals silence words of the built-in wording.

        Raises:
            KnowledgeBroken: when a rule names a measure that is not here; the rule's owner acts.
        """
        known = self
        for rule in rules.rules:
            known = known._with(rule)
        return replace(known, rules=HouseRules(rules=self.rules.rules + rules.rules))

    def _with(self, rule: HouseRule) -> "Knowledge":
        match rule.payload:
            case OwnTerm(language=language, entry=entry):
                own = entry.model_copy(update={"source": rule.key})
                return self._relexed(
                    language, lambda lex: lex.model_copy(update={"entries": (own, *lex.entries)})
                )
            case Dismissal(language=language, words=words):
                return self._relexed(language, lambda lex: _without(lex, words))
            case OwnUnit() as unit:
                return replace(self, units=(unit, *self.units))
            case OwnBand(measure=id, band=band):
                self.measure(id)
                first = band.model_copy(update={"source": rule.key})
                return replace(
                    self,
                    measures=tuple(
                        m.model_copy(update={"bands": (first, *m.bands)}) if m.id == id else m
                        for m in self.measures
                    ),
                )

    def _relexed(self, language: str, change: Callable[[Lexicon], Lexicon]) -> "Knowledge":
        return replace(
            self,
            lexicons=tuple(change(lex) if lex.language == language else lex for lex in self.lexicons),
        )

    @cached_property
    def pointing(self) -> PointingWords:
        """The words that point to the measures."""
        return pointing_words(self.measures)

    @cached_property
    def _sources(self) -> Mapping[str, Source]:
        return {s.id: s for s in self.sources}

    @cached_property
    def _aspects(self) -> Mapping[str, Aspect]:
        return {a.id: a for a in self.aspects}

    @cached_property
    def _measures(self) -> Mapping[str, Measure]:
        return {m.id: m for m in self.measures}

    @cached_property
    def _formulas(self) -> Mapping[str, Formula]:
        return {f.id: f for f in self.formulas}

    @cached_property
    def _archetypes(self) -> Mapping[str, Archetype]:
        return {a.name: a for a in self.archetypes}

    @cached_property
    def _measures_by(self) -> Mapping[tuple[str, str | None], tuple[Measure, ...]]:
        kinds = {kind for m in self.measures for kind in m.archetypes}
        return {
            (aspect.id, kind): _best_first(self.measures, aspect.id, kind)
            for aspect in self.aspects
            for kind in (None, *kinds)
        }

    @cached_property
    def _entries(self) -> Mapping[str, Value]:
        entries: dict[str, Value] = {}
        entries.update((f"sources/{s.id}", s) for s in self.sources)
        entries.update((f"aspects/{a.id}", a) for a in self.aspects)
        entries.update((f"lexicons/{lex.language}", lex) for lex in self.lexicons)
        entries.update((f"cues/{c.archetype}", c) for c in self.cues)
        entries.update((f"measures/{m.id}", m) for m in self.measures)
        entries.update((f"formulas/{f.id}", f) for f in self.formulas)
        entries.update((f"openings/{o.aspect}", o) for o in self.openings)
        entries.update((f"gaps/{g.key}", g) for g in self.gaps)
        entries.update((f"small_changes/{c.key}", c) for c in self.small_changes)
        entries.update((f"archetypes/{a.name}", a) for a in self.archetypes)
        return entries

    @cached_property
    def _hashes(self) -> dict[str, str]:
        return {}


def _found(known: Mapping[str, EntryT], kind: str, id: str) -> EntryT:
    entry = known.get(id)
    if entry is None:
        raise KnowledgeBroken(f"The knowledge has no {kind} {id!r}. Add it, or mend the entry that names it.")
    return entry


def _best_first(measures: tuple[Measure, ...], aspect: str, archetype: str | None) -> tuple[Measure, ...]:
    """Sort those of the kind at hand before the general ones, then by how much the aspect is their main one."""
    fitting = [m for m in measures if aspect in m.aspects and (not m.archetypes or archetype in m.archetypes)]
    return tuple(sorted(fitting, key=lambda m: (not m.archetypes, m.aspects.index(aspect))))


def _without(lexicon: Lexicon, words: tuple[str, ...]) -> Lexicon:
    """Leave out words; an entry without any left goes too."""
    silent = {word.casefold() for word in words}

    def left(entry: EntryT, *fields: str) -> EntryT:
        return entry.model_copy(
            update={f: tuple(w for w in getattr(entry, f) if w.casefold() not in silent) for f in fields}
        )

    entries = (left(e, "words", "in_wish", "in_specification") for e in lexicon.entries)
    return lexicon.model_copy(
        update={
            "entries": tuple(e for e in entries if e.all_words),
            "gradables": tuple(left(g, "words", "nouns", "burdens", "mishaps") for g in lexicon.gradables),
            "silent": (*lexicon.silent, *silent),
        }
    )


def _by_language(files: Sequence[Lexicon]) -> tuple[Lexicon, ...]:
    """Join the files of each language to one lexicon, in the order of their names."""
    return tuple(
        Lexicon(
            language=language,
            entries=tuple(e for f in files if f.language == language for e in f.entries),
            gradables=tuple(g for f in files if f.language == language for g in f.gradables),
            degrees=tuple(d for f in files if f.language == language for d in f.degrees),
            endings=tuple(e for f in files if f.language == language for e in f.endings),
            echoes=tuple(e for f in files if f.language == language for e in f.echoes),
            classes=tuple(w for f in files if f.language == language for w in f.classes),
        )
        for language in dict.fromkeys(f.language for f in files)
    )


@cache
def built_in() -> Knowledge:
    """Return the package's own knowledge; its files are read once in a process.

    Raises:
        KnowledgeBroken: when a file is broken, with its name and line; whoever edits the files acts.
    """
    home = files(__package__)
    cues = home / "cues.yaml"
    formulas = home / "formulas.yaml"
    small = read_file(home / "small_changes.yaml", SmallChangesFile)
    return Knowledge(
        sources=tuple(s for f in yaml_files(home, "sources") for s in read_file(f, SourcesFile).sources),
        aspects=read_file(home / "aspects.yaml", AspectsFile).aspects,
        lexicons=_by_language([read_file(f, Lexicon) for f in yaml_files(home / "lexicons")]),
        cues=read_file(cues, CuesFile).cues if cues.is_file() else (),
        measures=tuple(m for f in yaml_files(home / "measures") for m in read_file(f, MeasuresFile).measures),
        formulas=read_file(formulas, FormulasFile).formulas if formulas.is_file() else (),
        openings=read_file(home / "openings.yaml", OpeningsFile).openings,
        gaps=read_file(home / "gaps.yaml", GapsFile).gaps,
        small_changes=small.small_changes,
        small_change_words=small.words,
        archetypes=tuple(read_file(f, Archetype) for f in yaml_files(home / "archetypes")),
    )
