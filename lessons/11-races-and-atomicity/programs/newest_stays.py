def holds(results, rows):
    """What is in the row was fetched by the job that came last."""
    return rows["main_rates"][1]["fetched_as"] == max(rows["main_ticket"])
