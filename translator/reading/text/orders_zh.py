"""Tells Chinese sentences that order something without any word of wishing: 把档案迁到云上, 所有投诉1小时内回复.

What tells how things are or were, and what is asked of the reader as a person, is no order to build or change something.
"""

import re

from translator.reading.text.words_zh import NUMERAL

_GOALS = "提升|提高|降低|减少|压缩|缩短|缩减|压降|增加|加快|扩大|延长|控制|确保|保证|杜绝|消除|减轻|增强|压减|改善|优化"
"""Verbs whose object is to become more, less or better."""
_ACTS = (
    "合并|归档|隐藏|停止|关闭|关掉|停用|删除|删掉|去掉|去除|清理|清除|统一|替换|更换|登记|记录|汇总|同步|拦截|翻译|打印(?!机)|导出|导入|备份|锁定|限制|取消|下架|接入|对接|打通|"
    "标记|标注|标出|公示|公布|推送|显示|展示|新增|添加|屏蔽|脱敏|加密|补充|修正|修复|调整|校验|核对|检测|识别|统计|预测|提醒|分派|派发|转写|审核|收回|禁用|开通|收紧|放宽|压平|上传|换掉|撤掉|移除|生成|整理|发布|升级"
)
"""Verbs of what is done to something kept, shown or sent."""
_BECOMES = (
    r"压[到缩至降]|降[到至低为]|提[到高升至]|升[到级至]|缩[到短减小至]|减[到少至半]|控制|保持|维持|延长|加[到快大上入密]|放[到宽大进]|换[成为到]|改[成为到用由]|变[成为]|做成|迁|搬[到进上]|转[到成为入给]|移[到至入]|接[到入进]|"
    r"并[到入]|合并|统一|整合|集中|拆[成分]|分[成给到派配]|发(?:给|到|送|布)|推[送到给]|贴[到在]|标[在到注出记]|录[入到进]|存[到入进]|保存|保留|翻译|归[档到类]|打[码印包]|隐藏|去掉|删[除掉]|关[掉闭停]|锁[定住]|同步|"
    r"上传|导[入出到]|备份|公布|公开|公示|显示|排[到序成]|写[入进到]|登记|汇总|生成|挂[到在]|加密|取消|补[上全齐]|收[回紧]|[下上]架|拦截|设[成为置]|调[到整成为低高]|限[制定在]|脱敏|升级|做到"
)
"""What is done to a thing named before, after 把 and 将."""
_SWAPS = r"换[成为]|改[成为用由]|改按|调(?:整)?(?:成|为|到)|放到|移到|加上|加个|加一[个列栏项]|去掉|删掉|隐藏|置灰|放大|缩小|加粗|设为"
_DISPOSES = re.compile(
    rf"(?:把|将(?![军来要近至于在会]))[^，,。；;！？!?\n]{{1,24}}?(?:{_BECOMES})[^，,。；;！？!?\n]"
)
_LED = (
    r"(?:(?:尽快|逐步|全面|进一步|继续|自动|及时|统一|定期|按[\u4e00-\u9fffA-Za-z]{1,6}|(?:给|对|为|向|从|对于)(?!什么|我|你|您|大家)[\u4e00-\u9fffA-Za-z]{1,14}?|每[天日周月晚年](?:夜里|晚上|凌晨|早上)?|"
    r"[\u4e00-\u9fff\d]{2,12}?(?:时|后|前|的时候|，|,)))?"
)
_BEGINS = re.compile(
    rf"{_LED}(?:{_GOALS}|{_ACTS})(?![的了率值量器仪表页员日报后前时仅只限须由]|方案|措施|空间|说明|报告|记录|完成|失败|成功|中\b|系统|任务|工作|情况|一下子)[^，,。；;：:！？!?\n\s]{{2}}"
)
_SWAPPED = re.compile(rf"(?P<what>[^，,。；;：:！？!?\n]{{2,18}}?)(?:{_SWAPS})[^，,。；;！？!?\n]{{1}}")
_PART = re.compile(
    r"[的页栏框列]|字段|按钮|电话|邮箱|地址栏|图[标片]?|logo|标题|文案|名称|颜色|字体|菜单|链接|横幅|背景|密码|默认|公告|二维码|入口|选项",
    re.I,
)
"""What shows that something of a page or a document changes, rather than an appointment."""
_DONE_WITHIN = re.compile(
    rf"[^，,。；;：:！？!?\n]{{2,16}}?(?:在|于|须)?(?<!\d){NUMERAL}{{1,6}}(?:\.\d{{1,2}})?\s?(?:个)?(?:毫秒|秒钟?|分钟?|小时|天|工作日)(?:之|以)?内(?:必须|要|都|全部)?"
    r"(?:回复|响应|处理|办结|关单|解决|答复|发货|送达|到场|完成|审批|退款|反馈|出具|上门|修复|派单|接听|确认|接单|更新|同步|推送|通知|受理|退回|送到|发布|公布|处置|出结果|闭环)"
)
_LEVELLED = re.compile(
    r"[^，,。；;：:！？!?\n了]{2,16}?(?:[降提升压缩减](?:低|高|升|短|少|缩|降)?(?:到|至|为)|达到)\s?(?:百分之|万分之|千分之)?[\d零一二两三四五六七八九十百千万半几.]{1,9}[^\s，,。；;\d]{0,4}?(?:以[内上下]|之内)"
)
_TELLS = re.compile(
    r"了(?!解)|已经|已(?:完成|解决|恢复|更新|发|上线|处理|修|下|关闭|提交|通过|于|[^，,。\n]{0,2}[降提升缩减压到])|(?:完成|失败|成功|结束|启动|正常|异常|中)[。！!]?$|[很吗呢吧啊呀哦是]|太(?!阳)|正在|刚|"
    r"昨[天晚]|上周|去年|上个?月|一直|总是|经常|[?？]|怎么|为什么|谁|多少|被|才能?|居然|竟然|终于|发现|据说|听说|预计|可能|估计|也许|将会|会[在有把将]"
)
"""What tells rather than orders."""
_TO_THE_READER = re.compile(
    r"[给帮替发叫等找跟和]?我(?![们司院校店厂局馆])|[你您咱]|大家|各位|明[天早晚]|今晚|后天|一会儿|待会|带上|叫上|记得|小心|别忘|会议(?!室)|开会|集合|聚餐|见面|附件|"
    r"勺|锅|面团|鸡蛋|烤箱|搅拌|腌|炒|煮"
)
"""What is asked of the reader as a person, or done by hand in a kitchen."""
_LEAD = re.compile(
    r"(?:[-*•·●○\s]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.．)）]\s?|[①-⑳]|请(?![问假教])|麻烦|帮忙|另外[，,]?|同时[，,]?|还有[，,]?|再(?=把|将|给)){0,4}"
)
_CHARS_MAX = 90
"""A longer sentence tells more than an order does."""


def orders_zh(sentence: str) -> bool:
    """Say whether a Chinese sentence orders that something be done to a thing, or that a level be reached."""
    if len(sentence) > _CHARS_MAX:
        return False
    lead = _LEAD.match(sentence)
    at = lead.end() if lead else 0
    if not _bids(sentence, at):
        return False
    return _TELLS.search(sentence) is None and _TO_THE_READER.search(sentence) is None


def _bids(sentence: str, at: int) -> bool:
    """Say whether the first clause has the form of an order."""
    if any(form.match(sentence, at) for form in (_DISPOSES, _BEGINS, _DONE_WITHIN, _LEVELLED)):
        return True
    swapped = _SWAPPED.match(sentence, at)
    return swapped is not None and _PART.search(swapped["what"]) is not None
