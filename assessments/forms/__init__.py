"""One file a topic, one form a page."""
