# BACKENDS: locmem, redis
import datetime
import time

from django.core import signing
from django.core.cache import cache
from django.utils.crypto import InvalidAlgorithm, constant_time_compare, get_random_string, pbkdf2, salted_hmac

signer = signing.Signer(key="k")
print(signer.sign("a"), signer.unsign(signer.sign("a:b")), signing.Signer(key="k", sep="/").sign("x"), signing.Signer(key="k", salt="s", algorithm="sha1").sign("x"))
for call in (lambda: signer.unsign("nosep"), lambda: signer.unsign("a:bad"), lambda: signing.Signer(key="other").unsign(signer.sign("a")), lambda: signing.Signer(key="k", sep="a"), lambda: signing.Signer("k"), lambda: signing.loads("x"), lambda: signing.loads("bad:data:here"), lambda: signer.sign_object({"a": [1, 2]}), lambda: signer.unsign_object(signer.sign_object({"a": 1}, compress=True)), lambda: signing.Signer(key="new", fallback_keys=["k"]).unsign(signer.sign("a"))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
stamped = signing.TimestampSigner(key="k").sign("v")
print(stamped.count(":"), signing.TimestampSigner(key="k").unsign(stamped, max_age=10), signing.TimestampSigner(key="k").unsign(stamped, max_age=datetime.timedelta(hours=1)))
token = signing.dumps({"user": 7, "items": list(range(30))}, key="k", salt="basket", compress=True)
print(token[0], signing.loads(token, key="k", salt="basket", max_age=60)["user"])
cache.set("token", token, 60)
try:
    signing.loads(cache.get("token"), key="k", salt="other")
except signing.BadSignature as e:
    print(type(e).__name__, len(str(e)))
time.sleep(1.1)
try:
    signing.TimestampSigner(key="k").unsign(stamped, max_age=1)
except signing.SignatureExpired as e:
    print(type(e).__name__, issubclass(signing.SignatureExpired, signing.BadSignature))
print(signing.b62_encode(12345), signing.b62_decode("3D7"), signing.b64_encode(b"\xff\xfe"), signing.b64_decode(b"__4"), signing.get_cookie_signer(salt="x").salt)
print(salted_hmac("s", "v", secret="k", algorithm="sha256").hexdigest(), pbkdf2("pw", "salt", 10).hex(), constant_time_compare("é", "é"), constant_time_compare(b"a", "a"))
try:
    salted_hmac("s", "v", algorithm="nope")
except InvalidAlgorithm as e:
    print(e)
print(len(get_random_string(5)), get_random_string(3, "z"))
try:
    get_random_string()
except TypeError as e:
    print(e)
