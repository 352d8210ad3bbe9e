"""Carries out races on a real Django: `python3 replay.py FOLDER [HOST:PORT] < cases > results`, a JSON object a line in both.

FOLDER has the files of race-home/ and take-home/. Each case is a process of its own (settings are read once), forked from one that has Django
imported already. Redis and memcached are started here, on free ports, where they are installed. What a case is: counterexamples.ts.
The database is SQLite, each case with a file of its own, or that of a PostgreSQL at HOST:PORT, one case after another.
"""
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LONGEST_S = 60
FIRST_PROCESS = 4201  # stampede/identity.py
POSTGRES = sys.argv[2] if len(sys.argv) > 2 else None
SERVERS = {
    "redis": lambda port: ["redis-server", "--port", str(port), "--save", "", "--appendonly", "no"],
    "memcached": lambda port: ["memcached", "-l", "127.0.0.1", "-p", str(port), "-u", "nobody"],
}


def main():
    folder = Path(sys.argv[1]).resolve()
    sys.path.insert(0, str(folder))
    ports, children = start_servers()
    home_of_all = tempfile.TemporaryDirectory(prefix="prove-")
    try:
        import django.core.cache.backends.db, django.core.cache.backends.filebased, django.core.cache.backends.locmem  # noqa: E401, F401
        import django.core.management, django.db.models, django.test  # noqa: E401, F401
        import redis, pymemcache  # noqa: E401, F401

        template = prepared(Path(home_of_all.name))
        versions = {"django": django.__version__, "redis": redis.__version__, "pymemcache": pymemcache.__version__, "database": database_version()}
        say({"versions": versions, "servers": sorted(ports)})
        for line in sys.stdin:
            case = json.loads(line)
            if case["backend"] in SERVERS and case["backend"] not in ports:
                say({"id": case["id"], "skipped": f"no {case['backend']} is installed"})
            else:
                say({"id": case["id"], **in_child(template, case, ports)})
    finally:
        for child in children:
            child.terminate()


def say(result):
    print(json.dumps(result), flush=True)


def start_servers():
    ports, children = {}, []
    for kind, command in SERVERS.items():
        if shutil.which(command(0)[0]) is None:
            continue
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            ports[kind] = free.getsockname()[1]
        children.append(subprocess.Popen(command(ports[kind]), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        for _ in range(100):
            with socket.socket() as attempt:
                if attempt.connect_ex(("127.0.0.1", ports[kind])) == 0:
                    break
            time.sleep(0.05)
    return ports, children


def in_child(template, case, ports):
    with tempfile.TemporaryDirectory(prefix="prove-") as home:
        answer = Path(home, "answer.json")
        pid = os.fork()
        if pid == 0:
            try:
                os.setsid()
                os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what programs print is theirs
                if any("getpid" in code for code in case["program"].values()):
                    os.getpid = lambda: FIRST_PROCESS  # keys that are made of it are those of the order
                result = carried_out(template, Path(home), case, ports)
            except BaseException as error:
                import traceback

                result = {"failed": traceback.format_exception_only(error)[-1].strip(), "traceback": traceback.format_exc()}
            answer.write_text(json.dumps(result))
            os._exit(0)
        began = time.time()
        while os.waitpid(pid, os.WNOHANG) == (0, 0):
            if time.time() - began > LONGEST_S:
                os.killpg(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
                return {"failed": f"no end after {LONGEST_S} s"}
            time.sleep(0.005)
        return json.loads(answer.read_text()) if answer.exists() else {"failed": "its process died"}


def prepared(home):
    """Django with settings, and a database with the shop's tables to copy."""
    import django
    from django.conf import settings

    settings.configure(
        BASE_DIR=home,
        INSTALLED_APPS=["shop"],
        DATABASES={"default": database(home)},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        TIME_ZONE="UTC",
        SPEED=1,
        SECRET_KEY="for-this-process-only",
        ALLOWED_HOSTS=["testserver"],
        TEMPLATES=templates(),
    )
    django.setup()
    from django.core.management import call_command
    from django.db import connections

    call_command("migrate", run_syncdb=True, verbosity=0)
    connections.close_all()
    import race  # noqa: F401

    return home / "db.sqlite3"


def carried_out(template, home, case, ports):
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections

    for path, code in case["program"].items():
        place = home / "program" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(at_ports(code, ports))
    if case["driver"] is not None:
        (home / "driver.py").write_text(at_ports(case["driver"], ports))
    (home / "shop").mkdir()
    (home / "shop" / "rows.json").write_text(json.dumps(case["rows"]))
    sys.path.insert(0, str(home / "program"))
    settings.BASE_DIR, settings.CACHES = home, caches_of(case, home, ports)
    if POSTGRES is None:
        shutil.copy(template, home / "db.sqlite3")
        connections.settings["default"]["NAME"] = connections["default"].settings_dict["NAME"] = home / "db.sqlite3"
    if "DatabaseCache" in str(settings.CACHES):
        call_command("createcachetable", verbosity=0)
    import race

    race.FOLDER = home
    race.stampede.mark_sections(home / "program")
    played = race.play(case["race"])
    return {**played.outcome, "notes": played.run.notes, "table": played.run.table()}


def database(home):
    if POSTGRES is not None:
        host, port = POSTGRES.split(":")
        return {"ENGINE": "django.db.backends.postgresql", "NAME": "postgres", "USER": "postgres", "HOST": host, "PORT": port}
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": home / "db.sqlite3",
        "OPTIONS": {"timeout": 0.5, "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"},
    }


def database_version():
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT sqlite_version()" if POSTGRES is None else "SHOW server_version")
        version = cursor.fetchone()[0].split(" ")[0]
    connection.close()
    return f"{'SQLite' if POSTGRES is None else 'PostgreSQL'} {version}"


def templates():
    from shop.templates import TEMPLATES

    loaders = [("django.template.loaders.locmem.Loader", TEMPLATES)]
    return [{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"loaders": loaders}}]


def at_ports(text, ports):
    """The same with the servers that were started here, also where a program has a client of its own."""
    for kind, usual in ("redis", 6379), ("memcached", 11211):
        text = text.replace(f"127.0.0.1:{usual}", f"127.0.0.1:{ports.get(kind, usual)}")
    return text


def caches_of(case, home, ports):
    caches = json.loads(at_ports(json.dumps(case["caches"]).replace("__main__.", "views."), ports))
    for conf in caches.values():
        if "filebased" in conf["BACKEND"]:
            conf["LOCATION"] = str(home / "files" / conf.get("LOCATION", "cache").strip("/"))
    return caches


if __name__ == "__main__":
    main()
