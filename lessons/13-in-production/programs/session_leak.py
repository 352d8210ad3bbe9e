from django.contrib.sessions.backends.cache import SessionStore
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.views.decorators.cache import cache_page


@cache_page(60)
def basket(request):
    return HttpResponse(f"Basket of {request.session['name']}")


with override_settings(SESSION_ENGINE="django.contrib.sessions.backends.cache"):
    site = SessionMiddleware(basket)
    for name in ["Ada", "Ben"]:
        session = SessionStore()
        session["name"] = name
        session.save()
        visit = RequestFactory().get("/basket", headers={"Cookie": f"sessionid={session.session_key}"})
        response = site(visit)
        print(name, "sees", response.content.decode(), "| Vary:", response.get("Vary"))
