"""key_for(filters): order-free, never shared by two searches, valid on Memcached."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner

FIRST = "The order of the filters makes no difference"
LONG = {"name": "tea " * 100, "max": 10}


def same(one, other):
    program = learner()
    return program.call("key_for", one) == program.call("key_for", other)


@check(FIRST)
def _():
    key = learner().call("key_for", {"name": "tea", "max": 10})
    expect_that(isinstance(key, str), "key_for() should return a string.", "a string", key)
    expect(same({"name": "tea", "max": 10}, {"max": 10, "name": "tea"}), True, "The same filters in another order have another key.")
    tea, again = "green tea", " ".join(["green", "tea"])  # equal, and not the same object
    message = "The same filters have two keys: one time two values were one object in memory, the other time two equal ones."
    expect(same({"name": tea, "brand": tea}, {"name": tea, "brand": again}), True, message)


@check("Another value is another key", after=FIRST)
def _():
    expect(same({"name": "tea", "max": 10}, {"name": "tea", "max": 20}), False, "max=10 and max=20 share a key.")


@check("Another filter is another key", after=FIRST)
def _():
    expect(same({"name": "tea", "max": 10}, {"name": "tea", "min": 10}), False, "max=10 and min=10 share a key: the key has to name the filter too.")


@check("A filter that is 0 or empty is a filter, and every letter counts", after=FIRST)
def _():
    for one, other in [({"name": "tea", "max": 0}, {"name": "tea"}), ({"name": "tea", "brand": ""}, {"name": "tea"}), ({"name": "thé"}, {"name": "th"}), ({"name": "茶"}, {"name": "水"})]:
        expect_that(not same(one, other), "Two different searches share a key.", "two keys", f"one key for {one} and {other}")


@check("What users type cannot look like a second filter", after=FIRST)
def _():
    program = learner()
    two = {"a": "1", "b": "2"}
    typed = [f"1{between}b{equals}2" for between in ["&", ", ", *":;,|/-_ \n\t\0"] for equals in [*"=:-_ ", ": ", ""]]
    typed += ["1\", \"b\": \"2", "1','b':'2", "1'), ('b', '2"]
    key = program.call("key_for", two)
    for text in typed:
        message = "Two different searches share a key: a value that holds your separator looks like a second filter."
        expect_that(program.call("key_for", {"a": text}) != key, message, "two keys", f"one key for {two} and {dict(a=text)}")
    for between in ["&", ", ", "', '", "\", \"", *":;,|/-_ \n\t\0"]:
        one, other = {"a": f"1{between}2", "b": "3"}, {"a": "1", "b": f"2{between}3"}
        message = "Two different searches share a key: where one value ends and the next begins makes no difference in it."
        differ = program.call("key_for", one) != program.call("key_for", other)
        expect_that(differ, message, "two keys", f"one key for {one} and {other}")


@check("The key is one that Memcached takes", after=FIRST)
def _():
    program = learner()
    for filters in [{"name": "green tea"}, LONG, {"name": "thé vert"}]:
        final = cache.make_key(program.call("key_for", filters))
        fits = len(final.encode()) <= 250 and all(33 <= ord(letter) != 127 for letter in final)
        message = "Memcached does not take this key: at most 250 bytes, and no spaces."
        expect_that(fits, message, "a short key without spaces", f"{len(final.encode())} bytes: {final[:40]}…")


@check("Long searches that differ at their end have two keys", after=FIRST)
def _():
    expect(same(LONG, {**LONG, "name": LONG["name"] + "x"}), False, "Two long searches differ at the end only, and your key was cut before it.")


@check("A thousand searches have a thousand keys", after=FIRST)
def _():
    program = learner()
    keys = {program.call("key_for", {"name": "tea", "max": price}) for price in range(1000)}
    expect(len(keys), 1000, "Different searches share keys: too little of the digest is left.", unit="key")


@check("The key says what it holds", after=FIRST)
def _():
    program = learner()
    key = program.call("key_for", {"name": "tea"})
    key = key if isinstance(key, str) else repr(key)
    expect_that(key.startswith("find:"), "Nobody who reads this key in a console knows what it is: begin with find:", "find:…", key[:24])


@check("Every process makes the same key", after=FIRST)
def _():
    program = learner()
    filters = {"name": "green tea", "max": 10}
    other = program.another_process()
    message = "Two processes made two keys for one search. Python's hash() of a string, for one, differs from process to process."
    expect(other.call("key_for", filters), program.call("key_for", filters), message)


@check("find() still finds, and keeps what it found", after=FIRST)
def _():
    program = learner()
    search = program.stand_in("shop.services.search_products", ["Green tea"], ["Blue cup"])
    filters = {"name": "tea", "max": 10}
    expect(program.call("find", filters), ["Green tea"], "find() should return what search_products() finds.")
    expect(program.call("find", filters), ["Green tea"], "The second visitor should get what the first one found.")
    expect(search.calls, 1, "The same filters were searched twice within seconds.", unit="search")
