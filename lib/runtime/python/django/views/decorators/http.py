"""Which methods a view takes. https://docs.djangoproject.com/en/5.2/topics/http/decorators/#allowed-http-methods"""
from django.http import HttpResponseNotAllowed
from django.views.decorators.wrapping import wrap


def require_http_methods(request_method_list):
    """405 for all other methods."""

    def decorate(view):
        def before(request):
            allowed = request.method in request_method_list
            return None if allowed else HttpResponseNotAllowed(request_method_list)

        return wrap(view, before, lambda request, response: response)

    return decorate


require_GET = require_http_methods(["GET"])
require_POST = require_http_methods(["POST"])
require_safe = require_http_methods(["GET", "HEAD"])
