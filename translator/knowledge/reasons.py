"""Why a part of an ask is left out, in both languages."""

REASONS = {
    "greeting": {"en": "A greeting.", "zh": "问候语。"},
    "signature": {"en": "A closing or signature.", "zh": "结束语或署名。"},
    "quoted_thread": {"en": "Quoted from an earlier message.", "zh": "引用的旧邮件。"},
    "quoted_wish": {
        "en": "A wish in an earlier message, which the newest one answers or does not take up. Say so if it should count.",
        "zh": "旧邮件里的愿望，最新的一封已经答复或没有接着提。如果应当算数，请指出。",
    },
    "log": {"en": "A log or code, kept as it is in the ask.", "zh": "日志或代码，原样保留在原文中。"},
    "order_to_machine": {
        "en": "It gives orders to the tool instead of saying what is wanted; none was followed.",
        "zh": "是给本工具下的指令，不是需求；没有照办。",
    },
    "speaker": {
        "en": "Names of those who speak; each line says who said it.",
        "zh": "说话人的名字；每条都注明是谁说的。",
    },
    "other": {
        "en": "Taken for a form's field, a name, a notice or small talk. Say so if it should count.",
        "zh": "看作表单栏目、称呼、通知或闲谈。如果应当算数，请指出。",
    },
    "heading": {"en": "A heading.", "zh": "标题。"},
    "background": {
        "en": "Taken for background; no line above says it. Say so if it should count.",
        "zh": "看作背景说明，上面没有哪一条写到它。如果应当算数，请指出。",
    },
    "today": {
        "en": "How it is today; it sets nothing by itself.",
        "zh": "现状，本身不作要求。",
    },
    "quoted_above": {"en": "Quoted above, as how it is today.", "zh": "上面“现状”已引用。"},
    "who": {"en": "Who it is for; it sets nothing by itself.", "zh": "说的是给谁用，本身不作要求。"},
    "other_number": {"en": "A number that sets nothing here.", "zh": "这个数在这里不作要求。"},
    "other_request": {
        "en": "Another of the requests in this text, which this page does not carry.",
        "zh": "这段文字里的另一件事，本页没有写到。",
    },
    "not_taken_up": {"en": "No line of this page takes it up.", "zh": "本页没有哪一条写到它。"},
    "answered": {"en": "An answer took its place.", "zh": "已由一个回答取代。"},
    "not_read": {
        "en": "Written in a language that is not read here; only numbers with common units were looked for.",
        "zh": "这种语言暂时读不了，只找出了其中的数字。",
    },
}
