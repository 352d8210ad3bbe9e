"""Stock, coupons, payments and idempotency: what may not happen twice, or below zero."""
import time, uuid
from django.core.cache import cache
from django.db import transaction, IntegrityError
from django.db.models import F
from shop.models import Order, Product, Customer
from shop.services import send_mail

cache.set("stock", 1, None)
cache.set("gift:G", 50, None)

# --- decr below zero: looked at before; looked at after; put back
def decr_then_look():
    left = cache.decr("stock")
    if left < 0:
        return "sold out"
    Order.objects.create(customer_id=1, product_id=1, total=1)
    return "yours"
def look_then_decr():
    if cache.get("stock") <= 0:
        return "sold out"
    left = cache.decr("stock")
    Order.objects.create(customer_id=1, product_id=1, total=1)
    return "yours"
def set_lower():
    left = cache.get("stock")
    if left <= 0:
        return "sold out"
    cache.set("stock", left - 1, None)
    return "yours"
# expect: decr, then look | [["decr_then_look"],["decr_then_look"]] | redis | of 14
# expect: decr, then look, three | [["decr_then_look"],["decr_then_look"],["decr_then_look"]] | redis | of 342
# expect: look, then decr | [["look_then_decr"],["look_then_decr"]] | redis | of 64 | serialisable 60 two past one check | no-lost-update 60 two past one check
# expect: set lower | [["set_lower"],["set_lower"]] | redis | of 6 | serialisable 4 two past one check
# expect: set lower memcached | [["set_lower"],["set_lower"]] | memcached | of 6 | serialisable 4 two past one check

# --- gift card: balance spent twice
def spend(amount):
    left = cache.get("gift:G")
    if left < amount:
        return "not enough"
    cache.set("gift:G", left - amount, None)
    return "paid"
def spend_decr(amount):
    if cache.decr("gift:G", amount) < 0:
        cache.incr("gift:G", amount)
        return "not enough"
    return "paid"
# expect: gift 30 + 30 | [["spend",30],["spend",30]] | redis | of 6 | serialisable 4 two past one check
# expect: gift 20 + 30 | [["spend",20],["spend",30]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: gift decr 30 + 30 | [["spend_decr",30],["spend_decr",30]] | redis | of 6
# expect: gift decr 40 + 20 | [["spend_decr",40],["spend_decr",20]] | redis | of 6

# --- coupon: flag in the cache, orders in the database
def coupon_flag(code, user):
    if cache.get(f"used:{code}"):
        return "used"
    Order.objects.create(customer_id=user, product_id=1, total=1, status=code)
    cache.set(f"used:{code}", user, None)
    return "ok"
def coupon_count(code, user):
    if Order.objects.filter(status=code).exists():
        return "used"
    Order.objects.create(customer_id=user, product_id=1, total=1, status=code)
    return "ok"
def coupon_row(code, user):
    """the row itself is the check"""
    with transaction.atomic():
        c = Customer.objects.select_for_update().get(pk=1)
        if c.email == "used":
            return "used"
        c.email = "used"
        c.save()
        Order.objects.create(customer_id=user, product_id=1, total=1, status=code)
    return "ok"
def coupon_update(code, user):
    if not Customer.objects.filter(pk=1).exclude(email="used").update(email="used"):
        return "used"
    Order.objects.create(customer_id=user, product_id=1, total=1, status=code)
    return "ok"
# expect: coupon flag | [["coupon_flag","C",1],["coupon_flag","C",2]] | redis | of 20 | serialisable 18 two past one check
# expect: coupon exists | [["coupon_count","C",1],["coupon_count","C",2]] | redis | of 6 | serialisable 4 two past one check
# expect: coupon under the row | [["coupon_row","C",1],["coupon_row","C",2]] | redis | of 12
# expect: coupon by update | [["coupon_update","C",1],["coupon_update","C",2]] | redis | of 4
# expect: two coupons | [["coupon_flag","C",1],["coupon_flag","D",2]] | redis | of 20

# --- a primary key that only one can have
def unique_pk(user):
    try:
        Customer.objects.create(pk=77, name=user, email=user)
    except IntegrityError:
        return "taken"
    return "yours"
def unique_looked(user):
    if Customer.objects.filter(pk=77).exists():
        return "taken"
    Customer.objects.create(pk=77, name=user, email=user)
    return "yours"
# expect: unique key | [["unique_pk","a"],["unique_pk","b"]] | redis | of 2
# expect: unique key looked up first | [["unique_looked","a"],["unique_looked","b"]] | redis | of 6 | serialisable 4 changed in between | no-raise 4 changed in between

# --- idempotency: the key is marked after; before, then freed on failure
def charge(key, fails):
    if not cache.add(f"idem:{key}", "pending", 300):
        return "duplicate"
    try:
        if fails:
            raise ValueError("declined")
        Order.objects.create(customer_id=1, product_id=1, total=9)
    except ValueError:
        cache.delete(f"idem:{key}")
        return "declined"
    cache.set(f"idem:{key}", "done", 300)
    return "charged"
# expect: idempotent twice | [["charge","k",false],["charge","k",false]] | redis | of 6
# expect: idempotent, declined | [["charge","k",true],["charge","k",true]] | redis | of 4 | serialisable 2 turned away by a lock

# --- double submit: token of the form popped by get and delete of many
cache.set("form:f", 1, 600)
def submit():
    if not cache.get("form:f"):
        return "again?"
    cache.delete("form:f")
    Order.objects.create(customer_id=1, product_id=1, total=9)
    return "thanks"
def submit_pop():
    if not cache.delete("form:f"):
        return "again?"
    Order.objects.create(customer_id=1, product_id=1, total=9)
    return "thanks"
# expect: submit | [["submit"],["submit"]] | redis | of 16 | serialisable 12 two past one check
# expect: submit pop | [["submit_pop"],["submit_pop"]] | redis | of 4
# expect: submit pop locmem | [["submit_pop"],["submit_pop"]] | locmem | of 4
# expect: submit pop memcached | [["submit_pop"],["submit_pop"]] | memcached | of 4

# --- mail once: marked in a transaction that may be rolled back
def welcome(user, fails):
    try:
        with transaction.atomic():
            if not cache.add(f"welcomed:{user}", 1, None):
                return "was there"
            Order.objects.create(customer_id=1, product_id=1, total=0, status="welcome")
            if fails:
                raise ValueError
    except ValueError:
        return "failed"
    return "welcomed"
# expect: mark outlives rollback | [["welcome","u",true],["welcome","u",false]] | redis | of 44

# --- invoice numbers
def next_no():
    n = cache.get("invoice")
    if n is None:
        n = Order.objects.count()
    n += 1
    cache.set("invoice", n, None)
    return n
def next_no_incr():
    cache.add("invoice", 100, None)
    return cache.incr("invoice")
def next_no_try():
    try:
        return cache.incr("invoice")
    except ValueError:
        cache.set("invoice", 101, None)
        return 101
def next_no_try_add():
    try:
        return cache.incr("invoice")
    except ValueError:
        cache.add("invoice", 100, None)
        return cache.incr("invoice")
# expect: invoice set | [["next_no"],["next_no"]] | redis | of 20 | serialisable 18 lost update | no-lost-update 18 lost update
# expect: invoice incr | [["next_no_incr"],["next_no_incr"]] | redis | of 20
# expect: invoice try | [["next_no_try"],["next_no_try"]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: invoice try add | [["next_no_try_add"],["next_no_try_add"]] | redis | of 52
# expect: invoice try add three | [["next_no_try_add"],["next_no_try_add"],["next_no_try_add"]] | redis | of 12870
