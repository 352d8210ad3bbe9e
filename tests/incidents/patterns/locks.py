"""Leaders, nightly jobs, locks of every make, renewals, semaphores.

Right: `add` elects one. A lock that goes on without having been taken, has its holder in its name, or is released before the commit protects nothing; one that
crashed is never released. A request that is turned away is told.
"""
import time, uuid
from contextlib import contextmanager
from django.core.cache import cache
from django.db import transaction
from shop.models import Order, Product, Customer
from shop.services import render_report, fetch_exchange_rates

# --- leader election
def lead(me):
    leader = cache.get("leader")
    if leader is None:
        cache.set("leader", me, 30)
        leader = me
    return "leader" if leader == me else "follower"
def lead_add(me):
    if cache.add("leader", me, 30):
        return "leader"
    return "leader" if cache.get("leader") == me else "follower"
def lead_renew(me):
    """renews with set whatever is there"""
    if cache.add("leader", me, 30) or cache.get("leader") == me:
        cache.set("leader", me, 30)
        return "leader"
    return "follower"
def lead_renew_touch(me):
    if cache.add("leader", me, 30) or cache.get("leader") == me:
        cache.touch("leader", 30)
        return "leader"
    return "follower"
def step_down(me):
    if cache.get("leader") == me:
        cache.delete("leader")
    return "bye"
def step_down_any(me):
    cache.delete("leader")
    return "bye"
# expect: leader get set | [["lead","a"],["lead","b"]] | redis | of 6 | serialisable 4 two past one check
# expect: leader add | [["lead_add","a"],["lead_add","b"]] | redis | of 2
# expect: leader add, jumps | [["lead_add","a"],["lead_add","b"]] | redis jumps | of 6
# expect: leader add locmem | [["lead_add","a"],["lead_add","b"]] | locmem p=2 | of 2
# expect: leader renew set, jumps | [["lead_renew","a"],["lead_renew","b"]] | redis jumps | of 46
# expect: leader renew touch, jumps | [["lead_renew_touch","a"],["lead_renew_touch","b"]] | redis jumps | of 36
# expect: leader, step down | [["lead_add","a"],["step_down","a"],["lead_add","b"]] | redis | of 11 | lock-by-owner 6 lock released by another
# expect: leader, step down any | [["lead_add","a"],["step_down_any","b"],["lead_add","b"]] | redis | of 8 | lock-by-owner 6 lock released by another

# --- cron dedupe
def cron(day):
    if cache.get(f"cron:{day}"):
        return "done already"
    cache.set(f"cron:{day}", 1, 86400)
    Order.objects.create(customer_id=1, product_id=1, total=9, status="nightly")
    return "ran"
def cron_add(day):
    if not cache.add(f"cron:{day}", 1, 86400):
        return "done already"
    Order.objects.create(customer_id=1, product_id=1, total=9, status="nightly")
    return "ran"
def cron_report(day):
    if not cache.add(f"cron:{day}", 1, 3):
        return "done already"
    render_report(2026)
    return "ran"
# expect: cron | [["cron","mon"],["cron","mon"]] | redis | of 16 | serialisable 12 two past one check
# expect: cron add | [["cron_add","mon"],["cron_add","mon"]] | redis | of 4
# expect: cron mark runs out under the work | [["cron_report","mon"],["cron_report","mon"]] | redis jumps | of 160 | one-at-a-time 86 two in one critical section | recomputations 154 slow work done twice | recomputations-at-once 46 slow work done twice

# --- lock as context manager; yields whatever add said
@contextmanager
def lock(name, ttl=10):
    cache.add(name, 1, ttl)
    try:
        yield
    finally:
        cache.delete(name)
def with_lock_unchecked():
    with lock("l"):
        n = cache.get("n", 0)
        cache.set("n", n + 1, None)
    return n
@contextmanager
def lock_checked(name, ttl=10):
    token = uuid.uuid4().hex
    while not cache.add(name, token, ttl):
        time.sleep(0.1)
    try:
        yield
    finally:
        if cache.get(name) == token:
            cache.delete(name)
def with_lock_checked():
    with lock_checked("l"):
        n = cache.get("n", 0)
        cache.set("n", n + 1, None)
    return n
@contextmanager
def lock_set(name, ttl=10):
    while cache.get(name):
        time.sleep(0.1)
    cache.set(name, 1, ttl)
    try:
        yield
    finally:
        cache.delete(name)
def with_lock_set():
    with lock_set("l"):
        n = cache.get("n", 0)
        cache.set("n", n + 1, None)
    return n
def with_lock_limited():
    for _ in range(3):
        if cache.add("l", 1, 10):
            break
        time.sleep(0.1)
    n = cache.get("n", 0)
    cache.set("n", n + 1, None)
    cache.delete("l")
    return n
# expect: lock unchecked | [["with_lock_unchecked"],["with_lock_unchecked"]] | redis | of 70 | serialisable 36 lost update | no-lost-update 36 lost update | lock-by-owner 30 lock released by another
# expect: lock checked | [["with_lock_checked"],["with_lock_checked"]] | redis | of 30
# expect: lock checked three | [["with_lock_checked"],["with_lock_checked"],["with_lock_checked"]] | redis | of 33594
# expect: lock set | [["with_lock_set"],["with_lock_set"]] | redis | of 160 | serialisable 72 lost update | one-at-a-time 136 two in one critical section | no-lost-update 72 lost update
# expect: lock goes on anyway | [["with_lock_limited"],["with_lock_limited"]] | redis | of 20

# --- renewals: the lock is prolonged half-way
def long_job():
    token = uuid.uuid4().hex
    if not cache.add("job", token, 60):
        return "busy"
    for _ in range(3):
        time.sleep(40)
        cache.touch("job", 60)
    cache.delete("job")
    return "done"
def long_job_checked():
    token = uuid.uuid4().hex
    if not cache.add("job", token, 60):
        return "busy"
    for _ in range(3):
        time.sleep(40)
        if cache.get("job") != token or not cache.touch("job", 60):
            return "lost the lock"
    cache.delete("job")
    return "done"
# expect: renewal | [["long_job"],["long_job"]] | redis | of 4 | serialisable 4 turned away by a lock
# expect: renewal checked | [["long_job_checked"],["long_job_checked"]] | redis | of 4 | serialisable 4 turned away by a lock

# --- lock per user, key built wrongly (own id in it)
def charge(user):
    key = f"charge:{user}:{uuid.uuid4()}"
    if not cache.add(key, 1, 60):
        return "busy"
    c = Customer.objects.get(pk=user)
    c.name = c.name + "!"
    c.save()
    cache.delete(key)
    return "charged"
def charge_right(user):
    key = f"charge:{user}"
    while not cache.add(key, 1, 60):
        time.sleep(0.1)
    c = Customer.objects.get(pk=user)
    c.name = c.name + "!"
    c.save()
    cache.delete(key)
    return "charged"
def charge_release_before_commit(user):
    with transaction.atomic():
        while not cache.add(f"charge:{user}", 1, 60):
            time.sleep(0.1)
        c = Customer.objects.get(pk=user)
        c.name = c.name + "!"
        c.save()
        cache.delete(f"charge:{user}")
    return "charged"
# expect: charge own key | [["charge",1],["charge",1]] | redis | of 70 | serialisable 36 lost update
# expect: charge right | [["charge_right",1],["charge_right",1]] | redis | of 20
# expect: charge right two users | [["charge_right",1],["charge_right",2]] | redis | of 70
# expect: charge released before commit | [["charge_release_before_commit",1],["charge_release_before_commit",1]] | redis | of 130 | serialisable 12 lost update

# --- semaphore: at most one (N) at once by incr/decr
def sem():
    cache.add("sem", 0, None)
    if cache.get("sem") >= 1:
        return "full"
    cache.incr("sem")
    time.sleep(1)
    cache.decr("sem")
    return "ok"
def sem_right():
    cache.add("sem", 0, None)
    if cache.incr("sem") > 1:
        cache.decr("sem")
        return "full"
    time.sleep(1)
    cache.decr("sem")
    return "ok"
# expect: semaphore look | [["sem"],["sem"]] | redis | of 1222 | serialisable 22 steps in between
# expect: semaphore incr | [["sem_right"],["sem_right"]] | redis | of 90 | serialisable 90 steps in between

# --- two locks in opposite order
def ab():
    while not cache.add("la", 1, None): time.sleep(0.1)
    while not cache.add("lb", 1, None): time.sleep(0.1)
    cache.delete_many(["la", "lb"])
    return "ab"
def ba():
    while not cache.add("lb", 1, None): time.sleep(0.1)
    while not cache.add("la", 1, None): time.sleep(0.1)
    cache.delete_many(["lb", "la"])
    return "ba"
# expect: two locks, one order | [["ab"],["ab"]] | redis | of 12

# --- lock released by crash
def import_it(bad):
    if not cache.add("imp", 1, 600):
        return "busy"
    if bad:
        raise ValueError("bad file")
    cache.delete("imp")
    return "ok"
def import_finally(bad):
    if not cache.add("imp", 1, 600):
        return "busy"
    try:
        if bad:
            raise ValueError("bad file")
        return "ok"
    finally:
        cache.delete("imp")
# expect: crash keeps lock | [["import_it",true],["import_it",false]] | redis | of 3 | serialisable 1 turned away by a lock | no-raise 2 | no-lost-update 1 turned away by a lock
# expect: crash frees lock | [["import_finally",true],["import_finally",false]] | redis | of 4 | serialisable 2 turned away by a lock | no-raise 3
