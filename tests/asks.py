"""Asks of our own: English and Chinese, with a model and without, with numbers and without, clean and messy."""

ASKS = {
    "assistant": "Our tenants need a fast assistant that answers questions about the lease within 3 seconds. "
    "It must hand over to a clerk when it is unsure. We get 1,200 questions a day.",
    "booking": "Let staff book a meeting room in a simple app. The booking page must be available 99.5 % of the time.",
    "report": "Hello team,\n\nStorekeepers need a report of all open orders every morning. It should be easy to read. "
    "Private customers are out of scope. Budget is EUR 20,000.\n\nBest regards,\nMia",
    "search": "As a mechanic I want a better search over past repairs so that I find similar cases quickly. "
    "Today it takes 9 minutes to find one; it should take 2 minutes at most.",
    "sorting": "Incoming mail has to be sorted by department automatically. 600 letters arrive a day, at least 95 % must "
    "land in the right tray. Letters from lawyers stay manual.",
    "forecast": "We want a forecast of ice cream sales for each kiosk, accurate enough to stop throwing so much away. "
    "Sales of the last three years are in the till system.",
    "transfer": "Connect the web shop to the warehouse system over its API, so that orders are transferred every hour. If "
    "the transfer fails, the shop must tell us. It must be reliable; ISO 27001 applies.",
    "approval": "Travel requests should be approved in 2 working days instead of 7. Managers approve on the phone. "
    "Requests under EUR 300 need no approval.",
    "list": "Wishes for the kiosk:\n- large letters\n- works offline\n- starts in under 10 seconds\n- nothing fancy\n",
    "invoices": "Read the amount and the date off scanned invoices, about 300 a week, and put them into the ledger "
    "software. Errors must be rare. Live by 1 March 2027.",
    "texts": "Editors want help drafting product texts in a friendly tone. 40 texts a day, an editor signs each.",
    "wish": "We need something much better.",
    "no-ask": "Thanks for lunch yesterday, it was lovely.",
    "客服": "客服每天收到800条退货咨询，希望做一个智能助手，能快速回答客户的问题，准确率不低于90%。答不上来的转人工。3月1日前上线。",
    "看板": "仓库管理员想要一个看板，实时显示库存。界面要简洁好用。",
    "审批": "出差申请要在2个工作日内审批完，现在要7天。领导在手机上审批。300元以下的不用审批。",
    "识别": "质检员拍一张照片，希望系统自动识别零件表面的划痕，漏检率低于1%。每天约5000张照片。",
    "检索": "律师需要在历史合同里快速检索条款，结果要准确，合同不能出内网。",
}
"""By name; the Chinese ones have Chinese names."""

SPECIFIABLE = {name: text for name, text in ASKS.items() if name not in ("wish", "no-ask")}
"""Those that name what could be built."""
