# BACKENDS: locmem, redis
from django.http import HttpResponse, HttpResponseNotModified, JsonResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page

runs = 0


@cache_page(60)
def page(request):
    global runs
    runs += 1
    response = JsonResponse({"run": runs}) if "json" in request.GET else HttpResponse(f"run {runs}", content_type="text/plain")
    response["X-Run"] = runs
    response["ETag"] = f'"{runs}"'
    response["Last-Modified"] = "Mon, 05 Jan 2026 09:00:00 GMT"
    response["Content-Language"] = "de"
    response["Set-Cookie"] = "a=b"
    response.reason_phrase = "Fine"
    return response


rf = RequestFactory()
for address in ("/", "/", "/?json=1", "/?json=1"):
    response = page(rf.get(address))
    print(address, response.content, response.reason_phrase, [(k, v) for k, v in response.headers.items() if k not in ("Expires",)])
response = page(rf.get("/"))
del response["X-Run"]
response["X-New"] = "n"
print(page(rf.get("/")).get("X-Run"), page(rf.get("/")).get("X-New"), page(rf.get("/", headers={"If-None-Match": '"1"'})).status_code)
