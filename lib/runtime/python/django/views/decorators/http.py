"""Which methods a view takes, and conditional requests. https://docs.djangoproject.com/en/5.2/topics/http/decorators/"""
import datetime
import functools

from asgiref.sync import iscoroutinefunction
from django.http import HttpResponseNotAllowed
from django.middleware.http import ConditionalGetMiddleware
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.decorators import decorator_from_middleware
from django.utils.http import http_date, quote_etag
from django.utils.log import log_response
from django.views.decorators.wrapping import wrap

conditional_page = decorator_from_middleware(ConditionalGetMiddleware)


def require_http_methods(request_method_list):
    """405 for all other methods."""

    def decorate(view):
        def before(request, *args, **kwargs):
            if request.method in request_method_list:
                return None
            response = HttpResponseNotAllowed(request_method_list)
            log_response("Method Not Allowed (%s): %s", request.method, request.path, response=response, request=request)
            return response

        return wrap(view, before, lambda request, response: response)

    return decorate


require_GET = require_http_methods(["GET"])
require_POST = require_http_methods(["POST"])
require_safe = require_http_methods(["GET", "HEAD"])


def condition(etag_func=None, last_modified_func=None):
    """304 and 412 before the view runs. https://docs.djangoproject.com/en/5.2/topics/conditional-view-processing/#the-condition-decorator"""

    def decorate(view):
        def before(request, args, kwargs):
            modified = last_modified_func(request, *args, **kwargs) if last_modified_func else None
            if modified:
                aware = modified if timezone.is_aware(modified) else timezone.make_aware(modified, datetime.timezone.utc)
                modified = int(aware.timestamp())
            else:
                modified = None
            tag = etag_func(request, *args, **kwargs) if etag_func else None
            tag = None if tag is None else quote_etag(tag)
            return get_conditional_response(request, etag=tag, last_modified=modified), tag, modified

        def after(request, response, tag, modified):
            if request.method in ("GET", "HEAD"):
                if modified and not response.has_header("Last-Modified"):
                    response.headers["Last-Modified"] = http_date(modified)
                if tag:
                    response.headers.setdefault("ETag", tag)
            return response

        if iscoroutinefunction(view):

            @functools.wraps(view)
            async def wrapped(request, *args, **kwargs):
                response, tag, modified = before(request, args, kwargs)
                if response is None:
                    response = await view(request, *args, **kwargs)
                return after(request, response, tag, modified)

        else:

            @functools.wraps(view)
            def wrapped(request, *args, **kwargs):
                response, tag, modified = before(request, args, kwargs)
                if response is None:
                    response = view(request, *args, **kwargs)
                return after(request, response, tag, modified)

        return wrapped

    return decorate


def etag(etag_func):
    return condition(etag_func=etag_func)


def last_modified(last_modified_func):
    return condition(last_modified_func=last_modified_func)
