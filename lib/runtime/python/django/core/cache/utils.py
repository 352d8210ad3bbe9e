"""Keys of cached template fragments. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.cache.utils.make_template_fragment_key"""
from hashlib import md5

from stampede import edition

TEMPLATE_FRAGMENT_KEY_TEMPLATE = "template.cache.%s.%s"


def make_template_fragment_key(fragment_name, vary_on=None):
    """The key under which `{% cache %}` keeps a fragment; delete it to invalidate the fragment.

    `vary_on` are the tag's further arguments, in order; each goes into an MD5 as text: followed by a colon in 5.2, as a netstring
    (`3:tea,`) since 6.1, where ["a:", "b"] and ["a", ":b"] are no longer one key.
    """
    digest = md5(usedforsecurity=False)
    for argument in () if vary_on is None else vary_on:
        data = str(argument).encode()
        digest.update(b"%d:%s," % (len(data), data) if edition.since_61() else data + b":")
    return TEMPLATE_FRAGMENT_KEY_TEMPLATE % (fragment_name, digest.hexdigest())
