"""https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.text"""
import re
import unicodedata

from django.core.exceptions import SuspiciousFileOperation
from django.utils.functional import cached_property, keep_lazy_text, lazy


@keep_lazy_text
def capfirst(x):
    return x if not x else str(x)[0].upper() + str(x)[1:]


@keep_lazy_text
def slugify(value, allow_unicode=False):
    """https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.text.slugify"""
    value = str(value)
    if allow_unicode:
        value = unicodedata.normalize("NFKC", value)
    else:
        value = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode("ascii")
    value = re.sub(r"[^\w\s-]", "", value.lower())
    return re.sub(r"[-\s]+", "-", value).strip("-_")


def get_valid_filename(name):
    made = re.sub(r"(?u)[^-\w.]", "", str(name).strip().replace(" ", "_"))
    if made in ("", ".", ".."):
        raise SuspiciousFileOperation(f"Could not derive file name from '{name}'")
    return made


def normalize_newlines(text):
    return re.sub(r"\r\n|\r|\n", "\n", str(text))


def phone2numeric(phone):
    return "".join("22233344455566677778889999"[ord(c) - 97] if "a" <= c <= "z" else c for c in phone.lower())


def camel_case_to_spaces(value):
    return re.sub(r"((?<=[a-z])[A-Z]|(?<!\A)[A-Z](?=[a-z]))", r" \1", value).strip().lower()


def get_text_list(list_, last_word="or"):
    if not list_:
        return ""
    if len(list_) == 1:
        return str(list_[0])
    return f"{', '.join(str(i) for i in list_[:-1])} {last_word} {list_[-1]}"


def wrap(text, width):
    import textwrap

    return "\n".join(
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False, replace_whitespace=False) or [""])
        for line in str(text).splitlines()
    )


_smart_split = re.compile(r"""((?:[^\s'"]*(?:(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')[^\s'"]*)+)|\S+)""")


def smart_split(text):
    """At blanks outside of quotes."""
    for bit in _smart_split.finditer(str(text)):
        yield bit[0]


class Truncator:
    """Text cut to a number of words or characters. HTML is not simulated."""

    def __init__(self, text):
        self.text = text

    @cached_property
    def _text(self):
        return str(self.text)

    def _end(self, truncate):
        return "…" if truncate is None else str(truncate)

    def chars(self, num, truncate=None, html=False):
        self._refuse(html)
        text, length, end = unicodedata.normalize("NFC", self._text), int(num), self._end(truncate)
        if length <= 0:
            return ""
        if len(text) <= length:
            return text
        return text[: max(0, length - len(end))] + end

    def words(self, num, truncate=None, html=False):
        self._refuse(html)
        length = int(num)
        if length <= 0:
            return ""
        words = self._text.split()
        if len(words) <= length:
            return " ".join(words)
        return " ".join(words[:length]) + self._end(truncate)

    def _refuse(self, html):
        if html:
            raise NotImplementedError("Truncator(…, html=True) is not simulated: cut the text before it becomes HTML")


def compress_string(s, *, max_random_bytes=None):
    """Bytes as gzip packs them."""
    import gzip

    return gzip.compress(s, compresslevel=6, mtime=0)


def _formatted(text, *args, **kwargs):
    return text.format(*args, **kwargs)


format_lazy = lazy(_formatted, str)


def unescape_string_literal(s):
    """What a quoted text says: '"a"' is a."""
    if not s or s[0] not in "\"'" or s[-1] != s[0]:
        raise ValueError(f"Not a string literal: {s!r}")
    return s[1:-1].replace(f"\\{s[0]}", s[0]).replace("\\\\", "\\")
