"""The work takes five seconds."""
from stampede.driver import program, replace, slow


def compute():
    slow("compute", seconds=5)
    return {"orders": 7}


replace("shop.services.compute_dashboard_stats", compute)


def visit():
    return program.dashboard()
