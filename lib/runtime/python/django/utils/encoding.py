"""Text and bytes, and what of them may stand in a URL. https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.encoding"""
from decimal import Decimal
from urllib.parse import quote, unquote_to_bytes

class DjangoUnicodeDecodeError(UnicodeDecodeError):
    """With what could not be decoded in its text."""

    def __str__(self):
        return f"{super().__str__()}. You passed in {self.object!r} ({type(self.object)})"


_PROTECTED = (type(None), int, float, Decimal)


def is_protected_type(obj):
    """force_str(strings_only=True) leaves these alone."""
    import datetime

    return isinstance(obj, (*_PROTECTED, datetime.datetime, datetime.date, datetime.time))


def smart_str(s, encoding="utf-8", strings_only=False, errors="strict"):
    return force_str(s, encoding, strings_only, errors)


def force_str(s, encoding="utf-8", strings_only=False, errors="strict"):
    """Bytes are decoded, anything else is turned into text."""
    if issubclass(type(s), str) or (strings_only and is_protected_type(s)):
        return s
    try:
        return str(s, encoding, errors) if isinstance(s, bytes) else str(s)
    except UnicodeDecodeError as e:
        raise DjangoUnicodeDecodeError(*e.args) from None


def smart_bytes(s, encoding="utf-8", strings_only=False, errors="strict"):
    return force_bytes(s, encoding, strings_only, errors)


def force_bytes(s, encoding="utf-8", strings_only=False, errors="strict"):
    """Text is encoded, and so is the text of anything else."""
    if isinstance(s, bytes):
        return s if encoding == "utf-8" else s.decode("utf-8", errors).encode(encoding, errors)
    if strings_only and is_protected_type(s):
        return s
    return bytes(s) if isinstance(s, memoryview) else str(s).encode(encoding, errors)


def iri_to_uri(iri):
    """Percent-encodes what is not ASCII; what is encoded already stays."""
    if iri is None:
        return iri
    return quote(str(iri), safe="/#%[]=:;$&()+,!?*@'~")


def uri_to_iri(uri):
    """The other way round; reserved characters stay encoded, and so do bytes that are not UTF-8."""
    if uri is None:
        return uri
    head, *blocks = force_bytes(uri).split(b"%")
    parts = [head]
    for block in blocks:
        byte = unquote_to_bytes(b"%" + block[:2])
        plain = len(byte) == 1 and (byte[0] >= 0x80 or byte.isalnum() or byte in b"-._~")
        parts.append(byte + block[2:] if plain else b"%" + block)
    return repercent_broken_unicode(b"".join(parts)).decode()


def repercent_broken_unicode(path):
    parts = []
    while True:
        try:
            path.decode()
            return b"".join(parts) + path
        except UnicodeDecodeError as e:
            parts.append(path[: e.start] + quote(path[e.start : e.end], safe=b"/#%[]=:;$&()+,!?*@'~").encode())
            path = path[e.end :]


def escape_uri_path(path):
    return quote(path, safe="/:@&+$,-_.!~*'()")


def filepath_to_uri(path):
    return path if path is None else quote(str(path).replace("\\", "/"), safe="/~!*()'")


def punycode(domain):
    return domain.encode("idna").decode("ascii")
