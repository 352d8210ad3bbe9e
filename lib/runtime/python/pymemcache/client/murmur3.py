"""MurmurHash3 (public domain, Austin Appleby), 32 bits, as pymemcache computes it."""

_WORD = 0xFFFFFFFF


def murmur3_32(data, seed=0):
    """Not masked to 32 bits between the rounds: that is how pymemcache's numbers come about."""
    hash_ = seed
    whole = len(data) & ~3
    for i in range(0, whole, 4):
        block = ord(data[i + 3]) << 24
        for j in range(3):
            block |= (ord(data[i + j]) & 0xFF) << (8 * j)
        hash_ ^= _mixed(block)
        hash_ = ((hash_ << 13) | ((hash_ & _WORD) >> 19)) * 5 + 0xE6546B64
    rest = data[whole:]
    if rest:
        block = 0
        for j, character in enumerate(rest):
            block |= (ord(character) & 0xFF) << (8 * j)
        hash_ ^= _mixed(block)
    hash_ ^= len(data)
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1)):
        hash_ = (hash_ ^ ((hash_ & _WORD) >> shift)) * factor
    return hash_ & _WORD


def _mixed(block):
    block *= 0xCC9E2D51
    return ((block << 15) | ((block & _WORD) >> 17)) * 0x1B873593
