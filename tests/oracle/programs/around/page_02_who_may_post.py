# BACKENDS: locmem
from django.http import HttpResponse
from django.middleware.csrf import CsrfViewMiddleware, get_token, rotate_token
from django.test import RequestFactory, override_settings
from django.views.decorators.csrf import csrf_exempt, csrf_protect

middleware = CsrfViewMiddleware(lambda request: HttpResponse("posted"))


def view(request):
    return HttpResponse("posted")


rf = RequestFactory()


def post(cookie=None, token=None, header=None, secure=False, **headers):
    if cookie:
        headers["Cookie"] = f"csrftoken={cookie}"
    if header:
        headers["X-CSRFToken"] = header
    request = rf.post("/form/", {"csrfmiddlewaretoken": token} if token else {}, headers=headers, secure=secure)
    middleware.process_request(request)
    refused = middleware.process_view(request, view, (), {})
    return refused.status_code if refused else "accepted"


secret = "aB3" + "x" * 29
request = rf.get("/")
request.META["CSRF_COOKIE"] = secret
token = get_token(request)
print(post(), post(secret), post(secret, secret), post(secret, token), post(secret, header=token), post(secret, "wrong"), post(secret, "b" * 32))
print(post("short", token), post(secret, token, Origin="http://testserver"), post(secret, token, Origin="http://evil.example"))
print(post(secret, token, secure=True), post(secret, token, secure=True, Referer="https://testserver/form/"), post(secret, token, secure=True, Referer="http://testserver/"), post(secret, token, secure=True, Referer="https://evil.example/"))
with override_settings(CSRF_TRUSTED_ORIGINS=["https://*.example.com"]):
    print(post(secret, token, Origin="https://shop.example.com"))
    middleware = CsrfViewMiddleware(lambda request: HttpResponse("posted"))
    print(post(secret, token, Origin="https://shop.example.com"), post(secret, token, Origin="http://shop.example.com"), post(secret, token, secure=True, Referer="https://shop.example.com/x"))
print(csrf_exempt(view).csrf_exempt, middleware.process_view(rf.post("/"), csrf_exempt(view), (), {}))
request = rf.get("/")
rotate_token(request)
old = request.META["CSRF_COOKIE"]
rotate_token(request)
print(len(old), old == request.META["CSRF_COOKIE"], request.META["CSRF_COOKIE_NEEDS_UPDATE"], len(get_token(request)), get_token(request) == get_token(request))
print(csrf_protect(view)(rf.post("/")).status_code, csrf_protect(view)(rf.get("/")).status_code)
