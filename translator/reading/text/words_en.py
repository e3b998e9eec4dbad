"""English grammar words: closed classes, the verbs of requirements, and number of nouns and verbs.

Knows nothing about vagueness or meaning; it only tells a verb from a noun well enough to cut a clause.
"""

import re
from functools import lru_cache

DETERMINERS = frozenset(
    "a an the this that these those some any each every all both our your their its his her my no new another "
    "one more most many several such".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for from with without within into onto over under about above across after against among around as "
    "before behind below beside between beyond during except inside like near off outside per since through "
    "throughout to toward towards until till up upon via versus than w/ w/o".split()
)
PRONOUNS = frozenset(
    "i we you he she it they them us me him who which that this these those somebody someone anybody nobody "
    "everybody everyone anyone there here what".split()
)
RELATIVES = frozenset(
    "that which who whom whose where so because since while when if unless although though but".split()
)
MODALS = frozenset("shall must should will would can could may might".split())
AUXILIARIES = frozenset("is are was were be been being am has have had do does did".split())
WANTS = frozenset(
    "want wants wanted need needs require requires wish wishes like love prefer expect expects".split()
)
ADVERBS = frozenset(
    "also only just please pls ideally really very quite simply maybe perhaps again now today always never often "
    "still already even too then there here automatically".split()
)
NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty fifty hundred".split()
)
LY_NOUNS = frozenset(
    "early weekly daily monthly hourly yearly nightly assembly family reply supply anomaly only".split()
)
"""Words that end like adverbs and may stand in a noun phrase."""
LY_VERBS = frozenset("comply apply supply reply rely multiply imply".split())
"""Verbs that end like adverbs."""
STATIVES = frozenset(
    "achieve adhere appear belong cease comply conform consist continue depend exceed exist expire fail fulfil fulfill last lose meet obey occur "
    "persist rely remain satisfy succeed survive tolerate withstand".split()
)
"""Verbs that tell a state or a result rather than an act one could build."""
QUALITIES = frozenset(
    "fast quick rapid easy simple good better reliable secure safe modern clean nice robust scalable accurate precise cheap small light lightweight "
    "intuitive flexible stable friendly convenient efficient powerful beautiful clear new complete helpful useful affordable".split()
)
"""Adjectives of quality that stand in rows before a noun."""
PEOPLE_ENDINGS = (
    "er",
    "ers",
    "or",
    "ors",
    "ist",
    "ists",
    "ee",
    "ees",
    "ant",
    "ants",
    "ian",
    "ians",
    "people",
    "staff",
    "men",
    "man",
)
PEOPLE = frozenset(
    "customer customers user users agent agents manager managers team teams staff people person employee employees "
    "doctor doctors nurse nurses patient patients student students teacher teachers parent parents driver drivers "
    "editor editors analyst analysts operator operators engineer engineers clerk clerks citizen citizens guest guests "
    "member members subscriber subscribers admin admins administrator administrators buyer buyers seller sellers "
    "supplier suppliers tenant tenants resident residents surveyor surveyors technician technicians planner planners "
    "dispatcher dispatchers player players reader readers visitor visitors everyone everybody sales finance marketing "
    "hr legal support head heads lead leads colleague colleagues children kids families donors volunteers farmers "
    "guide guides guard guards lifeguard lifeguards pilot pilots cook cooks chef chefs crew crews carer carers apprentice apprentices "
    "intern interns coach coaches pupil pupils client clients landlord landlords mechanic mechanics architect architects rep reps "
    "courier couriers captain captains candidate candidates applicant applicants partner partners merchant merchants vet vets judge "
    "judges relative relatives neighbour neighbours neighbor neighbors mother mothers father fathers passenger passengers fan fans midwife midwives pharmacist pharmacists workers worker resellers owners ops personnel".split()
)
VERBS = frozenset(
    """abort accommodate appear arrive belong depend exist achieve adhere admit avoid begin cease comply conform consist continue demonstrate derive disconnect elect enlarge
    exceed expire fail finish forbid fulfil fulfill impose inhibit initiate lose meet obey occur persist prescribe prohibit prove purge react
    reconnect relate reload remain rely resume retry revoke satisfy substantiate succeed survive tolerate withstand accept access account acquire act adapt add adjust administer aggregate alert allocate allow analyse analyze announce
    annotate catch count cut shorten spot raise tell ensure guarantee drop anonymise answer append apply approve archive arrange ask assess assign assist attach audit authenticate
    authorise authorize automate balance bill block book bring browse build buy calculate call cancel capture cast categorise
    categorize change charge chat check choose classify clean clear close collect combine come compare complete compress compute
    configure confirm connect consolidate contact contain convert copy correct count cover create cut deactivate decide
    decline deduplicate delete deliver deploy describe design detect determine develop digitise direct disable display
    distribute divide do download draft draw drive drop edit email enable encrypt enforce enter escalate estimate evaluate exchange
    exclude execute expand explain export expose extend extract fall fetch file fill feel filter find fix flag fold follow forecast format
    forward generate get give go grade group guide handle have help hide hand highlight hold identify ignore import improve include
    increase index inform ingest insert inspect install integrate interpret introduce investigate invite issue join keep know
    label launch learn let limit link list listen load localise locate lock log look lower maintain make manage map mark
    match measure merge migrate modify monitor move name navigate notify obtain offer open operate optimise optimize order
    organise outline output pair parse pass pay perform pick place plan play point post predict prepare present prevent
    print prioritise prioritize process produce propose protect provide publish pull push put query rank rate reach read
    rearrange rebuild receive recognise recognize recommend record recover redact redirect reduce refer refresh refund register reject
    release remember remind remove rename renew reorder repeat replace replicate reply report request require reschedule
    reserve reset resolve respond restore restrict retain retrieve return reuse reveal review revise rewrite roll rotate route
    run save scale scan schedule score screen search secure see segment select sell send separate serve set share ship show sign simulate
    skip slow sort speak specify speed split spot stay start stop store stream submit subscribe suggest summarise summarize supply
    support suppress switch sync synchronise tag take talk teach tell test track train transcribe transfer transform translate transmit
    trigger try turn understand undo unify unlock update upgrade upload use validate verify view visualise visualize vote
    wait warn watch withdraw work write boost decrease digitize grow halve shrink synchronize""".split()
)
_IRREGULAR = {
    "has": "have", "is": "be", "are": "be", "does": "do", "goes": "go", "made": "make", "sent": "send", "found": "find",
    "shown": "show", "written": "write", "given": "give", "built": "build", "kept": "keep", "read": "read",
    "taken": "take", "seen": "see", "sold": "sell", "told": "tell", "paid": "pay", "put": "put", "set": "set", "done": "do",
    "understood": "understand", "spoken": "speak", "held": "hold", "brought": "bring", "left": "leave",
    "dies": "die", "lies": "lie", "ties": "tie",
}  # fmt: skip
_SAME = frozenset(
    "news series species data staff sales people analysis analyses status sms gps vat pos hr kpis".split()
)
_IRREGULAR_PLURALS = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "staff": "staff member",
    "data": "data record",
}
_PAST = re.compile(r"(?:ed|en)$")


def is_verb(word: str) -> bool:
    """Say whether a lower-case word is the base form of a verb that requirements use."""
    return word in VERBS


@lru_cache(maxsize=20_000)
def base(word: str) -> str | None:
    """Return the base form of a verb that requirements use, or None when the word is none.

    Args:
        word: one word in any form, such as `answers`, `tagged` or `routing`.
    """
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in VERBS:
        return low
    tries: list[str] = []
    if low.endswith("ies"):
        tries = [low[:-3] + "y"]
    elif low.endswith("es"):
        tries = [low[:-1], low[:-2]]
    elif low.endswith("s") and not low.endswith("ss"):
        tries = [low[:-1]]
    elif low.endswith("ied"):
        tries = [low[:-3] + "y"]
    elif low.endswith("ed"):
        tries = [low[:-1], low[:-2], low[:-3] if low[-3:-2] == low[-4:-3] else low[:-2]]
    elif low.endswith("ing") and len(low) > 4:
        tries = [low[:-3] + "e", low[:-3], low[:-4] if low[-4:-3] == low[-5:-4] else low[:-3]]
    return next((t for t in tries if t in VERBS), None)


def is_participle(word: str) -> bool:
    """Say whether a word looks like the past participle of such a verb."""
    low = word.lower()
    return (bool(_PAST.search(low)) or low in _IRREGULAR) and base(low) is not None and low not in VERBS


def is_plural(noun: str) -> bool:
    """Guess whether an English noun is a plural."""
    low = noun.lower()
    return (
        low in _IRREGULAR_PLURALS
        or (low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")) and low not in _SAME)
        or low in {"sales", "kpis"}
    )


def singular(noun: str) -> str:
    """Return the singular of an English noun phrase; its head is the word before the first preposition."""
    words = noun.split()
    head = next((i for i, w in enumerate(words) if i and w.lower() in PREPOSITIONS), len(words)) - 1
    word = words[head]
    low = word.lower()
    if low in _IRREGULAR_PLURALS:
        one = _IRREGULAR_PLURALS[low]
    elif not is_plural(word):
        one = word
    elif low.endswith("ies") and len(low) > 4:
        one = word[:-3] + "y"
    elif low.endswith(("sses", "xes", "ches", "shes", "zes")):
        one = word[:-2]
    else:
        one = word[:-1]
    return " ".join([*words[:head], one, *words[head + 1 :]])


def with_article(noun: str) -> str:
    """Put `a` or `an` before a noun phrase."""
    low = noun.lower()
    vowel = low[:1] in "aeiou" and not low.startswith(("uni", "use", "usa", "eu", "one"))
    spelled = re.match(r"[AEFHILMNORSX][A-Z0-9]", noun) is not None
    return f"{'an' if vowel or spelled else 'a'} {noun}"


def is_people(phrase: str) -> bool:
    """Guess whether a noun phrase names people rather than a system."""
    words = re.findall(r"[a-z'-]+", phrase.lower())
    if not words:
        return False
    head = next((words[i - 1] for i, w in enumerate(words) if i and w in PREPOSITIONS), words[-1])
    guessed = head.endswith(PEOPLE_ENDINGS) and head not in _THINGS and head not in VERBS
    return head in PEOPLE or guessed


_THINGS = frozenset(
    "list lists checklist checklists filter filters server servers order orders number numbers letter letters parameter parameters user-folder folder "
    "folders router routers scanner scanners printer printers container containers register registers computer "
    "computers counter counters header headers offer offers paper papers center centers centre centres layer layers "
    "newsletter newsletters reminder reminders error errors monitor monitors sensor sensors connector connectors "
    "factor factors color colors vendor-portal editor-tool door doors floor floors indicator indicators plan plant "
    "plants variant variants amount constant voucher vouchers ledger ledgers buffer buffers answer answers tracker "
    "trackers planner-tool assistant assistants engine character characters power buyer-portal browser browsers "
    "quarter quarters barrier barriers laser lasers trailer trailers freezer freezers boiler boilers heater heaters timer timers transmitter transmitters receiver receivers cylinder "
    "cylinders processor processors reactor reactors motor motors detector detectors elevator elevators generator generators transformer transformers carrier banner banners poster "
    "posters folder corner border borders cover power-over chapter chapters meter meters parameter feeder shutter filter weather gender tender tenders member-list quarter "
    "fee fees committee degree tree screen parser dashboard-user weather whether other after water matter".split()
)
