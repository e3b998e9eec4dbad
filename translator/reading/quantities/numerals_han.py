"""Chinese numerals and shares, and the values they say: 三千五, 两万, 二三十万, 百分之五, 九成五, 八折."""

HAN_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
HAN_STEPS = {"十": 10, "百": 100, "千": 1000}
HAN_SCALES = {"万": 10**4, "亿": 10**8}
HAN_NUMBER = r"[零〇一二两三四五六七八九十百千万亿几数半]+(?:[多余来](?=[万亿])[万亿])?"
"""A pattern for a run of numeral characters."""
_NUMERAL_CHARS_MAX = 24
_PAIRS = {"俩": 2.0, "仨": 3.0}


def han_value(written: str) -> float:
    """Read a Chinese number, such as 三千五 or 两万; digits in a row are read one by one."""
    if all(c in HAN_DIGITS for c in written):
        return float("".join(str(HAN_DIGITS[c]) for c in written[:300]))
    total, section, digit, last, largest = 0.0, 0.0, 0.0, 1.0, 0.0
    for char in written:
        if char in HAN_DIGITS:
            digit = HAN_DIGITS[char]
            last = 10.0 if char in "零〇" else last
        elif char in HAN_STEPS:
            section += (digit or 1) * HAN_STEPS[char]
            digit, last = 0.0, HAN_STEPS[char]
        else:
            scale = float(HAN_SCALES[char])
            if scale > largest:  # 一万亿: what was read so far is multiplied
                total = (total + section + digit or 1) * scale
            else:  # 一亿二千万: only what came since
                total += (section + digit or 1) * scale
            section, digit, last, largest = 0.0, 0.0, scale, max(scale, largest)
    return total + section + digit * (last / 10 if last > 10 else 1)


def han_parts(written: str) -> tuple[float, float | None, bool, int] | None:
    """Read a run of numeral characters.

    Returns:
        The value, the upper end where it says two, whether it is loose, and how many characters it takes; None where
        it says no amount, as 万一 or 几百 do.
    """
    if written in _PAIRS:
        return _PAIRS[written], None, False, 1
    if written == "半":
        return 0.5, None, False, 1
    if "半" in written:
        cut = written.index("半")
        parts = han_parts(written[:cut]) if cut else None
        return parts if parts and parts[3] == cut else None
    loose = [c for c in written if c in "几数多余来"]
    if loose:
        plain = "".join(c for c in written if c not in "几数多余来")
        if not plain or len(plain) > 3 or written[0] in "几数多余来":
            return None
        if "几" in written:  # 十几, 三十几万: one to nine more than the tens
            return _some_more(written)
        return han_value(plain), None, True, len(written)
    if written.startswith("万一") or len(written) > _NUMERAL_CHARS_MAX:
        return None
    pair = _two_in_one(written)
    if pair is not None or written[:1] not in HAN_DIGITS or len(written) < 2 or written[1] not in HAN_DIGITS:
        return (*pair, True, len(written)) if pair else (han_value(written), None, False, len(written))
    spoken = len(written) > 2 and all(c in HAN_DIGITS for c in written)
    return (han_value(written), None, False, len(written)) if spoken else None


def _some_more(written: str) -> tuple[float, float | None, bool, int] | None:
    """Read tens with 几 behind them, as in 十几 and 三十几万, by the least and the most they say."""
    tens, _, scale = written.partition("几")
    if not tens.endswith("十") or scale not in ("", *HAN_SCALES):
        return None
    return han_value(f"{tens}一{scale}"), han_value(f"{tens}九{scale}"), False, len(written)


def _two_in_one(written: str) -> tuple[float, float] | None:
    """Read what says two numbers at once, such as 三五 or 二三十万."""
    if len(written) < 2 or any(c not in HAN_DIGITS or c in "零〇" for c in written[:2]):
        return None
    rest = written[2:]
    if rest and rest[0] not in HAN_STEPS and rest[0] not in HAN_SCALES:
        return None
    low, high = han_value(written[0] + rest), han_value(written[1] + rest)
    return (low, high) if low < high else None


def share_of(written: str) -> tuple[float | None, float | None]:
    """Return what a Chinese share says, in percent, with its upper end where it says two.

    Args:
        written: such as 百分之五点五, 千分之三, 三分之一, 九成五, 三四成 or 八五折.
    """
    if written == "百分百":
        return 100.0, None
    head, of, part = written.partition("分之")
    if of and head in ("百", "千", "万"):
        whole, _, tail = part.partition("点")
        value = _either(whole)
        if value is None:
            return None, None
        if tail:
            value += float("0." + "".join(str(HAN_DIGITS[c]) for c in tail))
        return _rounded(value * {"百": 1.0, "千": 0.1, "万": 0.01}[head]), None
    if of:
        exact = 100 * han_value(part) / han_value(head)
        return (round(exact, 4) if abs(exact - round(exact, 4)) < 1e-9 else float(f"{exact:.3g}")), None
    if written.endswith("折"):
        said = written[:-1]
        value = _either(said)
        return (None if value is None else _rounded(value if value > 10 else value * 10)), None
    tenths, _, more = written.partition("成")
    if len(tenths) == 2 and tenths[0] in HAN_DIGITS:
        return 10.0 * HAN_DIGITS[tenths[0]], 10.0 * HAN_DIGITS[tenths[1]]
    extra = {"半": 5.0}.get(more, float(HAN_DIGITS.get(more, 0)))
    return _rounded(10.0 * (_either(tenths) or 0) + extra), None


def _either(written: str) -> float | None:
    """Read digits, or Chinese numerals without their loose ones such as 几; None where nothing else is there."""
    if written[0].isdigit():
        return float(written) if len(written) <= 15 else None
    plain = "".join(c for c in written if c in HAN_DIGITS or c in HAN_STEPS or c in HAN_SCALES)
    return han_value(plain) if plain else None


def _rounded(value: float) -> float:
    return float(f"{value:.12g}")
