# SHOP
# BACKENDS: locmem
from django.http import HttpResponse
from django.middleware.csrf import CsrfViewMiddleware, get_token, rotate_token
from django.template import engines
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_page
from django.views.decorators.csrf import csrf_exempt, csrf_protect, ensure_csrf_cookie, requires_csrf_token

rf = RequestFactory()
n = 0


def form(request):
    global n
    n += 1
    token = get_token(request)
    return HttpResponse(f"run {n}, token of {len(token)}")


for name, page in (("inside", cache_page(60)(csrf_protect(form))), ("outside", csrf_protect(cache_page(60)(form))), ("ensure", cache_page(60)(ensure_csrf_cookie(lambda r: HttpResponse("e")))), ("exempt", cache_page(60)(csrf_exempt(form)))):
    a = page(rf.get(f"/{name}/"))
    b = page(rf.get(f"/{name}/"))
    print(name, a.content, b.content, sorted(a.cookies), sorted(b.cookies), a.headers.get("Vary"), b.headers.get("Vary"), a.headers.get("Cache-Control"), bool(get_cache_key(rf.get(f"/{name}/"))))
    secret = a.cookies["csrftoken"].value if a.cookies else "x" * 32
    c = page(rf.get(f"/{name}/", headers={"Cookie": f"csrftoken={secret}"}))
    print("  ", c.content, sorted(c.cookies))
protected = csrf_protect(lambda r: HttpResponse("posted"))
request = rf.post("/p/", {"a": 1})
print(protected(request).status_code)
token_request = rf.get("/")
token = get_token(token_request)
secret = token_request.META["CSRF_COOKIE"]
for data, cookie, headers in (({"csrfmiddlewaretoken": token}, secret, {}), ({}, secret, {"X-CSRFToken": token}), ({"csrfmiddlewaretoken": secret}, secret, {}), ({"csrfmiddlewaretoken": "a" * 64}, secret, {}), ({"csrfmiddlewaretoken": token}, None, {}), ({"csrfmiddlewaretoken": "short"}, secret, {}), ({"csrfmiddlewaretoken": token}, secret, {"Origin": "https://evil.example"}), ({"csrfmiddlewaretoken": token}, secret, {"Origin": "http://testserver"})):
    request = rf.post("/p/", data, headers=headers)
    request._dont_enforce_csrf_checks = False
    if cookie:
        request.COOKIES["csrftoken"] = cookie
    print(sorted(data), bool(cookie), headers.get("Origin"), protected(request).status_code)
print(getattr(csrf_exempt(form), "csrf_exempt"), protected.__name__, requires_csrf_token(form).__name__)
