from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page


@cache_page(60)
def basket(request):
    return HttpResponse(f"Basket of {request.headers['Cookie']}")


ada = RequestFactory().get("/basket", headers={"Cookie": "Ada"})
ben = RequestFactory().get("/basket", headers={"Cookie": "Ben"})
print(basket(ada).content)
print(basket(ben).content)
