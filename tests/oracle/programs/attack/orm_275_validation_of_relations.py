# SHOP
# BACKENDS: locmem
from django.core.exceptions import ValidationError
from shop.models import Customer, Order, Product

for values in ({}, {"customer_id": 1}, {"customer_id": 1, "product_id": 99, "total": "1"}, {"customer_id": 1, "product_id": 1, "total": "1.234"}, {"customer_id": 1, "product_id": 1, "total": "123456789.00"}, {"customer_id": 1, "product_id": 1, "total": "x"}, {"customer_id": "x", "product_id": 1, "total": 1}, {"customer_id": 1, "product_id": 1, "total": 1, "quantity": -1}, {"customer_id": 1, "product_id": 1, "total": 1, "status": "x" * 30}, {"customer_id": 1, "product_id": 1, "total": 1}):
    for check in ("full_clean", "clean_fields", "validate_unique"):
        try:
            print(check, getattr(Order(**values), check)())
        except (ValidationError, ValueError, TypeError) as e:
            print(check, type(e).__name__, e)
