"""path, include, reverse. https://docs.djangoproject.com/en/5.2/topics/http/urls/"""
from django.core.exceptions import ImproperlyConfigured
from django.urls.converters import register_converter
from django.urls.prefix import clear_script_prefix, get_script_prefix, set_script_prefix
from django.urls.resolvers import (
    NoReverseMatch,
    RegexPattern,
    Resolver404,
    ResolverMatch,
    RoutePattern,
    URLPattern,
    URLResolver,
    get_resolver,
    get_urlconf,
    is_valid_path,
    resolve,
    reverse,
    reverse_lazy,
    set_urlconf,
)

__all__ = [
    "NoReverseMatch", "Resolver404", "ResolverMatch", "URLPattern", "URLResolver", "get_resolver", "get_urlconf", "include", "is_valid_path", "path", "re_path",
    "clear_script_prefix", "get_script_prefix", "register_converter", "resolve", "reverse", "reverse_lazy", "set_script_prefix", "set_urlconf",
]


def include(arg, namespace=None):
    """https://docs.djangoproject.com/en/5.2/ref/urls/#include"""
    app_name = None
    if isinstance(arg, tuple):
        arg, app_name = arg
    if isinstance(arg, str):
        from importlib import import_module

        arg = import_module(arg)
    app_name = getattr(arg, "app_name", app_name)
    if namespace and not app_name:
        raise ImproperlyConfigured(
            "Specifying a namespace in include() without providing an app_name is not supported. Set the app_name attribute in the "
            "included module, or pass a 2-tuple containing the list of patterns and app_name instead."
        )
    return arg, app_name, namespace or app_name


def _path(route, view, kwargs=None, name=None, Pattern=None):
    if kwargs is not None and not isinstance(kwargs, dict):
        raise TypeError(f"kwargs argument must be a dict, but got {type(kwargs).__name__}.")
    if isinstance(view, (list, tuple)):
        module, app_name, namespace = view
        return URLResolver(Pattern(route, False), module, kwargs, app_name=app_name, namespace=namespace)
    if callable(view):
        return URLPattern(Pattern(route, True), view, kwargs, name)
    if hasattr(view, "as_view"):
        kind = type(view).__name__
        raise TypeError(f"view must be a callable, pass {kind}.as_view(), not {kind}().")
    raise TypeError("view must be a callable or a list/tuple in the case of include().")


def path(route, view, kwargs=None, name=None):
    """https://docs.djangoproject.com/en/5.2/ref/urls/#path"""
    return _path(route, view, kwargs, name, RoutePattern)


def re_path(route, view, kwargs=None, name=None):
    """https://docs.djangoproject.com/en/5.2/ref/urls/#re-path"""
    return _path(route, view, kwargs, name, RegexPattern)


