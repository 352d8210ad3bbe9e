"""Middleware that keeps whole pages, and what cache_page is made of. https://docs.djangoproject.com/en/5.2/topics/cache/#the-per-site-cache

A miss is get (which headers does the page vary on?), the view, then two sets. Several requests that miss at once all run the view.
"""
import time

from django.conf import settings
from django.core.cache import DEFAULT_CACHE_ALIAS, caches
from django.utils.cache import (
    get_cache_key,
    get_max_age,
    has_vary_header,
    learn_cache_key,
    patch_response_headers,
    patch_vary_headers,
)
from django.utils.deprecation import MiddlewareMixin
from django.utils.header_lists import split_directive_names
from django.utils.http import parse_http_date_safe
from stampede import edition

KEEP_OUT = ("private", "no-cache", "no-store")


def _says(response):
    """`says(directive)`: whether Cache-Control has it. In 5.2 the word is looked for anywhere in the text, so x-private=1 counts."""
    text = response.get("Cache-Control", "")
    within = set(split_directive_names(text)) if edition.since_61() else text.lower()
    return lambda directive: directive in within


class UpdateCacheMiddleware(MiddlewareMixin):
    """Keeps the response, if it may be kept. First of MIDDLEWARE, so that it is the last to see the response."""

    def __init__(self, get_response):
        super().__init__(get_response)
        self.cache_timeout = settings.CACHE_MIDDLEWARE_SECONDS
        self.page_timeout = None
        self.key_prefix = settings.CACHE_MIDDLEWARE_KEY_PREFIX
        self.cache_alias = settings.CACHE_MIDDLEWARE_ALIAS

    @property
    def cache(self):
        return caches[self.cache_alias]

    def _should_update_cache(self, request, response):
        return hasattr(request, "_cache_update_cache") and request._cache_update_cache

    def process_response(self, request, response):
        if not self._should_update_cache(request, response):
            return response
        if response.streaming or response.status_code not in (200, 304):
            return response
        # A cookie that is set for one visitor is not for everybody.
        if response.cookies and has_vary_header(response, "Cookie"):
            return response
        says = _says(response)
        if any(map(says, KEEP_OUT)) or has_vary_header(response, "*"):
            return response
        timeout = self.page_timeout
        if timeout is None:
            timeout = get_max_age(response)
            if timeout is None:
                timeout = self.cache_timeout
            elif timeout == 0:
                return response
        patch_response_headers(response, timeout)
        # What somebody sees with their credentials is theirs, unless it says that it is public (RFC 9111, 3.5).
        if request.headers.get("Authorization") and not says("public"):
            patch_vary_headers(response, ("Authorization",))
        if timeout and response.status_code == 200:
            key = learn_cache_key(request, response, timeout, self.key_prefix, cache=self.cache)
            if hasattr(response, "render") and callable(response.render):
                response.add_post_render_callback(lambda rendered: self.cache.set(key, rendered, timeout))
            else:
                self.cache.set(key, response, timeout)
        return response


class FetchFromCacheMiddleware(MiddlewareMixin):
    """Answers from the cache. Last of MIDDLEWARE, so that the others have set what the key is made of."""

    def __init__(self, get_response):
        super().__init__(get_response)
        self.key_prefix = settings.CACHE_MIDDLEWARE_KEY_PREFIX
        self.cache_alias = settings.CACHE_MIDDLEWARE_ALIAS

    @property
    def cache(self):
        return caches[self.cache_alias]

    def process_request(self, request):
        if request.method not in ("GET", "HEAD"):
            request._cache_update_cache = False
            return None
        key = get_cache_key(request, self.key_prefix, "GET", cache=self.cache)
        response = None if key is None else self.cache.get(key)
        if response is None and key is not None and request.method == "HEAD":
            key = get_cache_key(request, self.key_prefix, "HEAD", cache=self.cache)
            response = self.cache.get(key)
        if response is None:
            request._cache_update_cache = True
            return None
        max_age = get_max_age(response)
        if max_age is not None and (expires := parse_http_date_safe(response["Expires"])) is not None:
            response["Age"] = max(0, max_age - (expires - int(time.time())))
        request._cache_update_cache = False
        return response


class CacheMiddleware(UpdateCacheMiddleware, FetchFromCacheMiddleware):
    """Both in one; what cache_page puts around a view. An argument that is given but None means "default" and no prefix."""

    def __init__(self, get_response, cache_timeout=None, page_timeout=None, **kwargs):
        super().__init__(get_response)
        if "key_prefix" in kwargs:
            self.key_prefix = "" if kwargs["key_prefix"] is None else kwargs["key_prefix"]
        if "cache_alias" in kwargs:
            self.cache_alias = DEFAULT_CACHE_ALIAS if kwargs["cache_alias"] is None else kwargs["cache_alias"]
        if cache_timeout is not None:
            self.cache_timeout = cache_timeout
        self.page_timeout = page_timeout
