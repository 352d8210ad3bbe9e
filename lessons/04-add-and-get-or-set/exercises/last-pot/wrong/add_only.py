# It returns what add() says, so a customer who clicks twice loses their own pot.
# draws: Linus clicked twice, and lost the pot that he held.

from django.core.cache import cache


def hold(product_id, customer):
    """Keeps a product for 15 minutes. True if this customer has it now."""
    return cache.add(f"hold:{product_id}", customer, timeout=900)


print("Ada:", hold(5, "Ada"))
print("Grace:", hold(5, "Grace"))
print("Ada again:", hold(5, "Ada"))
