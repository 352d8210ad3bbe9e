# SHOP
# BACKENDS: locmem
from django.http import HttpResponse
from django.test import Client, override_settings
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.deprecation import MiddlewareMixin
from shop.templates import TEMPLATES

TEMPLATES["mw.html"] = "{{ a }}{{ b }}"
log = []


class Old(MiddlewareMixin):
    def process_request(self, request):
        log.append("old request")

    def process_view(self, request, view_func, view_args, view_kwargs):
        log.append(("old view", view_func.__name__, view_args, view_kwargs))

    def process_template_response(self, request, response):
        response.context_data["b"] = "B"
        log.append("old template")
        return response

    def process_exception(self, request, exception):
        log.append(("old exception", str(exception)))
        return HttpResponse("handled", status=503)

    def process_response(self, request, response):
        log.append(("old response", response.status_code))
        return response


def new(get_response):
    log.append("init new")

    def middleware(request):
        log.append("new before")
        response = get_response(request)
        response["X-New"] = "1"
        log.append("new after")
        return response

    return middleware


def short(get_response):
    def middleware(request):
        if "stop" in request.GET:
            return HttpResponse("stopped")
        return get_response(request)

    return middleware


def plain(request, pk):
    return HttpResponse(f"plain {pk} {request.resolver_match.url_name} {request.resolver_match.kwargs}")


def templated(request):
    return TemplateResponse(request, "mw.html", {"a": "A"})


def fails(request):
    raise ValueError("broken")


urlpatterns = [path("p/<int:pk>/", plain, name="plain"), path("t/", templated), path("f/", fails)]
with override_settings(MIDDLEWARE=["__main__.new", "__main__.Old", "__main__.short", "django.middleware.cache.UpdateCacheMiddleware", "django.middleware.cache.FetchFromCacheMiddleware"]):
    client = Client()
    for url in ("/p/5/", "/p/5/", "/t/", "/t/", "/f/", "/f/", "/p/5/?stop", "/nowhere/"):
        response = client.get(url)
        print(url, response.status_code, response.content[:30], response.headers.get("X-New"), response.headers.get("Cache-Control"))
        print("  ", log)
        log.clear()
