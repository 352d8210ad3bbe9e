from pymemcache.client.base import Client
from pymemcache.client.hash import HashClient
