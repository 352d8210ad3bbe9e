"""What happened, in the words and by the measures of the playground, so that the two can be compared."""
import math
import platform
from collections import Counter

import django

MANY = 40
WIDE = 100


def heading(plan):
    backends = ", ".join(f"{cut(alias)}: {kind}" for alias, kind in plan["backends"].items())
    count, processes = len(plan["requests"]), plan["processes"]
    return (
        f"Django {django.__version__} on Python {platform.python_version()}; {backends}; "
        f"{counted(count, 'request', 'requests')} on {counted(processes, 'process', 'processes')}"
    )


def show(plan, rounds, all_requests):
    if len(rounds) == 1:
        table(rounds[0], all_requests)
        measures(plan, rounds[0])
    else:
        outcomes(rounds)


def table(result, all_requests):
    requests, start = result["requests"], result["start"]
    print(f"\n{'':5} {'arrives':>9} {'process':>7} {'took':>9}  call -> result")
    for r in requests if all_requests else requests[:MANY]:
        answer = r["result"] if r["error"] is None else r["error"]
        print(
            f"{r['name']:5} {r['arrived'] - start:7.3f} s {r['process']:7} {r['ended'] - r['arrived']:7.3f} s  "
            f"{said(r)} -> {cut(answer)}"
        )
    if not all_requests and len(requests) > MANY:
        print(f"… and {len(requests) - MANY} more: python run.py --all")


def measures(plan, result):
    requests, logs = result["requests"], result["logs"]
    took = sorted(r["ended"] - r["arrived"] for r in requests)
    hits = [hit for log in logs for hit in log["hits"]]
    works = [span for log in logs for span in log["works"]] or [span for log in logs for span in log["refills"]]
    queries = [query for log in logs for query in log["queries"]]
    reads = [query for query in queries if query[2] == "read"]
    errors = Counter(r["error"] for r in requests if r["error"] is not None)
    lasted = max(r["ended"] for r in requests) - result["start"]
    ratio = f"{round(sum(hits) / len(hits) * 100, 1):g} %" if hits else "none"
    writes = counted(len(queries) - len(reads), "write", "writes")
    found = f"{counted(sum(hits), 'hit', 'hits')}, {counted(len(hits) - sum(hits), 'miss', 'misses')}"
    print()
    figure("Requests", len(requests), f"in {seconds(lasted)}")
    figure("Hit ratio", ratio, found)
    figure("Recomputations", len(works), f"at most {at_once(works)} at once" if works else "")
    figure("Database reads", len(reads), f"{writes}, at most {at_once(queries)} at once")
    figure("Half took at most", seconds(rank(took, 0.5)), "p50")
    figure("9 of 10 took at most", seconds(rank(took, 0.9)), "p90")
    figure("99 of 100 took at most", seconds(rank(took, 0.99)), f"p99, longest {seconds(took[-1])}")
    figure("Stale answers", "not measured", "")
    figure("Errors", errors.total(), "; ".join(f"{count} x {cut(error)}" for error, count in errors.most_common()))
    in_cache(result["cache"])


def outcomes(rounds):
    """Results and what is in the cache afterwards: which came how often."""
    seen = Counter()
    for result in rounds:
        answers = [f"{said(r)} -> {cut(r['result'] if r['error'] is None else r['error'])}" for r in result["requests"]]
        left = [f"in the cache: {name(place)} = {cut(value)}" for place, value in result["cache"].items()]
        seen["\n     ".join(answers + left)] += 1
    print(f"\n{counted(len(rounds), 'round', 'rounds')}, {counted(len(seen), 'outcome', 'different outcomes')}:")
    for outcome, count in seen.most_common():
        print(f"\n{count:3}x {outcome}")


def in_cache(found):
    if found:
        print("\nIn the cache at the end")
    for place, value in list(found.items())[:MANY]:
        print(f"  {name(place)} = {cut(value)}")


def figure(label, value, note):
    print(f"{label:24} {value!s:>12}  {note}".rstrip())


def at_once(spans):
    """The most that ran at one moment; an end counts before a start at the same time."""
    running = most = 0
    for _, change in sorted([(began, 1) for began, *_ in spans] + [(ended, -1) for _, ended, *_ in spans]):
        running += change
        most = max(most, running)
    return most


def rank(ordered, share):
    """Nearest rank: a number that occurred."""
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def said(request):
    return cut(request["says"])


def name(place):
    alias, key = place
    return cut(key) if alias == "default" else f"{alias} {cut(key)}"


def seconds(value):
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.2f} s"


def counted(count, one, many):
    return f"{count} {one if count == 1 else many}"


def cut(text):
    """One line, of what a terminal shows as it is: calls and results may be a stranger's."""
    text = "".join(letter if letter.isprintable() else " " for letter in str(text))
    return text if len(text) <= WIDE else text[: WIDE - 1] + "…"
