"""The first request's computation fails at once. Its error is no matter of this check."""
from stampede.driver import program, replace, slow

failing = False


def compute():
    slow("compute", seconds=0 if failing else 0.1)
    if failing:
        raise ConnectionError("the database went away")
    return {"orders": 7}


replace("shop.services.compute_dashboard_stats", compute)


def fails():
    global failing
    failing = True
    try:
        return program.dashboard()
    except ConnectionError:
        return "failed"


def visit():
    return program.dashboard()
