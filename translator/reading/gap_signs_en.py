"""The signs of gaps in English asks; what a person decides is told by its grammar, in `gaps`."""

import re

from translator.reading.gap_signs import GapKey, Signs

_KEPT = (
    r"(?:lists?|spreadsheets?|sheets?|entries|records?|data|photos?|pictures?|images?|scans?|logs?|logbooks?|databases?|files?|archives?|documents?|"
    r"addresses|numbers|labels?|history|registers?|recordings?|forms|notes|readings|measurements|slides|applications|drawings|contacts?|entry|address)"
)
_FLAW = (
    r"(?:missing|incomplete|blank|empty|outdated|out of (?:date|focus)|duplicated?|duplicates|inaccurate|poor(?:ly)?|bad|blurry|blurred|hand-?written|unreadable|"
    r"illegible|inconsistent|messy|patchy|only on (?:paper|film|cards)|(?:has|have) no|(?:is|are|was|were) (?:not|never|wrong)|without an?|nobody (?:wrote|noted|recorded|kept)|"
    r"in poor quality|don['’]t match|do not match)"
)
_BEYOND = r"(?:over|above|more than|under|below|less than|fewer than|older than|longer than|later than|at least|up to)"

SIGNS_EN: dict[GapKey, Signs] = {
    "flawed_data": Signs(
        re.compile(
            rf"\b{_KEPT}\b[^.!?\n]{{0,60}}?\b{_FLAW}\b|\b(?:missing|incomplete|outdated|duplicate|poor|bad|blurry|handwritten|unreadable|unlabelled) {_KEPT}\b"
            rf"|\bonly (?:a few |some |\d[\d,.]* )?(?:\w+ )?{_KEPT} (?:are|were|have been) (?:labell?ed|tagged|checked|digiti[sz]ed)\b"
        ),
        unless=re.compile(r"\b(?:must|should|shall|may|can|want)\b"),
    ),
    "old_records": Signs(
        re.compile(
            r"\b(?:card index(?:es)?|paper (?:list|lists|forms?|slips?|cards?|logs?|records?|files?|diary)|on paper|on cards|notebooks?|logbooks?|whiteboard|ring binders?|binders|an? excel (?:list|sheet|file)|"
            r"(?:in|from|with|using) (?:an? )?(?:excel|spreadsheets?)|(?:shared|big) spreadsheets?|access database|exercise book)\b"
        ),
        unless=re.compile(r"\b(?:must|should|stays?|remain\w*|fall(?:s)? back|back to|if|when|export\w*|as an?)\b"),
        settled=re.compile(r"\b(?:migrat\w+|carr(?:y|ied) over|import(?:ed)? the old|old (?:records|data|entries) (?:stay|remain))\b"),
    ),
    "offline": Signs(
        re.compile(r"\b(?:no|without|lose|loses|poor|bad|patchy|lousy|often no) (?:signal|network|wi-?fi|internet|reception|connection|mobile coverage)\b|\boffline\b|\bsync(?:s|ed|hroni[sz]\w+)? (?:later|when|once|back|again)\b"),
    ),
    "notice": Signs(
        re.compile(
            r"\b(?:texts?|alerts?|notif(?:y|ies)|warns?|reminds?|emails?|e-mails?|messages?|pings?|calls?) (?:me|us|them|him|her|the (?!same)[a-z]+|our [a-z]+|an? [a-z]+|everyone|everybody|whoever)\b(?! (?:is|are|was|were)\b)"
            r"|\b(?:gets?|receives?|sends?|be sent|want) an? (?:[a-z]+ )?(?:text|alert|warning|reminder|notification|message|sms|push)\b|\bbe (?:warned|alerted|notified|told|reminded)\b|\bring(?:s)? a bell\b"
        ),
        unless=re.compile(r"\b(?:today|currently|keeps?|if|nobody|we (?:call|phone|email)|they (?:call|phone|email)|phone us|call us)\b"),
        settled=re.compile(r"\b(?:if|when|unless)\b[^.!?\n]{0,40}?(?:\bno|\bnot\b|n['’]t)[^.!?\n]{0,30}?\b(?:confirm\w*|answer\w*|react\w*|respond\w*|repl\w+|acknowledg\w*|read)\b|\bescalat\w+\b"),
    ),
    "limit_moves": Signs(
        re.compile(
            rf"\b{_BEYOND}\b[^.!?\n]{{0,40}}?(?:->|→|=>|\b(?:always|needs?|must|have to|has to|goes? to|requires?|alarm|alert|approv\w+)\b)"
            rf"|\b(?:if|when|once|where|anything|everything|anyone|whoever)\b[^.!?\n]{{0,50}}?\b(?:{_BEYOND}|exceeds?|reach(?:es)?)\b"
        ),
        unless=re.compile(r"\b(?:today|currently|last (?:year|month|week|winter|summer)|used to|average|going (?:over|above|below))\b"),
        numbered=True,
    ),
    "peak": Signs(
        re.compile(
            r"\b(?:doubles|triples|quadruples|(?:two|three|four|five|six|ten|\d{1,2}) times (?:as (?:many|much)|more|that|the usual)|"
            r"(?:in|during|at|on|over) (?:the )?(?:peak|high|busy|rush|harvest|holiday)[ -]?(?:season|hours?|times?|days?|weeks?)|at (?:month|year|quarter)[- ]end)\b"
        ),
        numbered=True,
    ),
    "outside_system": Signs(
        re.compile(
            r"\b(?:from|in|into|with|via|to|out of|on|plus|by|through)\s(?:the |our |an? |their |your )?(?:\w[\w-]{0,20} ){0,2}(?:weather service|api|erp|crm|intranet|shared calendar|sharepoint|sap|jira|"
            r"salesforce|outlook|hubspot|zendesk|confluence|google sheets?|back ?office|(?:inventory|booking|accounting|till|hr|payroll|ticket|reservation|warehouse|registration|hospital|library|member) (?:system|software|database))\b"
        ),
        unless=re.compile(r"\b(?:no|not|never|without)\b|n['’]t\b"),
    ),
    "personal_data": Signs(
        re.compile(
            r"\b(?:patient|health|medical|personal|salary|payroll|bank|biometric)[ -](?:data|records?|files?|details?|names|histor(?:y|ies))\b|\b(?:phone numbers?|mobile numbers?|home addresses|dates? of birth|"
            r"passports?|id cards?|voice recordings?|video of|diagnos(?:is|es)|minors)\b"
        ),
        unless=re.compile(r"\b(?:no|not|never|without|nobody)\b|n['’]t\b"),
        settled=re.compile(r"\b(?:delet\w+|eras\w+|retention|retain\w*|anonymi[sz]\w+|kept for|keep (?:it|them|these) for|who may see)\b"),
    ),
    "access": Signs(
        re.compile(r"\b(?:only|nobody (?:but|except)) [^.!?,;\n]{0,30}?\b(?:may|can|should|must|is allowed to|are allowed to) (?:see|read|view|edit|change|open|access|export|delete)\b|\bcan only (?:see|read|view|edit) (?:their|his|her|its) own\b|\b(?:may|can) (?:see|edit|read) (?:everything|all|everybody)\b"),
    ),
    "cancelled": Signs(
        re.compile(r"\b(?:book|reserve|schedule|sign up|register|renew|order) (?:an? |the |their |a |their own )?(?:[a-z]+ )?(?:online|appointments?|slots?|rooms?|seats?|tables?|courses?|visits?|tours?|places?|tickets?|times?|lessons?|vehicles?|equipment|pilots?)\b"),
        settled=re.compile(r"\b(?:cancel\w*|reschedul\w+|change (?:it|them|their booking)|withdraw\w*|until when)\b"),
    ),
    "unsure": Signs(
        re.compile(
            r"\b(?:if|when|whenever|where|whatever)\b[^.!?,;\n]{0,40}?(?:\bunsure|\bnot sure|n['’]t sure|\bin doubt|\buncertain|n['’]t (?:know|understand|tell)|\bdoes not (?:know|understand)|\bcannot (?:tell|decide))\b"
            r"|\b(?:the )?doubtful (?:ones|cases|matches|lines)\b"
        ),
    ),
}  # fmt: skip
