"""The template engine: parses into a list of nodes, each a function from context to text."""
import html
import re

from django.core.cache import caches
from django.core.cache.utils import make_template_fragment_key
from django.middleware.csrf import get_token
from stampede import edition

_tokens = re.compile(r"({%.*?%}|{{.*?}}|{#.*?#})", re.DOTALL)
SUPPORTED = "for, if, elif, else, cache, csrf_token, load, comment"


class TemplateDoesNotExist(Exception):
    pass


class TemplateSyntaxError(Exception):
    pass


class Context(dict):
    def __init__(self, given=None):
        super().__init__(given or {})


def _floatformat(value, digits="-1"):
    places = int(digits)
    rounded = round(float(value), abs(places))
    return str(int(rounded)) if places < 0 and rounded == int(rounded) else f"{rounded:.{abs(places)}f}"


FILTERS = {
    "upper": lambda value: str(value).upper(),
    "lower": lambda value: str(value).lower(),
    "title": lambda value: str(value).title(),
    "length": lambda value: len(value),
    "default": lambda value, other: value or other,
    "join": lambda value, glue: glue.join(map(str, value)),
    "floatformat": _floatformat,
    "pluralize": lambda value, suffix="s": "" if value == 1 else suffix,
}


def resolve(expression, context):
    """`name.attribute|filter:"argument"` -> its value; what is missing is empty text."""
    parts = re.findall(r"(?:\"[^\"]*\"|'[^']*'|[^|])+", expression.strip())
    value = _value(parts[0].strip(), context)
    for part in parts[1:]:
        name, colon, argument = part.strip().partition(":")
        if name not in FILTERS:
            raise TemplateSyntaxError(f"the filter {name!r} is not simulated; there are: {', '.join(FILTERS)}")
        value = FILTERS[name](value, _value(argument, context)) if colon else FILTERS[name](value)
    return value


def _value(text, context):
    if text[:1] in "\"'" and text[-1:] == text[:1]:
        return text[1:-1]
    if re.fullmatch(r"-?\d+(\.\d+)?", text):
        return float(text) if "." in text else int(text)
    if text in ("True", "False", "None"):
        return {"True": True, "False": False, "None": None}[text]
    first, *rest = text.split(".")
    value = context.get(first, "")
    for name in rest:
        try:
            value = value[name]
        except (TypeError, KeyError, IndexError):
            try:
                value = getattr(value, name)
            except AttributeError:
                try:
                    value = value[int(name)]
                except (TypeError, ValueError, KeyError, IndexError):
                    return ""
        if callable(value):
            value = value()
    return value() if callable(value) else value


def _test(words, context):
    for word, combine in (("or", any), ("and", all)):
        if word in words:
            at = words.index(word)
            return combine((_test(words[:at], context), _test(words[at + 1 :], context)))
    if words[0] == "not":
        return not _test(words[1:], context)
    if len(words) == 1:
        return bool(resolve(words[0], context))
    left, sign, right = words
    left, right = resolve(left, context), resolve(right, context)
    signs = {"==": left == right, "!=": left != right, "in": sign == "in" and left in right}
    order = {"<": lambda: left < right, ">": lambda: left > right, "<=": lambda: left <= right, ">=": lambda: left >= right}
    return signs[sign] if sign in signs else order[sign]()


class Template:
    """https://docs.djangoproject.com/en/5.2/ref/templates/api/#django.template.Template"""

    def __init__(self, template_string, name=None):
        self.name = name
        self._pieces = _tokens.split(template_string)
        self._nodes, end = self._parse(())
        assert end is None

    def render(self, context=None):
        return _render(self._nodes, Context(context))

    def _parse(self, ends):
        """Nodes up to one of the closing tags, and the words of that tag."""
        nodes = []
        while self._pieces:
            piece = self._pieces.pop(0)
            if piece.startswith("{{"):
                nodes.append(_variable(piece[2:-2]))
            elif piece.startswith("{%"):
                words = re.findall(r"(?:\"[^\"]*\"|'[^']*'|\S)+", piece[2:-2])
                if words[0] in ends:
                    return nodes, words
                nodes.append(self._tag(words))
            elif not piece.startswith("{#"):
                nodes.append(lambda context, text=piece: text)
        if ends:
            raise TemplateSyntaxError(f"Unclosed tag: looking for one of {', '.join(ends)}.")
        return nodes, None

    def _tag(self, words):
        tag = words[0]
        if tag == "load":
            return lambda context: ""
        if tag == "comment":
            self._parse(("endcomment",))
            return lambda context: ""
        if tag == "for":
            return self._for(words)
        if tag == "if":
            return self._if(words)
        if tag == "cache":
            return self._cache(words)
        if tag == "csrf_token":
            return _csrf_token
        raise TemplateSyntaxError(f"the tag {tag!r} is not simulated; there are: {SUPPORTED}")

    def _for(self, words):
        names, sequence = " ".join(words[1 : words.index("in")]).replace(",", " ").split(), words[words.index("in") + 1]
        backwards = words[-1] == "reversed"
        body, end = self._parse(("empty", "endfor"))
        empty = self._parse(("endfor",))[0] if end[0] == "empty" else []

        def render(context):
            texts = []
            items = list(resolve(sequence, context) or ())
            if backwards:
                items.reverse()
            for index, item in enumerate(items):
                values = {names[0]: item} if len(names) == 1 else dict(zip(names, item))
                texts.append(_render(body, Context({**context, "forloop": _forloop(index, len(items), context), **values})))
            return "".join(texts) if items else _render(empty, context)

        return render

    def _if(self, words):
        branches, condition = [], words[1:]
        while True:
            body, end = self._parse(("elif", "else", "endif"))
            branches.append((condition, body))
            if end[0] == "endif":
                break
            condition = end[1:] if end[0] == "elif" else ["True"]

        def render(context):
            chosen = next((body for test, body in branches if _test(test, context)), [])
            return _render(chosen, context)

        return render

    def _cache(self, words):
        """{% cache seconds name vary… %}. https://docs.djangoproject.com/en/5.2/topics/cache/#template-fragment-caching"""
        body, _ = self._parse(("endcache",))
        alias = next((w.partition("=")[2] for w in words if w.startswith("using=")), '"default"')
        seconds, name, *vary = [w for w in words[1:] if not w.startswith("using=")]

        def render(context):
            cache = caches[resolve(alias, context)]
            key = make_template_fragment_key(name, [resolve(v, context) for v in vary])
            text = cache.get(key)
            if text is None:
                text = _render(body, context)
                cache.set(key, text, resolve(seconds, context))
            return text

        return render


class _Engine:
    """The one engine that there is, as `engines["django"]`."""

    @staticmethod
    def from_string(template_code):
        return Template(template_code)

    @staticmethod
    def get_template(template_name):
        from django.template.loader import get_template

        return get_template(template_name)


engines = {"django": _Engine()}


def _forloop(index, size, context):
    """https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#for"""
    left = size - index
    counted = {"counter": index + 1, "counter0": index, "revcounter": left, "revcounter0": left - 1, "first": index == 0, "last": left == 1}
    if edition.since_61():
        counted["length"] = size
    return {**counted, "parentloop": context.get("forloop", {})}


def _csrf_token(context):
    """Makes the page vary on the cookie; nothing where there is no request. https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#csrf-token"""
    token = context.get("csrf_token")
    if token is None and context.get("request") is not None:
        token = get_token(context["request"])
    return f'<input type="hidden" name="csrfmiddlewaretoken" value="{token}">' if token else ""


def _variable(expression):
    return lambda context: html.escape(str(resolve(expression, context)))


def _render(nodes, context):
    return "".join(node(context) for node in nodes)
