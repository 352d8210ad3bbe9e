"""Smaller values, for more work: identity, zlib, gzip, lzma."""
