# BACKENDS: locmem, redis
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page, never_cache
from django.views.decorators.vary import vary_on_cookie

runs = []


def basket(request):
    basket = request.session.setdefault("basket", [])
    basket.append(request.GET.get("p", "?"))
    request.session.modified = True
    runs.append("basket")
    return HttpResponse(",".join(basket))


def look(request):
    runs.append("look")
    return HttpResponse("nothing" if "basket" not in request.session else ",".join(request.session["basket"]))


def untouched(request):
    return HttpResponse("untouched")


urlpatterns = [path("add/", basket), path("look/", cache_page(60)(look)), path("mine/", cache_page(60)(vary_on_cookie(look))), path("never/", never_cache(look)), path("un/", untouched)]
with override_settings(MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"], SESSION_ENGINE="django.contrib.sessions.backends.cache", SESSION_COOKIE_NAME="sid", SESSION_COOKIE_AGE=100):
    ada, grace = Client(), Client()
    response = ada.get("/add/?p=tea")
    print(response.content, sorted(response.cookies), response["Vary"], response.cookies["sid"]["max-age"], response.cookies["sid"]["samesite"], response.cookies["sid"]["httponly"])
    print(ada.get("/look/").content, grace.get("/look/").content, ada.get("/mine/").content, grace.get("/mine/").content)
    print(ada.get("/mine/").get("Vary"), ada.get("/never/").get("Vary"), ada.get("/un/").get("Vary"), runs)
    print(ada.session["basket"], list(grace.session.keys()), ada.session.get_expiry_age(), ada.session.session_key == ada.cookies["sid"].value)
    session = ada.session
    session["more"] = 1
    session.save()
    print(ada.get("/add/?p=cup").content, ada.session["more"])
    key = ada.session.session_key
    print(cache.get("django.contrib.sessions.cache" + key))
    ada.session.flush()
    print(cache.get("django.contrib.sessions.cache" + key), ada.get("/add/").content)
