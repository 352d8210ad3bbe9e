"""The fields of a form that was sent as multipart/form-data, which is how RequestFactory posts a dict. Files are not simulated."""
import re

from django.http.query_dict import QueryDict

BOUNDARY = "BoUnDaRyStRiNg"


def encode_fields(data, boundary=BOUNDARY):
    lines = []
    for name, value in data.items():
        if value is None:
            raise TypeError(
                f"Cannot encode None for key '{name}' as POST data. Did you mean to pass an empty string or omit the value?"
            )
        if hasattr(value, "read"):
            raise NotImplementedError("uploaded files are not simulated")
        each = value if hasattr(value, "__iter__") and not isinstance(value, (str, bytes)) else [value]
        for item in each:
            text = item if isinstance(item, bytes) else str(item).encode()
            lines += [f"--{boundary}".encode(), f'Content-Disposition: form-data; name="{name}"'.encode(), b"", text]
    return b"\r\n".join([*lines, f"--{boundary}--".encode(), b""])


def parse_fields(body, boundary, encoding=None):
    found = QueryDict(mutable=True, encoding=encoding)
    for part in body.split(b"--" + boundary.encode())[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        if name := re.search(rb'name="([^"]*)"', head):
            found.appendlist(name[1].decode(found.encoding), content.removesuffix(b"\r\n").decode(found.encoding, "replace"))
    found._mutable = False
    return found
