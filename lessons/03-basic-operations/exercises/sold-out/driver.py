"""One blue cup is sold. Says whether that was done in a transaction."""
from django.db import connection
from stampede.driver import program


def one_sale():
    program.sell(4, 1)
    return any(query["sql"] == "BEGIN" for query in connection.queries)
