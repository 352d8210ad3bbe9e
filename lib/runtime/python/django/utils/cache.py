"""Headers that steer caches, and the keys of cached pages. https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.cache

A page takes two entries: under a key of the URL, the names of the headers it varies on; under a key of the URL and those
headers' values, the page.
"""
import re
import time
from hashlib import md5

from django.conf import settings
from django.core.cache import caches
from django.utils.http import http_date

_separator = re.compile(r"\s*,\s*")


def patch_cache_control(response, **kwargs):
    """Adds directives to Cache-Control; of two max-ages the smaller stays. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.patch_cache_control"""
    directives = {}
    for part in _separator.split(response.get("Cache-Control", "")):
        name, equals, value = part.partition("=")
        if name:
            directives.setdefault(name.lower(), []).append(value if equals else True)
    if "max-age" in directives and "max_age" in kwargs:
        kwargs["max_age"] = min(int(directives["max-age"][-1]), kwargs["max_age"])
    if "private" in directives and "public" in kwargs:
        del directives["private"]
    elif "public" in directives and "private" in kwargs:
        del directives["public"]
    for name, value in kwargs.items():
        directive = name.replace("_", "-")
        if directive == "no-cache":
            known = directives.setdefault(directive, [])
            if value is True or True in known:
                directives[directive] = [True]
            else:
                known.append(value)
        else:
            directives[directive] = [value]
    texts = [name if value is True else f"{name}={value}" for name, values in directives.items() for value in values]
    response["Cache-Control"] = ", ".join(texts)


def get_max_age(response):
    """The max-age in Cache-Control, in seconds, or None."""
    found = re.search(r"(?:^|,)\s*max-age=(\d+)", response.get("Cache-Control", ""), re.IGNORECASE)
    return int(found.group(1)) if found else None


def patch_response_headers(response, cache_timeout=None):
    """Sets Expires and max-age. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.patch_response_headers"""
    if cache_timeout is None:
        cache_timeout = settings.CACHE_MIDDLEWARE_SECONDS
    cache_timeout = max(0, cache_timeout)
    if not response.has_header("Expires"):
        response.headers["Expires"] = http_date(time.time() + cache_timeout)
    patch_cache_control(response, max_age=cache_timeout)


def add_never_cache_headers(response):
    """Tells all caches to keep out. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.add_never_cache_headers"""
    patch_response_headers(response, cache_timeout=-1)
    patch_cache_control(response, no_cache=True, no_store=True, must_revalidate=True, private=True)


def patch_vary_headers(response, newheaders):
    """Adds to Vary. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.patch_vary_headers"""
    known = _separator.split(response["Vary"]) if response.has_header("Vary") else []
    lower = {name.lower() for name in known}
    names = known + [name for name in newheaders if name.lower() not in lower]
    response.headers["Vary"] = "*" if "*" in names else ", ".join(names)


def has_vary_header(response, header_query):
    return header_query.lower() in {name.lower() for name in _separator.split(response.get("Vary", ""))}


def get_cache_key(request, key_prefix=None, method="GET", cache=None):
    """The key of the cached page, or None if it is not known what the page varies on. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.get_cache_key"""
    key_prefix = settings.CACHE_MIDDLEWARE_KEY_PREFIX if key_prefix is None else key_prefix
    cache = caches[settings.CACHE_MIDDLEWARE_ALIAS] if cache is None else cache
    headers = cache.get(_header_key(request, key_prefix))
    return None if headers is None else _page_key(request, method, headers, key_prefix)


def learn_cache_key(request, response, cache_timeout=None, key_prefix=None, cache=None):
    """Notes what the page varies on; the page's key. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.learn_cache_key"""
    key_prefix = settings.CACHE_MIDDLEWARE_KEY_PREFIX if key_prefix is None else key_prefix
    cache_timeout = settings.CACHE_MIDDLEWARE_SECONDS if cache_timeout is None else cache_timeout
    cache = caches[settings.CACHE_MIDDLEWARE_ALIAS] if cache is None else cache
    names = _separator.split(response["Vary"]) if response.has_header("Vary") else []
    headers = sorted("HTTP_" + name.upper().replace("-", "_") for name in names)
    # The active language is in the key (see _locale_suffix), so what the browser asks for is left out.
    if settings.USE_I18N and "HTTP_ACCEPT_LANGUAGE" in headers:
        headers.remove("HTTP_ACCEPT_LANGUAGE")
    cache.set(_header_key(request, key_prefix), headers, cache_timeout)
    return _page_key(request, request.method, headers, key_prefix)


def _page_key(request, method, headers, key_prefix):
    digest = md5(usedforsecurity=False)
    for header in headers:
        value = request.META.get(header)
        if value is not None:
            digest.update(value.encode())
    key = f"views.decorators.cache.cache_page.{key_prefix}.{method}.{_url_digest(request)}.{digest.hexdigest()}"
    return key + _locale_suffix()


def _header_key(request, key_prefix):
    return f"views.decorators.cache.cache_header.{key_prefix}.{_url_digest(request)}" + _locale_suffix()


def _url_digest(request):
    return md5(request.build_absolute_uri().encode("ascii"), usedforsecurity=False).hexdigest()


def _locale_suffix():
    suffix = f".{settings.LANGUAGE_CODE}" if settings.USE_I18N else ""
    return suffix + (f".{settings.TIME_ZONE}" if settings.USE_TZ else "")
