# SHOP
# BACKENDS: locmem
from django.apps import AppConfig, apps
from django.conf import settings
from django.core.exceptions import AppRegistryNotReady, ImproperlyConfigured
from django.utils.module_loading import import_string
from shop.models import Product

print(apps.get_model("shop", "Product") is Product, apps.get_model("shop.Product").__name__, apps.is_installed("shop"), apps.ready, sorted(m.__name__ for m in apps.get_models())[:2])
for call in (lambda: apps.get_model("shop.Nothing"), lambda: apps.get_model("nothing.Product"), lambda: apps.get_app_config("nothing"), lambda: apps.get_app_config("shop").label, lambda: getattr(settings, "NOTHING", "default"), lambda: settings.configured):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(Product._meta.label, Product._meta.verbose_name, Product._meta.verbose_name_plural, [f.name for f in Product._meta.fields], Product._meta.get_field("price").max_digits, Product._meta.get_field("category").related_model.__name__, Product._meta.pk.name, Product._meta.ordering, Product._meta.abstract, Product._meta.db_table)
try:
    Product._meta.get_field("nothing")
except Exception as e:
    print(type(e).__name__, e)
