"""Tags. https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#built-in-tag-reference"""
import importlib
import re

from django.core.cache import InvalidCacheBackendError, caches
from django.core.cache.utils import make_template_fragment_key
from django.template.conditions import condition
from django.template.exceptions import TemplateSyntaxError
from django.template.library import Library
from django.urls import NoReverseMatch, reverse
from django.utils import dateformat, timezone
from django.utils.formats import get_format
from django.utils.html import conditional_escape, format_html
from stampede import edition, learner_modules

register = Library()
NOT_SIMULATED = ("debug", "filter", "ifchanged", "lorem", "partial", "partialdef", "querystring", "resetcycle", "widthratio", "static", "trans", "blocktrans", "blocktranslate", "localtime")


def find(parser, name, token, parse_until):
    """The function that compiles a tag."""
    from django.template import inheritance

    found = parser.tags.get(name) or register.tags.get(name) or inheritance.register.tags.get(name)
    if found is not None:
        return found
    if name in NOT_SIMULATED:
        there = sorted({*register.tags, *inheritance.register.tags, "cache"})
        raise TemplateSyntaxError(f"the tag {name!r} is not simulated; there are: {', '.join(there)}")
    expected = f", expected {_either(parse_until)}" if parse_until else ""
    raise TemplateSyntaxError(f"Invalid block tag on line {token.lineno}: '{name}'{expected}. Did you forget to register or load this tag?")


def _either(names):
    quoted = [f"'{name}'" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"


@register.tag
def load(parser, token):
    words = token.split_contents()[1:]
    if len(words) >= 3 and words[-2] == "from":
        library = _library(words[-1], parser)
        for name in words[:-2]:
            parser.tags.update({name: library.tags[name]} if name in library.tags else {})
            parser.filters.own.update({name: library.filters[name]} if name in library.filters else {})
    else:
        for name in words:
            library = _library(name, parser)
            parser.tags.update(library.tags)
            parser.filters.own.update(library.filters)
    return lambda context: ""


def _library(name, parser):
    if name == "cache":
        return cache_library
    if name in ("i18n", "tz", "l10n", "static", "humanize"):
        return Library()  # its tags say that they are not simulated
    for module in learner_modules.names():
        if module == f"templatetags.{name}" or module.endswith(f".templatetags.{name}"):
            return importlib.import_module(module).register
    known = ["cache", *(m.rpartition(".")[2] for m in learner_modules.names() if "templatetags." in m)]
    raise TemplateSyntaxError(f"'{name}' is not a registered tag library. Must be one of:\n" + "\n".join(sorted(known)))


@register.tag
def comment(parser, token):
    parser.skip_past("endcomment")
    return lambda context: ""


@register.tag
def verbatim(parser, token):
    inner = parser.parse((f"end{token.contents}",))
    parser.delete_first_token()
    return inner


@register.tag("for")
def do_for(parser, token):
    words = token.split_contents()
    if len(words) < 4:
        raise TemplateSyntaxError(f"'for' statements should have at least four words: {token.contents}")
    backwards = words[-1] == "reversed"
    at = -3 if backwards else -2
    if words[at] != "in":
        raise TemplateSyntaxError(f"'for' statements should use the format 'for x in y': {token.contents}")
    names = re.split(r" *, *", " ".join(words[1:at]))
    sequence = parser.compile_filter(words[at + 1])
    body, empty = parser.parse(("empty", "endfor")), None
    if parser.next_token().contents == "empty":
        empty = parser.parse(("endfor",))
        parser.delete_first_token()

    def render(context):
        values = sequence.resolve(context, ignore_failures=True)
        items = [] if values is None else list(values)
        if not items:
            return empty(context) if empty is not None else ""
        if backwards:
            items.reverse()
        parent, texts = context.get("forloop", {}), []
        with context.push():
            for index, item in enumerate(items):
                context["forloop"] = _forloop(index, len(items), parent)
                texts.append(_with_item(context, names, item, body))
        return "".join(texts)

    return render


def _with_item(context, names, item, body):
    if len(names) == 1:
        context[names[0]] = item
        return body(context)
    parts = tuple(item)
    if len(parts) != len(names):
        raise ValueError(f"Need {len(names)} values to unpack in for loop; got {len(parts)}. ")
    with context.push(zip(names, parts)):
        return body(context)


def _forloop(index, size, parent):
    """https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#for"""
    left = size - index
    counted = {"counter": index + 1, "counter0": index, "revcounter": left, "revcounter0": left - 1, "first": index == 0, "last": left == 1}
    if edition.since_61():
        counted["length"] = size
    return {**counted, "parentloop": parent}


@register.tag("if")
def do_if(parser, token):
    branches, words = [], token.split_contents()[1:]
    while True:
        test = condition(words, parser.compile_filter) if words is not None else lambda context: True
        branches.append((test, parser.parse(("elif", "else", "endif") if words is not None else ("endif",))))
        closing = parser.next_token().split_contents()
        if closing[0] == "endif":
            break
        words = closing[1:] if closing[0] == "elif" else None

    def render(context):
        chosen = next((body for test, body in branches if test(context)), None)
        return "" if chosen is None else chosen(context)

    return render


@register.tag("with")
def do_with(parser, token):
    words = token.split_contents()[1:]
    if len(words) == 3 and words[1] == "as":
        values = {words[2]: parser.compile_filter(words[0])}
    else:
        values = {}
        for word in words:
            name, sign, value = word.partition("=")
            if not sign:
                raise TemplateSyntaxError(f"'with' received an invalid token: '{word}'")
            values[name] = parser.compile_filter(value)
    if not values:
        raise TemplateSyntaxError("'with' expected at least one variable assignment")
    body = parser.parse(("endwith",))
    parser.delete_first_token()

    def render(context):
        with context.push({name: value.resolve(context) for name, value in values.items()}):
            return body(context)

    return render


@register.tag
def autoescape(parser, token):
    words = token.split_contents()
    if len(words) != 2 or words[1] not in ("on", "off"):
        raise TemplateSyntaxError("'autoescape' tag requires exactly one argument.")
    body = parser.parse(("endautoescape",))
    parser.delete_first_token()

    def render(context):
        before, context.autoescape = context.autoescape, words[1] == "on"
        try:
            return body(context)
        finally:
            context.autoescape = before

    return render


@register.tag
def spaceless(parser, token):
    body = parser.parse(("endspaceless",))
    parser.delete_first_token()
    return lambda context: re.sub(r">\s+<", "><", body(context).strip())


BRACES = {
    "openblock": "{%", "closeblock": "%}", "openvariable": "{{", "closevariable": "}}", "openbrace": "{", "closebrace": "}",
    "opencomment": "{#", "closecomment": "#}",
}


@register.tag
def templatetag(parser, token):
    words = token.split_contents()
    if len(words) != 2:
        raise TemplateSyntaxError("'templatetag' statement takes one argument")
    if words[1] not in BRACES:
        raise TemplateSyntaxError(f"Invalid templatetag argument: '{words[1]}'. Must be one of: {list(BRACES)}")
    return lambda context: BRACES[words[1]]


@register.tag
def firstof(parser, token):
    words, target = token.split_contents()[1:], None
    if len(words) > 2 and words[-2] == "as":
        target, words = words[-1], words[:-2]
    values = [parser.compile_filter(word) for word in words]

    def render(context):
        found = next((value for value in values if value.resolve(context, ignore_failures=True)), None)
        text = found.shown(context) if found is not None else ""
        if target is not None:
            context[target] = text
            return ""
        return text

    return render


@register.tag
def cycle(parser, token):
    words = token.split_contents()[1:]
    if "as" in words:
        raise TemplateSyntaxError("{% cycle … as name %} is not simulated: use forloop.counter")
    values, key = [parser.compile_filter(word) for word in words], object()

    def render(context):
        turn = context.render_context.get(key, 0)
        context.render_context[key] = turn + 1
        return values[turn % len(values)].shown(context)

    return render


@register.tag
def regroup(parser, token):
    words = token.split_contents()
    if len(words) != 6 or words[2] != "by" or words[4] != "as":
        raise TemplateSyntaxError("'regroup' tag takes five arguments")
    target = parser.compile_filter(words[1])
    name, attribute = words[5], parser.compile_filter(f"{words[5]}.{words[3]}")

    def render(context):
        groups = []
        for item in target.resolve(context, ignore_failures=True) or ():
            with context.push({name: item}):
                grouper = attribute.resolve(context, ignore_failures=True)
            if not groups or groups[-1]["grouper"] != grouper:
                groups.append({"grouper": grouper, "list": []})
            groups[-1]["list"].append(item)
        context[name] = groups
        return ""

    return render


@register.tag
def now(parser, token):
    words = token.split_contents()
    target = words[3] if len(words) == 4 and words[2] == "as" else None
    wanted = words[1][1:-1]

    def render(context):
        text = dateformat.format(timezone.localtime(), get_format(wanted))
        if target:
            context[target] = text
            return ""
        return text

    return render


@register.tag
def url(parser, token):
    words, target = token.split_contents()[1:], None
    if not words:
        raise TemplateSyntaxError("'url' takes at least one argument, a URL pattern name.")
    if len(words) >= 2 and words[-2] == "as":
        target, words = words[-1], words[:-2]
    name, args, kwargs = parser.compile_filter(words[0]), [], {}
    for word in words[1:]:
        key, sign, value = word.partition("=")
        if sign:
            kwargs[key] = parser.compile_filter(value)
        else:
            args.append(parser.compile_filter(word))

    def render(context):
        given = [arg.resolve(context) for arg in args], {key: value.resolve(context) for key, value in kwargs.items()}
        try:
            found = reverse(name.resolve(context), args=given[0], kwargs=given[1])
        except NoReverseMatch:
            if target is None:
                raise
            found = ""
        if target is not None:
            context[target] = found
            return ""
        return conditional_escape(found)

    return render


@register.tag
def csrf_token(parser, token):
    """Makes the page vary on the cookie; nothing where there is no request. https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#csrf-token"""

    def render(context):
        made = context.get("csrf_token")
        return format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', made) if made else ""

    return render


cache_library = Library()


@cache_library.tag
def cache(parser, token):
    """{% cache seconds name vary… %}. https://docs.djangoproject.com/en/5.2/topics/cache/#template-fragment-caching"""
    body = parser.parse(("endcache",))
    parser.delete_first_token()
    words = token.split_contents()
    if len(words) < 3:
        raise TemplateSyntaxError(f"'{words[0]!r}' tag requires at least 2 arguments.")
    alias = None
    if len(words) > 3 and words[-1].startswith("using="):
        alias = parser.compile_filter(words.pop()[len("using=") :])
    seconds, name = parser.compile_filter(words[1]), words[2]
    vary = [parser.compile_filter(word) for word in words[3:]]

    def render(context):
        timeout = seconds.resolve(context)
        if timeout is not None:
            try:
                timeout = int(timeout)
            except (ValueError, TypeError):
                raise TemplateSyntaxError(f'"cache" tag got a non-integer timeout value: {timeout!r}')
        store = _fragments(None if alias is None else (alias.resolve(context),))
        key = make_template_fragment_key(name, [each.resolve(context) for each in vary])
        text = store.get(key)
        if text is None:
            text = body(context)
            store.set(key, text, timeout)
        return text

    return render


def _fragments(named):
    """The alias that the tag names, else "template_fragments", if there is one."""
    if named is not None:
        (alias,) = named
        try:
            return caches[alias]
        except InvalidCacheBackendError:
            raise TemplateSyntaxError(f"Invalid cache name specified for cache tag: {alias!r}")
    try:
        return caches["template_fragments"]
    except InvalidCacheBackendError:
        return caches["default"]


