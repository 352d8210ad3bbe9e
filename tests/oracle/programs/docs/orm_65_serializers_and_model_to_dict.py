# SHOP
# BACKENDS: locmem, redis
import json

from django.core import serializers
from django.core.cache import cache
from django.core.serializers.json import DjangoJSONEncoder
from django.forms.models import model_to_dict
from shop.models import Order, Product

cache.set("products", serializers.serialize("json", Product.objects.filter(category_id=1).order_by("id"), fields=["name", "price"]))
print(cache.get("products"))
for item in serializers.deserialize("json", cache.get("products")):
    print(type(item.object).__name__, item.object.pk, item.object.name)
print(model_to_dict(Product.objects.get(pk=1)), model_to_dict(Product.objects.get(pk=1), fields=["name"]))
print(json.dumps(list(Order.objects.values("id", "total").order_by("id"))[:2], cls=DjangoJSONEncoder))
print(serializers.serialize("python", [Product.objects.get(pk=2)]))
