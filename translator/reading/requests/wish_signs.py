"""The words by which a text tells its requests apart, in both languages; what they mean is decided elsewhere.

They are looked for in lower case, where nothing else is said.
"""

import re

from translator.domain.value import Language
from translator.reading.text.one_pattern import at_word_start

ALSO_WISHES_EN = re.compile(
    r"\b(?:(?:it|that)(?:['’]d| would) be (?:so |really |very )?(?:nice|great|good|lovely|cool|handy|helpful|useful|perfect|awesome|amazing)|would be (?:nice|great|good|lovely|handy|helpful) (?:if|to)|would (?:really )?(?:help|love|save)|(?:would|will) (?:do|be enough)\b|"
    r"asks? (?:for|that|if|whether)|asked (?:for|that|if|whether)|keeps? asking|(?:can|could) (?:your|our|my|this|an?)\b|(?:can|could|may) (?:i|they|he|she|people|customers|users|the|those|these|this)\b|surely\b[^.!?\n]{0,60}\b(?:can|could|should)|why (?:can['’]?t|don['’]?t|isn['’]?t)\b|"
    r"would (?:profit|benefit) from|could do with|instead of|what (?:i|we) (?:want|need|have in mind)|(?:i|we|they|he|she|\w+s)(?:['’]d| would) (?:really |also |so |just )?(?:like|love|want|need)|(?:i|we)['’]d (?:rather|prefer|want|need|expect|say|show|go for|suggest)|had better|thinks? (?:we|they|it) should|(?:the )?(?:idea|plan|proposal) (?:is|was|would be)\b|what if\b|any chance\b|(?:is|are) supposed to|in favou?r of|by itself|by themselves|on its own)\b"
)
_DOES_ZH = "自动|实时|支持|显示|提醒|按"
ALSO_WISHES_ZH = re.compile(
    rf"就好了|会更好|我要|他要|她要|要(?:的是|{_DOES_ZH})|想要|盼|应(?:{_DOES_ZH})|得(?:能|{_DOES_ZH})|可(?:{_DOES_ZH})|能(?:不能|否|{_DOES_ZH})"
    r"|给(?:个|(?<![^，,：:]给)[^，。\n]{1,10}(?:打电话|发|推|提醒|做|加))|加一?个|提(?:出|醒一下)|通知一下"
)
"""What wishes besides what `wishes.py` knows; only to tell requests apart and to keep a wish from being set aside."""
ACTS = re.compile(
    r"\b(?:automatically|by itself|by themselves|on its own)\b|->|→|自动|给[^，。\n]{1,12}(?:发|推|提醒|打)|(?:发|推|弹|提醒|通知|显示|识别|生成|转成|导出|同步|对接|支持|判断|拍照|接入|预测|推荐|汇总|检索|搜索|录入|排班|审批|能看到)"
)
"""What an item of a list does without any word of wishing."""
REFUSES = re.compile(
    at_word_start(
        r"(?:do|does|did)(?: not|n['’]?t) (?:want|need|give|build|add|make|use|show|do|touch|change|like)|(?:forget|scrap|drop|cancel|ignore|never mind|leave out) (?:about )?(?:the|that|this|it|my|our|what)|not (?:wanted|needed)|no longer|not any more|said no|rather not"
    )
    + r"|不(?:做|要|用|需要)(?:了|搞|做|弄)|不要(?:做|搞|弄|给)|别(?:做|搞|弄|给)|算了|作废|撤回|取消(?!率|订单)|不行"
)
"""What wishes that something be not done: it may bound a request, and is never one."""
OPENS_STRONG = re.compile(
    r"\s*+(?:(?:and|oh|so|ok|okay|well|then|but|um|uh|right|yes)[, ]{1,2}){0,4}(?:(?:another|one more|one other|one last|one final|(?:the )?(?:other|last|second|third|next|final|further)|something) (?:thing|one|topic|point|request|wish|idea|matter|else)\b|(?:on|in) (?:another|a different|a separate|an unrelated) (?:note|topic|matter)|separately\b|unrelated(?:ly)?\b|different (?:topic|subject|thing)|"
    r"second(?:ly)?\b|third(?:ly)?\b|fourth(?:ly)?\b|last but not least|while (?:we|you|i)['’]?(?: are| am|re|m)(?: at it)?\b|apart from (?:that|this)|(?:oh )?(?:and )?if you (?:have|find|get) (?:the )?time|next up|then there(?:['’]s| is| are)|(?:also )?the thing (?:where|with|that)|(?:oh )?and (?:another|one more) thing|(?:and )?oh (?:yes|and)\b|and oh\b)"
    r"|\s*+(?:另外|此外|还有(?:一|个|就|件|呢|，|,|：)|再(?:有|就是|者|一个)|另(?:一件|一个|有|，|,|：|外)|其次|第[二三四五](?!步|天|次|周)|[二三四五]是|最后(?:一|，|,|还)|除此之外|顺便(?:再|问|提|还|，)?|对了|(?:我)?(?:这边)?也提(?:一)?个)"
)
"""Another topic follows."""
OPENS_INSIDE = re.compile(
    r"(?<=[\s,;，；])(?:(?:and|oh|but) )?(?:then )?(?:oh yes|oh and|and oh|the other thing|another thing|one more thing|the (?:second|third|last) (?:thing|point|wish|request))\b|(?<=[，,；;\s])(?:另外|此外|还有(?:就是|一个|一件|个事)|再(?:有|就是)|第[二三四五](?:个|件|点)?[，,是])"
)
"""The same in the middle of a sentence that runs on."""
OPENS_WEAK = re.compile(
    r"\s*+(?:(?:and|oh|so|ok)[, ]{1,2})?(?:also|plus|then|besides|additionally|in addition|furthermore|moreover|finally|lastly|next|as well)\b[, ]*|\s*+(?:and|oh) (?=(?:can|could|please|pls|i|we|would|it)\b)|\s*+(?:还|也|再|同时|最后)(?:想|希望|请|能不能|能否|需要|麻烦)"
)
"""Another topic may follow, or more of the same."""
_ONLY = r"(?:be|work|run|have|support|look|feel|not|never|stay|also|at least|handle|cope|integrate|comply|match|load|include|contain|remain|keep)"
DETAIL_EN = re.compile(
    r"\s*+(?:(?:and|but|or|so|also|plus|then|oh|ideally|of course|obviously|please|pls|maybe|finally|fine|ok)[, ]{1,2}){0,3}(?:it(?:['’]s|['’]ll|['’]d)?+(?! (?:would|['’]d) be (?:nice|great|good|lovely)| (?-i:[A-Z]))|(?:they|he|she)(?!['’]d| would| wants?\b| needs?\b| asks?\b)\b|these|those|this|that|both|all of (?:them|it|these)|each of|"
    rf"(?:must|should|has to|have to|needs? to|shall|would) {_ONLY}|can(?:not|['’]t)? (?!we|you|i|someone|the|they|people|it\b)|"
    r"only|just|no\b|not\b|never|nothing|nobody|none|max|min|at (?:most|least)|up to|without|with|except|unless|otherwise|(?:if|when|in case) (?:it|in doubt|not|unsure|possible|unclear|that|this|they)\b|e\.g\.|for example|for instance|same|about|around|roughly|today|currently|right now|budget|deadline|the same|keep it|make it|make sure|ensure|do not|don['’]?t|be\b|works?\b|(?:and|or) (?:a|an|the|by|with|for|in|on|no|not|only)\b(?![^.!?\n]*\b(?:should|must|wants?|needs?|would|could|can|please)\b)|because|so that)"
    r"(?!\s+(?:thing|request|topic)\b)",
    re.I,
)
"""How a sentence begins that only says more of a thing named before; looked for as written, since `it Ana` is none."""
ADDS = re.compile(
    r"\s*+(?:(?:and|but|so|also|plus|oh|then)[, ]{1,2}){0,3}(?:if|in case|unless|should) (?!(?:you|we) (?:have|find|get|can|could)\b)[^,.!?\n]{2,80}, ?(?:then )?(?!(?:can|could|please|i|we)\b)[^.!?\n]{0,60}\b(?:must|should|has to|have to|needs? to|shall|is to|are to|can|may|goes?)\b"
    r"|[^.!?\n]{0,80}\b(?:must|should|has to|have to|needs? to) (?:also )?be (?:in|on|part of) (?:there|it|them|this)\b"
    r"|\s*+(?:另外|还有|同时|而且|但是?|然后|最后)?[，,：:]?(?:还|也)?(?:要考虑|要注意|要兼顾|要遵守|至少每|误报|漏报)"
    r"|[^，,。；\n]{0,16}(?:断网|断电|停电|没网|没信号|离线|高峰|出错|失败|故障)(?:的时候|时|后)[^，,。；\n]{0,16}(?:也)?(?:要|得|应|能|须)"
    r"|[^。；\n]{0,30}(?:查不到|拿不准|答不了|对不上)(?:就|的)"
    r"|\s*+(?:现状|背景|as[- ]is|today|background|situation)[ ]?[:：]"
)
"""A case, a rule or a fact to mind of the thing that is asked for."""
OWN_WISH = re.compile(
    r"\b(?:i|we)(?:['’]d| would)? (?:really |also |just )?(?:like|love|want|need)\b|\b(?:can|could) (?:we|you|i)\b"
)
"""A wish in the first person: a request of its own, however the sentence begins."""
ONLY_A_QUALITY = re.compile(
    r"^[^.!?\n]{1,50}? (?:should|must|has to|have to|needs? to) be (?!\w+(?:ed|en)\b)|^[\u4e00-\u9fff]{1,6}(?:要|应|应该|必须)(?:简洁|美观|稳定|准确|清楚|及时|好用|快)"
)
"""Says that something be so, as in `figures should be up to date`, and asks for no doing."""
RESTRICTS = re.compile(
    at_word_start("(?:must|may|should|shall) (?:not|never)") + "|不得|不能出现|不许|禁止|只给"
)
"""What bounds a thing rather than asking for one."""
DETAIL_ZH = re.compile(
    r"\s*+(?:另外|此外|还有|同时|并且?|而且|但是?|不过|然后|也|还|再|最后|其次|那)?[，,]?(?:(?<=还)要|它|这个?|那个?+(?![，,])|该|其|此|要求|必须|务必|不能|不得|不要|不用|不许|不|别|千万|只|仅|最好|尽量|如果|若|万一|要是|断网|没网|超过|低于|预算|费用|价格|数据|目前|现在|今年|上线|时间|周期|工期|两周|一个月|界面|响应|准确率|误报|样式|权限|保证|确保|当|凡|遇到|拿不准|答不|没有|无法|声音|每次|至少|扫错|按|页面|整体|所有的?页面)"
)
"""How a sentence begins that only says more of a thing named before."""
POINTING = re.compile(
    r"\s*+(?:yes|yep|ok|okay|fine|agreed|sure|no|not|later)\b[^.!?\n]{0,60}[.!]?\s*+|"
    r"\s*+(?:(?:so|and|ok|well|hi|please|pls|thanks)[,! ]{1,3}){0,3}(?:(?:can|could|would|will) (?:you|we|someone|somebody|anyone|the team|it|i)(?: guys| all| please| maybe| perhaps)? (?:please )?(?:do|get|have|offer|help|look|check|handle|take|make|fix|build|see|manage|arrange|sort|quote|estimate)(?: (?:with|into|at|after|for|on|of))?(?: me| us)?(?: (?:this|that|these|those|it|them|something|anything|happen|a look|one|the (?:above|following|below|rest|ones? [^.?!\n]{0,20})))?(?: (?:for|with|about|on|out|up|too|by|please|possible|soon|to) ?[^.?!\n]{0,24})?|"
    r"is (?:that|this|it) (?:something|possible|doable|feasible)[^.?!\n]{0,50}|what (?:do you think|would (?:that|it|this) (?:cost|take))[^.?!\n]{0,40}|(?:see|as|per|please see|as per)[^.?!\n]{0,30} below[^.?!\n]{0,80}|that['’]?s (?:what|all)[^.?!\n]{0,60}|any (?:ideas?|thoughts|chance|way)|do (?:that|this) (?:one )?[^.?!\n]{0,30}|(?:please )?(?:advise|help|quote|estimate|let me know|have a look|take a look|look into (?:it|this|that)|see what you can do)|"
    r"(?:i think |i guess |maybe |imho )?(?:we|you) (?:should|could|can|must) (?:do|take|have|go for|try|get) (?:it|this|that|them|these|those)\b[^.?!\n]{0,40})[ \t]*+[.?!]*+\s*+"
    r"|\s*+(?:(?:下面|以下|上面)[^。\n]{0,20}[，,])?(?:请|麻烦|烦请|帮忙|您|你们?|大家|看看|能否|能不能|可否|是否){1,4}(?:帮(?:我们?|忙)?)?(?:看|评估|审阅|处理|排期|排个期|支持|协助|安排|做|解决|考虑|确认|研究|报)[^。！？\n，,]{0,16}[。！？?~～]*\s*+"
    r"|(?:下面|以下)(?:是)?[^。\n]{0,30}(?:能不能做|看一下|评估)[^。\n]{0,30}[。！？]*\s*+|[^。\n]{0,12}(?:请说|请讲)[。！？]*\s*+"
)
"""Wants what is said elsewhere, as in `can you do that?`"""
ASKS_BACK = re.compile(
    r"\s*+(?:(?:and|but|so|ok|okay|or|well) ){0,3}(?:what|who|whose|which|how (?:many|much|long|often|do|does|is|are)|when|where|why (?:do|does|is|are|did)|does|do|did|is|are|was|were|has|have)\b(?! (?:about|if|can['’]?t|don['’]?t|there (?:a|any) (?:way|chance)|it possible))|[^？?\n]{0,30}(?:吗|呢|多少|什么时候|谁|哪(?:个|些|里))[？?]"
)
"""Asks the other side something back."""
_MANY_EN = r"(?:two|three|four|five|six|seven|several|a few|a couple of|some|few|many|[2-9]|multiple|various)"
ANNOUNCES = re.compile(
    rf"\b{_MANY_EN} (?:\w+ ){{0,3}}(?:things|requests|wishes|ideas|topics|asks|needs|suggestions|stories|tickets)\b"
    r"|(?:几|两|俩|二|三|四|五|六|七|[2-9])(?:件|个|点|条|项|样)?(?:小?事情?|需求|诉求|想法|建议|功能|活儿?|请求)|(?:需求|诉求|想法|问题|建议)(?:池|整理|清单|列表|汇总|收集|列(?:一下|了|在))|列(?:个|一下|了个)?(?:单子|清单)"
)
LISTS_WISHES = re.compile(
    at_word_start(
        "to-?dos?|backlog|feature requests|things we (?:need|want)|what (?:people|everybody|each|everyone) (?:asked|wants)"
    )
    + "|待办|心愿单|许愿"
)
"""The same, as a heading."""
"""Several things follow."""
COLLECTS = re.compile(
    r"\b(?:wish(?:es|list)|wish list|requests|ideas|suggestions|survey|feedback from|hopes)\b|愿望|心愿|建议|意见|反馈|诉求"
)
"""What follows was collected; whether it is several things its items show."""
TOPIC = re.compile(r"\s*+(?:(?:and )?(?:the|our) |[A-Z])[\w' -]{2,32}[.:]\s*+$")
"""A sentence that only names what the paragraph is about, such as `The returns.`"""
NAMES_ONE = re.compile(
    r"\b(?:an?|one|this|our|my) (?!(?:few|couple|number|list|set|lot|bunch)\b)[\w'-]{2,30}(?: [\w'-]{2,30}){0,6}\s{0,4}+:?\s*+$|(?:一?[个款套张份]|这个)(?!想法|建议|需求|问题|要求|功能点?|方面|点)[\u4e00-\u9fffA-Za-z]{2,20}[，,]?[:：]\s*+$"
)
"""How a wish ends that names one thing, which the list below it says more of."""
INTRODUCES_DETAILS = re.compile(
    r"\b(?:accept\w*|criteria|requirements?|conditions?|constraints?|rules?|details?|limits?|scope|notes?|must(?:-haves?)?|should|it (?:does|can|has|needs)|what it|how it|done when|definition of done|data|facts|background|context|specs?|specification|steps?|fields?|examples?|e\.g\.|such as|including|includes?|following (?:data|fields|rules|conditions)|as-is|to-be|columns?|options?)\b[^\n]{0,60}$|(?:验收|标准|说明|规则|条件|注意|约束|范围|字段|步骤|例如|比如|包括|具体|细节|要点|口径|不含|流程|要求|如下)[^\n]{0,12}[:：]?\s*$"
)
BESIDE = re.compile(
    r"\b(?:budget|deadline|timeline|go[- ]?live|by when)\b|^\s*+(?:the )?(?:price|cost)s?\b|预算|^\s*+(?:价格|费用)|报价|上线时间|工期|截止|付款|(?:前|底|尽快)上线"
)
NUMBERED_REQUEST = re.compile(
    r"\s*+(?:(?:request|wish|ask|feature|idea|item|requirement|need|story|topic|issue|ticket)\s?(?:#|no\.? ?)?(?:[1-9]|one|two|three|four|[a-d])\b|(?:诉求|需求|要求|问题|事项|建议|想法|功能)[ ]?(?:[1-9一二三四五六七八九])(?=[ :：、.．，]))[ \t]*[:：.)、-]?"
)
STORY = re.compile(
    r"\s*+(?:as (?:an?|the|our) [^,\n]{2,60}?,? (?:i|we) (?:want|need|would|wish|must|should|can)|作为[^，,\n]{1,16}[，,])"
)
WISH_SECTION = re.compile(
    r"\s*+(?:h[1-6]\.|#{1,6}|\*\*|【)?[ \t]*+(?:wanted|wish(?:es)?|desired (?:solution|behaviou?r|state|outcome)|expected(?: behaviou?r| result)?|proposed solution|solution|to-?be|request(?:ed)?(?: change| feature)?|feature(?: request)?|describe the solution[^\n:]{0,30}|ask|need|what (?:we|i) (?:want|need|would like)|期望(?:功能|结果|效果|方案)?|希望|诉求|需求内容|想要|建议方案|解决方案|优化建议)(?:\*\*|】)?[ \t]*+(?:[:：]|(?<=】)|$)"
)
"""The name of a section whose sentences are wishes without saying so."""
TELLS = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|did|does|do|will|went|got|came|i|we|they|you|he|she|it|there|\w{3,}ed|fyi|thanks)\b|['’](?:s|re|m|ve)\b|[?？]|[了过是在有很已都吗呢吧啊]"
)
"""What tells of something, rather than naming or ordering it."""


def tells(words: str) -> bool:
    """Say whether words, in lower case, tell of something, rather than naming or ordering it."""
    return TELLS.search(words) is not None


def wishes_loosely(words: str, language: Language) -> bool:
    """Say whether words wish in some looser way than `wishes.wants` knows, or carry the label of a wish."""
    loosely = ALSO_WISHES_ZH if language == "zh" else ALSO_WISHES_EN
    return loosely.search(words) is not None or WISH_SECTION.match(words) is not None
