"""What may happen once: codes, invitations, captchas, refresh tokens, payments, webhooks, nonces, mails, votes.

Right: a look and then an act lets two through, and what counts up with get and set loses some. Where `add`, `decr` or the answer of `delete` is the check, one wins.
"""
import time, uuid, secrets
from django.core.cache import cache
from django.db import transaction
from shop.models import Order, Customer, Product
from shop.services import send_mail

cache.set("otp:ada", "123456", 300)
cache.set("invite:x", 1, None)
cache.set("captcha:9", "tree", 300)
cache.set("refresh:r1", "ada", None)
cache.set("wizard", {"step": 1}, None)

# OTP with attempts
def verify_attempts(code):
    n = cache.get("otp:tries", 0)
    if n >= 2:
        return "locked"
    cache.set("otp:tries", n + 1, 300)
    if cache.get("otp:ada") != code:
        return "wrong"
    cache.delete("otp:ada")
    return "in"
def verify_attempts_right(code):
    cache.add("otp:tries", 0, 300)
    if cache.incr("otp:tries") > 2:
        return "locked"
    if cache.get("otp:ada") != code:
        return "wrong"
    return "in" if cache.delete("otp:ada") else "used"
# expect: attempts get/set | [["verify_attempts","0"],["verify_attempts","1"],["verify_attempts","2"]] | redis | of 1572 | serialisable 1512 lost update | no-lost-update 756 lost update
# expect: attempts right code, two | [["verify_attempts","123456"],["verify_attempts","123456"]] | redis | of 70 | serialisable 56 lost update | no-lost-update 40 lost update
# expect: attempts incr | [["verify_attempts_right","0"],["verify_attempts_right","1"],["verify_attempts_right","2"]] | redis | of 20370
# expect: attempts incr right code | [["verify_attempts_right","123456"],["verify_attempts_right","123456"]] | redis | of 252 | serialisable 140 two past one check

# invitation with n uses
def use_invite():
    left = cache.get("invite:x")
    if not left:
        return "gone"
    if left == 1:
        cache.delete("invite:x")
    else:
        cache.set("invite:x", left - 1, None)
    return "welcome"
def use_invite_right():
    try:
        left = cache.decr("invite:x")
    except ValueError:
        return "gone"
    return "welcome" if left >= 0 else "gone"
# expect: invite | [["use_invite"],["use_invite"]] | redis | of 6 | serialisable 4 two past one check
# expect: invite decr | [["use_invite_right"],["use_invite_right"]] | redis | of 6
# expect: invite decr three | [["use_invite_right"],["use_invite_right"],["use_invite_right"]] | redis | of 90

# captcha solved once, popped through get_many/delete_many
def captcha(answer):
    if cache.get("captcha:9") == answer:
        cache.delete("captcha:9")
        Order.objects.create(customer_id=1, product_id=1, total=1)
        return "posted"
    return "try again"
def captcha_right(answer):
    if cache.get("captcha:9") != answer or not cache.delete("captcha:9"):
        return "try again"
    Order.objects.create(customer_id=1, product_id=1, total=1)
    return "posted"
# expect: captcha | [["captcha","tree"],["captcha","tree"]] | redis | of 16 | serialisable 12 two past one check
# expect: captcha right | [["captcha_right","tree"],["captcha_right","tree"]] | redis | of 12

# refresh token rotation
def rotate(token):
    user = cache.get(f"refresh:{token}")
    if user is None:
        return "401"
    cache.delete(f"refresh:{token}")
    new = secrets.token_hex(4)
    cache.set(f"refresh:{new}", user, None)
    return "200"
def rotate_right(token):
    user = cache.get(f"refresh:{token}")
    if user is None or not cache.delete(f"refresh:{token}"):
        return "401"
    new = secrets.token_hex(4)
    cache.set(f"refresh:{new}", user, None)
    return "200"
# expect: rotate | [["rotate","r1"],["rotate","r1"]] | redis | of 16 | serialisable 12 two past one check
# expect: rotate right | [["rotate_right","r1"],["rotate_right","r1"]] | redis | of 12

# idempotency keys
def pay(key):
    done = cache.get(f"idem:{key}")
    if done is not None:
        return done
    o = Order.objects.create(customer_id=1, product_id=1, total=5)
    cache.set(f"idem:{key}", "paid", 86400)
    return "paid"
def pay_409(key):
    if not cache.add(f"idem:{key}", "processing", 86400):
        r = cache.get(f"idem:{key}")
        return "409" if r == "processing" else r
    Order.objects.create(customer_id=1, product_id=1, total=5)
    cache.set(f"idem:{key}", "paid", 86400)
    return "paid"
def pay_wait(key):
    while not cache.add(f"idem:{key}", "processing", 86400):
        r = cache.get(f"idem:{key}")
        if r != "processing":
            return r
        time.sleep(0.05)
    Order.objects.create(customer_id=1, product_id=1, total=5)
    cache.set(f"idem:{key}", "paid", 86400)
    return "paid"
def pay_release(key):
    """a failure leaves the marker"""
    if not cache.add(f"idem:{key}", "processing", 86400):
        return cache.get(f"idem:{key}")
    raise RuntimeError("gateway")
# expect: pay | [["pay","k"],["pay","k"]] | redis | of 20 | serialisable 18 two past one check
# expect: pay 409 | [["pay_409","k"],["pay_409","k"]] | redis | of 12 | serialisable 6 steps in between
# expect: pay wait | [["pay_wait","k"],["pay_wait","k"]] | redis | of 20
# expect: pay wait three | [["pay_wait","k"],["pay_wait","k"],["pay_wait","k"]] | redis | of 6192
# expect: pay fails | [["pay_release","k"],["pay_release","k"]] | redis | of 2 | no-raise 2

# webhook dedupe: a set of ids in one entry / add
def webhook(event):
    seen = cache.get("events", set())
    if event in seen:
        return "dup"
    seen.add(event)
    cache.set("events", seen, 3600)
    Order.objects.create(customer_id=1, product_id=1, total=5)
    return "ok"
def webhook_add(event):
    if not cache.add(f"event:{event}", 1, 3600):
        return "dup"
    Order.objects.create(customer_id=1, product_id=1, total=5)
    return "ok"
def webhook_after(event):
    """marks only after the work: a crash is repeated, but two may work"""
    if cache.get(f"event:{event}"):
        return "dup"
    Order.objects.create(customer_id=1, product_id=1, total=5)
    cache.set(f"event:{event}", 1, 3600)
    return "ok"
# expect: webhook one | [["webhook","e1"],["webhook","e1"]] | redis | of 16 | serialisable 12 two past one check
# expect: webhook two | [["webhook","e1"],["webhook","e2"]] | redis | of 20 | serialisable 12 lost update | no-lost-update 12 lost update
# expect: webhook add | [["webhook_add","e1"],["webhook_add","e1"]] | redis | of 4
# expect: webhook after | [["webhook_after","e1"],["webhook_after","e1"]] | redis | of 20 | serialisable 18 two past one check

# nonces: in / set, add
def nonce(n):
    if n in cache:
        return "replay"
    cache.set(n, "", 300)
    return "ok"
def nonce_add(n):
    return "ok" if cache.add(n, "", 300) else "replay"
# expect: nonce in | [["nonce","n1"],["nonce","n1"]] | redis | of 6 | serialisable 4 two past one check
# expect: nonce add | [["nonce_add","n1"],["nonce_add","n1"]] | redis | of 2
# expect: nonce add locmem two processes | [["nonce_add","n1"],["nonce_add","n1"]] | locmem p=2 | of 2

# reminder mail, one per day and user
def remind(user):
    if cache.get(f"mailed:{user}"):
        return "skip"
    send_mail(user, "hi")
    cache.set(f"mailed:{user}", 1, 86400)
    return "sent"
def remind_add(user):
    if not cache.add(f"mailed:{user}", 1, 86400):
        return "skip"
    send_mail(user, "hi")
    return "sent"
# expect: remind | [["remind","ada"],["remind","ada"]] | redis | of 12 | serialisable 12 two past one check | recomputations 12 slow work done twice | recomputations-at-once 12 slow work done twice
# expect: remind add | [["remind_add","ada"],["remind_add","ada"]] | redis | of 4
# expect: remind two users | [["remind","ada"],["remind","bob"]] | redis | of 12 | recomputations 12 slow work done twice | recomputations-at-once 12 slow work done twice

# A/B bucket
def bucket(user):
    b = cache.get(f"ab:{user}")
    if b is None:
        b = "A" if secrets.randbelow(2) else "B"
        cache.set(f"ab:{user}", b, None)
    return b
def bucket_right(user):
    b = "A" if secrets.randbelow(2) else "B"
    cache.add(f"ab:{user}", b, None)
    return cache.get(f"ab:{user}")
# expect: ab right | [["bucket_right","u"],["bucket_right","u"]] | redis | of 6

# wizard steps
def wizard_next():
    w = cache.get("wizard")
    w["step"] += 1
    cache.set("wizard", w, None)
    return w["step"]
# expect: wizard double click | [["wizard_next"],["wizard_next"]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update

# vote once per user, counted
def vote(user):
    if not cache.add(f"voted:{user}", 1, None):
        return "again?"
    try:
        cache.incr("yes")
    except ValueError:
        cache.set("yes", 1, None)
    return "thanks"
def vote_right(user):
    if not cache.add(f"voted:{user}", 1, None):
        return "again?"
    cache.add("yes", 0, None)
    cache.incr("yes")
    return "thanks"
# expect: vote | [["vote","a"],["vote","b"]] | redis | of 20 | serialisable 12 lost update | no-lost-update 12 lost update
# expect: vote right | [["vote_right","a"],["vote_right","b"]] | redis | of 70
# expect: vote right same | [["vote_right","a"],["vote_right","a"],["vote_right","b"]] | redis | of 1008
