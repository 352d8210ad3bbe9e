"""(Mirrors django.utils.version, which is not documented.)"""
import django


def get_version(version=None):
    return django.__version__ if version is None else ".".join(map(str, version[:3]))


def get_version_tuple(version):
    """"5.2.1" as numbers."""
    numbers = []
    for part in version.split("."):
        if not part.isdigit():
            break
        numbers.append(int(part))
    return tuple(numbers)
