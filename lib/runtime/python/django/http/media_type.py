"""What a client accepts, from its Accept header. https://docs.djangoproject.com/en/5.2/ref/request-response/#django.http.HttpRequest.accepts"""
from django.utils.functional import cached_property
from django.utils.http import parse_header_parameters


class MediaType:
    def __init__(self, media_type_raw_line):
        full, self.params = parse_header_parameters(media_type_raw_line or "")
        self.main_type, _, self.sub_type = full.partition("/")

    def __str__(self):
        sub = f"/{self.sub_type}" if self.sub_type else ""
        return self.main_type + sub + "".join(f"; {name}={value}" for name, value in self.params.items())

    def __repr__(self):
        return f"<{type(self).__qualname__}: {self}>"

    @cached_property
    def range_params(self):
        return {name: value for name, value in self.params.items() if name != "q"}

    def match(self, other):
        if not other:
            return False
        other = other if isinstance(other, MediaType) else MediaType(other)
        kinds = ((self.main_type, other.main_type), (self.sub_type, other.sub_type))
        if not all(kind for pair in kinds for kind in pair):
            return False
        if not all(ours == theirs or "*" in (ours, theirs) for ours, theirs in kinds):
            return False
        if bool(self.range_params) == bool(other.range_params):
            return self.range_params == other.range_params
        return bool(self.range_params or not other.range_params)

    @cached_property
    def quality(self):
        try:
            quality = float(self.params.get("q", 1))
        except ValueError:
            return 1
        return round(quality, 3) if 0 <= quality <= 1 else 1

    @property
    def specificity(self):
        if self.main_type == "*":
            return 0
        if self.sub_type == "*":
            return 1
        return 2 if not self.range_params else 3
