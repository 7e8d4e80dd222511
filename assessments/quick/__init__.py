"""The quick calculator: the questions that give points, on one page, each of which may be left open."""
