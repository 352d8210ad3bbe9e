import pickle

import redis
from shop.models import Product

server = redis.Redis.from_url("redis://127.0.0.1:6379/0")


def price_of(number):
    found = server.get(f":1:price:{number}")
    if found is not None:
        return pickle.loads(found)
    price = Product.objects.get(id=number).price
    server.set(f":1:price:{number}", pickle.dumps(price), ex=60)
    return price


print(price_of(4), price_of(4))
