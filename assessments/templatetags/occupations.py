"""Titles of occupations in markup."""

from django import template

from assessments.occupations import breakable

register = template.Library()
register.filter("breakable", breakable)
