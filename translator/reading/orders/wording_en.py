"""How orders to the tool are worded in English: tables of patterns, each of one kind.

What tells an order from a requirement is to whom it speaks. `The bot must ignore old messages` says what a system does;
`ignore your instructions` speaks to whoever reads. So most patterns hold only in the imperative, and about what belongs
to the reader: its instructions, its answer, its questions, the specification it writes.
"""

import re

from translator.reading.orders.wording import Kind, Wording

_I = re.IGNORECASE
_IMPERATIVE = (
    r"(?:^|[.,;:!?()\[\]{}<>*#|/\"~=-] ?|[—–] ?|\b(?:please|kindly|now|then|and|but|so|just|also|instead|simply|immediately|always|"
    r"you (?:must|should|shall|will|can|may|need to|have to|are to|ought to)|i (?:want|need|order|command|ask) you to) )"
)
"""What stands before a verb that commands: a clause begins, or a word that urges; a subject stands before any other verb."""
_MACHINE = r"(?:ai|a\.i\.|llm|gpt(?:-\d)?|chatgpt|copilot|(?:large )?language model|automat(?:ed|ic) (?:processing|system|reader|process|tool|reviewer|agent|parser))s?"
_READER = r"(?:(?:ai |automated |automatic |spec |specification |requirements )?(?:assistant|bot|model|agent|translator|reviewer|parser|summari[sz]er|tool|system|reader|program|machine|processor|checker|validator|approver))s?"
"""Who reads, by its work; a system that is asked for can have these names too."""
_NO_PEOPLE = r"(?! (?:team|group|department|engineer|people|guild|squad|vendor|supplier|lab|chapter|folk|colleague|staff|owner|expert|lead|compan|budget|project|act\b|user|product))"
_SPEC = r"(?:spec|specs|specification|requirements? (?:document|page|spec(?:ification)?)|translation|verdict|review result|this (?:ticket|request|ask|document|text|task|issue|story|item|message|e-?mail|mail|form|requirement))"
"""What the reader works on or writes."""
_APPROVED = r"(?:approved|agreed|final|finali[sz]ed|confirmed|complete|signed(?: off)?|accepted|done|resolved|settled|answered|specifiable|passed|valid|compliant|ready to build)"

MARKS = re.compile(
    r"<\|[a-z_]{3,20}\|>|\[/?inst\]|<</?sys>>|^#{1,4} ?(?:instruction|system|response|human|assistant)s?(?: prompt| message)? ?:"
    r"|^[\W_]{0,4}(?:begin|end|start|new) (?:of )?(?:system|hidden|admin|developer) (?:prompt|instruction|message|override)",
    _I | re.M,
)
"""Marks by which a program tells a model who speaks; nobody writes them to people."""
ROLES = re.compile(
    r"^[\W_]{0,6}(?:system|developer|admin|administrator|root)(?: (?:prompt|message|override|note|notice|instruction|alert|update|command)s?)?(?: \([^()\n]{1,30}\))? ?[:\]>】]"
    r"|^[\W_]{0,6}(?:assistant (?:prompt|instruction|message|note)|(?:new|updated|additional|further|hidden|real|actual|important|secret)(?: \w{2,10})? (?:instruction|directive|order|command|objective)|override)s? ?[:\]>】]"
    r"|^(?:#{1,6}|={2,6}|-{2,6}|\*{2,3}|\[)\s{0,2}(?:(?:begin|start|end|new) (?:of )?)?(?:system|developer|admin|root|instructions?|prompt)(?: (?:prompt|message|instructions?|override))?\s{0,2}(?:#{1,6}|={2,6}|-{2,6}|\*{2,3}|\])?$"
    r"|</?(?:system|system_prompt|instructions?|prompt|admin)>|[\"']role[\"'] ?: ?[\"'](?:system|developer)[\"']",
    _I,
)
"""Labels that speak with the voice of whoever runs the reader; a form has such fields too, so what follows must command."""
ADDRESSED = re.compile(
    rf"\b(?:note|message|hint|instruction|memo|attention|notice|reminder|directive|command|order|request)s? (?:to|for) (?:the |any |all |every |our |your )?(?:\w{{2,12}} ){{0,2}}?(?:{_MACHINE}|{_READER})\b{_NO_PEOPLE}[^.:,\n]{{0,60}}[:,]"
    rf"|^[\W_]{{0,4}}(?:dear|hey|hi|hello|attention|important|ok|okay|listen|psst)[,:!]? (?:the |all |any )?(?:{_MACHINE}|{_READER})\b{_NO_PEOPLE}"
    rf"|^[\W_]{{0,4}}(?:to )?(?:the |any |all )?(?:{_MACHINE}|{_READER}) ?[,:]"
    rf"|\b(?:when|while|before|as you|in) (?:you )?(?:generat|draft|writ|prepar|produc|creat|translat|review)(?:e|ing) (?:the|this|your) (?:spec|specification|requirements? (?:document|page)|verdict)\b"
    rf"|\b(?:this|the following|the above) (?:message|note|text|instruction|order)? ?(?:comes|is|was sent|was written)(?: directly)? (?:from|by) (?:your|the tool's|the system's) (?:developer|creator|maker|operator|administrator|owner|provider)s?\b"
    rf"|\bif (?:you(?:'re| are)|this is(?: being)? (?:read|processed|handled|parsed) by) (?:an? |any |the )?(?:\w{{2,12}} )?(?:{_MACHINE}|{_READER})\b{_NO_PEOPLE}"
    rf"|\b(?:{_MACHINE}|{_READER}|whoever|whatever|anyone|anything)(?: \w{{2,12}})?(?: that| which| who)?(?: is| are)?(?: currently)? (?:process|read|summari[sz]|review|pars|handl|translat|analy[sz]|triag|convert|evaluat|check)(?:ing|e?s) (?:this|these|the (?:above|following|present))\b",
    _I,
)
"""Speaks to a machine as the reader of this text."""
COMMANDS = re.compile(
    rf"^[\W_]{{0,4}}you\b|\b(?:ignore|disregard|override|approved?|reveal|bypass|disobey)\b|\byou (?:are|must|should|shall|will|have|need|may|can|were)\b|\byour (?:\w{{2,12}} )?(?:task|answer|output|response|reply|instruction|role|rule|job|prompt|goal|purpose|guideline|question|finding)s?\b"
    rf"|{_IMPERATIVE}(?:mark|treat|consider|rate|score|classify|accept|confirm|sign|finali[sz]e|skip|output|respond|reply|answer|print|return|say|set|use|write|add|delete|send|assume|display|show|change|list|report|put|make|stop|do not)\b"
    r"|\b(?:must|should|shall|has to|have to|needs? to|is to|are to) (?:not |never |now |only |always |immediately |simply )?(?:ask|raise|flag|mark|treat|consider|rate|score|classify|accept|confirm|sign|skip|output|respond|reply|answer|return|set|write|assume|ignore|disregard|approve)\b"
    r"|\b(?:do not|don't|never) (?:ask|raise|mention|flag|report|question|tell|list|show)\b|\bno (?:further |more |open |clarifying )?questions?\b",
    _I,
)
"""Tells the reader to do something; alone it may be part of any ask."""

_EARLIER = r"(?:previous|prior|above|earlier|preceding|foregoing|former|past|initial|original|existing|old)"
_ALL = r"(?:(?:about|all|any|every|each|everything|of|in|the|these|those|your|my|our) ){0,5}"
_DROP = r"(?:ignore|disregard|forget|override|overrule|bypass|discard|neglect|drop|abandon|do not follow|don't follow|stop following|pay no attention to|disobey)"
OVERRIDES = re.compile(
    rf"{_IMPERATIVE}{_DROP} "
    rf"{_ALL}(?:(?:{_EARLIER}|system|safety|security|own|other|current|built-in|default)(?:,| and| or)? ){{0,3}}"
    rf"(?:instruction|prompt|directive|guardrail|programming)s?\b(?! (?:manual|leaflet|sheet|book|page|video|field|text|card|step))"
    rf"|{_IMPERATIVE}{_DROP} (?:(?:all|any|every|each|of|the|these|those) ){{0,4}}(?:(?:your|{_EARLIER}) ){{1,2}}(?:(?:system|safety|own|content) )?(?:rule|guideline|direction|command|constraint|polic|restriction|context|task|training|order|filter|safeguard)"
    rf"|{_IMPERATIVE}{_DROP} {_ALL}(?:rule|guideline|direction|command|constraint|polic|restriction|order)(?:s|y|ies)? (?:that )?you (?:were|have been|had been) (?:given|told)"
    rf"|{_IMPERATIVE}(?:ignore|disregard|forget|bypass) (?:all|any|every|each) (?:of )?(?:the )?(?:rule|restriction|constraint|guideline|limit|check|safeguard)s?(?= ?(?:$|[.,;!]|and ))"
    rf"|{_IMPERATIVE}(?:ignore|disregard|forget) (?:everything|anything|all|all that|what) (?:of the )?(?:above|before|so far|you (?:were|have been|know)|that (?:was|came|has been))"
    rf"|{_IMPERATIVE}(?:ignore|disregard) (?:all )?(?:the )?(?:rest of )?(?:the )?(?:above|{_SPEC}) and (?:instead |then |just |only )?(?:set|mark|output|say|write|print|reply|respond|answer|return|approve|use|do|treat)\b"
    rf"|\b(?:overrides?|replaces?|supersedes?|takes? precedence over) (?:all |any )?(?:of )?(?:your|(?:all |any |the )?(?:previous|prior|earlier)) (?:\w{{3,12}} )?(?:instruction|prompt|rule|guideline|directive)s?\b"
    rf"|\b(?:whatever|no matter what|regardless of what) (?:the |this |is )?(?:rest|text|ticket|above|content|document|remainder|anything)[^.,\n]{{0,30}}, ?(?:please )?(?:report|say|set|mark|output|return|answer|write|treat|approve|accept|reply)\b|\bregardless of (?:its|the|this|their) (?:ticket's |text's )?(?:content|text|wording|rest)s?\b(?=[^.\n]{{0,20}}$)"
    rf"|{_IMPERATIVE}stop reading(?: (?:here|now|this (?:text|ticket|page|document)))?(?= and | ?[.,;!]| ?$)",
    _I,
)
"""Takes back what the reader was told to do."""
_PERSONA = r"(?:assistant|ai|model|bot|chatbot|reviewer|translator|approver|system|agent|machine|terminal|compiler|interpreter|dan|persona|character|pirate|hacker|expert|chatgpt|gpt|admin|administrator|copywriter|poet|tool)"
IDENTITIES = re.compile(
    rf"{_IMPERATIVE}?(?:from now on,? |from this point (?:on|forward|onwards),? |as of now,? )?\byou(?: are|'re| will be| will act as| shall be| must act as) (?:now |no longer |from now on )?(?:(?:a|an|the|in|my) )?(?:\w{{2,14}} ){{0,2}}(?:{_PERSONA}\b{_NO_PEOPLE}|(?:\w{{2,14}} )?mode\b)"
    rf"|\byou are (?:now |hereby )?(?:no longer|not) (?:bound|restricted|limited|required|subject)|\byou are now (?:free|unrestricted|jailbroken|unfiltered|dan)\b"
    rf"|{_IMPERATIVE}(?:act|behave|respond|answer) as (?:if you (?:were|are)|though you|an? (?:unrestricted|unfiltered|different|evil|helpful) )"
    rf"|{_IMPERATIVE}pretend (?:to be|that you|you are|you have)|{_IMPERATIVE}(?:enter|enable|activate|switch (?:in)?to) (?:dan|jailbreak|god|unrestricted|unfiltered) mode"
    rf"|\byour (?:new |only |sole |single |real |true |actual )(?:task|role|instructions?|goal|job|purpose|objective|rules?) (?:is|are)\b|{_IMPERATIVE}?\b(?:from now on|from this point (?:on|forward|onwards)|from here on),? you (?:must|will|should|shall|obey|answer|respond)\b",
    _I,
)
"""Tells the reader who it is."""
REVEALS = re.compile(
    rf"{_IMPERATIVE}(?:print|reveal|output|repeat|show|leak|tell|give|display|expose|encode|translate|summari[sz]e|dump|recite|write|share|disclose|return|list)(?: me| us| back| out)?\b[^.\n]{{0,30}}? ?\byour (?:(?:full|whole|entire|complete|initial|original|system|hidden|secret|starting|internal|own|exact|developer|first|safety) ){{0,3}}(?:prompt|instruction|system message|configuration|guideline|rule|directive)s?"
    rf"|{_IMPERATIVE}(?:print|reveal|output|repeat|show|leak|display|dump|recite|disclose)(?: me| us| everything in| all of)(?: the)? (?:(?:full|whole|entire|initial|hidden) )?(?:system (?:prompt|message)|text above|instructions you)"
    rf"|{_IMPERATIVE}(?:print|reveal|output|repeat|recite|encode|translate|show me)(?: back)? (?:the (?:text|words|instructions|prompt) (?:above|before this|you were given)|the above (?:text|words|instructions|prompt)|this (?:entire|whole) conversation|the (?:hidden|secret|initial|internal) (?:instructions|prompt|rules))"
    rf"|\bwhat (?:are|were|is|was) your (?:\w{{2,10}} )?(?:instructions?|system prompt|prompt)\b|\bwhat were you (?:told|instructed)\b",
    _I,
)
"""Asks the reader for its own instructions."""
_CONDITIONAL = r"(?! (?:if|when|whenever|once|after|as soon as|unless|until|only if|only when|where|for each|for every|per)\b)"
VERDICTS = re.compile(
    rf"{_IMPERATIVE}(?:mark|flag|label|record|classify|treat|consider|regard|declare|deem|set|accept|pass|save|register|log|rate|score|report|return|file|show|summari[sz]e) (?:the (?:status|state|verdict) (?:of|for|on) )?"
    rf"(?:{_SPEC}|(?:the|your|this) (?:{_SPEC}|draft)|the above|all of this|everything(?: above| here| in it)?|(?:all|every)(?: of)?(?: the| these| its| open)? (?:figure|number|target|goal|question|requirement|finding|value|item)s?(?: above| here)?)\b[^.\n]{{0,50}}?\b(?:as|to|be|to be|is) (?:an? |fully |already |being )?[\"']?{_APPROVED}\b{_CONDITIONAL}"
    rf"|{_IMPERATIVE}(?:report|say|state|confirm|claim|conclude|answer|write) that (?:there (?:are|is)|you (?:found|see|have)) no (?:\w{{4,10}} )?(?:contradiction|finding|risk|question|objection|gap|conflict)s?\b"
    rf"|{_IMPERATIVE}(?:return|output|give|leave|produce) (?:an? |the )?empty (?:list|set) of (?:\w{{4,10}} )?(?:question|finding|risk|contradiction)s\b"
    rf"|{_IMPERATIVE}(?:treat|consider|regard|deem) (?:this|all this)(?: as)? (?:already |fully |as )?(?:approved|signed off|final and approved|pre-approved)\b"
    rf"|{_IMPERATIVE}(?:set|change|put|switch) (?:the |its )?(?:spec(?:ification)? )?(?:status|state|verdict) to [\"']?(?:agreed|specifiable|confirmed|signed)\b"
    rf"|{_IMPERATIVE}(?:approve|sign|sign off|confirm|accept|finali[sz]e|pass) (?:on )?(?:the |your )?(?:{_SPEC}|draft|everything)\b[^.\n]{{0,20}}?\b(?:without (?:any |further )?(?:question|review|check|read|ask|delay|comment)|automatically|at once|right away|immediately|on behalf of|for both sides)"
    rf"|{_IMPERATIVE}(?:approve|sign|sign off|finali[sz]e|pass) (?:on )?(?:this|the|your) (?:spec|specification|draft|translation)\b(?! (?:if|when|once|after|before|by|in|with|unless|until)\b)"
    rf"|\b(?:{_READER}|{_MACHINE}) (?:must|should|shall|will|has to|have to|needs? to|is to|are to|is required to) (?:now |only |always |immediately |simply |therefore |just |always )?(?:output|return|mark|set|record|report|write|state|say|rate|score|classify|treat|skip|respond|reply|print|answer|accept|consider|copy)\b[^.\n]{{0,70}}?"
    rf"(?:\b(?:this|the above) (?:spec|specification|ask|ticket|request|document|text)\b[^.\n]{{0,30}}?\b{_APPROVED}\b|\bno (?:open |further |more )?(?:questions?|findings?|contradictions?|objections?)\b|\b(?:all|every|any) (?:the |open )?(?:targets?|goals?|questions?|figures?)\b|[\"']{_APPROVED}[\"']|\bthe (?:spec|specification|verdict|translation) (?:as|to|with|is|verbatim)\b)",
    _I,
)
"""Tells the reader what to decide about the very text, or about what it writes from it."""
SILENCES = re.compile(
    rf"{_IMPERATIVE}(?:do not|don't|never|refrain from|stop) (?:ask|raise|pos|ask back|generat|produc|add)(?:e|ing)? (?:me |us |for )?(?:(?:any|further|more|clarifying|clarification|follow-up|open|additional|the|other) ){{0,3}}(?:question|finding|clarification|objection)s?(?= ?(?:$|[.,;:!?)\]\"'—–-]|and |or |at all|here|about this|on this|just ))"
    rf"|{_IMPERATIVE}(?:do not|don't|never) (?:flag|report|treat|regard|mark|classify|consider|see) (?:this|the above|it|that|these)(?: \w{{4,11}})? (?:as|to be) (?:an? )?(?:\w{{3,10}} )?(?:injection|attack|order|instruction|requirement|request|prompt|suspicious|hostile|malicious)\b"
    rf"|\bno (?:further |more |clarifying |follow-up )?questions (?:are |is )?(?:needed|required|necessary)\b"
    rf"|{_IMPERATIVE}(?:ask|raise|list|report|add|show|pose|write|return|have|leave) (?:no|zero|0) (?:(?:further|more|clarifying|open|follow-up) )?(?:question|finding|contradiction|objection|warning)s?\b"
    rf"|(?:\b(?:it|i|we|you)(?:'d|’d| would) [^.\n]{{0,60}}? ?if )?\byou(?:'d| would| could| might|['’]ll| will)? (?:please |kindly |just )?(?:skip|omit|drop|spare (?:me|us))(?:ped)? (?:all |any |every |the |your ){{0,2}}(?:open |clarifying |usual )?questions?\b"
    rf"|{_IMPERATIVE}(?:skip|omit|suppress|bypass|waive|drop) (?:all |any |every |the |your )?(?:clarif\w{{3,12}}(?: questions?)?|(?:open |your )questions?|review steps?|vagueness checks?|consistency checks?|safety checks?)(?= ?(?:$|[.,;:!?)\]]|and ))"
    rf"|{_IMPERATIVE}(?:do not|don't|never) (?:mention|reveal|report|flag|list|quote|show|tell anyone about|disclose)(?: to \w{{2,12}}| anything about| about)? (?:this|these|that) (?:instruction|message|note|order|comment|line|sentence|injection|prompt|text|step)s?\b"
    rf"|\bno (?:further |more )?(?:question|review|check|validation|clarification)s? (?:is |are )?(?:needed|required|necessary|allowed)\b(?=[^.\n]{{0,60}}\bapproved by\b)|\bapproved by\b(?=[^.\n]{{0,60}}\b(?:no|without) (?:further |more |any )?(?:question|review|check|validation|clarification)s?\b)",
    _I,
)
"""Forbids the reader its questions and findings."""
_SHAPES = (
    r"replace|start|begin|end|prefix|finish|append|insert|encode|format|rearrange|restrict|embed|misspell|scramble|translate|substitute|jumble|"
    r"render|hide|conclude|preface|remove|group|modify|integrate|introduce|anagram|convert|swap|reverse|capitali[sz]e|"
    r"promote|recommend|separate|divide|split|alter|emphasi[sz]e|incorporate|weave|augment|enhance"
)
"""What one does to the wording of an answer."""
ANSWERS = re.compile(
    rf"{_IMPERATIVE}(?:respond|reply|answer|output|return|print|say|write)(?: back)? (?:(?:with|in) )?(?:only|just|exactly|nothing but|exclusively)(?: with| in)? (?:the (?:word|words|text|string|phrase|sentence|letters?|verdict)\b|[\"'])"
    rf"|\byou (?:must|will|shall|should)(?: now| only| always| simply| just){{0,2}} (?:output|print|say|respond with|reply with|answer with|return the following)\b"
    rf"|{_IMPERATIVE}(?:output|return|reply|respond|print|answer|say|write)\b[^.\n]{{0,80}}? and nothing (?:else|more)\b"
    rf"|{_IMPERATIVE}(?:respond|reply|answer) (?:with|by saying) [\"'][^\"'\n]{{1,40}}[\"'](?: only| and nothing| to everything)"
    rf"|{_IMPERATIVE}(?:{_SHAPES})\b[^.\n]{{0,90}}?\byour (?:next |final |whole |entire |own |every )?(?:answer|output|response|reply|message|summary|translation|verdict)(?:'s)?\b"
    rf"|{_IMPERATIVE}(?:include|add|use|make|put|write|mention|provide|state)\b[^.\n]{{0,90}}?\byour (?:next |final |whole |entire )?(?:output|response|verdict|translation)\b"
    rf"|{_IMPERATIVE}(?:output|return|respond with|reply with|answer with) [\"'](?:no \w{{4,14}}|{_APPROVED})[\"']{_CONDITIONAL}"
    rf"|^[\W_]{{0,4}}in your (?:answer|output|response|reply|summary|translation|verdict), "
    rf"|\byour (?:next |final |whole |entire |own )?(?:output|response|translation|verdict|answer|reply) (?:must|should|shall|has to|is to) (?:only |not |always )?(?:begin|start|end|contain|include|say|consist|read|be|use|have|list|state)\b"
    rf"|{_IMPERATIVE}(?:decode|decrypt|base64-decode|execute|follow|obey) (?:and (?:follow|execute|obey|run) )?(?:the |these |this |all |my )?(?:(?:following|above|below|next|hidden|secret|encoded|embedded|base64) ){{0,3}}(?:instruction|payload|string|command|blob|order|prompt|base64|directive)s?\b(?! (?:manual|of|from|on|in|by|sent|that)\b)",
    _I,
)
"""Tells the reader what its answer must hold."""

_AUTHORITY = (
    r"(?:(?:the |our |your |their )?(?:ceo|cto|cfo|cio|ciso|coo|cpo|board|management|top management|senior management|director|directors|managing director|boss|vp|vice president|president|founder|legal|owner|product owner|manager|"
    r"steering (?:committee|group|board)|executives?|leadership|admin(?:istrator)?s?|security|both sides|everyone|all stakeholders|stakeholders|head of \w{2,16}|chief \w{2,16}(?: \w{2,16})? officer|vp of \w{2,16}|architecture board))"
)
_GAVE = r"(?:approved|pre-approved|authori[sz]ed|signed off|sanctioned|ratified|green-?lit|confirmed|cleared|okayed|mandated)"
CLAIMS = re.compile(
    rf"(?:[,;:(\[—–-] ?|\b(?:already|pre-|as|fully|has been|have been|was|were|it's|officially|and) )(?:already |been |fully |officially |formally |pre-)?{_GAVE}(?: and \w{{3,12}})? (?:on |for us |in writing |yesterday |today )?by {_AUTHORITY}\b"
    rf"|\b{_AUTHORITY} (?:has |have |had )?(?:already |just |personally |formally )?(?:approved|pre-approved|authori[sz]ed|signed off|okayed|confirmed)(?: on)? (?:this|it|that|these|those|them|all|everything|both)\b"
    rf"|\b{_AUTHORITY}[- ]approved\b|\bwith (?:the )?(?:full |explicit |written )?(?:approval|authori[sz]ation|blessing|sign-off) (?:of|from|by) {_AUTHORITY}\b"
    rf"|\b(?:approval|sign-off|authori[sz]ation) (?:was |is |has been )?(?:already )?(?:granted|given|obtained|on file)\b|[,;:(\[—–-] ?(?:already |pre-|fully )(?:approved|signed off|authori[sz]ed)\b",
    _I,
)
"""Claims that somebody with power has approved; `must be approved by` and `once approved by` only say what is to happen."""
CLAIMS_IT = re.compile(
    rf"[\W_]{{0,4}}(?:and |as |already |fully )?(?:{_GAVE} (?:on )?by {_AUTHORITY}\b|{_AUTHORITY} (?:has |have |had )?(?:already |just |personally |formally )?(?:approved|pre-approved|authori[sz]ed|signed off|okayed|confirmed)(?: on)? (?:this|it|that|these|those|them)\b"
    rf"|(?:this|it|that|both) (?:is|was|has been|have been|had been) (?:already |fully |formally )?{_GAVE} (?:on )?by {_AUTHORITY}\b)",
    _I,
)
"""A sentence of its own that claims so of what the one before it tells."""
_NUMBER = r"(?:\d|zero\b|one\b|two\b|five\b|ten\b|hundred\b|maximum\b|unlimited\b)"
PLANTS = re.compile(
    rf"{_IMPERATIVE}(?:set|use|put|enter|record|write|fix|make|assume|change|insert|fill in|hard-?code|add|state|raise|lower|update|register|log|take|adopt) [^.\n]{{0,80}}?{_NUMBER}",
    _I,
)
"""Tells a value in the imperative; with a claim of approval it is planted, alone it may be somebody's target."""
PLANTS_ALL = re.compile(
    rf"{_IMPERATIVE}(?:set|put|change|raise|make|fix|fill|update|lower|reset) (?:in )?(?:all|every|each|any)(?: of)?(?: the| your| open| remaining| missing| other)? (?:target|goal|baseline|open number|measure|requirement|stretch goal)s? (?:values? )?(?:to|at|with|as|=|equal|equals)\b"
    rf"|{_IMPERATIVE}(?:set|put|write|record|enter|state|insert|add|use|copy|fill|list|report) [^.\n]{{0,70}}?\b(?:in|into|to) (?:the|this|your) (?:spec|specification|ledger|requirements? page|translation|spec sheet)\b(?=[^.\n]{{0,60}}(?:\d|approved))"
    rf"|{_IMPERATIVE}(?:set|put|write|record|enter|state|insert|add|use|copy) [^.\n]{{0,70}}?(?:\d|\b{_APPROVED})[^.\n]{{0,40}}? (?:in|into|to) (?:the|this|your) (?:spec|specification|ledger|translation)\b"
    rf"|{_IMPERATIVE}(?:in|into) (?:the|this|your) (?:spec|specification|ledger|translation),? (?:set|put|write|record|enter|state|use) [^.\n]{{0,60}}?\d",
    _I,
)
"""Tells what to write into the specification itself."""
_THEN = r"[\W_]{0,4}(?:(?:then|also|and|next|finally|instead|afterwards|additionally|furthermore|moreover|after that|please|just|simply),? ){0,3}"
GOES_ON = re.compile(
    rf"{_THEN}(?:do not|don't|never) (?:ask|raise|mention|flag|report|tell|reveal|question|list)\b"
    rf"|{_THEN}(?:set|ignore|disregard|obey|comply|reveal|pretend|act as|leave out|delete all|send (?:the|all|me)|from (?:now|here) on|follow only|skip (?:the |all )?(?:questions|checks|review)|(?:repeat|recite|print|output|show|translate) (?:them|it|all|everything|that)) ?"
    rf"|{_THEN}(?:mark|approve|rate|classify|treat|confirm|accept|skip|assume|consider|score|sign|record|report|write|state|use|put|label) (?:(?:it|this|that|them|these|all|any|every|everything|your|no)\b|[^.\n]{{0,60}}?\b(?:{_APPROVED}|spec|specification)\b)"
    rf"|{_THEN}(?:return|respond|answer|output|say|reply|print|write)(?: back)?(?: with| in)? (?:only|just|exactly|nothing|the words?|your|yes|ok|approved|[\"'])"
    rf"|{_THEN}(?:you (?:must|will|are|shall) (?:now|only|not|never|always|no longer|obey|comply)|your (?:only|new|next|sole) )"
    rf"|{_THEN}(?:no|zero) (?:further |more |open )?(?:questions?|findings?|review|checks?)\b"
    rf"|{_THEN}(?:this|that|it|everything|all of (?:this|it)|all (?:\w{{2,10}} )?(?:figures|numbers|values|targets|goals)|the (?:values?|figures?|numbers?|targets?)) (?:is|are|was|were|has been|have been) (?:already |fully |hereby )?(?:approved|confirmed|signed|authori[sz]ed|agreed|final)"
    rf"|{_THEN}(?:already |pre-)?(?:approved|authori[sz]ed|signed off|confirmed) by ",
    _I,
)
"""How a sentence begins that goes on with the orders of the sentence before it."""
CONDITION = re.compile(
    r"[\W_]{0,6}(?:\d{1,2}[.)] ?)?(?:(?:and|but|so|also) )?(?:if|when|whenever|once|after|as soon as|in case|while|until|unless|where|on|upon|before|given|as an? \w{2,16},? i) (?!you\b|you'|this is|now\b|an? (?:ai|llm)\b)",
    _I,
)
"""A sentence that begins so says when a system does something; it commands nobody now."""
MENTIONS = re.compile(
    r"\b(?:sends?|sent|feeds?|says?|said|wrote|writes?|writing|typed?|types|typing|tells?|told|asks?|asked|enters?|entered|contains?|containing|such as|like|e\.g\.|for example|phrases?|texts?|sentences?|messages?|words?|prompts?|attempts?|tries|tried|trying|titled|called|named|button|label|labelled)\b",
    re.I,
)
"""What speaks of the words that follow in quotation marks instead of meaning them."""

DUTIES = re.compile(
    rf"(?:^|[.,;:!?()\[\]—–-] ?)(?:the |all |any |every )?(?:automat(?:ed|ic)|ai|machine|llm) (?:reader|parser|processor|summari[sz]er|translator|reviewer)s? (?:must|should|shall|are to|have to|need to)\b{_NO_PEOPLE}",
    _I,
)
"""Says what whoever reads by machine has to do."""

EN = Wording(
    orders=(
        Kind(DUTIES, ("reader", "parser", "processor", "summari", "translator", "reviewer")),
        Kind(OVERRIDES, ("whatever", "no matter", "regardless", "replace", "supersede", "precedence", "stop reading", "ignore", "disregard", "forget", "overr", "bypass", "discard", "neglect", "drop", "abandon", "follow", "attention", "disobey")),
        Kind(IDENTITIES, ("you", "act", "behave", "pretend", "respond as", "answer as", "mode")),
        Kind(REVEALS, ("your", "prompt", "above", "instruct", "you told", "message")),
        Kind(VERDICTS, ("approve", "agreed", "final", "confirm", "complete", "sign", "accept", "done", "resolved", "settled", "answered", "specifiable", "passed", "valid", "compliant", "ready to build", "question", "finding", "contradiction", "objection", "target", "goal", "figures", "spec", "verdict", "pass ", "risk", "gap", "conflict")),
        Kind(PLANTS_ALL, ("target", "goal", "baseline", "number", "measure", "requirement", "spec", "ledger", "translation")),
    ),
    product_like=(
        Kind(SILENCES, ("question", "finding", "clarif", "objection", "review", "check", "instruction", "message", "note", "order", "comment", "line", "sentence", "injection", "prompt", "text", "step", "contradiction", "warning", "attack", "requirement", "request", "suspicious", "hostile", "malicious")),
        Kind(ANSWERS, ("only", "just", "exactly", "nothing but", "exclusively", "your", "respond", "reply", "answer", "decode", "decrypt", "execute", "follow", "obey", "return", "output", "print", "say", "nothing")),
    ),
    marks=Kind(MARKS, ("<|", "inst]", "sys>", "#", "begin", "end", "start", "new ")),
    roles=Kind(ROLES, ("system", "developer", "admin", "root", "assistant", "instruction", "directive", "order", "command", "objective", "override", "prompt")),
    addressed=Kind(ADDRESSED, ("developer", "creator", "maker", "operator", "administrator", "owner", "provider", "spec", "requirement", "verdict", "ai", "a.i.", "llm", "gpt", "copilot", "language model", "automat", "assistant", "bot", "model", "agent", "translator", "reviewer", "parser", "summari", "tool", "system", "reader", "program", "machine", "processor", "checker", "validator", "approver", "whoever", "whatever", "anyone", "anything")),
    commands=Kind(COMMANDS, ("",)),
    plants=Kind(PLANTS, ("",)),
    claims=Kind(CLAIMS, ("approv", "authori", "sign", "sanction", "ratified", "lit ", "confirmed", "cleared", "okayed", "mandated", "blessing")),
    claims_it=CLAIMS_IT,
    goes_on=GOES_ON,
    condition=CONDITION,
    mentions=MENTIONS,
    before_words_min=4,
    word=re.compile(r"[^\W\d_]{2,}+"),
)  # fmt: skip
