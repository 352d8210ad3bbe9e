from django.core.cache import cache


def hold(product_id, customer):
    """Keeps a product for 15 minutes. True if this customer has it now."""
    key = f"hold:{product_id}"
    holder = cache.get_or_set(key, customer, timeout=900)
    return holder == customer


print("Ada:", hold(5, "Ada"))
print("Grace:", hold(5, "Grace"))
print("Ada again:", hold(5, "Ada"))
