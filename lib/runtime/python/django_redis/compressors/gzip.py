import gzip

from django_redis.compressors.base import BaseCompressor
from django_redis.exceptions import CompressorError


class GzipCompressor(BaseCompressor):
    """Only values that are longer than fifteen bytes."""

    min_length = 15

    def compress(self, value):
        return gzip.compress(value) if len(value) > self.min_length else value

    def decompress(self, value):
        try:
            return gzip.decompress(value)
        except OSError as e:
            raise CompressorError from e
