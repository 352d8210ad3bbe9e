"""Three servers at six. Computing is no work here, so the work that is counted is the mails."""
from stampede.driver import program, replace, slow


def sends(*args, **options):
    slow("send_mail", seconds=0)


replace("shop.services.send_mail", sends)
replace("shop.services.compute_dashboard_stats", lambda: {"orders": 7})


def server():
    return program.daily_mail("friday")
