"""The sums by which a number shows what it is, and how random a row of characters looks."""

import math
from collections import Counter
from datetime import date

_RESIDENT_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_RESIDENT_MARKS = "10X98765432"


def luhn_holds(digits: str) -> bool:
    """Say whether the last digit checks the others, as a payment card's does.

    Args:
        digits: ASCII digits only.

    Source: ISO/IEC 7812-1, annex B.
    """
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def iban_holds(iban: str) -> bool:
    """Say whether the two check digits of an IBAN hold: moved to the end and read as a number, it leaves 1 over 97.

    Args:
        iban: capital letters and digits, without spaces.

    Source: ISO 13616-1, ISO/IEC 7064 MOD 97-10.
    """
    return int("".join(str(int(char, 36)) for char in iban[4:] + iban[:4])) % 97 == 1


def resident_id_holds(number: str) -> bool:
    """Say whether a Chinese resident id has a day of birth that existed and the right last character.

    Args:
        number: 17 digits and a digit or X.

    Source: GB 11643-1999, ISO/IEC 7064 MOD 11-2.
    """
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _RESIDENT_WEIGHTS, strict=False))
    return _RESIDENT_MARKS[total % 11] == number[17].upper()


def entropy_bits(chars: str) -> float:
    """Return the Shannon entropy of a text by its own characters, in bits a character; 0 for an empty one."""
    size = len(chars)
    return -sum(n / size * math.log2(n / size) for n in Counter(chars).values()) if chars else 0.0
