"""Whether the race happened: the properties of the playground, held against one run on the real Django.

Where the run followed the order step by step and ended as it does in the playground, it is the run that was explored there, and what was
said of it there is true here. Otherwise, because the code is another by now, the property is looked at anew, here. -> words, or None
"""
import ast
import contextlib
import itertools
import re
import string
from types import SimpleNamespace

import conductor
import locks
import race

MOST_ORDERS = 120  # of whole requests: those of five
MOST_REQUESTS = len(string.ascii_uppercase)  # of a run
MISSING = object()


class NotKnown(Exception):
    """It cannot be said here whether the property holds."""

    def __init__(self, why="The code is not the one of the playground any more, and this property can only be looked at there."):
        super().__init__(why)


def problem_of(asked):
    played = race.play(asked)
    run = played.run
    if run.strangers:
        raise NotKnown(run.strangers[0])
    does = [row[1] for row in run.rows]
    if not played.works and not any(map(changes_something, does)) and not touched(does) & touched(step["does"] for step in asked["steps"]):
        why = "it uses none of its keys and none of its tables, and changes nothing"
        raise NotKnown(f"The order of schedule.json was made for other code than this one: {why}.")
    for request, said in zip(run.requests, asked["ends"]["returns"]):
        if "database is locked" in str(request.error):
            raise NotKnown("SQLite lets one transaction write at a time, so it does not have this order: DATABASES may name PostgreSQL.")
        if request.error and not same(said, race.shown(request)) and asked["property"]["name"] not in ("no-raise", "asserts"):
            return f"{asked['title']}\n\nThat cannot be said, because {request.name} raises {race.shown(request)}:\n{run.table()}"
    if asked["report"] and not played.run.notes and ends_as_said(asked["ends"], played):
        return asked["report"]
    return told(asked, played) or (by_place(asked) if run.notes else None)


def told(asked, played):
    found = property_of(asked["property"], asked, played)
    return found and f"{asked['title']}\n\n{found}:\n{played.run.table()}"


def by_place(asked):
    """The same order again, whatever the steps do: under other keys it may still be the same race. A run in which a request raises says nothing here."""
    played = race.play(asked, [{name: value for name, value in step.items() if name != "does"} for step in asked["steps"]])
    if played.run.strangers or any(request.error for request in played.run.requests):
        return None
    with contextlib.suppress(NotKnown):
        return told(asked, played)


def touched(steps):
    """Keys and tables, whatever is done to them; random parts of keys are not compared."""
    return {conductor.gates.without_chance(does.partition(" ")[2]) for does in steps if " " in does}


def changes_something(does):
    """A mend may have other keys, another cache, a table in place of a key. What only looks cannot have been the race."""
    return does.split(" ")[0] in ("set", "add", "incr", "touch", "delete", "clear", "evalsha", "INSERT", "UPDATE", "DELETE")


def ends_as_said(ends, played):
    cache = {f"{each['alias']} {each['key']}" + ("" if each["process"] is None else f" in process {each['process']}"): each["value"] for each in ends["cache"]}
    rows = {f"{each['table']} {each['id']}": each["row"] for each in ends["rows"]}
    return same(ends["returns"], played.returns) and same(cache, played.cache) and same(rows, played.rows)


def same(ours, theirs):
    """As text: the program is `__main__` in the playground, and long values are cut there."""
    if isinstance(ours, dict):
        return isinstance(theirs, dict) and ours.keys() == theirs.keys() and all(same(ours[key], theirs[key]) for key in ours)
    if isinstance(ours, list):
        return len(ours) == len(theirs) and all(map(same, ours, theirs))
    ours, theirs = (re.sub(r" at 0x\w+", "", str(text).replace("__main__.", "views.")) for text in (ours, theirs))
    return ours == theirs or "…" in ours and theirs.startswith(ours.split("…")[0])


def property_of(asked, about, played):
    name, _, number = asked["name"].partition("=")
    name, *also = name.split("+")
    most = int(number or 1)
    raised = [request for request in played.run.requests if request.error]
    if asked["code"]:
        return own(asked["code"], about, played)
    if name in ("no-raise", "asserts"):
        kind = AssertionError if name == "asserts" else BaseException
        return next((f"{each.name} ends with {race.shown(each)}" for each in raised if isinstance(each.error, kind)), None)
    if name == "no-none":
        nothing = [each.name for each in played.run.requests if not each.error and each.result is None]
        return f"{', '.join(nothing)} got None" if len(nothing) > int(number or 0) else None
    if name.startswith("recomputations"):
        if "queries" in also or "sleep" in also and name == "recomputations-at-once":
            raise NotKnown
        works = [row for row in played.run.rows if row[1] == "sleep"] if "sleep" in also else played.works
        count = at_once(works) if name == "recomputations-at-once" else len(works)
        return f"The slow work was done {count} times{' at the same moment' if 'once' in name else ''}" if count > most else None
    if name == "cache-equals-database":
        return stale(about, played)
    if name == "lock-by-owner":
        return locks.not_by_owner(played.calls)
    if name == "one-at-a-time":
        return not_alone(played)
    if name in ("serialisable", "no-lost-update"):
        return unlike_any_order(about, played, only_cache=name == "no-lost-update")
    if name == "terminates":
        return None
    raise NotKnown


def at_once(spans):
    """The most that ran at one moment; an end counts before a start at the same time."""
    running = most = 0
    for _, change in sorted([(began, 1) for began, _ in spans] + [(ended, -1) for _, ended in spans]):
        running += change
        most = max(most, running)
    return most


def not_alone(played):
    steps = [(who, does) for who, does, *_ in played.run.rows]
    found = locks.two_in_a_section(steps)
    try:
        return found or locks.not_alone(played.calls)
    except LookupError as reason:
        if any(does.startswith("enter ") for _, does in steps):
            return None
        raise NotKnown(str(reason)) from None


def stale(about, played):
    """An old entry that nobody looks at any more, such as the page of an old generation, does no harm. Each request is tried as the next one to come."""
    for then in about["requests"] if played.stale else []:
        old = race.play(about, then=then).stale
        if old:
            return f"What is stored under {old[0]} was made from rows that have changed"
    return None


def unlike_any_order(about, played, only_cache):
    outcomes = {}
    for order in itertools.islice(itertools.permutations(request["name"] for request in about["requests"]), MOST_ORDERS):
        outcomes[order] = race.one_by_one(about, order)
        if not only_cache and outcomes[order] == played.outcome:
            return None
    if only_cache:
        wrong = [place for place, value in played.cache.items() if all(each["cache"].get(place, MISSING) != value for each in outcomes.values())]
        return f"{wrong[0]} ends at {played.cache[wrong[0]]}, which no order of whole requests gives" if wrong else None
    like = [order for order, each in outcomes.items() if all(each[part] == played.outcome[part] for part in ("returns", "rows"))]
    if like and is_alike_later(about, like):
        raise NotKnown("Only the cache ends otherwise than after whole requests, and the same requests once more answer alike: the playground can say more.")
    return f"Requests one after another never end like this: they return {', '.join(played.returns)}"


def is_alike_later(about, orders):
    if 2 * len(about["requests"]) > MOST_REQUESTS:
        return True
    after_steps = later(about, about["steps"])
    return any(later(about, [{"request": name, "whole": True} for name in order]) == after_steps for order in orders)


def later(about, before):
    """What is answered and left in the database when the same requests come once more, one after another, after this order."""
    again = [{**request, "name": f"{request['name']} again", "arrives": about["ends"]["at"]} for request in about["requests"]]
    names = string.ascii_uppercase[len(again) : 2 * len(again)]  # as the conductor calls them
    played = race.play({**about, "requests": [*about["requests"], *again]}, [*before, *({"request": name, "whole": True} for name in names)])
    return played.returns, played.rows


def own(code, about, played):
    """`holds(results, cache)`, which may also ask for rows and work, as in the playground."""
    names = {}
    exec(compile(code, "property.py", "exec"), names)
    returns = list(played.returns)
    calls = {}
    for place, request in enumerate(about["requests"]):  # those of equal calls are sorted
        calls.setdefault(request["says"], []).append(place)
    for places in calls.values():
        for place, text in zip(places, sorted(returns[place] for place in places)):
            returns[place] = text
    tables = {}
    for place, row in race.rows().items():
        tables.setdefault(place.split(" ")[0], {})[row["id"]] = row
    seen = {
        "results": [value_of(text) for text in returns],
        "cache": {place.split(" ", 1)[1].split(" in process ")[0].split(":", 2)[-1]: value_of(text) for place, text in played.cache.items()},
        "rows": tables,
        "work": SimpleNamespace(times=len(played.works), at_once=at_once(played.works), each=None),
    }
    holds = names["holds"]
    verdict = holds(**{name: seen[name] for name in holds.__code__.co_varnames[: holds.__code__.co_argcount]})
    if isinstance(verdict, str):
        return verdict
    return None if verdict else f"It ends with {', '.join(played.returns)}"


def value_of(text):
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return text
