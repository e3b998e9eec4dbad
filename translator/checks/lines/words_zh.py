"""Chinese words of requirements for comparing two sentences: operators, coverbs, words that say the same, and words that add nothing."""

from translator.checks.lines.saying import Operator


def _each(words: str, *operators: Operator) -> dict[str, tuple[Operator, ...]]:
    return dict.fromkeys(words.split(), operators)


OPERATORS: dict[str, tuple[Operator, ...]] = {
    **_each("至少 不少于 不低于 不小于 不短于 不早于 起码 最少 高于 超过 超出 多于 大于 以上 长于 晚于", "least"),
    **_each("至多 最多 不超过 不高于 不大于 不多于 不晚于 不长于 不超出 低于 少于 小于 以内 以下 之内 短于 早于 不得超过", "most"),
    **_each("不得低于 不能低于 不应低于 不得少于 不能少于", "least"),
    **_each("不能超过 不应超过 不得高于 不能高于 不应高于", "most"),
    **_each("不得 不能 不要 不可 不许 不准 不会 不应 不该 不必 不再 不用 不需要 不允许 不 绝不能 绝不 从不 永不 永远不 从未 未 无法 非 勿 别 看不到", "not"),
    **_each("防止 避免 拒绝 阻止 杜绝 禁止 严禁", "bar"),
    **_each("不仅 不同 不足 未来 无线 别的 区别 类别 级别 分别 识别 性别 未完成 非常 不断 不良 无人 特别 个别 判别 无论 不管 缺少", ),
    **_each("未经 没有 没 无 缺", "without"),
    **_each("发票 发货 发布 发现 发生 发动 开发 研发 出发 颁发 删除 移除 清除 解除 扣除 消除 排除 当天 当日 当月 当年 当场 当地 相当 须知 应急 反应 供应 响应 适应 应届 就诊 就业 时间 实时 及时 时刻 定时 准时 临时 平时 随时 按时 同时 会议 会员 社会 机会 例会 会话 会计 重要 主要 摘要 概要 可靠 智能 性能 能力 能源 节能 对话 对象 对比 对账 自动 到期 到账 到货 在线 存在 按钮 按键 供应商 提供商 只读 每日简报 上传 上报 上限 下限 下载 下单 得分 地址 地图 地点 土地 其他 其中 人工 不一致 使用 用户 用途 作用 费用 信用 给付 为止 行为 因为 由于 理由 自由 将来 从而 和解 与会 及格 普及 至今 向导 方向 把握 被子 对不起 可见 超过期 以及 部分之和 都市 总是说"),
    **_each("仅限 仅 只有 只能 只允许 只对 只给 只向 只由 只 唯一 单独", "only"),
    **_each("除非", "except", "if"),
    **_each("除了 除外 除 以外 之外 例外", "except"),
    **_each("之前 以前 先于", "before"),
    **_each("之后 以后 随后", "after"),
    **_each("直到", "until"),
    **_each("增加 提高 提升 延长 变多 增多 变长 变大 上升 上涨 扩大 加大 加长 升高 更多 增长 调高", "more"),
    **_each("减少 降低 缩短 变少 变小 变短 下降 压缩 削减 缩小 减小 减轻 更少 下调 调低", "less"),
    **_each("全部 所有 全体 每个 每位 每名 每次 每台 每张 每块 每辆 每条 每份 每一 每 任何 任意 一切 各 均 一律", "all"),
    **_each("始终 一直 总是 永远 总", "always"),
    **_each("部分 某些 有些 一些 多数 大多数 少数 抽查 抽样 选定 随机 若干 偶尔 有时 一半 大部分 个别的 几个", "some"),
    **_each("如果 若 一旦 当 只要 的时候 时候 的话 时 就", "if"),
    **_each("可以 可 能够 能 可选 自愿 允许 支持", "may", "let"),
    **_each("让 供 使 提供", "let"),
    **_each("必须 务必 应当 应该 应 须 一定要", "must"),
    **_each("要求 强制 强迫 迫使 责令 必填", "force"),
    **_each("或者 或", "or"),
    **_each("先", "first"),
    **_each("但是 但 而是", "but"),
}  # fmt: skip
"""Looked for longest first; a word with no operator only keeps a character in it from being read as one."""
COVERBS: dict[str, str] = {
    **dict.fromkeys(("给", "发给", "发送给", "推送给", "向", "对", "为"), "给"), **dict.fromkeys(("把", "将"), "把"), "由": "由", "被": "由", "从": "从", "自": "从", "到": "到", "至": "到",
    "在": "在", "用": "用", "按": "按", "按照": "按", "通过": "用", "和": "和", "与": "和", "及": "和", "以及": "和", "或": "和", "或者": "和", "、": "和", "跟": "和",
}  # fmt: skip
"""What stands before a noun and says its part; `和` joins the members of an enumeration."""
FREE = (
    "系统 用户 我们 咱们 他们 它们 自己 大家 功能 希望 想要 想 需要 需 要 能否 请 得到 收到 拿到 给出 进行 实现 具有 拥有 有 会 都 也 还 再 然后 已 已经 的 了 是 地 得 着 一个 一位 一份 一种 一款 "
    "这个 那个 该 此 其 以 之间 以便 现在 目前 并且 并 而 且 则 做 一下 员工 人员 用于 们 便 与否 相应 对应 将会 情况 目标 目的 "
    "看到 看 显示 展示 查看 发送 通知 提醒 收 返回 应答 包含 列出 保证 确保 安排 开放"
).split()  # fmt: skip
LIGHT = frozenset("人者个位里上中下内间说好过来去做外后前名次度率处")
"""Characters that end or begin many words and say little alone."""
GETS = frozenset("看到 收到 拿到 得到 看".split())
WANTS = frozenset("需要 希望 想 想要".split())
PEOPLE = frozenset("顾客 客户 客人 用户".split())
VERBS = frozenset(
    "显示 展示 查看 发送 通知 提醒 记录 删除 修改 增加 减少 降低 提高 缩短 延长 保存 存储 导出 导入 同步 审批 确认 核对 检查 检测 上报 提交 上传 下载 打印 过磅 签署 选择 读取 推荐 筛选 搜索 查询 "
    "分享 退款 扣费 续借 取消 创建 释放 开放 拍摄 打开 关闭 停机 进入 离开 收到 得到 回答 翻译 分配 转交 接入 登记 预约 预订 警告 准备 保留 换班 关停 生成 汇总 统计 更新 完成 处理 支付 申请 批准 审核 列出 外发 发货".split()
)  # fmt: skip
"""What moves within a sentence as its form wants it; other words keep their order."""
SAME: dict[str, str] = {
    "看到": "显示", "展示": "显示", "查看": "显示", "发给": "发送", "通知": "发送", "存储": "保存", "存入": "保存", "顾客": "客户", "移除": "删除", "更改": "修改", "改动": "修改",
    "职员": "员工", "选取": "选择", "核验": "核对", "关停": "关闭", "回复": "回答", "答复": "回答",
}  # fmt: skip
