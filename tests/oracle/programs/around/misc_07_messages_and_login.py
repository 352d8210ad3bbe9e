# BACKENDS: locmem, redis
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_cookie

n = 0


@login_required
@cache_page(60)
def inside(request):
    global n
    n += 1
    return HttpResponse(f"{n} {request.user}")


@cache_page(60)
@login_required
def outside(request):
    global n
    n += 1
    return HttpResponse(f"{n} {request.user}")


class AnonymousUser:
    is_authenticated = False
    pk = None

    def __str__(self):
        return "AnonymousUser"


class Ada:
    is_authenticated = True
    pk = 1

    def __str__(self):
        return "ada"


class Bob(Ada):
    def __str__(self):
        return "bob"


rf = RequestFactory()


def visit(view, user, path):
    request = rf.get(path)
    request.user = user
    response = view(request)
    return response.status_code, response.content, response.get("Location")


for view, path in ((inside, "/in/"), (outside, "/out/")):
    for user in (Ada(), Bob(), Ada()):
        print(path, user, visit(view, user, path))
print(AnonymousUser().is_authenticated, AnonymousUser().pk, repr(str(AnonymousUser())))
