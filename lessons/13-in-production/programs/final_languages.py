from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_cookie


@vary_on_cookie
@cache_page(60)
def page(request):
    return HttpResponse(f"For {request.COOKIES['name']}")


for name in ["Ada", "Ben"]:
    answer = page(RequestFactory().get("/", headers={"Cookie": f"name={name}"})).content.decode()
print(answer)
