# BACKENDS: locmem
from django.http import HttpResponse, StreamingHttpResponse
from django.middleware.gzip import GZipMiddleware
from django.middleware.http import ConditionalGetMiddleware
from django.test import Client, RequestFactory
from django.urls import path
from django.views.decorators.cache import cache_page
from django.views.decorators.gzip import gzip_page

n = 0


def stream(request):
    global n
    n += 1
    return StreamingHttpResponse((f"{n}:{i};" for i in range(3)), headers={"X-N": str(n)})


urlpatterns = [path("s/", cache_page(60)(stream)), path("g/", gzip_page(lambda r: HttpResponse("tea " * 200)))]
client = Client()
for _ in range(2):
    response = client.get("/s/")
    print(response.streaming, b"".join(response.streaming_content), response["X-N"], response.has_header("Content-Length"), response.get("Cache-Control"))
response = StreamingHttpResponse(["a", b"b", "é"])
print(list(response), response.getvalue(), response.is_async, repr(response))
for call in (lambda: response.content, lambda: response.text, lambda: response.write("x"), lambda: StreamingHttpResponse("text").getvalue()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
rf = RequestFactory()
answer = ConditionalGetMiddleware(stream)(rf.get("/"))
print(answer.has_header("ETag"), answer.status_code)
answer = client.get("/g/", headers={"Accept-Encoding": "gzip"})
print(answer["Content-Encoding"], answer["Vary"], int(answer["Content-Length"]) < 800, answer.content[:2])
print(client.get("/g/").get("Content-Encoding"), client.get("/g/")["Vary"])
