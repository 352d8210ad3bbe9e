/** For each method a small program to run and what people trip over. The test beside this file runs every one on every backend that can. */
export interface ReferenceExample {
  code: string;
  pitfalls: readonly string[];
}

const IMPORT = "from django.core.cache import cache\n\n";

export const referenceExamples: Readonly<Record<string, ReferenceExample>> = {
  get: {
    code: program(
      "MISS = object()",
      'print(cache.get("price"))',
      'print(cache.get("price", "unknown"))',
      'cache.set("found", None)',
      'print(cache.get("found", MISS) is MISS)',
    ),
    pitfalls: [
      "A stored None and a miss look alike: pass a default that nobody stores.",
      "An expired key is a miss; there is no way to read it once more.",
    ],
  },
  set: {
    code: program(
      'cache.set("a", 1, timeout=60)',
      'cache.set("a", 2)  # replaces, now for 300 seconds',
      'cache.set("b", 1, timeout=None)  # for ever',
      'cache.set("c", 1, timeout=0)  # not at all',
      'print(cache.get_many(["a", "b", "c"]))',
    ),
    pitfalls: [
      "Without a timeout it is 300 seconds, whatever the key had before.",
      "timeout=0 does not mean for ever: it stores nothing.",
    ],
  },
  add: {
    code: program(
      'print(cache.add("mail:1", "sent", timeout=60))',
      'print(cache.add("mail:1", "again", timeout=600))',
      'print(cache.get("mail:1"))',
    ),
    pitfalls: [
      "On filebased two callers can both win: it is no lock there.",
      "A refused add does not extend the timeout.",
    ],
  },
  get_or_set: {
    code: program(
      "def slow():",
      '    print("computing")',
      "    return 42",
      "",
      'print(cache.get_or_set("answer", slow, timeout=60))',
      'print(cache.get_or_set("answer", slow, timeout=60))',
    ),
    pitfalls: [
      "Pass the function, not its result: slow, not slow().",
      "It does not stop a stampede: several callers compute, one of them wins.",
    ],
  },
  touch: {
    code: program(
      "import time",
      'cache.set("session", "Ada", timeout=10)',
      'print(cache.touch("session", 3600))',
      "time.sleep(60)",
      'print(cache.get("session"))',
      'print(cache.touch("missing"))',
    ),
    pitfalls: [
      "touch(key) without a timeout means the default, which may shorten a life.",
      "False means that it was too late.",
    ],
  },
  delete: {
    code: program('cache.set("a", 1)', 'print(cache.delete("a"))', 'print(cache.delete("a"))'),
    pitfalls: ["A slow reader can put the old value back right after."],
  },
  has_key: {
    code: program('cache.set("a", None)', 'print(cache.has_key("a"), "a" in cache, "b" in cache)'),
    pitfalls: ["Looking and then reading are two steps: between them the key can go."],
  },
  incr: {
    code: program(
      'cache.set("visits", 0, timeout=None)',
      'print(cache.incr("visits"))',
      'print(cache.incr("visits", 10))',
      "try:",
      '    cache.incr("missing")',
      "except ValueError as error:",
      "    print(error)",
    ),
    pitfalls: [
      "A missing key raises: add(key, 0) first.",
      "On filebased and db counts are lost in a race, and the timeout starts anew.",
    ],
  },
  decr: {
    code: program('cache.set("stock", 3, timeout=None)', 'print(cache.decr("stock"))', 'print(cache.decr("stock", 5))'),
    pitfalls: ["memcached stops at 0; the others go below."],
  },
  get_many: {
    code: program('cache.set_many({"a": 1, "b": 2})', 'print(cache.get_many(["a", "b", "c"]))'),
    pitfalls: ["A text is an iterable of letters: get_many('ab') asks for a and b."],
  },
  set_many: {
    code: program('print(cache.set_many({"a": 1, "b": 2}, timeout=60))', 'print(cache.get("b"))'),
    pitfalls: ["One timeout for all: they will all expire in the same moment."],
  },
  delete_many: {
    code: program(
      'cache.set_many({"a": 1, "b": 2, "c": 3})',
      'cache.delete_many(["a", "b"])',
      'print(cache.get_many("abc"))',
    ),
    pitfalls: ["There is no deleting by pattern: build the keys, or put a generation number into them."],
  },
  clear: {
    code: program('cache.set("a", 1)', "cache.clear()", 'print(cache.get("a"))'),
    pitfalls: ["It ignores KEY_PREFIX and VERSION: whoever shares the store loses theirs too."],
  },
  incr_version: {
    code: program(
      'cache.set("menu", "tea")',
      'print(cache.incr_version("menu"))',
      'print(cache.get("menu"), cache.get("menu", version=2))',
    ),
    pitfalls: [
      "It moves one key, and gives it the default timeout.",
      "Readers that do not name the version no longer find it.",
    ],
  },
  decr_version: {
    code: program(
      'cache.set("menu", "tea", version=2)',
      'print(cache.decr_version("menu", version=2))',
      'print(cache.get("menu"))',
    ),
    pitfalls: ["As incr_version: three steps, not one."],
  },
  close: {
    code: program('cache.set("a", 1)', "cache.close()", 'print(cache.get("a"))  # opens it again when needed'),
    pitfalls: ["Django calls it after every request; a script seldom has to."],
  },
};

function program(...lines: string[]): string {
  return `${IMPORT}${lines.join("\n")}\n`;
}
