# BACKENDS: locmem
from django.http import HttpRequest, HttpResponse
from django.http.request import HttpHeaders, MediaType
from django.test import RequestFactory

rf = RequestFactory(headers={"X-Default": "d"}, REMOTE_ADDR="10.0.0.9")
r = rf.get("/a/b/?x=1", headers={"Accept": "text/html;q=0.8, application/json, */*;q=0.1", "X-Team": "é", "Content-Type": "text/x"}, HTTP_X_OLD="old")
print(dict(r.headers), r.headers["x_old"] if "x_old" in r.headers else None, r.headers.get("X-OLD"), r.headers["x-team"])
print(r.accepts("text/html"), r.accepts("image/png"), r.accepted_types, r.get_preferred_type(["application/json", "text/html"]) if hasattr(r, "get_preferred_type") else None)
print(r.META["REMOTE_ADDR"], r.META["PATH_INFO"], r.META["SCRIPT_NAME"], r.META["SERVER_PORT"], r.get_host(), r.get_port(), r.is_secure(), r.scheme, r.content_type, r.encoding)
print(HttpHeaders.to_wsgi_name("x-team"), HttpHeaders.parse_header_name("HTTP_X_TEAM"), HttpHeaders.parse_header_name("CONTENT_TYPE"), HttpHeaders.parse_header_name("OTHER"), HttpHeaders.to_wsgi_names({"A-B": 1}))
m = MediaType("text/html; charset=utf-8")
print(m, repr(m), m.params, m.match("text/*"), m == MediaType("text/html;charset=utf-8"))
secure = rf.get("/", secure=True)
print(secure.scheme, secure.get_port(), secure.build_absolute_uri("x/?q"), secure.build_absolute_uri("//h/x"), secure.build_absolute_uri("http://z/"), r.build_absolute_uri("../c"), r.get_full_path(force_append_slash=True), r.get_full_path_info(), r.get_raw_uri() if hasattr(r, "get_raw_uri") else None)
p = rf.post("/p/", {"a": [1, 2], "b": "é"})
print(p.POST, p.content_type, p.content_params, len(p.body) > 10)
j = rf.put("/p/", {"a": 1}, content_type="application/json")
print(j.body, j.POST, j.content_params, j.method, j.META["CONTENT_LENGTH"])
g = rf.generic("PURGE", "/x/", data="abc", content_type="text/plain")
print(g.method, g.body, repr(g), repr(HttpRequest()), g.upload_handlers is not None)
bare = HttpRequest()
print(bare.GET, bare.POST, bare.COOKIES, bare.META, bare.path, bare.method, bare.headers)
try:
    bare.get_host()
except Exception as e:
    print(type(e).__name__, e)
