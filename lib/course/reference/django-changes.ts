/**
 * What Django 6.1 changes for a cache: each difference with a program (`changes/NAME.py`) that prints something else on either version. The build
 * runs them; tests/oracle/changes.json has what the real ones print, and the test beside this file holds one against the other.
 */
import type { BackendChoice } from "#runtime/caches";

export interface DjangoChange {
  /** The program's name, and the anchor on the page. */
  name: string;
  title: string;
  /** What is different. `code` in backticks. */
  about: string;
  /** Whom it concerns, and what to do. */
  so: string;
  /** The one that is shown. */
  backend: BackendChoice;
}

export interface ChangeGroup {
  title: string;
  changes: readonly DjangoChange[];
}

export const changeGroups: readonly ChangeGroup[] = [
  {
    title: "Async calls",
    changes: [
      {
        name: "aincr_in_one_step",
        title: "aincr counts everybody",
        about:
          "In 5.2, `aincr` and `adecr` are `aget` followed by `aset` on every backend, so visitors who come at the same time overwrite each other’s count. Since 6.1 they call the backend’s own `incr`, which is one step in local memory, on Redis and on Memcached.",
        so: "If you wrote `sync_to_async(cache.incr)` to get around this, you can now write `cache.aincr`. On files and in a database nothing changes, because their `incr` is a read and a write as well.",
        backend: "redis",
      },
      {
        name: "aincr_keeps_the_timeout",
        title: "aincr keeps the timeout",
        about:
          "In 5.2, `aincr` writes the new number with the default timeout, so a counter that should live for a second lives for five minutes. Since 6.1 the timeout stays, where the backend brings its own `incr`.",
        so: "A rate limiter in an `async` view forgets its window in 5.2. On filebased and db it still does in 6.1.",
        backend: "redis",
      },
      {
        name: "aincr_of_nothing",
        title: "aincr fails as incr does",
        about:
          "The exceptions are now those of the backend’s `incr`: the text names the final key, Redis refuses text with `ResponseError` and Memcached with `MemcacheClientError`, and Memcached’s counters stop at 0.",
        so: "Code that catches `TypeError` around `aincr`, or compares the message, needs another look.",
        backend: "memcached",
      },
      {
        name: "bulk_twins",
        title: "aget_many is one round trip",
        about:
          "In 5.2, `aget_many`, `aset_many` and `adelete_many` are loops over the single calls, even on Redis, which has one command for all of them. Since 6.1 they use the backend’s own bulk call. The same is true of `aget_or_set`, `ahas_key` and `aincr_version`, and `aclose` really closes.",
        so: "A backend of your own that overrides `get_many` is now asked by `aget_many` too.",
        backend: "locmem",
      },
      {
        name: "a_receiver_fails",
        title: "A signal’s async receivers are cancelled together",
        about:
          "When an async receiver of `Signal.asend` raises, the others go on in 5.2. Since 6.1 they run in a task group, which cancels them.",
        so: "If one receiver validates and another invalidates the cache, a failure in the first now leaves the old value where it is. Use `asend_robust` when each has to run.",
        backend: "locmem",
      },
    ],
  },
  {
    title: "Keys",
    changes: [
      {
        name: "fragment_keys",
        title: "Template fragments have other keys",
        about:
          '`make_template_fragment_key` puts the length in front of each value it varies on. In 5.2 it puts a colon behind, so `["a:", "b"]` and `["a", ":b"]` are one key. Without `vary_on` the key is the same as before.',
        so: "After the upgrade every `{% cache %}` with variables is a miss once. While old and new processes run side by side, deleting a fragment deletes only the one of your own version.",
        backend: "locmem",
      },
      {
        name: "page_keys",
        title: "Pages that vary on headers no longer run together",
        about:
          "The key of a cached page is a digest of the headers it varies on. In 5.2 their values are joined without anything between them, so aisle 1, shelf 12 and aisle 11, shelf 2 are the same page. Since 6.1 each value has its length in front.",
        so: "In 5.2, a page that varies on two headers which a client may choose freely can be given to the wrong visitor.",
        backend: "redis",
      },
      {
        name: "page_keys_after_an_upgrade",
        title: "Pages with Vary are cold after the upgrade",
        about:
          "All pages that vary on a header have another key in 6.1. Pages without `Vary` keep theirs, and so do those that vary on `Accept-Language` alone, because the active language is part of the key anyway.",
        so: "Plan for a cold page cache when you deploy, as after a restart of Memcached.",
        backend: "locmem",
      },
    ],
  },
  {
    title: "Headers",
    changes: [
      {
        name: "kept_out",
        title: "Directives are read by name",
        about:
          "Both versions leave out a response that is `private`, `no-cache` or `no-store`. In 5.2 the word is looked for anywhere in `Cache-Control`, so `x-private-page=1` keeps a page out as well. Since 6.1 only the directive counts.",
        so: "A header of your own that happens to contain one of the words has kept a page out of the cache until now.",
        backend: "locmem",
      },
      {
        name: "whose_page",
        title: "A page for one visitor has to be called public to be shared",
        about:
          "A response to a request with `Authorization` varies on that header, unless it is `public`. In 5.2 any header value with `public` somewhere in it is enough, such as `publication=1`, and then the second visitor is given the first one’s page.",
        so: "In 5.2, look through your `Cache-Control` values for words that contain `public`.",
        backend: "redis",
      },
      {
        name: "blanks_in_headers",
        title: "Blanks and empty parts are dropped",
        about: "`get_max_age`, `patch_vary_headers` and their kin now take the blanks away and leave out empty parts.",
        so: "This concerns only code that writes such headers by hand. `django.utils.cache.cc_delim_re` is gone.",
        backend: "locmem",
      },
    ],
  },
];
