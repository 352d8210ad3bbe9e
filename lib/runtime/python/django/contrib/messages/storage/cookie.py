"""https://docs.djangoproject.com/en/5.2/ref/contrib/messages/#django.contrib.messages.storage.cookie.CookieStorage"""
import json
from http.cookies import SimpleCookie

from django.conf import settings
from django.contrib.messages.storage.base import BaseStorage, Message
from django.core import signing
from django.utils.safestring import SafeData, mark_safe


class MessageEncoder(json.JSONEncoder):
    message_key = "__json_message"

    def default(self, obj):
        if isinstance(obj, Message):
            message = [self.message_key, 1 if isinstance(obj.message, SafeData) else 0, obj.level, obj.message]
            if obj.extra_tags is not None:
                message.append(obj.extra_tags)
            return message
        return super().default(obj)


class MessageDecoder(json.JSONDecoder):
    def process_messages(self, obj):
        if isinstance(obj, list) and obj:
            if obj[0] == MessageEncoder.message_key:
                if obj[1]:
                    obj[3] = mark_safe(obj[3])
                return Message(*obj[2:])
            return [self.process_messages(item) for item in obj]
        if isinstance(obj, dict):
            return {key: self.process_messages(value) for key, value in obj.items()}
        return obj

    def decode(self, s, **kwargs):
        return self.process_messages(super().decode(s, **kwargs))


class MessageSerializer:
    def dumps(self, obj):
        return json.dumps(obj, separators=(",", ":"), cls=MessageEncoder).encode("latin-1")

    def loads(self, data):
        return json.loads(data.decode("latin-1"), cls=MessageDecoder)


class CookieStorage(BaseStorage):
    cookie_name = "messages"
    max_cookie_size = 2048  # a browser keeps 4096 for all cookies of a site
    not_finished = "__messagesnotfinished__"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.signer = signing.get_cookie_signer(salt="django.contrib.messages")

    def _get(self, *args, **kwargs):
        messages = self._decode(self.request.COOKIES.get(self.cookie_name))
        all_retrieved = not (messages and messages[-1] == self.not_finished)
        if messages and not all_retrieved:
            messages.pop()
        return messages, all_retrieved

    def _update_cookie(self, encoded_data, response):
        domain, samesite = settings.SESSION_COOKIE_DOMAIN, settings.SESSION_COOKIE_SAMESITE
        if encoded_data:
            response.set_cookie(
                self.cookie_name, encoded_data, domain=domain, secure=settings.SESSION_COOKIE_SECURE or None,
                httponly=settings.SESSION_COOKIE_HTTPONLY or None, samesite=samesite,
            )
        else:
            response.delete_cookie(self.cookie_name, domain=domain, samesite=samesite)

    def _store(self, messages, response, remove_oldest=True, *args, **kwargs):
        """As many as there is room for; the others are given back, the oldest first."""
        unstored, encoded = [], self._encode(messages)
        while encoded and not self._fits(encoded):
            unstored.append(messages.pop(0)) if remove_oldest else unstored.insert(0, messages.pop())
            encoded = self._encode([*messages, self.not_finished] if messages else [self.not_finished])
            if not messages:
                break
        self._update_cookie(encoded, response)
        return unstored

    def _fits(self, encoded):
        return len(SimpleCookie().value_encode(encoded)[1]) <= self.max_cookie_size

    def _encode(self, messages):
        return self.signer.sign_object(messages, serializer=MessageSerializer, compress=True) if messages else None

    def _decode(self, data):
        if not data:
            return None
        try:
            return self.signer.unsign_object(data, serializer=MessageSerializer)
        except (signing.BadSignature, ValueError):
            self.used = True  # what cannot be read is thrown away
            return None
