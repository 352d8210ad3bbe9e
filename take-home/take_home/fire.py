"""Starts the processes and lets them fire: the requests at their times, from processes that have nothing in common but the servers."""
import contextlib
import multiprocessing
import random
import threading
import time

from django.conf import settings
from django.core.cache import caches
from take_home import data
from take_home.worker import speed, work

# Until a start that all processes have heard of in time.
HEAD_START_S = 0.1
# Rounds that nobody asked for end here.
ENOUGH_S = 20


class Workers:
    def __init__(self, plan, faulty):
        self.plan, self.faulty = plan, faulty
        context = multiprocessing.get_context("spawn")  # on every system the same: each process imports everything for itself
        self.pipes, self.processes = [], []
        for number in range(plan["processes"]):
            ours, theirs = context.Pipe()
            requests = [r for r in plan["requests"] if r["process"] == number]
            process = context.Process(target=work, args=(theirs, requests, plan["threads"]), daemon=True)
            process.start()
            theirs.close()
            self.pipes.append(ours)
            self.processes.append(process)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        for pipe in self.pipes:
            with contextlib.suppress(OSError):
                pipe.send(("stop",))
        for process in self.processes:
            process.join(timeout=10)

    def rounds(self, count, asked):
        """-> one result per round. The first as the plan has it; every second one after it with small pauses before the requests."""
        results, began, longest = [], time.time(), 0.0
        for number in range(count):
            if number > 0:
                data.again(self.plan["unreachable"])
            draw = random.Random(number)
            pauses = {r["name"]: draw.uniform(0, longest) for r in self.plan["requests"]} if number % 2 else {}
            results.append(self.round(pauses))
            longest = max([longest] + [r["ended"] - r["arrived"] for r in results[-1]["requests"]])
            if not asked and time.time() - began > ENOUGH_S:
                break
        return results

    def round(self, pauses):
        imports = self.ask("import")
        for _, problem in imports:
            if problem is not None:
                raise SystemExit(f"The program could not be imported.\n{problem}")
        start = time.time() + HEAD_START_S
        # What happens to servers is timed, as in the playground, from when the program's own lines begin.
        began = start - max(took for took, _ in imports)
        self.faulty.begin(began)
        for flush in self.plan["flushes"]:
            threading.Timer(max(0, began + speed(flush["at"]) - time.time()), empty, [flush["aliases"]]).start()
        answers = self.ask("fire", start, pauses)
        keys = sorted({key for answer in answers for key in answer["log"]["keys"]})
        self.pipes[0].send(("look", keys))
        requests = [request for answer in answers for request in answer["requests"]]
        return {
            "start": start,
            "requests": sorted(requests, key=lambda r: r["number"]),
            "logs": [answer["log"] for answer in answers],
            "cache": self.pipes[0].recv(),
        }

    def ask(self, *order):
        try:
            for pipe in self.pipes:
                pipe.send(order)
            return [pipe.recv() for pipe in self.pipes]
        except (EOFError, OSError):
            raise SystemExit("One of the processes has ended before it answered.") from None


def empty(aliases):
    for alias in aliases:
        caches[alias].clear()
        print(f'caches["{alias}"] is emptied', flush=True)
