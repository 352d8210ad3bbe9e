# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page


@cache_page(60)
def orders(request):
    return HttpResponse(f"orders of {request.headers['Authorization']}", headers={"Cache-Control": "publication=1"})


for token in ("ada", "grace"):
    response = orders(RequestFactory().get("/orders/", headers={"Authorization": token}))
    print(token, "sees", response.content, "Vary:", response.get("Vary"))
