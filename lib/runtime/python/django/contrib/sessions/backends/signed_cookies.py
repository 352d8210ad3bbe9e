"""Sessions in a cookie of their own, signed and not secret. https://docs.djangoproject.com/en/5.2/topics/http/sessions/#using-cookie-based-sessions"""
from django.contrib.sessions.backends.base import SessionBase
from django.core import signing

SALT = "django.contrib.sessions.backends.signed_cookies"


class SessionStore(SessionBase):
    def load(self):
        """What the cookie says; an empty session if it was tampered with or is too old."""
        try:
            return signing.loads(self.session_key, serializer=self.serializer, max_age=self.get_session_cookie_age(), salt=SALT)
        except Exception:
            self.create()
        return {}

    def create(self):
        self.modified = True

    def save(self, must_create=False):
        self._session_key = self._get_session_key()
        self.modified = True

    def exists(self, session_key=None):
        return False

    def delete(self, session_key=None):
        self._session_key = ""
        self._session_cache = {}
        self.modified = True

    def cycle_key(self):
        self.save()

    def _get_session_key(self):
        return signing.dumps(self._session, compress=True, salt=SALT, serializer=self.serializer)

    @classmethod
    def clear_expired(cls):
        pass
