# BACKENDS: locmem, redis
from functools import wraps
from types import SimpleNamespace

from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.views.decorators.cache import cache_page, never_cache

runs = []
ANONYMOUS, ADA = SimpleNamespace(is_authenticated=False, name="?"), SimpleNamespace(is_authenticated=True, name="ada")


def cache_page_for_anonymous(timeout):
    def decorate(view):
        cached, fresh = cache_page(timeout)(view), never_cache(view)

        @wraps(view)
        def wrapper(request, *args, **kwargs):
            return (fresh if request.user.is_authenticated else cached)(request, *args, **kwargs)

        return wrapper

    return decorate


@cache_page_for_anonymous(60)
def home(request):
    runs.append(request.user.name)
    return HttpResponse(f"hello {request.user.name}")


@cache_page(60)
def careless(request):
    return HttpResponse(f"hello {request.user.name}")


@cache_page(60)
def careful(request):
    response = HttpResponse(f"hello {request.user.name}")
    if request.user.is_authenticated:
        patch_cache_control(response, private=True)
    return response


rf = RequestFactory()
for user in (ADA, ANONYMOUS, ADA, ANONYMOUS):
    for view in (home, careless, careful):
        request = rf.get(f"/{view.__name__}/")
        request.user = user
        response = view(request)
        print(user.name, view.__name__, response.content, response["Cache-Control"])
print(runs)
