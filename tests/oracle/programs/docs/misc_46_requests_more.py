# BACKENDS: locmem
import json

from django.core.exceptions import BadRequest, DisallowedHost
from django.http import HttpRequest, HttpResponse, QueryDict, SimpleCookie
from django.http.request import HttpHeaders, MediaType, split_domain_port, validate_host
from django.test import RequestFactory, override_settings

rf = RequestFactory(headers={"X-All": "yes"}, SERVER_NAME="testserver")
request = rf.post("/a/b/?x=1&x=2", json.dumps({"k": [1]}), content_type="application/json", headers={"Accept": "text/html;q=0.8, application/json", "Authorization": "Token t", "Accept-Language": "de"})
print(json.loads(request.body), request.content_type, request.content_params, request.encoding, request.headers["x-all"], request.headers.get("AUTHORIZATION"))
print(request.accepts("application/json"), request.accepts("image/png"), [str(t) for t in request.accepted_types], request.get_preferred_type(["text/html", "application/json"]))
print(request.build_absolute_uri(), request.build_absolute_uri("/x?y=é"), request.build_absolute_uri("z"), request.get_full_path_info(), request.get_host(), request.path)
print(request.GET.getlist("x"), request.GET.lists().__class__.__name__, request.POST, request.FILES, request.COOKIES, request.method, request.scheme, request.is_secure())
print(rf.get("/", secure=True).scheme, rf.get("/", HTTP_HOST="testserver:8000").get_port(), rf.generic("PURGE", "/p/").method, rf.trace("/").method, rf.delete("/d/", "body").body)
form = rf.post("/f/", {"a": ["1", "2"], "b": "ü"})
print(form.POST.getlist("a"), form.POST["b"], form.content_type, form.POST.urlencode())
print(rf.put("/", {"a": 1}, content_type="application/x-www-form-urlencoded").POST, rf.patch("/", b"x").body)
cookie = rf.get("/")
cookie.COOKIES["a"] = "1"
print(cookie.COOKIES.get("a"), request.get_signed_cookie("none", default="default"))
try:
    rf.get("/", headers={"Host": "evil.com"}).get_host()
except DisallowedHost as e:
    print(type(e).__name__, e)
print(sorted(k for k in rf.get("/").META if not k.startswith(("wsgi", "HTTP")))[:6], rf.get("/").META["HTTP_COOKIE"] == "")
response = HttpResponse()
response.set_signed_cookie("s", "v", salt="x", max_age=5)
response.set_cookie("c", "ü", path="/p/", domain="d.com", secure=True, httponly=True, samesite="Strict", expires=None)
print(response.cookies["c"].OutputString(), response.cookies["s"].value.startswith("v:"))
print(list(request), request.read(), request.readlines() if False else "", request.resolver_match, hasattr(request, "user"))
print(HttpHeaders({"HTTP_X_A": "b", "CONTENT_TYPE": "t", "OTHER": "x"}), MediaType("text/*").match("text/html"), split_domain_port("a.com:80"), validate_host("x.a.com", [".a.com"]))
