class NotFetched(Exception):
    """The file was not fetched; the message says why. It holds nothing that the other side has sent."""
