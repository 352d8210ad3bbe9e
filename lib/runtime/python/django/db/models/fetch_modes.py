"""Since 6.1: what happens when a relation or a deferred field is read that was not loaded. https://docs.djangoproject.com/en/6.1/topics/db/fetch-modes/"""
from django.core.exceptions import FieldFetchBlocked
from django.db.models.prefetch import prefetch_related_objects


class FetchMode:
    track_peers = False

    def fetch(self, field, instance):
        """Puts the value where reading looks for it, or leaves that to the usual query."""


class FetchOne(FetchMode):
    def __reduce__(self):
        return "FETCH_ONE"


class FetchPeers(FetchMode):
    """One query for all objects that came with this one."""

    track_peers = True

    def fetch(self, field, instance):
        peers = [peer for peer in (ref() for ref in instance._state.peers) if peer is not None]
        if field.is_relation:
            prefetch_related_objects(peers, field.name)
            return
        missing = [peer for peer in peers if field.attname not in peer.__dict__ and peer.pk is not None]
        values = dict(type(instance)._base_manager.filter(pk__in=[peer.pk for peer in missing]).values_list("pk", field.attname))
        for peer in missing:
            if peer.pk in values:
                peer.__dict__[field.attname] = values[peer.pk]

    def __reduce__(self):
        return "FETCH_PEERS"


class FetchRaise(FetchMode):
    def fetch(self, field, instance):
        raise FieldFetchBlocked(f"Fetching of {type(instance).__name__}.{field.name} blocked.") from None

    def __reduce__(self):
        return "FETCH_RAISE"


FETCH_ONE, FETCH_PEERS, FETCH_RAISE = FetchOne(), FetchPeers(), FetchRaise()
