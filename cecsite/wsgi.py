"""The door for a WSGI server."""

import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from crs.pathways import catalogue
from crs.pathways.grids import grids

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecsite.settings")


def settle() -> None:
    """Read what requests read, and keep the garbage collector from walking through it again and again.

    A result makes enough objects to start it several times; without this that is a fifth of its cost.
    """
    import_module(settings.ROOT_URLCONF)
    catalogue()
    grids()
    gc.collect()
    gc.freeze()


application = get_wsgi_application()
settle()
