"""Runs the lessons' programs on real Django and writes what they print to `lessons/NN-slug/django.json`; the course's self-test
holds the simulator against it. By hand, whenever a program changes:

    PYTHONPATH=<folder with django 5.2> python3 scripts/record-django.py [lessons/03-basic-operations …]

Each program runs in a process of its own, on locmem, with the settings of its `# CACHES:` header, and with virtual time (sleeping
moves the clock). Programs that import our sample project `shop` cannot run there and are left out.
"""
import ast
import hashlib
import json
import pathlib
import re
import subprocess
import sys

LESSONS = pathlib.Path(__file__).parent.parent / "lessons"
# What a lesson shows: not checks, and not the right and wrong answers that the self-test grades.
SHOWN = ("exercises/*/solution.py", "exercises/*/starter.py", "programs/*.py")
START = 1767603600.0  # lib/engine/world.ts, EPOCH_MS


def main(folders):
    for folder in folders or sorted(LESSONS.glob("[0-9][0-9]-*")):
        recorded = {}
        programs = [path for pattern in SHOWN for path in sorted(pathlib.Path(folder).glob(pattern))]
        for path in programs:
            code = path.read_text()
            if re.search(r"^(from|import) shop\b", code, re.M):
                continue
            done = subprocess.run([sys.executable, __file__, "--one"], input=code, capture_output=True, text=True, timeout=60)
            if len(done.stdout) > 20_000:  # made for another backend: no lesson shows so much
                continue
            error = done.stderr.strip().splitlines()[-1] if done.returncode else None
            name = str(path.relative_to(folder)).split("/", 1)[1]  # as texts name it: lib/course/build/program-shelf.ts
            recorded[name] = {"sha256": sha256(code), "stdout": done.stdout, "error": error}
            print(folder, name, error or "ok")
        text = json.dumps(recorded, indent=1, ensure_ascii=False)
        (pathlib.Path(folder) / "django.json").write_text(text + "\n")


def sha256(code):
    """Of the text without the newline that ends it, as lib/course/build/program-shelf.ts hands it on."""
    return hashlib.sha256(code.removesuffix("\n").encode()).hexdigest()


def run_one(code):
    """In the child process: the program from stdin, as `__main__`."""
    import selectors
    import time
    import types

    now = START

    def sleep(seconds):
        nonlocal now
        now += seconds

    time.time = time.monotonic = time.perf_counter = lambda: now
    time.sleep = sleep
    # asyncio adds it to the time to see which timers are due; a nanosecond is lost in a float of this size.
    time.get_clock_info = lambda name: types.SimpleNamespace(resolution=1e-6)

    def select(selector, timeout=None):
        """asyncio waits here for its next timer: if nothing else comes, that moment is now."""
        ready = real_select(selector, timeout and min(timeout, 0.1))
        if timeout and not ready:
            sleep(timeout)
        return ready

    real_select = selectors.DefaultSelector.select
    selectors.DefaultSelector.select = select

    from django.conf import settings

    header = re.search(r"^# CACHES(?:\[locmem\])?: (.*)$", code, re.M)
    caches = ast.literal_eval(header[1].replace("null", "None").replace("true", "True").replace("false", "False")) if header else {}
    caches.setdefault("default", {})
    for alias in caches.values():
        alias.setdefault("BACKEND", "django.core.cache.backends.locmem.LocMemCache")
    # UTC as in a new project. RequestFactory asks for this host; Django's own test runner allows it, too.
    settings.configure(CACHES=caches, USE_TZ=True, TIME_ZONE="UTC", ALLOWED_HOSTS=["testserver"])
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    exec(compile(code, "main.py", "exec"), module.__dict__)


if __name__ == "__main__":
    if sys.argv[1:] == ["--one"]:
        run_one(sys.stdin.read())
    else:
        main([pathlib.Path(folder) for folder in sys.argv[1:]])
