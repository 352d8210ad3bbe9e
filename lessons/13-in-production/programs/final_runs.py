from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page

runs = []


@cache_page(60)
def shelf(request):
    runs.append(request.path)
    return HttpResponse("Tea", status=404 if "gone" in request.path else 200)


visit = RequestFactory()
for path in ["/tea", "/tea?page=1", "/tea", "/gone", "/gone"]:
    shelf(visit.get(path))
shelf(visit.post("/tea"))
print(len(runs))
