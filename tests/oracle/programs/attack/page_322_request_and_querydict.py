# BACKENDS: locmem
import json

from django.core.cache import cache
from django.http import HttpRequest, QueryDict, RawPostDataException
from django.http.request import split_domain_port, validate_host
from django.test import RequestFactory, override_settings
from django.utils.datastructures import MultiValueDict, MultiValueDictKeyError

rf = RequestFactory()


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:160])


q = QueryDict("a=1&a=2&b=&c&d=%C3%A9&e=x+y")
t("dict", lambda: (q, q["a"], q.getlist("a"), q.get("zz"), q.getlist("zz"), q.getlist("zz", [0]), list(q.items()), list(q.lists()), q.dict(), "b" in q, len(q)))
t("missing", lambda: q["zz"])
t("immutable", lambda: q.__setitem__("a", 1))
t("urlencode", lambda: (q.urlencode(), q.urlencode(safe="é"), q.copy().urlencode()))
m = q.copy()
t("mutable", lambda: (m.__setitem__("a", "9"), m.appendlist("a", "8"), m.setlist("n", ["1", "2"]), m.pop("b"), m.setdefault("s", "t"), m.update({"a": "7"}), m.urlencode()))
t("fromkeys", lambda: QueryDict.fromkeys(["a", "b"], value="1"))
t("popitem", lambda: m.popitem())
t("eq", lambda: (QueryDict("a=1") == QueryDict("a=1"), QueryDict("a=1") == {"a": ["1"]}, QueryDict() == {}, bool(QueryDict(""))))
t("too many", lambda: QueryDict("&".join(f"a{i}=1" for i in range(1001))))
t("key", lambda: "page:" + rf.get("/p/?b=2&a=1").GET.urlencode())
t("sorted key", lambda: "&".join(f"{k}={v}" for k, v in sorted(rf.get("/p/?b=2&a=1").GET.items())))
r = rf.get("/p/é/?x=1#frag", {"y": [1, 2]}, headers={"Accept-Language": "de"}, secure=True, HTTP_HOST="testserver:81")
t("request", lambda: (r.path, r.path_info, r.GET, r.get_full_path(), r.get_full_path_info(), r.build_absolute_uri(), r.get_host(), r.get_port(), r.scheme, r.is_secure(), r.method, r.META["QUERY_STRING"]))
p = rf.post("/p/?g=1", {"a": "1", "list": ["x", "y"]})
t("post", lambda: (p.POST, p.GET, p.content_type, p.FILES, p.POST.getlist("list"), p.encoding))
t("body after", lambda: len(p.body) > 0)
j = rf.post("/p/", {"a": [1, None]}, content_type="application/json")
t("json", lambda: (json.loads(j.body), j.POST, j.read(), j.body))
f = rf.post("/p/", "a=1&b=2", content_type="application/x-www-form-urlencoded")
t("form", lambda: (f.POST, f.body))
t("read then body", lambda: (lambda x: (x.read(3), x.body))(rf.post("/", "a=1", content_type="text/plain")))
t("lines", lambda: rf.post("/", b"a\nb\n", content_type="text/plain").readlines())
t("cookies", lambda: (lambda x: (x.cookies.load("a=1; b=2"), x.get("/").COOKIES))(RequestFactory()))
t("signed", lambda: rf.get("/").get_signed_cookie("a"))
t("signed default", lambda: rf.get("/").get_signed_cookie("a", default=5))
t("host bad", lambda: rf.get("/", HTTP_HOST="evil.com").get_host())
t("host chars", lambda: rf.get("/", HTTP_HOST="a b").get_host())
with override_settings(ALLOWED_HOSTS=[".example.com", "*.org"], USE_X_FORWARDED_HOST=True, USE_X_FORWARDED_PORT=True, SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https")):
    t("allowed", lambda: rf.get("/", HTTP_HOST="www.example.com").get_host())
    t("forwarded", lambda: (lambda x: (x.get_host(), x.get_port(), x.scheme, x.build_absolute_uri()))(rf.get("/", headers={"X-Forwarded-Host": "a.example.com", "X-Forwarded-Port": "99", "X-Forwarded-Proto": "https"})))
    t("not", lambda: rf.get("/").get_host())
t("domain", lambda: (split_domain_port("a.com:80"), split_domain_port("[::1]:80"), split_domain_port("A.com."), validate_host("a.b.com", [".b.com"]), validate_host("b.com", ["*"])))
t("accepts", lambda: (lambda x: (x.accepts("text/html"), x.accepts("application/json"), x.accepted_types))(rf.get("/", headers={"Accept": "text/*, application/xml;q=0.9"})))
t("headers", lambda: (r.headers["accept-language"], "Accept-Language" in r.headers, r.headers.get("nope"), dict(r.headers)))
t("meta", lambda: sorted(k for k in rf.get("/").META if not k.startswith("wsgi")))
t("wsgi", lambda: sorted(k for k in rf.get("/").META if k.startswith("wsgi")))
t("repr", lambda: (repr(r), repr(HttpRequest()), repr(rf.generic("get", "/x"))))
t("encoding", lambda: (lambda x: (setattr(x, "encoding", "latin-1"), x.GET["a"]))(rf.get("/?a=%E9")))
t("user", lambda: rf.get("/").user)
t("session", lambda: rf.get("/").session)
t("query_params", lambda: (rf.get("/?z=1", query_params={"a": [1, 2]}).GET, rf.post("/", query_params={"b": 1}).GET, rf.get("/", {"a": 1}, query_params={"b": 2}).GET))
t("mvd", lambda: (MultiValueDict({"a": [1, 2]})["a"], MultiValueDict({"a": []})["a"], MultiValueDict({"a": []}).get("a", 5), repr(MultiValueDict({"a": [1]}))))
t("mvd missing", lambda: MultiValueDict({"a": [1]})["b"])
t("mutable setting", lambda: setattr(rf.get("/").GET, "_mutable", True))
t("path chars", lambda: [(rf.get(x).path, rf.get(x).get_full_path()) for x in ("/a b/", "/%2F/", "/a%20b/?q=a b", "/;x", "/a//b", "a")])
