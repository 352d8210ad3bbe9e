"""The mail takes no time of its own, so that a worker may stand still anywhere while it is sent."""
from stampede.driver import program, replace, slow


def sends(*args, **kwargs):
    slow("send_mail", seconds=0)


replace("shop.services.send_mail", sends)


def worker():
    return program.nightly("sunday")
