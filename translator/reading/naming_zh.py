"""Which Chinese words may name the thing or its users: a noun, never a clause, a state or a figure.

A wrong name is repeated in every line and question; where nothing fits, no name is given.
"""

import re
from collections.abc import Iterator, Sequence

from translator.domain.value import Span
from translator.reading.naming_en import is_artefact
from translator.reading.statements.found import Found
from translator.reading.text.words_zh import ACTS, FIGURE, PEOPLE_WORDS

_BUILT_END = (
    r"(?:助手|机器人|系统|平台|工具|小程序|大屏|看板|报表|仪表盘|驾驶舱|模块|模型|页面|插件|门户|中台|商城|官网|网站|后台|台账|终端|"
    r"按钮|入口|引擎|网关|表单|题库|知识库|公众号|告警|预警|日报|周报|月报|App|APP|app|bot)"
)
_BUILT = re.compile(
    r"(?:做|建[设立成]?|搭建?|开发|搞|弄|整|装|上线?|设计|引入|新增|增加|加|部署|采购|买|求|需要|想要|希望有|要有?)"
    rf"(?:一[个套款张版块份台条]|[个套款])(?P<thing>[\u4e00-\u9fffA-Za-z0-9]{{0,16}}?{_BUILT_END})"
    r"(?!方|商|的人|[\u4e00-\u9fff]{0,3}(?:员|师|者|按钮|系统|平台|工具|页面|模块)(?![\u4e00-\u9fff]))"
)
"""What a verb of making and a measure word say is to be there."""
_JUST_BUILT = re.compile(
    r"(?:做|建[设立成]?|搭建?|开发|搞|弄|整|装|上线?|设计|引入|新增|增加|加|需要|想要|要)(?:出|一)?(?:一?[个套款张版块份])$"
)
_BUILT_CHARS = 8
_CLAUSE_BEGINS = re.compile(
    r"改[成为]|接(?![口待送单警机])|换成|变成|根据|按(?!摩|钮)|把|将(?!军)|对(?!账|讲|接|话|象)|给(?!排|药)|让|在(?!线|途|职|校)|从(?!业)|用(?!户|工|电|车|药|水|餐|印)|想|希望|需要?(?!求)|要(?!素|闻)|能(?![源耗效力])|"
    r"可以|如果|若|当(?!地|日)|做|得|只|不(?!动产|锈钢|良)|太(?!阳)|很|没|有(?!声|机|线|奖)|是|看(?!板|护|片|诊)|搜(?!索)|[这那]|其|他们|我|你|为|由|被|排在|一天|每|已|正|自动(?!化|[\u4e00-\u9fff]{0,8}(?:机|器|系统|平台|工具|助手|按钮)|[\u4e00-\u9fff]{0,4}(?:排班|排产|检测|识别|分拣|派单|叫号|预警|回复|报警|盘点|对账|质检|审核|调度)$)|[，,。；;]"
)
_CLAUSE_HOLDS = re.compile(
    r"[想了很吗呢啥【】：:（(]|[之以][前后]|点[半整钟]|后(?![台端勤厨续备])|完(?![整美善])|[问说得]$|反馈|说(?!明)|(?<=.)在(?![线途职校])|应(?![用急收付聘])|希望|太(?!阳)|也(?!门)|都(?!市)|要(?!素|闻|点)|(?<![智功技职性效权节可])能(?![源耗效力量])|不(?!动产|锈钢|良)|可以|什么|怎么|的$|[上里时后前着]$|(?<![实小定临计工课学用耗准及按随即同限超分历平闲忙延])时(?![间刻段效钟代装尚薪])|^关于|群$|-"
)
_NO_THING = re.compile(
    r"(?:东西|玩意儿?|办法|方案|质量|产量|销量|声音|误报|漏报|价格|效果|体验|内容|操作|结果|回答|视频|图像|信息|隐私|断网|离线|断电|停电|数据|时间|信号|网络|语气|文案|亮点|事[情宜]?|意见|反馈|投诉|问题|情况|(?<![\u4e00-\u9fff]{2})(?:界面|页面|功能)|养老院|医院|学校|公司|工厂|门店|物业|[教政业财人]务[处部]|部门|团队|酒店|银行|图书馆|食堂)$"
)
"""What a thing has, gets or undergoes."""
_COMPLAINS = re.compile(r"(?:[太很](?!阳|多)|老是|总是|经常|有点|特别|实在|越来越|还是|不够|不好|慢得|慢死)")
_BEFORE_PEOPLE = re.compile(
    r"另外|还有|其中|[找靠的了来让给请和与向在对由从把被能要想为地得也都不再以就是有到后前时及用帮做查看、]|会(?!员|计|议)|地(?![勤铁推区方])|[个名位](?!人)|我们|各位|所有|全部|这些|每个?|回答|服务|帮助|面向|提醒|通知|告诉|方便|满足|支持|"
    r"提升|吸引|引导|推荐|影响|提供|减少|对接|分配|管理|收集|要求|督促|希望|需要|协助|保护|解决|处理|支援|大屏|系统|平台|报表|看板|小程序|页面|后台"
)
_MORE_PEOPLE = r"员工|督导|调度员?(?![系表])|前台|村民|商户|会计|车主|租客|客人|店主|维修工|护工|管家|保洁|同学|师生|玩家|摊主|买手|团队|班组长?"
_PEOPLE = re.compile(
    rf"[\u4e00-\u9fff]{{0,6}}?(?:{_MORE_PEOPLE}|{PEOPLE_WORDS}){{1,2}}(?:(?<=护士)长)?(?!傅|工(?!单|作))"
)
ENDS_IN_PEOPLE = re.compile(rf"(?:{_MORE_PEOPLE}|{PEOPLE_WORDS})$")
_OF_PEOPLE = re.compile(
    r"的?(?:单|量|流失|画像|隐私|投诉|体验|数据|信息|反馈|群|日|率|端|库|表|后台(?!确认|审|处理|查|操作|管理)|系统|平台|工单|成本|价格|周报|报表|看板|中心|机器人|助手|满意|档案|资料|评价|评论|关系|流程|运营|电话|来电|证|收入|大屏|绩效|留存|增长|账号|名单)"
)
"""A noun that people stand before only to say whose it is: 用户流失, 采购单."""
_ACTS_ZH = re.compile(
    rf"[\u4e00-\u9fff]{{0,4}}?(?:{_MORE_PEOPLE}|{PEOPLE_WORDS})(?=(?:每[天周月]|都|也|就|自己|一键|当场)?(?:能|可以|可|要能?|想|扫|上传|提交|查|看|点|填|签|抢|收到))"
)
_STORY = re.compile(r"作为(?:一名|一个|一位)?$")
_STORY_CHARS_MAX = 5
_STOP = re.compile(r"[，,。；;！？\n]")
_PASSED_CHARS = 6
_PASSED_BY = re.compile(r"[找等经催][^，,。；\n]{0,4}$")
"""Those whom somebody has to go and find are not who uses it."""


def people_zh(text: str, span: Span) -> Span | None:
    """Return the people a range names, without what stands around them; None where it names none."""
    if _STORY.search(text[max(0, span.start - _STORY_CHARS_MAX) : span.start]):
        return span
    for match in _PEOPLE.finditer(text, span.start, min(span.end + 1, len(text))):
        if match.start() >= span.end:
            return None
        if _OF_PEOPLE.match(text, match.end()):
            continue
        start = max(
            (cut.end() for cut in _BEFORE_PEOPLE.finditer(text, match.start(), match.end() - 2)),
            default=match.start(),
        )
        passed = _PASSED_BY.search(text[max(0, start - _PASSED_CHARS) : start])
        if match.end() - start >= 2 and not passed:
            return Span(start=start, end=match.end())
    return None


def mentioned_zh(text: str, span: Span) -> Iterator[Span]:
    """Yield all people a range names, in order."""
    start = span.start
    while start < span.end and (who := people_zh(text, Span(start=start, end=span.end))):
        yield who
        start = max(who.end, start + 1)


def acting_zh(text: str) -> Iterator[Span]:
    """Yield the people who do something in an ask."""
    for match in _ACTS_ZH.finditer(text):
        who = people_zh(text, Span(start=match.start(), end=match.end()))
        if who:
            yield who


_SERVED_ZH = re.compile(
    r"(?:让|给|帮助?|供|为|面向|提醒|通知|方便|服务|告诉|作为|对应的|便于|支持|提示)(?:我们|咱们)?(?:[\u4e00-\u9fff]{0,4}(?<!的))?$"
)
_BEGINS_CLAUSE_ZH = re.compile(
    r"(?:^|[，,。；;：:！!？?\n、（(]|[一-龥]{0,6}(?:现在|目前|每天|平时|我们|咱们|这边|那边|由|靠|有|是|就|希望|想让|能让|要让)|(?:大屏|看板|报表|系统|平台|工具|小程序|页面)|(?<!\d)\d{1,9}[名位个]?|[几多每各]个?)[ \t\u3000]{0,4}$"
)
_NO_USERS_ZH = re.compile(
    r"(?:(?<=老板)|(?<=领导)|(?<=厂商)|(?<=厂家))(?!(?:也|都|们|自己)?[要想能可会]?(?:看|用|查|在手机))|(?:们)?(?:[好您]|你好|们好|[:：]|说(?!一?句|话)|要求|补充|反馈|投诉|抱怨|意见|原话|提出|要骂|骂|吵|闹|不满|很?生气|[部处科室](?![长])|不得|不能(?!及时|看)|不许|[，,]?\s*$)"
)
_COMPLAINED_CHARS = 6
_CLAUSE_ZH = re.compile(r"[^，,。；;！!？?\n]{0,24}")
_BANNED_ZH = re.compile(
    r"不得|不能(?=超过|给|发|传|看到|泄)|不许|禁止|[要会在]骂|骂得|吵架|投诉|很大意见|意见很大|生气"
)


def are_users_zh(text: str, span: Span, *, acting: bool = False) -> bool:
    """Say whether people are those who use a thing: they do something in their own clause, or it serves them.

    Those who are greeted, who complain or whom a rule binds are not.

    Args:
        text: the whole ask.
        span: the people.
        acting: whether the grammar has them do something already.
    """
    if _NO_USERS_ZH.match(text, span.end):
        return False
    before = text[max(0, span.start - _STOP_CHARS) : span.start]
    if _DONE_TO_ZH.search(before) and _TAKEN_ZH.match(text, span.end):
        return False
    if _BOUND_ZH.search(before) or _ONLY_TOLD_ZH.match(text, span.end):
        return False
    clause = _CLAUSE_ZH.match(text, span.end)
    if clause and _BANNED_ZH.search(clause.group()):
        return False
    begins = _BEGINS_CLAUSE_ZH.search(before) and _ACTS_AFTER_ZH.match(text, span.end)
    return acting or bool(begins or _SERVED_ZH.search(before))


_STOP_CHARS = 12
_DONE_TO_ZH = re.compile(r"给[^，,。；\n]{0,4}$")
_TAKEN_ZH = re.compile(r"(?:们)?(?:拍|量|做|打|测|检查|开)(?!电话|招呼)")
"""Those to whom something is done with the thing: 给顾客拍一下."""
_BOUND_ZH = re.compile(r"(?:必须|须|应|应当|得)?由[^，,。；\n]{0,4}$")
"""Who decides or signs by a rule: 必须由主任签发."""
_ONLY_TOLD_ZH = re.compile(
    r"(?:们)?(?:现在|目前|还|就|都|也|又)?(?:要告|告我们|不同意|不肯|不愿|不满|讲话|说话|申请|等|排队|退货|走失|只能?看|可以看|能看(?!到))"
    r"|[^，,。；;\n]{0,24}[，,](?:这[两几]?个|这些)?(?:先不做|暂不|下期|以后再)"
)
"""What is told of people who need not touch the thing: they wait, refuse, are recorded, or may only look."""
_ACTS_AFTER_ZH = re.compile(
    r"(?:们|自己|这边|那边|手机上|现场|当场|一键|随时|平时|现在|目前|晚上|早上|周末|年纪大|大多|一般|经常|老是|总是|都|也|就|只|还|再|先|才|要|能|可以?|想|会|得|需要?|靠|在|用|把|被|不|没|反复|手动|手工|人工|直接|每[天日周月年班次个]|\d{1,4}(?:个?人|名|位)|[两几][个名位]|一?[拍扫点按填选看查写改录登审核签报提交上传输入收发接打听说问做跑搬装排盘巡]){1,4}"
)


_LOOKED_AT = re.compile(
    r"[想要](?:能|可以)?看(?:一?[眼下]|到)?(?:[\u4e00-\u9fff]{0,8}的)?(?P<thing>[\u4e00-\u9fff]{0,6}?(?:大屏|看板|报表|仪表盘|驾驶舱|台账|日报|周报|月报))"
)


def looked_at_zh(text: str) -> Span | None:
    """Return the figures that somebody wants to look at: 想看门店的销售报表."""
    match = _LOOKED_AT.search(text)
    span = Span(start=match.start("thing"), end=match.end("thing")) if match else None
    return span if span and is_name_zh(text, span) else None


def built_zh(text: str) -> Span | None:
    """Return what an ask says in so many words is to be built: 做一个报修小程序."""
    for match in _BUILT.finditer(text):
        said = match.group("thing")
        lead = said.rfind("的") + 1
        start = match.start("thing") + (lead if len(said) - lead > 2 and _CLAUSE_BEGINS.match(said) else 0)
        span = Span(start=start, end=match.end("thing"))
        if is_name_zh(text, span):
            return span
    return None


def is_name_zh(text: str, span: Span) -> bool:
    """Say whether a range is a noun that could name a thing, rather than a clause, a state or a figure."""
    said = text[span.start : span.end]
    if _CLAUSE_BEGINS.match(said) or _CLAUSE_HOLDS.search(said):
        return False
    people = ENDS_IN_PEOPLE.search(said) and not said.endswith(("客服", "质检"))
    return not (people or _NO_THING.search(said) or FIGURE.search(said))


def wanted_zh(text: str, wishes: Sequence[Found]) -> Span | None:
    """Return what the wishes are about where it is surely something built: it was just made, or its head says so."""
    named = [w.thing for w in wishes if w.thing and is_name_zh(text, w.thing)]
    built = next(
        (t for t in named if _JUST_BUILT.search(text[max(0, t.start - _BUILT_CHARS) : t.start])), None
    )
    return built or next((t for t in named if is_built_zh(text, t)), None)


_MADE = re.compile(
    r"(?:做|建[设立成]?|搭建?|开发|搞|弄|整|装|上线?|设计|引入|新增|增加|加|部署|采购|买|求|需要|想要|希望有|要有?|改成|[想要]看)(?:出|一)?(?:一?[个套款张版块份台条])?[\u4e00-\u9fffA-Za-z0-9]{0,16}$"
)


def is_new_zh(text: str, span: Span) -> bool:
    """Say whether a thing is to be made or bought, rather than there already."""
    return _MADE.search(text[max(0, span.start - _BUILT_CHARS) : span.start]) is not None


_ITEM_ZH = re.compile(
    r"(?:单子?|票据?|单据|文件|快件|邮件|案件|事件|零件|信|合同|申请|工单|文档|文章|照片|图片|图像|发票|报告|录音|视频|评论|问题|账单|报表|记录|档案|病历|处方|简历|论文|作业|评价|订单|咨询|投诉|留言|材料|资料|题目|商品|产品|货物?|包裹|条款|病例|样本|数据)$"
)
_NO_ITEM_ZH = re.compile(r"[一两几这那每某][眼遍下次个些]?|位|的|[了着过的]$|[再就也都]|系统$|功能$|平台$")


def is_item_zh(text: str, span: Span) -> bool:
    """Say whether what a verb is about is surely a noun: a known kind of paper, or words that the ask says again."""
    said = text[span.start : span.end]
    if _NO_ITEM_ZH.match(said) or _NO_ITEM_ZH.search(said) or ENDS_IN_PEOPLE.search(said):
        return False
    return _ITEM_ZH.search(said) is not None or text.count(said) > 1


_FUNCTION_ZH = re.compile(
    r"(?:检测|识别|检索|搜索|查询|分类|分拣|分派|派单|推荐|预测|提取|抽取|审核|审批|预约|排班|排产|调度|监测|监控|预警|报警|质检|盘点|巡检|统计|管理|登记|录入|转写|翻译|对接|同步|打通|导览|讲解|问答|评估|评分|匹配|"
    r"导出|导入|签到|考勤|报修|报名|投票|支付|结算|对账|提醒|定价|选品|画像|助手|线上化|数字化|自动化|智能化|改造|优化|流程|地图|目录|清单|日历|题库|排队|叫号|溯源|追踪|校验|比对|核验|归档|总结|摘要|生成|起草|改版|点评)$"
)


def is_built_zh(text: str, span: Span) -> bool:
    """Say whether a name is surely that of something to build, by its last word: 报表, 自动检测."""
    said = text[span.start : span.end]
    if said.isascii():
        return is_artefact(said)
    return len(said) > 2 and (ACTS.search(said) is not None or _FUNCTION_ZH.search(said) is not None)


def topic_zh(text: str, span: Span) -> Span | None:
    """Return what a heading or a first clause names, without the complaint about it: 登录太慢."""
    stop = _STOP.search(text, span.start, span.end)
    complaint = _COMPLAINS.search(text, span.start + 1, stop.start() if stop else span.end)
    if stop and stop.end() < span.end and complaint is None:
        return None
    end = complaint.start() if complaint else stop.start() if stop else span.end
    start = text.rfind("：", span.start, end) + 1 if complaint else 0
    short = Span(start=max(start, span.start), end=max(end, start, span.start + 1))
    return short if short.end - short.start > 1 and is_name_zh(text, short) else None
