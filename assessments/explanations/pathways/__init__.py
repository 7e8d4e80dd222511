"""Words for the pathways: a module for each topic of criteria, `choice.py` holds them all by code.

To add a kind of criterion, write its `Kind` and name it in `choice.KINDS`; a test walks every code, every
shape of a need and every pathway of the catalogue in every language.
"""
