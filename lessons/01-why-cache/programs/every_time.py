from shop.services import compute_dashboard_stats


def dashboard():
    return compute_dashboard_stats()
