"""The English words by which a sentence draws the edge of a work: what is out, what limits it, what its data is like.

They are looked for in lower case.
"""

import re

from translator.reading.text.one_pattern import at_word_start

_AWAY = r"(?:separate|different|other|another|someone else['’]s|somebody else['’]s)"
_WORK = (
    r"(?:project|contract|system|tool|team|department|provider|supplier|programme|program|story|topic|ticket|matter|phase|application|"
    r"app|request|workstream|company|office|unit|group|agency|vendor|budget|order)"
)
_RUN = r"(?:run|done|handled|managed|covered|owned|organi[sz]ed|dealt with|taken care of|looked after)"
_ENDS = r"(?=\W*(?:$|[,;.!)]|(?:and|so|for|with|by|anyway|already|there)\b))"
_TO_DO = r"(?:on it|doing|handling|taking|looking|dealing)"
_FOR_NOW = r"(?:for now|for the (?:time being|moment)|at first|initially|this time|in (?:the|this) first|of (?:this|the first))\b"
_THING = r"(?:it|this|that|the (?:system|tool|app|thing|bot|assistant|page|website|portal|solution|software|service|product|platform))"
SHORT_NOT = re.compile(r"\b(is|are|do|does|was|were|has|have|had|must|should|need|would|could)n['’]?t\b")
"""`isn't`, which is read as `is not`."""
OUTSIDE = re.compile(
    rf"(?:\b(?:is|are)|['’]s|[:–—-]) (?:still |already |now |all )?(?:{_RUN} (?:by|in|under|at) )?(?:an? |the )?{_AWAY} {_WORK}s?\b{_ENDS}"
    rf"|(?:^|[:,;–—-] ?)some(?:one|body) else (?:(?:is|are) {_TO_DO}\b|does\b|handles\b|takes care\b|looks after\b)"
    rf"|(?:^|[:,;–—-] ?)some(?:one|body) else['’]s (?:{_TO_DO}\b|job\b|task\b)"
    r"|\bstays? out(?: (?:for now|of (?:this|it)))?(?=[,.;]|$)"
    r"|\b(?:a )?(?:matter|job|task|question) for (?:another|some(?:one|body) else|the other)\b|\bgo(?:es)? to (?:an? )?(?:outside|external|other|another) [a-z]+\b|\b(?:is|are|[:–—-]) ?(?:for |in )?(?:phase|stage|step|release|version) (?:2|3|two|three|ii|iii)\b"
    r"|\bnot (?:our|my|your|their) (?:concern|business|job|problem|remit|department|responsibility|task)\b"
    r"|\b(?:is|are|['’]s) [a-z]{2,20}['’]s? (?:thing|job|business|baby|department|task|responsibility)\b"
    rf"|(?:\b(?:is|are|stays?|remains?)|[:–—-]) (?:left )?out {_FOR_NOW}|^[^.:]{{2,40}}: out\W*$"
    r"|\b(?:not now\b|not for now\b|not (?:in )?this (?:time|year|round|phase|season|release|version)\b|not in the first (?:phase|version|release|step|round)\b)"
    r"|^(?!(?:if|when|because|since|although|some|no one|nobody)\b)(?:[\w'’-]+ ){1,4}(?:comes?|follows?|(?:is|are|can be|will be|will|can) (?:(?:come|follow|done|for) )?) ?(?:later|next year|another time|in (?:a|the) (?:second|later|next) (?:step|phase|release|version))\W*(?:$|[,;])"
    r"|(?<!not )(?<!n't )(?<!n’t )(?<!never )\bleave (?:it|them|that|this|those|these|the [\w-]+|all [\w-]+) out\b"
    r"|\b(?:out of|not in|outside(?: of)?|beyond)(?: the)? scope\b|\b(?:is|are|stays?|lies?|falls?) outside (?:of )?(?:this|the|our) (?:request|project|order|ticket|contract|tender|work)\b|\b(?:is|are) not in (?:it|this|here)\b|\b(?:out of bounds|off[- ]limits)\b"
    r"|\b(?:is|are) (?:not (?:covered(?! by)|part of (?:this|it|that)|meant here)|off the table)\b|[:–—-] not (?:part|included|covered|in scope)\b|\bnot part of (?:this|it)\b"
    rf"|^\W*(?:but |and |also )?{_THING} (?:does not (?:have|need) to|need not) (?!be\b)[a-z]"
    r"|^\W*(?:(?:and|but|oh|also|please|pls)\b[, ]{0,2}){0,3}(?:do not|don['’]?t) (?:give|make|build|send|sell|get) (?:me|us) (?:an?|any|another|more|yet another)\b"
    r"|^\W*(?:(?:and|but|oh|also|please|pls)\b[, ]{0,2}){0,3}(?:not an?(?:other)?|no(?: more)?) (?:[a-z-]{2,20} ){0,2}(?:dashboards?|apps?|chat-?bots?|bots?|payments?|invoic(?:es?|ing)|subscriptions?|newsletters?|pop-?ups?|portals?|wizards?|web ?sites?|reports?|booking|billing)(?: (?:please|pls|for now|yet|either))?\W*(?:$|,)"
    r"|^\W*agreed\W{1,3}(?:no|not)\b"
    r"|\b(?:we(?:['’]re| are)|i(?:['’]m| am)) not (?:replac|chang|touch|buy|build|mov|add|upgrad|redo)\w*ing\b"
)
"""What somebody else does, what comes another time, what is not to be done: out of the work."""
_STILL = r"(?:still |always |also )?"
_NO_LIMIT = (
    r"(?:worries|problems?|rush|hurry|idea|clue|way|wonder|joke|kidding|thanks?|doubt|offen[cs]e|pressure|biggie|luck|news|comments?|reply|"
    r"replies|response|longer|matter|i|we|you|it|that|this|they|he|she|not|but|because|the|sorry|need|reason|chance|sweat|fun|good|big|hard|harm|"
    r"questions?|further|objections?|answers?|feedback|show|such|more|really|just|what|so|one (?:was|has|had|did|told|came|knows?|cares?|minds?|wants?))"
)
_RULES = at_word_start(
    r"(?:fixed|strict|firm|iron|golden) rule\b|no[- ]go\b|taboo\b|non-negotiable\b|no exceptions\b|red line\b|never (?:be|leaves?|show\w*|to|the (?:machine|system|other way)|without|overrul\w+|more than|stor\w+|shar\w+|sen[dt]s?)\b|(?:nobody|no one|nothing|none) may\b|must ?n[o'’]?t\b|may not\b|(?:is|are) (?:not )?(?:allowed|permitted|forbidden|prohibited)\b|"
    r"(?:goes|go|comes|come|served|dealt with) first\b(?! of)|(?:has|have|gets?|takes?|with) (?:first )?(?:priority|precedence)\b|priority over\b|first,? please\b|"
    r"only (?:for|in|on|by|with|via|from|at|to|the|after|before|when|if|between|once|works?|runs?)\b|(?:final|last) (?:say|word|decision|call)\b|"
    r"(?:kept|retained|stored|archived) for (?:at least )?\w+ (?:years?|months?|weeks?|days?)\b|(?:set|decided|determined|approved|fixed|granted|released|signed off) by\b|\bnot (?:by )?(?:the |a )(?:system|machine|tool|app|computer|software)\b|"
    rf"(?:is|are) {_STILL}up to (?!\d|date|speed|standard|the (?:minute|task|job))"
)
LIMIT = re.compile(
    _RULES
    + rf"|^\W*(?:(?:and|but|also|so|please|pls|absolutely|strictly|oh|plus|ok|okay)\b[, ]{{0,2}}){{0,3}}no (?!{_NO_LIMIT}\b)[a-z]"
    + r"|^\W*(?:please |pls )?never\b(?! (?:mind|again|heard|thought|knew|know|seen))|\bonly\W*$"
    + r"|['’]s up to (?!\d|date|speed)|\bas (?:today|before|now|usual)\W*$"
    + r"|(?<!to )(?<!us )(?<!them )(?<!help )(?<!helps )(?<!can )(?<!could )(?<!should )(?<!must )(?<!will )(?<!would )(?<!not )(?<!n't )(?<!n’t )(?<!we )(?<!you )(?<!never )\bdecides?\b(?! (?:to|that|later|soon|tomorrow|next)\b)"
)
"""What forbids, limits, ranks, or says who decides."""
STAYS = re.compile(
    r"\b(?:stays?|remains?) (?:entirely |always |as now )?(?:with|on paper|manual|by (?:hand|phone)|(?:at|in) the (?:counter|desk|till|office|front desk|window|reception))\b"
)
"""What stays with somebody, or where it is done: out of the work, unless it is a decision or where data is kept."""
STAYS_IN_PLACE = re.compile(
    r"\b(?:decisions?|decides?|allocation|approval|responsib\w+|authority|word|say|choice|final|data|records?|scans?|photos?|files?|recordings?|must|has to|have to|should|if|when|that)\b"
)
_TONGUES = (
    r"(?:english|german|french|dutch|polish|turkish|arabic|russian|ukrainian|romanian|spanish|portuguese|italian|czech|slovak|hungarian|greek|swedish|danish|norwegian|finnish|croatian|serbian|bulgarian|"
    r"albanian|kurdish|farsi|persian|dari|pashto|hindi|urdu|bengali|tamil|tigrinya|somali|swahili|vietnamese|thai|tagalog|indonesian|malay|mandarin|cantonese|chinese|japanese|korean|hebrew|welsh|gaelic|irish|catalan|basque|plain language|easy language)"
)
_NATION = r"(?! (?:colleagues?|team|office|markets?|customers?|branch|people|company|border|suppliers?|wines?|food|law|government|manager|partners?)\b)"
_LINK = r"(?:internet|wi-?fi|signal|reception|network|connection|coverage|power|electricity)"
_PER = r"(?:day|week|month|year|hour|shift|night|weekend|season|saturday|sunday|monday|tuesday|wednesday|thursday|friday|term|minute)"
FRAME = re.compile(
    rf"\b{_TONGUES}\b{_NATION}(?:,| and| or|/| &) ?(?:and |or )?{_TONGUES}\b|\blanguages?\s?:|\b(?:speaks?|read|reads|write|writes|texts?|screens?|all) (?:only )?(?:in )?{_TONGUES}\b{_NATION}"
    r"|\b(?:android|ios|ipads?|iphones?|windows (?:\d|xp|at|on|only|pc|vista)|win ?\d{1,2}|safari|chromebooks?|firefox|internet explorer|linux|macos|raspberry|screen readers?)\b|\b\d[\d.,]{0,14} (?:in|at|on|before|around) (?:january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|spring|autumn|christmas|easter|season|peak|harvest)\b|\b(?:noise|noisy|fumes|dust|steam|salt water|hardly any (?:signal|reception))\b|-\d+ ?°|\bminus \d|\b\d+ ?gb (?:of )?ram\b|\b(?:browsers?|devices?|platforms?)\s?:"
    rf"|\b(?:no|bad|lousy|poor|weak|slow|patchy|spotty|unreliable|hardly any|without|loses?) (?:[a-z]+ )?{_LINK}\b|\boffline\b"
    r"|\bgloves?\b|\bcolou?r[- ]blind|\bhard of hearing\b|\bwheelchair|\b(?:cannot|can['’]?t|don['’]?t|do not|doesn['’]?t) (?:read|write|speak|hear|type)\b|\b(?:without|no) (?:a )?smartphones?\b"
    rf"|\d[\d.,]{{0,14}}k?\+? (?:[a-z'’-]+ ){{0,4}}(?:a|per|each|every|on an?|/) ?{_PER}\b|\d ?/ ?{_PER}\b|\b(?:double|triple|treble|twice that|(?:three|four|five|ten) times (?:that|as))\b|\bpeaks?\b[^.]{{0,40}}\d|\bup to \d[\d.,]{{0,14}}k? (?!%|minutes?|hours?|days?|seconds?)|\d[\d.,]{{0,14}} [a-z]+ at (?:once|the same time)\b"
    rf"|\b(?:is|are) {_STILL}{_RUN} by (?!hand\b|phone\b|us\b|me\b)|\bstill does (?:that|this|it)\b|\b(?:they|those|these|that|it) (?:run|runs|go|goes|(?:is|are) done) (?:via|through|by|over)\b|\bhalf of (?:them|our|the [a-z]+)\b"
)
"""What names languages, devices, the site, how much comes in, who uses it: the frame the work has to fit."""
_RECORDS = (
    r"(?:data|records?|logs?|list|lists|register|files?|spreadsheet|excel|database|entries|entry|cards|archives?|scans?|photos?|pictures|images|notes|codes|readings|addresses|numbers|catalogue|catalog|inventory|"
    r"calendar|gps|recordings|transcripts|turnstile|sensors?|labels?|index|export|table|timesheets?|forms|book|books|sheets|extracts|documents|drawings|plans|maps|receipts|plates?|history)"
)
_FAULTY = (
    r"(?:missing|incomplete|duplicates?|duplicated|old format|handwritten|on paper|on film|free text|poor quality|terrible quality|bad quality|blurr\w+|out of focus|unlabel\w+|not label\w+|nobody wrote|not recorded|"
    r"ha(?:s|ve) no\b|do not\W*$|don['’]?t\W*$|lacks?\b|with(?:out)? (?:an? )?(?:number|name|date|label|code)s?\b|inconsistent|messy|a mess|patchy|gaps|typos|goes? back to|since (?:19|20)\d\d|since (?:january|february|march|april|may|june|july|august|september|october|november|december)|before (?:19|20)\d\d|"
    r"only a first name|changed in (?:19|20)\d\d|ha(?:s|ve) none|(?:last|past) (?:\w+ )?(?:winters?|years?|months?|seasons?) only|not always readable|pencilled|names only|only names|no (?:names?|phones?|dates?|numbers?|codes?|barcodes?|addresses)|outdated|lost\b|handwriting|microfilm|exists? (?:for|since|only|on)|(?:a day|hours?|days|weeks?) late|updated (?:once|every|only|weekly|nightly|daily)|switch(?:es)? (?:it|them) off|counts? only|half of|one in \w+|out of date|unreadable|illegible|not digiti[sz]ed|different formats|different languages|in (?:two|three|four|several|many) (?:languages|formats)|"
    r"in \w+ script|wrong (?:plate|number|address|name)s?|comes? from|scanned)"
)
_APART = r"[^.;!?\n]{0,80}?"
DATA = re.compile(
    rf"\b(?:an?|one) (?:third|quarter|fifth|half|tenth) of (?:the |our |all )?(?:[a-z]+ )?{_RECORDS}\b|\b{_RECORDS}\b{_APART}\b{_FAULTY}|\b(?:older than|before|prior to|back to) (?:1[89]|20)\d\d\b[^.;!?\n]{{0,40}}\b(?:is|are|exists?|have|has|but)\b|\b(?:is|are) (?:partly |mostly |often |largely |all |still )?(?:handwritten|illegible|unreadable|unlabel\w+|duplicates|outdated|out of date)\b|\b{_FAULTY} {_APART}\b{_RECORDS}\b"
)
"""What says how good, how old or how complete the records are."""
DEMANDS = re.compile(
    r"\b(?:must|should|shall|want|wants|need|needs|has to|have to|please|pls|would like|can we|could|show|find|let)\b"
)
"""What demands something of records rather than telling what they are like."""
TELLS_PAST = re.compile(
    r"\b(?:was|were|had|did|went|came|got|told|said|stood|saw|yesterday|this morning|last (?:night|week|month|year|time|quarter|saturday|sunday))\b"
)
