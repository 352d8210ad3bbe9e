# BACKENDS: locmem
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_conditional_response, set_response_etag

rf = RequestFactory()
response = set_response_etag(HttpResponse("hello"))
print(response["ETag"], set_response_etag(HttpResponse()).headers.get("ETag"))
for method, headers in (
    ("get", {}),
    ("get", {"If-None-Match": '"e"'}),
    ("get", {"If-None-Match": 'W/"e"'}),
    ("head", {"If-None-Match": '"e"'}),
    ("post", {"If-None-Match": '"e"'}),
    ("get", {"If-Match": '"e"'}),
    ("get", {"If-Match": 'W/"e"'}),
    ("get", {"If-Match": '"f"'}),
    ("put", {"If-Match": '"f"'}),
    ("put", {"If-Match": "*"}),
    ("get", {"If-Modified-Since": "Thu, 01 Jan 1970 00:00:10 GMT"}),
    ("get", {"If-Modified-Since": "Thu, 01 Jan 1970 00:00:09 GMT"}),
    ("get", {"If-Unmodified-Since": "Thu, 01 Jan 1970 00:00:09 GMT"}),
    ("post", {"If-Unmodified-Since": "Thu, 01 Jan 1970 00:00:11 GMT"}),
    ("get", {"If-None-Match": '"f"', "If-Modified-Since": "Thu, 01 Jan 1970 00:00:10 GMT"}),
    ("get", {"If-None-Match": "no quotes"}),
    ("get", {"If-None-Match": "*"}),
):
    request = getattr(rf, method)("/", headers=headers)
    first = HttpResponse("body", headers={"ETag": '"e"', "Vary": "Cookie", "X-More": "1"})
    made = get_conditional_response(request, etag='"e"', last_modified=10, response=first)
    print(method, headers, "->", made.status_code, made.content, made is first, sorted(made.headers))
made = get_conditional_response(rf.get("/", headers={"If-None-Match": '"e"'}), etag='"e"')
print(made.status_code, made.headers, get_conditional_response(rf.get("/")))
