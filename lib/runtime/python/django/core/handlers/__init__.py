"""What a server calls. Here the test client does (django/test/handler.py); of these modules there are the classes of requests."""
