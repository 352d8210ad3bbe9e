"""Digits in groups, as many decimals as wanted. (Mirrors django.utils.numberformat, which is not documented.)"""
from decimal import Decimal


def format(number, decimal_sep, decimal_pos=None, grouping=0, thousand_sep="", force_grouping=False, use_l10n=None):
    if number is None or number == "":
        return number
    text = f"{number:f}" if isinstance(number, Decimal) else str(number)
    if isinstance(number, float) and "e" in text:
        text = f"{Decimal(str(number)):f}"
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, rest = text.partition(".")
    if decimal_pos is not None:
        rest = rest[:decimal_pos].ljust(decimal_pos, "0")
    if grouping and force_grouping:
        groups = []
        while whole:
            groups.insert(0, whole[-grouping:])
            whole = whole[:-grouping]
        whole = thousand_sep.join(groups)
    return f"{sign}{whole}{decimal_sep + rest if rest else ''}"
