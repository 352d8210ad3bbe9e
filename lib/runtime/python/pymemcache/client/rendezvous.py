"""Which server a key lives on: the one with the highest score for it, so that losing a server moves only its own keys."""
from pymemcache.client.murmur3 import murmur3_32


class RendezvousHash:
    def __init__(self, nodes=None, seed=0, hash_function=murmur3_32):
        self.nodes = nodes if nodes is not None else []
        self.hash_function = lambda text: hash_function(text, seed)

    def add_node(self, node):
        if node not in self.nodes:
            self.nodes.append(node)

    def remove_node(self, node):
        if node not in self.nodes:
            raise ValueError("No such node %s to remove" % (node))
        self.nodes.remove(node)

    def get_node(self, key):
        """The winner, or None when no node is left; equal scores go to the greater name."""
        best, winner = -1, None
        for node in self.nodes:
            score = self.hash_function(f"{node}-{key}")
            if score > best:
                best, winner = score, node
            elif score == best:
                winner = max(str(node), str(winner))
        return winner
