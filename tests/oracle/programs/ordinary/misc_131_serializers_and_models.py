# SHOP
# BACKENDS: locmem, redis
import datetime
import decimal
import json
import uuid

from django.core import serializers
from django.core.cache import cache
from django.core.serializers.json import DjangoJSONEncoder
from django.forms.models import model_to_dict
from shop.models import Category, Order, Product

text = serializers.serialize("json", Product.objects.filter(pk__in=[1, 2]).order_by("pk"), fields=["name", "price"])
print(text)
print(serializers.serialize("python", [Category.objects.get(pk=1)]), serializers.serialize("json", [], indent=2), serializers.serialize("jsonl", Category.objects.order_by("pk")[:2]))
cache.set("rows", serializers.serialize("json", Order.objects.order_by("pk")[:1]))
for wrapped in serializers.deserialize("json", cache.get("rows")):
    print(wrapped, wrapped.object, type(wrapped.object.total).__name__, wrapped.object.customer_id)
print(model_to_dict(Product.objects.get(pk=1)), model_to_dict(Product.objects.get(pk=1), fields=["name"]), model_to_dict(Product.objects.get(pk=1), exclude=["name", "id"]))
print(json.dumps({"a": decimal.Decimal("1.5"), "b": datetime.datetime(2026, 1, 5, 9, 0, 0, 123456), "c": uuid.UUID(int=1), "d": datetime.timedelta(minutes=5), "e": datetime.time(9)}, cls=DjangoJSONEncoder))
for call in (lambda: serializers.serialize("nope", []), lambda: list(serializers.deserialize("json", "{")), lambda: list(serializers.deserialize("json", '[{"model": "shop.nothing", "pk": 1, "fields": {}}]')), lambda: list(serializers.deserialize("json", '[{"model": "shop.category", "pk": 1, "fields": {"nope": 1}}]')), lambda: json.dumps({1, 2}, cls=DjangoJSONEncoder), lambda: json.dumps(datetime.time(9, tzinfo=datetime.timezone.utc), cls=DjangoJSONEncoder)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:110])
saved = next(serializers.deserialize("json", '[{"model": "shop.category", "pk": 9, "fields": {"name": "Nine"}}]'))
print(saved.save(), Category.objects.get(pk=9).name)
