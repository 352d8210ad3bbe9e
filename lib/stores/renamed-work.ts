/**
 * Edited starters are kept under `slug/folder/starter.py`. Folders of exercises are named as the exercises' ids today and had names of
 * their own before, so entries of then are moved. Most names only had `_` where there is `-` now; the others are listed.
 */

/** By slug: the former name of an exercise's folder, and its id. */
export const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "why-cache": {
    challenge_hello: "hello-each",
    challenge_reports: "two-ages",
    project: "project-1",
    try_half_an_hour: "half-an-hour",
    try_one_weather: "one-weather",
    try_only_on_a_miss: "only-on-a-miss",
    try_count: "count",
  },
  backends: {
    challenge_two_stores: "which-store",
    challenge_catalogue: "catalogue",
    project: "project-2",
    try_room: "more-room",
    try_names: "list-of-names",
    try_flash: "half-a-minute",
    try_reports: "own-reports",
  },
  "basic-operations": { project: "project-3" },
  "add-and-get-or-set": {
    read_through: "own-read-through",
    reminder: "one-reminder-a-day",
    stage: "project-4",
    first_one: "try-first-one",
    parentheses: "try-parentheses",
    new_price: "try-new-price",
    each_morning: "try-each-morning",
    zero_matches: "try-zero-matches",
  },
  "keys-and-expiry": {
    stage: "project-5",
    t_base: "try-base",
    t_wall: "try-wall",
    t_minutes: "try-minutes",
    t_object: "try-object",
    t_build: "try-build",
    t_filters: "try-filters",
  },
  "bulk-and-counters": {
    challenge_tries: "five-a-minute",
    challenge_pots: "reserve-a-pot",
    project: "project-6",
    try_basket: "keep-the-basket",
    try_letters: "not-letter-by-letter",
    try_shelf: "shelf-with-gaps",
    try_first_view: "count-from-nothing",
  },
  "versions-and-namespaces": {
    challenge_customer: "rename-a-customer",
    challenge_release: "rolling-release",
    project: "project-7",
    try_version: "look-where-it-lies",
    try_setting: "version-setting",
    try_group: "search-in-the-group",
    try_clock: "start-by-the-clock",
  },
  "failures-and-fallbacks": {
    stage: "project-8",
    t_read: "read-with-net",
    t_store: "store-with-net",
    t_cheap: "empty-corner",
    t_closed: "door-closed",
  },
  invalidation: {
    two_writers: "one-truth",
    stage: "project-9",
    t_update: "update-and-delete",
    t_signals: "both-signals",
    t_commit: "after-the-commit",
    t_loop: "all-of-them",
  },
  stampedes: {
    all_weather: "challenge-all-weather",
    heartbeat: "challenge-heartbeat",
    stage: "project-10",
    bounded_wait: "try-bounded-wait",
    free_after: "try-free-after",
    second_look: "try-second-look",
    jittered: "try-jittered",
  },
  "races-and-atomicity": {
    limit: "challenge-rate-limit",
    likes: "challenge-likes",
    stage: "project-11",
    redeem: "try-redeem",
    buy: "try-buy",
    commit: "try-commit",
    basket: "try-basket",
  },
  "under-the-hood": { stage: "project-12" },
  "in-production": { stage: "project-13" },
  "myths-and-final-test": {
    challenge_mail: "one-report",
    challenge_outage: "two-outages",
    project: "project-14",
    try_price: "price-that-arrives",
    try_basket: "own-basket",
    try_none: "sixty-by-default",
    try_clear: "not-everything",
  },
};

const STARTER = /^([^/]+)\/([^/:]+:)?([^/]+)\/starter\.py$/;

function presentKey(key: string): string {
  const [, slug = "", backend = "", folder = ""] = STARTER.exec(key) ?? [];
  if (folder === "") return key;
  return `${slug}/${backend}${RENAMED[slug]?.[folder] ?? folder.replaceAll("_", "-")}/starter.py`;
}

/** Where there is an entry under the present name too, that one is newer. */
export function underPresentNames<T>(work: Readonly<Record<string, T>>): Record<string, T> {
  const present: Record<string, T> = {};
  for (const [key, saved] of Object.entries(work)) {
    const now = presentKey(key);
    if (now === key || !Object.hasOwn(work, now)) present[now] = saved;
  }
  return present;
}
