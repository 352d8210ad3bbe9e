"""The project around the program: settings, and what fires the requests and measures them."""
