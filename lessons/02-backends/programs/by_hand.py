import pickle
import redis
from shop.models import Product

server = redis.Redis(host="127.0.0.1", port=6379, db=0)


def price_of(product_id):
    key = f"shop:1:price:{product_id}"
    stored = server.get(key)
    if stored is not None:
        return pickle.loads(stored)
    price = Product.objects.get(id=product_id).price
    server.set(key, pickle.dumps(price), ex=600)
    return price


print(price_of(1))
print(price_of(1))
