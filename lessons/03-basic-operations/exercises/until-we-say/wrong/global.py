# It keeps the banner in a global.
# draws: it is kept somewhere else

current = None


def show_banner(text):
    global current
    current = text


def banner():
    return current or "Welcome!"
