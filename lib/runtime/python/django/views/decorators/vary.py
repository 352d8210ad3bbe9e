"""Says which request headers change a page. https://docs.djangoproject.com/en/5.2/topics/cache/#using-vary-headers"""
from django.utils.cache import patch_vary_headers
from django.views.decorators.wrapping import wrap_after


def vary_on_headers(*headers):
    """https://docs.djangoproject.com/en/5.2/topics/http/decorators/#django.views.decorators.vary.vary_on_headers"""

    def decorate(view):
        def after(request, response):
            patch_vary_headers(response, headers)
            return response

        return wrap_after(view, after)

    return decorate


vary_on_cookie = vary_on_headers("Cookie")
