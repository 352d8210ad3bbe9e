# It returns the name of the holder instead of True or False.
# draws: It should say True to the customer who has the product

from django.core.cache import cache


def hold(product_id, customer):
    """Keeps a product for 15 minutes. True if this customer has it now."""
    return cache.get_or_set(f"hold:{product_id}", customer, timeout=900)


print("Ada:", hold(5, "Ada"))
print("Grace:", hold(5, "Grace"))
print("Ada again:", hold(5, "Ada"))
