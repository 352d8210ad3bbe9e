"""Not simulated: sessions are kept in the cache here."""


class SessionStore:
    def __init__(self, session_key=None):
        raise NotImplementedError(
            'sessions in django.contrib.sessions.backends.cached_db are not simulated: set '
            'settings.SESSION_ENGINE = "django.contrib.sessions.backends.cache"'
        )
