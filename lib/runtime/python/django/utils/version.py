"""(Mirrors django.utils.version, which is not documented.)"""
import django


def get_version(version=None):
    if version is None:
        return django.__version__
    main = ".".join(map(str, version[: 2 if version[2] == 0 else 3]))
    stage = {"alpha": "a", "beta": "b", "rc": "rc"}.get(version[3])
    return main if stage is None else f"{main}{stage}{version[4]}"


def get_version_tuple(version):
    """"5.2.1" as numbers."""
    numbers = []
    for part in version.split("."):
        if not part.isdigit():
            break
        numbers.append(int(part))
    return tuple(numbers)
