"""What a question is about, told from its words and not from the label on it."""

import re

_SUBJECTS: dict[str, str] = {
    "task_quality": r"wrong|mistake|error|right|worse|miss|alarm|good enough|acceptable|level|tone|doubt|uncertain|share|harm|costs? (?:more|users)|too (?:high|low)|find|accura|quality|should settle|take it back|"
    r"错|漏|误|准|更糟|更贵|代价|口气|达到多少|哪个|可以是多少|多少次|拿不准|找到|质量|没搜到|合适|正确|举一个|defend|handle|count or time|数什么|偏高|交代",
    "baseline": r"today|now|usually|current|so far|lost|现在|今天|目前|平时|一般",
    "latency": r"long|wait|late|slow|fast|quick|soon|second|minute|hour|time|immediately|before it|多久|等|慢|快|及时|时间|马上|超时|超出|边说边出|几天|几点|speaking|ahead|how old",
    "load": r"busiest|how many|how much|at once|most|peak|volume|number|usual|grow|largest|rush|最忙|多少|同时|承受|承担|高峰|峰值|的量|增长|size|altogether|get through",
    "cost": r"cost|price|budget|pay|money|spend|worth|dear|cheap|expensive|花|费用|成本|预算|钱|代价|损失|贵|摊到",
    "coverage": r"which|all|every|first day|from the start|kinds?|detailed|meant for|take|until when|how many of|哪些|哪几|所有|第一天|一开始|细到|先|都|管这|里要有什么",
    "data": r"data|record|example|past|real|history|know|judge|kept|recorded|stand|documents?|sample|texts?|sound|pictures?|facts?|数据|记录|真实|以前|历史|图|原声|现有|例|标出|评判|维护|原文|内容|在哪|disagree|typical|layout|details|marked|where that is so|为准|实际数",
    "fallback": r"down|fail|wrong|late|not understand|unsure|no basis|confidence|happen|stop|person|gap|without|nobody|cannot|unusual|strike|mend|blank|故障|停|出错|没听清|看不清|怎么办|转人工|来不及|没人|发现并改正|答不|特殊|留空|放行|lost|what if|respond|is free|断网",
    "safety": r"harm|hurt|danger|worst|medicine|hazard|injur|despair|ill\b|受伤|危险|遇险|后果|伤|用药|最坏",
    "fairness": r"group|fair|worse for|disadvantage|region|equal|some people|accent|lose out|speaks? for|more often|吃亏|人群|地区|公平|口音|更差|turn out worse|speak up|rarely",
    "drift": r"change|new|notice|worse|old|habit|wrong in the same|season|later|becomes?|no longer|outdated|变|新|过时|偏|发现|不合适|以后",
    "availability": r"down|hours|work all the same|connection|offline|back|without|night|wait|停|能用|断网|连上|半夜|离线|找回|恢复",
    "outcome": r"differently|improve|success|worth|better|matter|want|gain|less|change|bring|goal|do when|saved|decide|no longer|reach|不同|变好|最想|好处|值得|有用|要带来|成功|不用再|会做什么|挽回|定什么|哪个数|省下|用它|做什么|decision|different|done well|count or time|gone|数什么|可以不做",
    "boundary": r"\bnot\b|never|scope|belongs?|exactly|outside|else|only|still|always|start empty|everything|不能|不该|不做|范围|以外|不支持|不报|还要报|照判|照写|不属于|一开始|之外|不管|cannot both hold|leave out|打算|从零",
    "deadline": r"day|date|season|when|until|by then|deadline|first version|month|meeting|日子|日期|哪天|旺季|时间点|什么时候|到“|赶|哪次",
    "users": r"who|users?|people|谁|哪些人|使用者|大家|人",
    "privacy": r"seen|personal|names?|private|see|allowed|stored?|recogni|confidential|kept|voice|faces?|shown?|individual|个人|看的|机密|保存|隐私|录音|开放|哪个人|谁做的|互相看|有人吗|处理？|switch it off|information|recordings",
    "integration": r"system|program|other|interface|log in|into which|connect|where do|signal|write|read from|know in advance|side|系统|接口|接|对方|通知|登录|提前知道|结果给谁|读|写进|own them",
    "security": r"never get|leaves|key|leak|forged|log-?in|access|block|hand(?:ed)? on|outside|decide an|own\b|copy|绝对不能|离职|密钥|泄露|访问|转给|伪造|账号|搬走|权限|自己的|take all",
    "usability": r"first time|phone|tablet|desk|look|explain|open|use|where do|hurry|read|click|hands|mark given|pop|learn|头一次|第一次|会用|手机|对着|数什么|用起来|得分|评分|屏|读|样子|顺手|打印|方便|count or time|level|acceptable for|怎么找",
}  # fmt: skip
"""For each subject, words of both languages that name it. Written from what the subjects mean; generous on purpose, since
a label that fits none of its words is what is looked for."""
_PATTERNS = {name: re.compile(words, re.I) for name, words in _SUBJECTS.items()}


def speaks_of(text: str, subject: str) -> bool:
    """Say whether a question names a subject in its own words.

    Args:
        text: the question.
        subject: such as `latency`; one that is not listed is never named.
    """
    return subject in _PATTERNS and _PATTERNS[subject].search(text) is not None
