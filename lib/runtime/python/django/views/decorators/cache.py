"""Decorators that cache whole pages or tell others to. https://docs.djangoproject.com/en/5.2/topics/cache/#the-per-view-cache"""
import time

from django.conf import settings
from django.core.cache import caches
from django.utils.cache import (
    add_never_cache_headers,
    get_cache_key,
    get_max_age,
    has_vary_header,
    learn_cache_key,
    patch_cache_control,
    patch_response_headers,
)
from django.utils.http import parse_http_date_safe
from django.views.decorators.wrapping import wrap, wrap_after


def cache_page(timeout, *, cache=None, key_prefix=None):
    """Keeps the view's responses to GET and HEAD. https://docs.djangoproject.com/en/5.2/topics/cache/#django.views.decorators.cache.cache_page

    A miss is get (what does it vary on?), the view, then two sets. Several requests that miss at once all run the view.
    """
    prefix = settings.CACHE_MIDDLEWARE_KEY_PREFIX if key_prefix is None else key_prefix
    alias = settings.CACHE_MIDDLEWARE_ALIAS if cache is None else cache

    def decorate(view):
        return wrap(
            view,
            lambda request: _fetch(request, prefix, caches[alias]),
            lambda request, response: _update(request, response, timeout, prefix, caches[alias]),
        )

    return decorate


def _fetch(request, prefix, cache):
    request._cache_update_cache = False
    if request.method not in ("GET", "HEAD"):
        return None
    response = None
    for method in dict.fromkeys(("GET", request.method)):
        key = get_cache_key(request, prefix, method, cache=cache)
        if key is None:
            break
        response = cache.get(key)
        if response is not None:
            break
    if response is None:
        request._cache_update_cache = True
        return None
    max_age, expires = get_max_age(response), parse_http_date_safe(response.get("Expires"))
    if max_age is not None and expires is not None:
        response["Age"] = max(0, max_age - (expires - int(time.time())))
    return response


def _update(request, response, timeout, prefix, cache):
    if not request._cache_update_cache or response.streaming or response.status_code not in (200, 304):
        return response
    # A cookie for one visitor is not for everybody.
    if not request.COOKIES and response.cookies and has_vary_header(response, "Cookie"):
        return response
    if "private" in response.get("Cache-Control", ""):
        return response
    if timeout is None:
        timeout = get_max_age(response)
        timeout = settings.CACHE_MIDDLEWARE_SECONDS if timeout is None else timeout
    if timeout == 0:
        return response
    patch_response_headers(response, timeout)
    if response.status_code == 200:
        key = learn_cache_key(request, response, timeout, prefix, cache=cache)
        cache.set(key, response, timeout)
    return response


def cache_control(**kwargs):
    """Sets Cache-Control for browsers and proxies. https://docs.djangoproject.com/en/5.2/topics/cache/#controlling-cache-using-other-headers"""

    def decorate(view):
        def after(request, response):
            patch_cache_control(response, **kwargs)
            return response

        return wrap_after(view, after)

    return decorate


def never_cache(view):
    """Tells everybody not to keep the response. https://docs.djangoproject.com/en/5.2/topics/cache/#django.views.decorators.cache.never_cache"""

    def after(request, response):
        add_never_cache_headers(response)
        return response

    return wrap_after(view, after)
