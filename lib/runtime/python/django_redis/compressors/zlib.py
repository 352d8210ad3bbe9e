import zlib

from django_redis.compressors.base import BaseCompressor
from django_redis.exceptions import CompressorError


class ZlibCompressor(BaseCompressor):
    """Only values that are longer than fifteen bytes."""

    min_length = 15

    def compress(self, value):
        return zlib.compress(value) if len(value) > self.min_length else value

    def decompress(self, value):
        try:
            return zlib.decompress(value)
        except zlib.error as e:
            raise CompressorError from e
