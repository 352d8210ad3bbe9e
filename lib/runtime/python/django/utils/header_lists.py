"""Lists in header values, as each version takes them apart. (Not part of Django; in 6.1 the first two are in django.utils.http.)"""
import re

from stampede import edition

# What 5.2 splits by: the blanks at both ends of the whole value stay, and so do empty parts.
cc_delim_re = re.compile(r"\s*,\s*")


def split_header_value(value, sep=","):
    """The parts without their blanks, empty ones left out."""
    for part in value.split(sep):
        if stripped := part.strip():
            yield stripped


def split_directive_names(value):
    """The names of Cache-Control's directives, in small letters: `private="Set-Cookie"` is "private"."""
    for part in split_header_value(value):
        yield part.split("=", 1)[0].strip().lower()


def parts_of(value):
    return list(split_header_value(value)) if edition.since_61() else cc_delim_re.split(value)
