"""Failed logins that are counted with `add` and then `incr`, and a good one that clears the count.

Right: a count is no lock, so clearing it is nobody's business but the program's, whether anybody has counted on by then or not. With a look first, a failure is lost.
"""
from django.core.cache import cache

def failed(user):
    key = f"fail:{user}"
    if not cache.add(key, 1, 300):
        try:
            cache.incr(key)
        except ValueError:
            cache.add(key, 1, 300)
    return "no"

def failed_with_limit(user):
    key = f"fail:{user}"
    if not cache.add(key, 1, 300):
        if cache.get(key, 0) >= 5:
            return "locked"
        cache.incr(key)
    return "no"

def failed_after_a_look(user):
    key = f"fail:{user}"
    if cache.get(key) is None:
        cache.set(key, 1, 300)
        return "no"
    cache.incr(key)
    return "no"

def good(user):
    cache.delete(f"fail:{user}")
    return "in"

def only_first(user):
    """not counted by anybody: who deletes it releases what another holds"""
    return "first" if cache.add(f"fail:{user}", 1, 300) else "later"
# expect: one failure, then in | [["failed","u"],["good","u"]] | redis | of 2
# expect: two failures and in | [["failed","u"],["failed","u"],["good","u"]] | redis | of 10
# expect: with a limit | [["failed_with_limit","u"],["good","u"]] | redis | of 2
# expect: on locmem | [["failed","u"],["good","u"]] | locmem p=1 | of 2
# expect: two failures after a look | [["failed_after_a_look","u"],["failed_after_a_look","u"]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: a mark that is no count | [["only_first","u"],["good","u"]] | redis | of 2 | lock-by-owner 1 lock released by another
