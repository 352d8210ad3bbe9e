"""Pickles, with Python's default protocol unless OPTIONS say PICKLE_VERSION."""
import pickle

from django.core.exceptions import ImproperlyConfigured
from django_redis.serializers.base import BaseSerializer


class PickleSerializer(BaseSerializer):
    def __init__(self, options):
        super().__init__(options)
        try:
            self._pickle_version = int(options.get("PICKLE_VERSION", pickle.DEFAULT_PROTOCOL))
        except (ValueError, TypeError) as e:
            raise ImproperlyConfigured("PICKLE_VERSION value must be an integer") from e
        if self._pickle_version > pickle.HIGHEST_PROTOCOL:
            raise ImproperlyConfigured(f"PICKLE_VERSION can't be higher than pickle.HIGHEST_PROTOCOL: {pickle.HIGHEST_PROTOCOL}")

    def dumps(self, value):
        return pickle.dumps(value, self._pickle_version)

    def loads(self, value):
        return pickle.loads(value)
