"""Tells sentences that inform or arrange something among people and ask nothing of the thing to be built."""

import re

from translator.reading.text.one_pattern import at_word_start

_PLEASE = r"(?:please|pls|kindly)"
_CONDUCT = (
    r"(?:join|attend|accept|decline|register\b(?! (?:the|all|each|every|new|incoming))|sign up|rsvp|remember|note\b|mind|refrain|be (?:on time|patient|careful|aware|advised|nice|quick)|bear with|contact|get in touch|visit|bring|wear|park|wash|empty|clean up|tidy|return (?:them|it|your|the (?:keys?|cups?|form|device))|"
    r"lock|close (?:the|all) (?:doors?|windows?)|turn off (?:the|your)|switch off (?:the|your)|hand (?:in|over|back)|submit (?:your|the|all|it|them)|send (?:me|us|your|it to|them to|everything|the (?:signed|filled|completed)|an? (?:mail|email|message|note) to)|forward (?:this|it) to|fill (?:in|out)|complete (?:the (?:survey|form|training|questionnaire)|this|your)|"
    r"(?:update|change|reset|check|back up|save) your|save the date|restart|reboot|log (?:out|off)|log in again|ask (?:me|us|your|(?-i:[A-Z]))|call (?:me|us|your|(?-i:[A-Z])|the (?:hotline|desk|office))|read (?:the|this|my) (?:attached|notes?|minutes|mail|policy|guide)|vote|donate|help yourself|have your|show your|"
    r"(?:don['’]?t|do not) (?:put|leave|forget|park|panic|hesitate|worry|be late|bring|miss|click)|keep (?:me|us|your|this (?:to|between)|the (?:door|kitchen))|"
    r"reply|respond|answer (?:me|us|by|this)|get back to (?:me|us)|come back to (?:me|us)|report back|confirm (?:receipt|by|that you|your)|acknowledge|drop me a (?:line|note)|add (?:story points|an? estimate)|(?:don['’]?t|do not) (?:forward|reply|share this|circulate))\b"
)
"""What somebody is asked to do as a person, rather than a thing to be built."""
_ERRAND_EN = re.compile(
    rf"\s*+(?:(?:(?:so|and|also|then|but|hi|in urgent cases|if (?:in doubt|anything)|for (?:details|questions)|[\w ']{{2,40}},)[, ]{{1,2}})?{_PLEASE} {_CONDUCT}|(?:reply|respond|get back to (?:me|us)|come back to (?:me|us)|report back|rsvp|(?:don['’]?t|do not) (?:forward|reply|share this|circulate)|ask (?-i:[A-Z])\w+[.!]?$|save the date)\b|"
    r"(?:(?:please|pls|so) )?(?:forget|scrap|never mind|disregard|withdraw) (?:about )?(?:the|that|this|it|my|our|what|those)\b|let'?s (?:meet|talk|discuss|catch up|sync)\b|"
    r"(?:could|can|would|does|do|did) (?:you|someone|somebody|anyone|anybody|we) (?:please |maybe |possibly )?(?:(?:have|take) a look\b|look (?:at|over) (?:this|it)\b|reply|get back|come back|let (?:me|us) know|confirm (?:receipt|by|that you)|call me|know\b|remember\b|tell (?:me|us)|explain\b|point me|(?:send|give) me (?:a |an |your )?(?:quote|estimate|offer|date|rough\b|call)|(?:give|tell|send) me your|have your)\b|"
    rf"(?:we|i) (?:need|should|must|have to|want|would like) (?:to )?(?:talk|meet|find out|know|understand|leave|go\b|run\b|ask you)\b|[^.!?\n]{{0,60}}[-–—:,] ?{_PLEASE} (?:(?:don['’]?t|do not) forward|return (?:them|it)|{_CONDUCT}))",
    re.I,
)
_ERRAND_ZH = re.compile(
    r"\s*+(?:麻烦|请|烦请|盼)[^。，,\n]{0,10}(?:回个?话|回复|给个?答复|报个?(?:价|工期|思路)|反馈)[^。！？!?\n，,]{0,12}[。！!]*\s*$|[^。！？!?\n]{0,60}(?:收到请回复|请回复[“\"「『]?收到)|[^。！？!?\n]{0,60}(?:只是(?:说明|说)一下|不用(?:改|处理|管|理会|回复)|无需(?:处理|改动|回复|重新)|仅供了解|仅通知|请勿(?:外传|转发|回复|群发))[^。！？!?\n]{0,20}[。！!]*\s*$"
    r"|[^。！？!?\n]{0,40}?请(?:各位|大家|相关|各部门|各单位|务必|于[^，,。\n]{1,16}|在[^，,。\n]{1,16}(?:前|内))?(?:同事|人员|同学|家长|老师|领导)?(?:提前|准时|及时|尽快|认真|自觉|妥善|注意)?(?:参加|参会|出席|查收|知悉|周知|悉知|留意|配合|谅解|见谅|理解|保存|关好|保持手机|报名|领取|携带|佩戴|遵守|学习|领会|传达|转发|关注|扫码|缴纳|提交(?:[^，,。\n]{0,12}(?:表|计划|总结|材料))|修改密码|重启|退出)"
    r"|[^。！？!?\n]{0,12}(?:要跟[你您]说|[你您]?等一下)[^。！？\n]{0,8}[。！!]*\s*$|[^。！？!?\n]{0,12}请按\s?\d|[^。！？!?\n]{0,30}(?:敬请|望)(?:谅解|见谅|周知|知悉|理解)",
)
"""What is asked of the reader as a person: an answer, a meeting, silence."""
_EACH_TIME = re.compile(
    r"\b(?:when(?:ever)? (?:an?|the|any)|whenever|every time|each time|as soon as|automatically)\b|自动|每当",
    re.I,
)
"""What is to be done each time something happens is asked of a machine."""
_MANY = re.compile(
    r"\s*+(?:please |pls )?(?:reply|respond|answer|get back|come back|report back|call back)\b(?: to| on)? (?:(?:all|every|each|any|new|incoming|urgent|open) (?:of )?(?:(?:the|our) )?(?!(?:you|me|us|them|my|your|colleagues|recipients)\b)[a-z]{3,}|[a-z-]{4,}s\b(?! me\b))",
    re.I,
)
"""To answer all of a kind is the work that is asked for, not an answer to this message."""
_NOTICE = re.compile(
    at_word_start(
        r"no (?:further |immediate )?action (?:is |was )?(?:needed|required|necessary)|nothing (?:to do|needed|required|to report|new to report|else from (?:me|us|our side))|for (?:your )?information only|fyi only|just (?:fyi|so you know|to let you know|venting|a heads[- ]up)|"
        r"no need to (?:reply|respond|answer|do anything|change)|out of (?:the )?office|(?:minutes|actions?) (?:of|from) (?:the )?(?:last|previous) meeting|next (?:meeting|call|session|appointment|jour fixe|sync)\b|(?:meeting|call) (?:closed|ended|adjourned)|"
        r"(?:had|has) no (?:estimate|activity|update) (?:for|in|since)\b|mute this channel|still waiting for (?:the )?(?:board|budget|approval|an answer)",
        end="",
    )
    + r"|对[^。\n]{0,8}服务满意吗|满意请按"
)
"""What only tells how things stand among people, and asks for nothing."""
_NOTICE_BEGINS = re.compile(
    r"\s*+(?:(?:present|attendees|attending|participants|apologies|absent|excused|chair|minute[- ]taker|distribution|dial[- ]in)[ \t]*+[:：]|who pays\b|(?:aob|any other business)\b|"
    r"(?:fyi|update|status|heads[- ]up)\b[^.!?\n]{0,140}\b(?:finished|done|complete|live|closed|resolved|approved|fixed|renewed|up and running)\b|"
    r"[^.!?\n]{2,140}?\b(?:is|was|has been|have been|are|were) (?:now |already )?(?:finished|completed|resolved|migrated|approved|closed|deployed|rolled out|serviced|repaired|installed|replaced|delivered|fixed|renewed)[^\w\n]{0,6}$|[^。\n]{0,24}已(?:经|全部)?(?:完成|解决|处理完|关闭|修好|恢复|更换)[。！!]*$|"
    r"(?:参会(?:人员|人)?|出席|缺席|列席|主持(?:人)?|记录人?|会议(?:时间|地点)|与会(?:人员)?)[ \t]*[：:]|[^，,。\n]{0,8}下次(?:会议|例会|周会|开会|沟通|碰头|评审))"
)
_MURMUR = re.compile(
    r"\s*+(?:brb|afk|lol|haha+|thx|ok|okay|k|\+1|nice|great|cool|done|noted|will do|sure|agreed|yep|yes|no worries|np|bye|cheers|god no|like what|good (?:point|question|idea)|sounds good|got it|on it|one sec|exactly|indeed|hmm+|gotcha|makes sense|"
    r"(?:收到|好的?|嗯+|可以|行|没问题|明白|了解|知道了|记下了|稍等|在吗|在的|哈哈+|已阅|散会|完毕|满意|还有(?:别的|其他|什么)?(?:的)?吗|没(?:有)?了|就这些|先这样|再见|拜拜|记一下|知道啦|行吧|嗯哼)(?:[ \t，,]*(?:还有吗|就这样|再见|大家|记一下|记下了|收到|好的?|嗯+|行|谢谢|辛苦了?|满意))?)[^\w\n]{0,8}(?:\+?\d)?\s*+"
)
"""What people murmur in a chat."""
_BESIDE = re.compile(
    r"\s*+(?:by the way|btw|on a side note|p\.?s\.?|incidentally|funny story|off[- ]topic)\b|[^.!?\n]{0,60}\bby the way\b|\s*+(?:对了|顺便说一?[句下]|题外话|另外说一?[句下]|插一句)"
)


def errand(words: str) -> bool:
    """Say whether a sentence asks something of the reader as a person, such as an answer by Friday."""
    asked = _ERRAND_EN.match(words) or (not words.isascii() and _ERRAND_ZH.match(words))
    return bool(asked) and _EACH_TIME.search(words) is None and _MANY.match(words) is None


def notice(words: str) -> bool:
    """Say whether a sentence that wants nothing only informs, murmurs, or says of itself that it is beside the matter."""
    low = words.lower()
    return (
        _NOTICE.search(low) is not None
        or _NOTICE_BEGINS.match(low) is not None
        or _MURMUR.fullmatch(low) is not None
        or _BESIDE.match(low) is not None
    )
