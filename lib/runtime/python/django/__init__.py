"""A small Django for learning its cache API: the parts that touch caching, with Django's names and behaviour.

Composite methods are written in Python, in the same layers as Django's own, so that races are in the same places;
the atomic commands they are made of go to the simulated backends (`stampede.bridge`). It is 5.2 or 6.1, as the run asks
(`stampede.edition`). https://docs.djangoproject.com/en/5.2/
"""
VERSION = (5, 2, 18, "final", 0)
__version__ = "5.2.18"


def get_version(version=None):
    return ".".join(map(str, (version or VERSION)[:3]))


def setup(set_prefix=True):
    """Nothing to do: the simulated project is ready when your program starts."""
