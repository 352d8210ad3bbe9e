"""https://github.com/jazzband/django-redis"""


class ConnectionInterrupted(Exception):
    """The server did not answer; the cause is redis-py's exception."""

    def __init__(self, connection):
        self.connection = connection

    def __str__(self):
        return f"Redis {type(self.__cause__).__name__}: {self.__cause__}"


class CompressorError(Exception):
    """What is stored is not compressed."""
