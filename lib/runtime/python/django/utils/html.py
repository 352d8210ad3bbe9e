"""https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.html"""
import html
import json
import re
import warnings
from html.parser import HTMLParser

import django
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import normalize_newlines


def escape(text):
    return SafeString(html.escape(str(text)))


def conditional_escape(text):
    return text.__html__() if hasattr(text, "__html__") else escape(text)


def format_html(format_string, *args, **kwargs):
    if not (args or kwargs):
        if django.VERSION >= (6, 0):
            raise TypeError("args or kwargs must be provided.")
        warnings.warn("Calling format_html() without passing args or kwargs is deprecated.", DeprecationWarning, stacklevel=2)
    return mark_safe(format_string.format(*map(conditional_escape, args), **{k: conditional_escape(v) for k, v in kwargs.items()}))


def format_html_join(sep, format_string, args_generator):
    return mark_safe(conditional_escape(sep).join(format_html(format_string, *args) for args in args_generator))


_IN_SCRIPTS = {ord(c): f"\\u{ord(c):04X}" for c in "\\'\"><&=-;`\u2028\u2029"} | {n: f"\\u{n:04X}" for n in range(32)}


def escapejs(value):
    return mark_safe(str(value).translate(_IN_SCRIPTS))


class MLStripper(HTMLParser):
    """Keeps what is no tag, references as they are written."""

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.reset()
        self.fed = []

    def handle_data(self, d):
        self.fed.append(d)

    def handle_entityref(self, name):
        self.fed.append(f"&{name};")

    def handle_charref(self, name):
        self.fed.append(f"&#{name};")


def strip_tags(value):
    """Without tags, again and again until none is left."""
    value = str(value)
    while "<" in value and ">" in value:
        parser = MLStripper()
        parser.feed(value)
        parser.close()
        stripped = "".join(parser.fed)
        if value.count("<") == stripped.count("<"):
            break
        value = stripped
    return value


def linebreaks(value, autoescape=False):
    parts = re.split("\n{2,}", normalize_newlines(value))
    return "\n\n".join(f"<p>{(escape(part) if autoescape else part).replace(chr(10), '<br>')}</p>" for part in parts)


def html_safe(klass):
    """Decorates a class: its text is HTML already."""
    if "__html__" in klass.__dict__:
        raise ValueError(f"can't apply @html_safe to {klass.__name__} because it defines __html__().")
    if "__str__" not in klass.__dict__:
        raise ValueError(f"can't apply @html_safe to {klass.__name__} because it doesn't define __str__().")
    text = klass.__str__
    klass.__str__ = lambda self: mark_safe(text(self))
    klass.__html__ = lambda self: str(self)
    return klass


def json_script(value, element_id=None, encoder=None):
    """JSON in a <script>, with what could end it written as escapes."""
    text = json.dumps(value, cls=encoder or DjangoJSONEncoder).translate({ord(c): f"\\u{ord(c):04X}" for c in "<>&"})
    if element_id:
        return format_html('<script id="{}" type="application/json">{}</script>', element_id, mark_safe(text))
    return format_html('<script type="application/json">{}</script>', mark_safe(text))


_LINK = re.compile(r"(?<![\w/@])((?:https?://|www\.)[^\s<>\"']+[^\s<>\"'.,:;!?)\]])")

_OTHER_LINK = re.compile(r"(?<![\w./@-])[\w.+-]+@[\w-]+\.[\w.-]+|(?<![\w./@-])(?!www\.|http)\w[\w.-]*\.(?:com|edu|gov|int|mil|net|org)\b", re.IGNORECASE)


def urlize(text, trim_url_limit=None, nofollow=False, autoescape=False):
    """Web addresses as links. Django's own also finds mail addresses and bare domains, which are refused."""
    found = _OTHER_LINK.search(str(text))
    if found:
        raise NotImplementedError(f"urlize does not make links of mail addresses and domains such as {found[0]!r} here: write the whole address, with https://")
    end = ' rel="nofollow"' if nofollow else ""

    def link(match):
        shown = match[1]
        target = shown if "://" in shown else f"http://{shown}"
        if trim_url_limit is not None and len(shown) > trim_url_limit:
            shown = f"{shown[: max(0, trim_url_limit - 1)]}…"
        return f'<a href="{html.escape(target)}"{end}>{shown}</a>'

    return _LINK.sub(link, html.escape(str(text)) if autoescape else str(text))
