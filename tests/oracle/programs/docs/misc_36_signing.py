# BACKENDS: locmem, redis
import datetime
import time

from django.core import signing
from django.core.cache import cache
from django.core.signing import BadSignature, SignatureExpired, Signer, TimestampSigner
from django.utils.crypto import constant_time_compare, get_random_string, pbkdf2, salted_hmac

signer = Signer()
print(signer.sign("tea"), signer.unsign(signer.sign("tea")), Signer(salt="x").signature("tea") == signer.signature("tea"), Signer(key="k", sep="/").sign("a"))
for value in ("tea:wrong", "tea", signer.sign("tea") + "x"):
    try:
        signer.unsign(value)
    except BadSignature as e:
        print(type(e).__name__, e)
signed = signer.sign_object({"a": [1, 2]})
print(signed, signer.unsign_object(signed), len(signer.sign_object({"a": "x" * 100}, compress=True)) < 150)
stamp = TimestampSigner()
value = stamp.sign("tea")
print(stamp.unsign(value), stamp.unsign(value, max_age=10), value.count(":"))
time.sleep(2)
try:
    stamp.unsign(value, max_age=1)
except SignatureExpired as e:
    print(type(e).__name__)
print(stamp.unsign(value, max_age=datetime.timedelta(minutes=1)))
token = signing.dumps({"user": 5}, salt="t")
print(signing.loads(token, salt="t"), signing.loads(token, salt="t", max_age=60))
try:
    signing.loads(token)
except signing.BadSignature as e:
    print(type(e).__name__)
cache.set("signed", signer.sign("tea"))
print(signer.unsign(cache.get("signed")), constant_time_compare("a", "a"), constant_time_compare("a", b"b"), salted_hmac("s", "v", algorithm="sha256").hexdigest()[:16], pbkdf2("p", "s", 1).hex()[:16])
print(len(get_random_string(12)), set(get_random_string(20, "ab")) <= {"a", "b"}, signing.b62_encode(12345), signing.b62_decode("3D7"))
try:
    Signer(sep="a")
except ValueError as e:
    print(e)
