"""Judges whether a Chinese wording of ours is surely one sound sentence: a short subject, 应 or 不得, a verb phrase, nothing left over.

It may say no to a sound sentence, which is then quoted; it should say yes to no garbled one.
"""

import re

from translator.reading.text.words_zh import ASK, CAN, LEVEL, MUST, NEED, NOT, NUMERAL, PEOPLE_WORDS

_MODAL = re.compile(
    r"不得|(?<![响反适供对效相感呼照顺])应(?<![^回解]答应)(?!用|急|付|届|收|聘|酬|变|激|有尽有|试|允)"
)
_LEFT_OVER = re.compile(
    r"希望|期望|争取|力争|盼|待定|待议|再议|(?<![要需主])要不要|能不能|能否|可否|可不可以|是否[要需应]|想[要让请]|(?<![思设联梦理感构猜回])想(?![法象到起])|最好|宁可|宁愿|"
    r"[他她]们|咱|您|你|我(?!国|们)|[给让叫替跟]我们|人家|觉得|[吧吗呢嘛啊哈呗]$|[?？!！…~～]|(?:[那这]些|什么的)$|看看$|——啊|不对，|就[行好]$|应应|应要|应能能|系统应确保系统"
)
"""Words of somebody who speaks, wishes or has not decided yet; no requirement has them."""
_CONDITION = re.compile(r"(?:如果|若|当|在|对于?|凡|除)[^，]{1,60}，(?:则)?")
_NO_CONDITION = re.compile(
    r"如果[^，]{0,60}(?:的时候|(?<!小)时，)|\d点后，|前[^，]{1,8}[天小时分钟周月]后，|有[十几\d]{1,4}[个位名]"
)
"""Two conditions in one, a time after a time before, and what is told of today."""
_FAILED = re.compile(
    r"(?:系统|平台|小程序|软件|程序|网络|服务器?|AI|模型)[^，]{0,4}(?:故障|坏|挂|停|崩|瘫|断|出错|失效|不可用|宕)|断网|停电"
)
_SUBJECT_CHARS_MAX = 18
_NO_SUBJECT = re.compile(
    r"[，,。；;：:“”？]|如果|否则|不然|因为|所以|但是|要求|建议|目标|规定|希望|(?<![成迁])就(?![诊餐业医近地职读绪位])|可以|已经|还没|怎么|多少|(?<![除为])了(?!解)|(?:进去|上去|下去|下来|过来|回来)$|一[上到看听说点按扫](?![\u4e00-\u9fff]?[次个])|出来|起来|宁|至少|最多|(?<![小传游学解听演])说(?![明书法])|(?:法规|规定|制度|合同|政策|条例)$"
)
"""What makes words before 应 more than the name of something."""
_TIME_ONLY = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,4}}|{NUMERAL}{{1,6}})(?:[前后时底初]|之[前后]|以[前后]|年|月|季度|[天周日号]|期间|目前|现在)(?:[（(][^）)]*[）)])?|[^的]{{0,8}}(?<![提目])[前后底](?:[（(][^）)]*[）)])?"
)
"""A time where a subject would stand."""
_ENDS_BADLY = re.compile(
    r"(?:(?<!绝)对|[把被给让将从向按和与或及而且都也又还再就才个只仅]|尽量|千万|改成|变成|的话|或者|以及)$"
)
_BEGINS_BADLY = re.compile(
    r"按(?![钮键摩])|过(?![滤磅程道敏期户])|用(?![户电水车药人地量餐材料品途例工印])|对(?![账讲象方话接外公比手联])|在(?![线岗建途库职校读册售租产保制场])|给(?![料药水])|请(?![假求柬款示])|"
    r"从(?!业)|把(?![手关])|向(?!导)|并(?![发行网])|被(?![子褥保告测试监检审])|将(?![军来士])|让|是|又|也|还|但|且|改[成为]|换成|变成|另外|其[他余它]|[这那该]|能(?![源力耗效])|可(?![视疑穿])|"
    r"(?:[有没未不无])(?![^的]{1,14}的)"
)
_POINTS = re.compile(
    r"(?:恢复|开始|结束|完成|取消|修改|更换|打开|关闭)(?!的)[^的]{0,20}$|.{0,20}从[^，]{0,6}\d|其[他余它]|[今明后去]年|先|暂|真正|(?:提前)?(?:知道|了解|告诉|看看)|现$|[特拟故兹]$|能(?![源力耗效])"
)
"""What points to words elsewhere, or is no subject even where the ask has it before its modal."""
_TIME_FIRST = re.compile(
    r"(?!在|经|提前|随时|实时|及时|按时|定时|准时|同时|事[前后]|先|最[前后])[^，,；]{1,8}?(?:(?<![提之以])[前后](?![台端提期往门置续面勤])|(?<![同实及随按准定临小当])时(?![间段长限效刻候]))"
)
_LETS = re.compile(r"让(?P<who>[^，,；]{1,20}?)能够(?P<act>.*)")
_CUT_IN_HALF = re.compile(r"(?:或者?|和|及|与|跟|以及|、|能|可以|要(?!求)|想)")
_GOES_ON = re.compile(r"就(?![诊餐业医近地职读绪位])|可以(?=自己|[能就])")
_GUESSED = re.compile(r"由|不(?![超低高少多大小短长晚早迟得能])|按[^，]{1,12}来(?:[，。]|$)")
"""What a thing that is only guessed does not do."""
_TWICE = re.compile(r"^[也都再能够]{0,2}([管看弄搞试改查说谈聊想研挡拦催])一?\1")
"""What is asked lightly says nothing that can be built: 管管, 看看."""
_BUILDS = re.compile(r"(?:建设|搭建|开发|建立|引入|提供)[^，,；]{0,16}(?:系统|平台|软件)$")
_THEN_ONE_CAN = re.compile(r"[，,；](?:便|就)(?:能|可以|可|行)")
_CAN_AGAIN = re.compile(r"(?<![功智性职节产可])能(?![力源耗效])|可以")
_ENSURES = re.compile(r"确保(?P<what>.*)")
_NO_STATE = re.compile(r"(?:不|再)?(?:降|升|提高|控制|达到|缩|减|增|做到|就|了|的)|一?[下个]")
_HANDS = re.compile(
    r"(?:能)?(?:自己)?(?:输入|扫码|扫一?[下个]|点击|填写|刷卡|说一?句|装(?!入)|放个|放一|贴|买|招|带上|拿|搬)|(?:在|给)[^，,；]{1,12}?(?:装|放|贴|买)(?![载入置])"
)
"""What people do, and no thing that is built."""
_LONG = 10
_SAYS = re.compile(r"[能可不有是都要在被由会后前到得出上下进入给把对用做查看写发收改录报完通]|自动|及时")
_LEVEL_ALONE = re.compile(rf"(?:{LEVEL}|到|至)\s?[\d一二两三四五六七八九十百千万]")
_OF_FIGURES = re.compile(
    r"[\u4e00-\u9fff]{1,6}(?:率|度|量|数|时间|成本|费用)(?:明显|大幅|进一步|显著)?(?:提高|提升|降低|下降|减少|缩短|增加)"
)
_WHOSE = re.compile(r"[\u4e00-\u9fff]{1,8}的(?:转|走|由|自动|给|交|标|派|单独|优先|拦|退|删|留)")
"""Acts that begin with what they are about, where the doer is a guess: 可疑的转人工."""
_PUNISHES = re.compile(r"被?(?:罚|扣钱|赔|挨|投诉|骂)|不[多少大小高低]$|提供(?:[^，,；]{1,2}|AI)$")
"""What happens otherwise, and what says nothing that can be built."""
_BY_PEOPLE = re.compile(rf"[\u4e00-\u9fff]{{0,3}}?(?:{PEOPLE_WORDS})(?![端数量单名的])[\u4e00-\u9fff]{{2}}")
_ORGANS = re.compile(
    r"(?:景区|公司|集团|医院|学校|银行|单位|部门?|局|处|厂|馆|社|院|中心|团队|队|网点|门店|厨房)$"
)
"""Who wants something is not who shall do it: 景区要预测人数."""
_LEADS = re.compile(r"[把将给对向为按根据从在用通过让由跟与和帮替提前自动]")
_OWN_SUBJECT = re.compile(
    r"(?!把|将|给|对|按|从|在|先|再|为|用|向|根据|自动|提前|立[即刻]|马上|能|可|支持|允许|每|至少|最多|一律|全部|优先|首先|同时|不)[\u4e00-\u9fff]{2,6}?(?:先|再|都|已|由|被)(?![次三度])"
)
"""An act that begins with somebody or something of its own: 系统应译稿先过一遍."""
_NO_VERB = re.compile(rf"(?:每(?!次|天|日|周|月|年|隔|{NUMERAL}|小时|分钟)|个|一[个份张])")
_SECOND = re.compile(rf"{MUST}|不得")
_OWN_DUTY = re.compile(r"不得|必须|须(?!知)|应[当该]?(?<![响反适供对效相感呼照顺]应)(?<![^回解]答应)")
_HAS_MODAL = rf"[，,]?[也都还就再]{{0,2}}(?:{NOT}|{MUST}|{NEED}|{CAN}|{ASK})"
_LEVELLED = re.compile(
    r"(?![把将给对按从在先再为用自能可])[\u4e00-\u9fffA-Za-z]{2,8}?(?:做到|达到|降[到至为低]|升到|缩短|控制在|保持|不[超低高少多]|小于|大于)"
)
"""A level of something that is named after the modal, as in 系统应关键仪器做到半年一次."""
_CASE_AS_DUTY = re.compile(
    r"(?:超过|高于|低于|大于|小于|多于|少于|不足|未满|满)[^，,；]{0,8}?\d[^，,；]{0,12}[，,]"
)
"""A level with what follows on it, which is a case and no duty: 温度应高于8度，不得入库."""
_SYSTEM = re.compile(r"系统|平台|软件|程序|后台")
_AGAIN = re.compile(r"[，,；](?:系统|平台|软件)(?!的)")
"""A second clause with the same subject: what came before it is done by people."""
_BY_OTHERS = re.compile(r"[^，,；]{2,14}由[^，,；]{1,8}(?:作出|决定|完成|确认|执行|负责|判断|签|审)")
"""What somebody else is to do, as in 复核结论由药师作出."""
_HOW = re.compile(r"(?:自动|马上|立[即刻]|及时|实时|直接|能够?|先|再|也|都)*")
_FEW = 3
"""An act of fewer characters, whose doer is a guess, may have its object elsewhere: 系统应自动读出来."""


def well_formed_zh(wording: str, said: str) -> bool:
    """Say whether a wording is surely sound and says what the ask says.

    Args:
        wording: one requirement in our words, with the ask's numerals.
        said: the clause of the ask that it words.
    """
    body = wording.strip().rstrip("。")
    if body in said and _OWN_DUTY.search(body):
        return True
    if _LEFT_OVER.search(body):
        return False
    condition, failed = _CONDITION.match(body), False
    if condition and _MODAL.search(body, condition.end()):
        if _SECOND.search(condition.group()) or _NO_CONDITION.search(condition.group()):
            return False
        failed = _FAILED.search(condition.group()) is not None
        body = body[condition.end() :]
    modal = _MODAL.search(body)
    if modal is None:
        return False
    subject, act = body[: modal.start()], body[modal.end() :]
    if failed and re.match(r"改|转|切换?到人|用人|人工|按|由|继续|照", act):
        return False  # when the thing itself fails, people may have to do it
    named = bool(subject) and (subject in said or (subject == "系统" and _SYSTEM.search(said) is not None))
    placed = named and re.search(re.escape(subject) + _HAS_MODAL, said) is not None
    if _ORGANS.search(subject) and re.search(re.escape(subject) + "(?:要|想|需要?)", said):
        return False
    if re.search(re.escape(subject) + "(?:又|也|还)?要求", said):
        return False
    if _SYSTEM.search(subject) and (_AGAIN.search(act) or _BY_OTHERS.match(act)):
        return False
    denied = modal.group() == "不得"
    whole = denied or condition is not None
    return _is_subject(subject, placed=placed) and _is_act(act, named=named, whole=whole)


def _is_subject(subject: str, *, placed: bool) -> bool:
    """Say whether words are the name of something, and no clause or time.

    Args:
        subject: the words before the modal.
        placed: whether the ask itself has them right before its modal.
    """
    if (
        not 0 < len(subject) <= _SUBJECT_CHARS_MAX
        or _NO_SUBJECT.search(subject)
        or _ENDS_BADLY.search(subject)
    ):
        return False
    if _POINTS.match(subject):
        return False
    return placed or not (_BEGINS_BADLY.match(subject) or _TIME_ONLY.fullmatch(subject))


def _is_act(act: str, *, named: bool, whole: bool) -> bool:
    """Say whether what follows the modal is a verb phrase.

    Args:
        act: the words after the modal.
        named: whether the ask itself says right there who or what does it.
        whole: whether few words may say it all, as what must not be done, or what follows on a condition.
    """
    first = re.split("[，,；]", act, maxsplit=1)[0]
    if (
        len(act) < (1 if whole else 2)
        or first.endswith(("了", "一下"))
        or _TWICE.match(act)
        or _PUNISHES.match(act)
        or _BUILDS.match(act)
        or (not whole and _CASE_AS_DUTY.match(act))
        or _SECOND.search(first)
        or _TIME_FIRST.match(first)
    ):
        return False
    lets = _LETS.match(act)
    if lets:
        return not (
            _GOES_ON.search(first)
            or _CAN_AGAIN.search(lets["act"])
            or _CUT_IN_HALF.match(lets["act"])
            or re.search(r"(?:或者?|和|与|、)$|(?<![获取难觉值])得(?!到|分|奖|主)", lets["who"])
            or not lets["act"]
        )
    ensures = _ENSURES.match(act)
    if ensures:
        what = ensures["what"]
        says = len(what) > _LONG or _SAYS.search(what) is not None
        return says and not _NO_STATE.match(what)
    if (first.endswith("的") and "是" not in first) or _GOES_ON.search(first) or _THEN_ONE_CAN.search(act):
        return False
    apart = _WHOSE.match(first) or _BY_PEOPLE.match(first)
    if not named and (
        _LEVEL_ALONE.match(first) or _OF_FIGURES.match(first) or (apart and not _LEADS.match(first))
    ):
        return False
    if not named and (_OWN_SUBJECT.match(first) or _GUESSED.match(act)):
        return False
    how = _HOW.match(act)
    bare = not whole and len(first) - (how.end() if how else 0) <= _FEW
    return not (
        _NO_VERB.match(first) or (not named and (bare or _HANDS.match(first) or _LEVELLED.match(first)))
    )
