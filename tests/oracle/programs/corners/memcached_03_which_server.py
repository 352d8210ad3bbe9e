# CACHES: {"default": {"LOCATION": "127.0.0.1:11211;127.0.0.1:11212"}, "one": {"LOCATION": "127.0.0.1:11211"}, "two": {"LOCATION": ["127.0.0.1:11212"]}}
# BACKENDS: memcached
from django.core.cache import cache, caches

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

from pymemcache.client.rendezvous import RendezvousHash
h = RendezvousHash(); h.add_node("127.0.0.1:11211"); h.add_node("127.0.0.1:11212"); h.add_node("10.0.0.7:11211")
print([h.get_node(f":1:k{i}")[-5:] + h.get_node(f":1:é{i}x" * (i + 1))[:3] for i in range(40)])
from pymemcache.client.murmur3 import murmur3_32
print([murmur3_32("a" * i) for i in range(12)], murmur3_32("héllo wörld 日本"), murmur3_32("x", 5))
