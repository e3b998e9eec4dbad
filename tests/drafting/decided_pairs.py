"""Asks that leave a level open, each with the text of a decision: one that sets it, and one that only looks as if it did."""

SETS = [
    (
        "Our nurses need a quick search in the ward handbook.",
        "Search in the ward handbook shows results within 1 second.",
    ),
    (
        "Parents complain that the booking page of the kindergarten is slow. Make the booking page load faster.",
        "The booking page of the kindergarten loads within 3 seconds.",
    ),
    (
        "The ferry timetable app must be highly available for passengers.",
        "The ferry timetable app is available at least 99.5 % of the time.",
    ),
    (
        "Bakers want a chatbot that answers questions about recipes correctly.",
        "At least 90 % of the chatbot's answers about recipes are correct.",
    ),
    (
        "We want the parking app to react quickly when drivers pay.",
        "## Decision\n\nWhen drivers pay, the parking app answers within 2 s.",
    ),
    (
        "Build a smart classifier that sorts incoming letters of the city hall accurately.",
        "The classifier sorts at least 95 % of the incoming letters of the city hall correctly.",
    ),
    (
        "Make sure the ticket shop responds fast, also on Friday evenings.",
        "# Ticket shop\n\n## Decision Outcome\n\nThe ticket shop responds within 800 ms.\n",
    ),
    (
        "Librarians need a recommendation tool that gives useful suggestions to readers quickly.",
        "The recommendation tool shows suggestions to readers within 2 s.",
    ),
    (
        "The alarm app should notify the keeper as soon as possible when the fence is open.",
        "The alarm app notifies the keeper within 30 s when the fence is open.",
    ),
    ("护士需要在病房手册里快速搜索。", "病房手册的搜索在1秒内显示结果。"),
    ("停车小程序要让司机付款时响应快一些。", "司机付款时，停车小程序在2秒内响应。"),
    ("我们想要一个能准确回答菜谱问题的机器人。", "机器人回答菜谱问题的正确率至少90%。"),
    ("渡轮时刻表系统要稳定可靠。", "渡轮时刻表系统的可用率不低于99.5%。"),
]
SETS_NONE = [
    (
        "Our nurses need a quick search in the ward handbook.",
        "Search in the visitor directory shows results within 1 second.",
    ),
    (
        "Our nurses need a quick search in the ward handbook.",
        "Search terms of nurses in the ward handbook are deleted within 30 seconds.",
    ),
    ("Make the booking page load faster.", "The admin page loads within 3 seconds."),
    (
        "Make the booking page of the kindergarten load faster.",
        "The booking page of the kindergarten logs parents out after at most 10 minutes.",
    ),
    (
        "The ferry timetable app must be highly available for passengers.",
        "The ferry ticket app is available at least 99.5 % of the time.",
    ),
    (
        "Bakers want a chatbot that answers questions about recipes correctly.",
        "At least 90 % of the chatbot's answers about allergies are correct.",
    ),
    (
        "Bakers want a chatbot that answers questions about recipes correctly.",
        "The chatbot answers questions about recipes within 3 s.",
    ),
    (
        "We want the parking app to react quickly when drivers pay.",
        "We expect that the parking app could answer within 2 s when drivers pay.",
    ),
    (
        "We want the parking app to react quickly when drivers pay.",
        "In the first version the parking app answered within 2 s when drivers pay.",
    ),
    (
        "Build a smart classifier that sorts incoming letters of the city hall accurately.",
        "The classifier sorts at least 95 % of the outgoing letters of the city hall correctly.",
    ),
    (
        "The alarm app should notify the keeper as soon as possible when the fence is open.",
        "The alarm app notifies the vet within 30 s when the fence is open.",
    ),
    ("Make sure the ticket shop responds fast.", "The ticket shop responds within 800 ms for staff."),
    ("护士需要在病房手册里快速搜索。", "访客名录的搜索在1秒内显示结果。"),
    ("停车小程序要让司机付款时响应快一些。", "停车小程序在10秒内退出。"),
    ("我们想要一个能准确回答菜谱问题的机器人。", "机器人回答过敏问题的正确率至少90%。"),
    ("渡轮时刻表系统要稳定可靠。", "渡轮售票系统的可用率不低于99.5%。"),
    ("Make the search fast.", "The search answers within 1 s."),
]

MISSED = 3
"""Of those that set it, so many are not seen: a wrong number harms more than one that is asked for again."""
