# BACKENDS: locmem
from django.http import HttpResponse
from django.utils.cache import get_max_age, patch_vary_headers

print(get_max_age(HttpResponse(headers={"Cache-Control": " max-age=60 "})))
response = HttpResponse(headers={"Vary": "Cookie,,X-Shop"})
patch_vary_headers(response, [" Cookie ", "X-Currency"])
print(response["Vary"])
