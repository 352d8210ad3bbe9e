"""A small Django for learning its cache API: the parts that touch caching, with Django 5.2's names and behaviour.

Composite methods are written in Python, in the same layers as Django's own, so that races are in the same places;
the atomic commands they are made of go to the simulated backends (`stampede.bridge`). https://docs.djangoproject.com/en/5.2/
"""
VERSION = (5, 2, 18, "final", 0)
__version__ = "5.2.18"


def get_version():
    return __version__


def setup(set_prefix=True):
    """Nothing to do: the simulated project is ready when your program starts."""
