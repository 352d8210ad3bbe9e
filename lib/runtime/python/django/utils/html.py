"""https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.html"""
import html
import json
import re
import warnings

import django
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.safestring import SafeString, mark_safe


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


def strip_tags(value):
    """Without what looks like a tag. (Django's own is a whole parser.)"""
    return re.sub(r"<[^>]*>", "", str(value))


def linebreaks(value):
    return "\n\n".join(f"<p>{part.replace(chr(10), '<br>')}</p>" for part in re.split("\n{2,}", str(value)))


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
