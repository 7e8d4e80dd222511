"""Eligibility for the three programs of Express Entry: one module a program, one function a criterion."""
