import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("lock-of-another", "sees a lock that is deleted without knowing whose it is", {
  fires: [
    `from django.core.cache import cache
import time

def job():
    if not cache.add("lock", 1, 5):
        return "busy"
    try:
        time.sleep(8)
        return "ran"
    finally:
        cache.delete("lock")
`,
    `from django.core.cache import cache
from billing import charge

def job():
    if not cache.add("lock", 1, timeout=60):
        return "busy"
    try:
        return charge()
    finally:
        cache.delete("lock")
`,
    `from django.core.cache import cache
import time

def job():
    if not cache.add("lock", "mine", 5):
        return "busy"
    try:
        time.sleep(8)
        return "ran"
    finally:
        if cache.get("lock") == "mine":
            cache.delete("lock")
`,
  ],
  silent: [
    `from django.core.cache import cache
import time, uuid

def job():
    token = uuid.uuid4().hex
    if not cache.add("lock", token, 5):
        return "busy"
    try:
        time.sleep(8)
        return "ran"
    finally:
        if cache.get("lock") == token:
            cache.delete("lock")
`,
    `from django.core.cache import cache
import time

def job():
    if not cache.add("lock", 1, 60):
        return "busy"
    try:
        time.sleep(8)
        return "ran"
    finally:
        cache.delete("lock")
`,
  ],
});
