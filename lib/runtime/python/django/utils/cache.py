"""Headers that steer caches, and the keys of cached pages. https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.cache

A page takes two entries: under a key of the URL, the names of the headers it varies on; under a key of the URL and those
headers' values, the page. Conditional responses are in django/utils/conditional.py.
"""
import time
from hashlib import md5

from django.conf import settings
from django.core.cache import caches
from django.utils import header_lists
from django.utils.conditional import get_conditional_response, set_response_etag
from django.utils.header_lists import parts_of
from django.utils.http import http_date
from django.utils.timezone import get_current_timezone_name
from django.utils.translation import get_language
from stampede import edition

__all__ = [
    "add_never_cache_headers", "get_cache_key", "get_conditional_response", "get_max_age", "has_vary_header", "learn_cache_key",
    "patch_cache_control", "patch_response_headers", "patch_vary_headers", "set_response_etag",
]


def __getattr__(name):
    if name == "cc_delim_re" and not edition.since_61():  # gone there
        return header_lists.cc_delim_re
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _directive(part):
    name, equals, value = part.partition("=")
    return name.lower(), value if equals else True


def patch_cache_control(response, **kwargs):
    """Adds directives to Cache-Control; of two max-ages the smaller stays. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.patch_cache_control"""
    directives = {}
    for part in parts_of(response.get("Cache-Control") or "") if response.get("Cache-Control") else ():
        name, value = _directive(part)
        name = name.strip() if edition.since_61() else name
        if name == "no-cache":  # may name several headers
            directives.setdefault(name, {})[value] = None
        else:
            directives[name] = value
    if "max-age" in directives and "max_age" in kwargs:
        kwargs["max_age"] = min(int(directives["max-age"]), kwargs["max_age"])
    if "private" in directives and "public" in kwargs:
        del directives["private"]
    elif "public" in directives and "private" in kwargs:
        del directives["public"]
    for keyword, value in kwargs.items():
        name = keyword.replace("_", "-")
        if name == "no-cache":
            directives.setdefault(name, {})[value] = None
        else:
            directives[name] = value
    texts = []
    for name, value in directives.items():
        # Django keeps no-cache's values in a set, so several come in any order there.
        values = ([True] if True in value else list(value)) if isinstance(value, dict) else [value]
        texts += [name if each is True else f"{name}={each}" for each in values]
    response.headers["Cache-Control"] = ", ".join(texts)


def get_max_age(response):
    """The max-age in Cache-Control, in seconds, or None. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.get_max_age"""
    if not response.has_header("Cache-Control"):
        return None
    directives = dict(map(_directive, parts_of(response.headers["Cache-Control"])))
    try:
        return int(directives["max-age"])
    except (ValueError, TypeError, KeyError):
        return None


def patch_response_headers(response, cache_timeout=None):
    """Sets Expires and max-age. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.patch_response_headers"""
    if cache_timeout is None:
        cache_timeout = settings.CACHE_MIDDLEWARE_SECONDS
    if cache_timeout < 0:
        cache_timeout = 0
    if not response.has_header("Expires"):
        response.headers["Expires"] = http_date(time.time() + cache_timeout)
    patch_cache_control(response, max_age=cache_timeout)


def add_never_cache_headers(response):
    """Tells all caches to keep out. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.add_never_cache_headers"""
    patch_response_headers(response, cache_timeout=-1)
    patch_cache_control(response, no_cache=True, no_store=True, must_revalidate=True, private=True)


def patch_vary_headers(response, newheaders):
    """Adds to Vary. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.patch_vary_headers"""
    known = parts_of(response.headers["Vary"]) if response.has_header("Vary") else []
    lower = {name.lower() for name in known}
    added = [name.strip() for name in newheaders] if edition.since_61() else newheaders
    names = known + [name for name in added if name.lower() not in lower]
    response.headers["Vary"] = "*" if "*" in names else ", ".join(names)


def has_vary_header(response, header_query):
    """https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.has_vary_header"""
    if not response.has_header("Vary"):
        return False
    return header_query.lower().strip() in {name.lower().strip() for name in parts_of(response.headers["Vary"])}


def get_cache_key(request, key_prefix=None, method="GET", cache=None):
    """The key of the cached page, or None if it is not known what the page varies on. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.get_cache_key"""
    if key_prefix is None:
        key_prefix = settings.CACHE_MIDDLEWARE_KEY_PREFIX
    header_key = _generate_cache_header_key(key_prefix, request)
    cache = caches[settings.CACHE_MIDDLEWARE_ALIAS] if cache is None else cache
    headers = cache.get(header_key)
    return None if headers is None else _generate_cache_key(request, method, headers, key_prefix)


def learn_cache_key(request, response, cache_timeout=None, key_prefix=None, cache=None):
    """Notes what the page varies on; the page's key. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.learn_cache_key"""
    if key_prefix is None:
        key_prefix = settings.CACHE_MIDDLEWARE_KEY_PREFIX
    if cache_timeout is None:
        cache_timeout = settings.CACHE_MIDDLEWARE_SECONDS
    header_key = _generate_cache_header_key(key_prefix, request)
    cache = caches[settings.CACHE_MIDDLEWARE_ALIAS] if cache is None else cache
    names = parts_of(response.headers["Vary"]) if response.has_header("Vary") else []
    headers = ["HTTP_" + name.upper().replace("-", "_") for name in names]
    if settings.USE_I18N:
        # The active language is in the key already (see _locale_suffix).
        headers = [name for name in headers if name != "HTTP_ACCEPT_LANGUAGE"]
    headers.sort()
    cache.set(header_key, headers, cache_timeout)
    return _generate_cache_key(request, request.method, headers, key_prefix)


def _generate_cache_key(request, method, headerlist, key_prefix):
    digest = md5(usedforsecurity=False)
    for header in headerlist:
        value = request.META.get(header)
        if edition.since_61():
            # As netstrings, so that "ab" and "c" are not "a" and "bc".
            data = ("" if value is None else value).encode()
            digest.update(b"%d:%s," % (len(data), data))
        elif value is not None:
            digest.update(value.encode())
    key = f"views.decorators.cache.cache_page.{key_prefix}.{method}.{_url_digest(request)}.{digest.hexdigest()}"
    return key + _locale_suffix(request)


def _generate_cache_header_key(key_prefix, request):
    return f"views.decorators.cache.cache_header.{key_prefix}.{_url_digest(request)}" + _locale_suffix(request)


def _url_digest(request):
    return md5(request.build_absolute_uri().encode("ascii"), usedforsecurity=False).hexdigest()


def _locale_suffix(request):
    suffix = f".{getattr(request, 'LANGUAGE_CODE', get_language())}" if settings.USE_I18N else ""
    return suffix + (f".{get_current_timezone_name()}" if settings.USE_TZ else "")
