"""From a path to a view, and from a name to a path. https://docs.djangoproject.com/en/5.2/ref/urlresolvers/

The patterns are `urlpatterns` of the main program, of its file urls.py, or of the module that settings.ROOT_URLCONF names.
"""
import re
import sys
from importlib import import_module
from itertools import product
from urllib.parse import quote

from asgiref.local import Local
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, ViewDoesNotExist
from django.urls.converters import REGISTERED, get_converter
from django.urls.exceptions import NoReverseMatch, Resolver404
from django.urls.possibilities import Group, possibilities
from django.urls.prefix import get_script_prefix
from django.utils.functional import lazy
from stampede import learner_modules
from stampede.fresh import on_reset

_PARAMETER = re.compile(r"<(?:(?P<converter>[^>:]+):)?(?P<parameter>[^>]+)>")
on_reset(REGISTERED.clear)


class ResolverMatch:
    def __init__(self, func, args, kwargs, url_name=None, app_names=None, namespaces=None, route=None, tried=None, captured_kwargs=None, extra_kwargs=None):
        self.func, self.args, self.kwargs, self.url_name, self.route, self.tried = func, args, kwargs, url_name, route, tried
        self.captured_kwargs, self.extra_kwargs = captured_kwargs, extra_kwargs
        self.app_names = [name for name in app_names or [] if name]
        self.namespaces = [name for name in namespaces or [] if name]
        self.app_name, self.namespace = ":".join(self.app_names), ":".join(self.namespaces)
        view = getattr(func, "view_class", func)
        self._func_path = f"{view.__module__}.{getattr(view, '__qualname__', type(view).__name__)}"
        self.view_name = ":".join([*self.namespaces, url_name or self._func_path])

    def __getitem__(self, index):
        return (self.func, self.args, self.kwargs)[index]

    def __repr__(self):
        return (
            f"ResolverMatch(func={self._func_path}, args={self.args!r}, kwargs={self.kwargs!r}, url_name={self.url_name!r}, "
            f"app_names={self.app_names!r}, namespaces={self.namespaces!r}, route={self.route!r})"
        )


class RoutePattern:
    """`books/<int:pk>/`."""

    def __init__(self, route, is_endpoint):
        self.route, self.converters, parts, at = route, {}, ["^"], 0
        for found in _PARAMETER.finditer(route):
            parts.append(re.escape(route[at : found.start()]))
            name = found["parameter"]
            if not name.isidentifier():
                raise ImproperlyConfigured(
                    f"URL route {route!r} uses parameter name {name!r} which isn't a valid Python identifier."
                )
            if name in self.converters:
                raise ImproperlyConfigured(f"URL route {route!r} uses parameter name {name!r} more than once.")
            try:
                converter = self.converters[name] = get_converter(found["converter"] or "str")
            except KeyError as e:
                raise ImproperlyConfigured(f"URL route {route!r} uses invalid converter {found['converter']!r}.") from e
            parts.append(f"(?P<{name}>{converter.regex})")
            at = found.end()
        parts.append(re.escape(route[at:]) + (r"\Z" if is_endpoint else ""))
        self.regex = re.compile("".join(parts))

    def match(self, path):
        found = self.regex.search(path)
        if not found:
            return None
        kwargs = {}
        for key, value in found.groupdict().items():
            try:
                kwargs[key] = self.converters[key].to_python(value)
            except ValueError:
                return None
        return path[found.end() :], (), kwargs

    def possibilities(self):
        parts, at = [], 0
        for found in _PARAMETER.finditer(self.route):
            parts += [self.route[at : found.start()], Group(found["parameter"])]
            at = found.end()
        return [[*parts, self.route[at:]]]

    def text_of(self, name, value):
        """A value as the path has it; None if it cannot be there."""
        try:
            return str(self.converters[name].to_url(value))
        except ValueError:
            return None

    def __str__(self):
        return self.route


class RegexPattern:
    def __init__(self, regex, is_endpoint):
        self.route, self.regex, self.converters = regex, re.compile(regex), {}

    def match(self, path):
        found = self.regex.search(path)
        if not found:
            return None
        kwargs = {k: v for k, v in found.groupdict().items() if v is not None}
        return path[found.end() :], () if kwargs else found.groups(), kwargs

    def possibilities(self):
        return possibilities(self.regex)

    def text_of(self, name, value):
        return str(value)

    def __str__(self):
        return self.route


class URLPattern:
    def __init__(self, pattern, callback, default_args=None, name=None):
        self.pattern, self.callback, self.default_args, self.name = pattern, callback, default_args or {}, name

    def resolve(self, path):
        found = self.pattern.match(path)
        if found is None:
            return None
        _, args, captured = found
        kwargs = {**captured, **self.default_args}
        return ResolverMatch(
            self.callback, args, kwargs, self.name, route=str(self.pattern), captured_kwargs=captured, extra_kwargs=self.default_args
        )

    def __repr__(self):
        return f"<URLPattern '{self.pattern}'{f' [name={self.name!r}]' if self.name else ''}>"


class URLResolver:
    def __init__(self, pattern, urlconf, default_kwargs=None, app_name=None, namespace=None):
        self.pattern, self.urlconf, self.default_kwargs = pattern, urlconf, default_kwargs or {}
        self.app_name, self.namespace = app_name, namespace

    @property
    def url_patterns(self):
        module = import_module(self.urlconf) if isinstance(self.urlconf, str) else self.urlconf
        patterns = getattr(module, "urlpatterns", module)
        try:
            iter(patterns)
        except TypeError as e:
            raise ImproperlyConfigured(
                f"The included URLconf '{self.urlconf}' does not appear to have any patterns in it. If you see the 'urlpatterns' variable "
                "with valid patterns in the file then the issue is probably caused by a circular import."
            ) from e
        return patterns

    def resolve(self, path):
        path = str(path)
        found = self.pattern.match(path)
        if found is None:
            raise Resolver404({"path": path})
        rest, args, kwargs = found
        tried = []
        for pattern in self.url_patterns:
            try:
                match = pattern.resolve(rest)
            except Resolver404 as e:
                sub_tried = e.args[0].get("tried")
                tried.extend([[pattern]] if sub_tried is None else ([pattern, *sub] for sub in sub_tried))
                continue
            if match is None:
                tried.append([pattern])
                continue
            tried.extend([[pattern]] if match.tried is None else ([pattern, *sub] for sub in match.tried))
            given = {**kwargs, **self.default_kwargs, **match.kwargs}
            return ResolverMatch(
                match.func, match.args if given else args + match.args, given, match.url_name, [self.app_name, *match.app_names],
                [self.namespace, *match.namespaces], str(self.pattern).removeprefix("^/") + (match.route or ""), tried,
                captured_kwargs=match.captured_kwargs, extra_kwargs={**self.default_kwargs, **(match.extra_kwargs or {})},
            )
        raise Resolver404({"tried": tried, "path": rest})

    def __repr__(self):
        conf = f"<{type(self.urlconf[0]).__name__} list>" if isinstance(self.urlconf, list) and self.urlconf else repr(self.urlconf)
        return f"<URLResolver {conf} ({self.app_name}:{self.namespace}) '{self.pattern}'>"


def _conf():
    """The patterns of the program."""
    if settings.is_overridden("ROOT_URLCONF"):
        name = settings.ROOT_URLCONF
        return import_module(name) if isinstance(name, str) else name
    main = sys.modules["__main__"]
    if hasattr(main, "urlpatterns"):
        return main
    own = sorted((name for name in learner_modules.names() if name.split(".")[-1] == "urls"), key=len)
    return import_module(own[0]) if own else []


_urlconf = Local()


@on_reset
def set_urlconf(urlconf_name=None):
    """Other patterns for this thread until it is called without a name."""
    if urlconf_name:
        _urlconf.value = urlconf_name
    elif hasattr(_urlconf, "value"):
        del _urlconf.value


def get_urlconf(default=None):
    return getattr(_urlconf, "value", default)


def get_resolver(urlconf=None):
    urlconf = get_urlconf() if urlconf is None else urlconf
    conf = import_module(urlconf) if isinstance(urlconf, str) else urlconf if urlconf is not None else _conf()
    return URLResolver(RegexPattern(r"^/", False), conf)


def resolve(path, urlconf=None):
    """https://docs.djangoproject.com/en/5.2/ref/urlresolvers/#resolve"""
    return get_resolver(urlconf).resolve(path)


def is_valid_path(path, urlconf=None):
    """What the path resolves to, or False."""
    try:
        return resolve(path, urlconf)
    except Resolver404:
        return False


def _named(patterns, wanted, prefix, spaces, inherited, current):
    """Every way to what is called so: (patterns before it, pattern). The last one written comes first."""
    for each in reversed(patterns):
        if isinstance(each, URLResolver):
            space = each.namespace
            if space is None:
                yield from _named(each.url_patterns, wanted, [*prefix, each], spaces, {**inherited, **each.default_kwargs}, current)
            elif spaces and space == _space_of(patterns, spaces[0], current):
                inside = current[1:] if current[:1] == [space] else []
                yield from _named(each.url_patterns, wanted, [*prefix, each], spaces[1:], {**inherited, **each.default_kwargs}, inside)
        elif not spaces and (each.name == wanted or each.callback is wanted):
            yield [*prefix, each], {**inherited, **each.default_args}


def _space_of(patterns, wanted, current):
    """The namespace that is meant: of an app the one that current_app names; else one of that name, or the first of the app."""
    spaces = [each for each in patterns if isinstance(each, URLResolver) and each.namespace]
    if any(each.app_name == wanted and current[:1] == [each.namespace] for each in spaces):
        return current[0]
    if any(each.namespace == wanted for each in spaces):
        return wanted
    return next((each.namespace for each in spaces if each.app_name == wanted), None)


def reverse(viewname, urlconf=None, args=None, kwargs=None, current_app=None, *, query=None, fragment=None):
    """https://docs.djangoproject.com/en/5.2/ref/urlresolvers/#reverse"""
    if args and kwargs:
        raise ValueError("Don't mix *args and **kwargs in call to reverse()!")
    *spaces, name = viewname.split(":") if isinstance(viewname, str) else [viewname]
    args, kwargs = list(args or ()), dict(kwargs or {})
    tried = []
    resolver = get_resolver(urlconf)
    if spaces and not any(isinstance(p, URLResolver) and spaces[0] in (p.namespace, p.app_name) for p in _all(resolver.url_patterns)):
        raise NoReverseMatch(f"{spaces[0]!r} is not a registered namespace")
    for chain, defaults in _named(resolver.url_patterns, name, [], spaces, {}, current_app.split(":") if current_app else []):
        tried.append("".join(part.pattern.regex.pattern.removeprefix("^") for part in chain))
        for parts in product(*(part.pattern.possibilities() for part in chain)):
            text = _filled(chain, parts, args, kwargs, defaults)
            if text is not None:
                return _address(text, query, fragment)
    shown = name if isinstance(name, str) else f"{name.__module__}.{name.__name__}"
    if tried:
        what = f"keyword arguments '{kwargs}'" if kwargs else f"arguments '{tuple(args)}'" if args else "no arguments"
        raise NoReverseMatch(f"Reverse for '{shown}' with {what} not found. {len(tried)} pattern(s) tried: {tried!r}")
    raise NoReverseMatch(f"Reverse for '{shown}' not found. '{shown}' is not a valid view function or pattern name.")


def _filled(chain, parts, args, kwargs, defaults):
    """The path of one possibility with these values, or None if they do not belong to it."""
    groups = [part.name for pieces in parts for part in pieces if isinstance(part, Group)]
    if args:
        if len(args) != len(groups):
            return None
        values = dict(zip(groups, args))
    else:
        if set(kwargs).symmetric_difference(groups).difference(defaults):
            return None
        if any(kwargs.get(key, value) != value for key, value in defaults.items()):
            return None
        values = {**defaults, **kwargs}
    made = ""
    for part, pieces in zip(chain, parts):
        text = ""
        for piece in pieces:
            filled = part.pattern.text_of(piece.name, values[piece.name]) if isinstance(piece, Group) else piece
            if filled is None:
                return None
            text += filled
        if not part.pattern.regex.search(text):
            return None
        made += text
    return made


def _address(path, query, fragment):
    url = get_script_prefix() + quote(path, safe="/~:@!$&'()*+,;=")
    if query is not None:
        from django.utils.http import urlencode

        text = query if isinstance(query, str) else query.urlencode() if hasattr(query, "urlencode") else urlencode(query, doseq=True)
        url += f"?{text}" if text else ""
    return url + (f"#{quote(fragment)}" if fragment is not None else "")


def _all(patterns):
    for each in patterns:
        yield each
        if isinstance(each, URLResolver):
            yield from _all(each.url_patterns)


reverse_lazy = lazy(reverse, str)

__all__ = ["NoReverseMatch", "Resolver404", "ResolverMatch", "ViewDoesNotExist", "get_resolver", "resolve", "reverse", "reverse_lazy"]
