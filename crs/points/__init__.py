"""Points of the Comprehensive Ranking System: one module a section, one function a factor."""
