"""The first request hangs for an hour in the middle of its work, which is not counted. The others need two seconds."""
import time

from stampede.driver import program, replace, slow

hanging = False


def compute():
    if hanging:
        time.sleep(3600)
    else:
        slow("compute", seconds=2)
    return {"orders": 7}


replace("shop.services.compute_dashboard_stats", compute)


def hangs():
    global hanging
    hanging = True
    return program.dashboard()


def visit():
    return program.dashboard()
