"""Decorators that cache whole pages or tell others to. https://docs.djangoproject.com/en/5.2/topics/cache/#the-per-view-cache"""
from django.middleware.cache import CacheMiddleware
from django.utils.cache import add_never_cache_headers, patch_cache_control
from django.utils.decorators import decorator_from_middleware_with_args
from django.views.decorators.wrapping import wrap_after


def cache_page(timeout, *, cache=None, key_prefix=None):
    """Keeps the view's responses to GET and HEAD. https://docs.djangoproject.com/en/5.2/topics/cache/#django.views.decorators.cache.cache_page"""
    return decorator_from_middleware_with_args(CacheMiddleware)(page_timeout=timeout, cache_alias=cache, key_prefix=key_prefix)


def _needs_request(name):
    def check(request):
        if not hasattr(request, "META"):
            raise TypeError(
                f"{name} didn't receive an HttpRequest. If you are decorating a classmethod, be sure to use @method_decorator."
            )

    return check


def cache_control(**kwargs):
    """Sets Cache-Control for browsers and proxies. https://docs.djangoproject.com/en/5.2/topics/cache/#controlling-cache-using-other-headers"""

    def decorate(view):
        def after(request, response):
            patch_cache_control(response, **kwargs)
            return response

        return wrap_after(view, after, _needs_request("cache_control"))

    return decorate


def never_cache(view_func):
    """Tells everybody not to keep the response. https://docs.djangoproject.com/en/5.2/topics/cache/#django.views.decorators.cache.never_cache"""

    def after(request, response):
        add_never_cache_headers(response)
        return response

    return wrap_after(view_func, after, _needs_request("never_cache"))
