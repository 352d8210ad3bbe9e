"""Patterns compiled when they are first used. (Mirrors django.utils.regex_helper, which is not documented.)"""
import re

from django.utils.functional import SimpleLazyObject


def _lazy_re_compile(regex, flags=0):
    return SimpleLazyObject(lambda: re.compile(regex, flags) if isinstance(regex, (str, bytes)) else regex)
