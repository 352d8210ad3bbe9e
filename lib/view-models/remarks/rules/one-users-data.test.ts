import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("one-users-data", "sees one user's data under a key for all", {
  fires: [
    `from django.core.cache import cache
def basket(request):
    found = cache.get("basket")
    if found is None:
        user = request.user
        found = f"basket of {user.username}"
        cache.set("basket", found, 60)
    return found
`,
    `from django.core.cache import cache
from django.views.decorators.cache import cache_page

@cache_page(60)
def page(request):
    return request.COOKIES.get("name", "")
`,
  ],
  silent: [
    `from django.core.cache import cache
def basket(request):
    key = f"basket:{request.user.pk}"
    found = cache.get(key)
    if found is None:
        found = f"basket of {request.user.username}"
        cache.set(key, found, 60)
    return found
`,
    `from django.core.cache import cache
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_cookie

@cache_page(60)
@vary_on_cookie
def page(request):
    return request.COOKIES.get("name", "")
`,
    `from django.core.cache import cache
from django.views.decorators.cache import cache_page

def per_customer(view):
    def inner(request):
        response = view(request)
        response.headers["Vary"] = "Cookie"
        return response
    return inner

@cache_page(60)
@per_customer
def page(request):
    return request.COOKIES.get("name", "")
`,
  ],
});
