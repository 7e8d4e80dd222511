"""The site's own settings, read from an environment that no developer's `.env` or shell reaches.

Only DATABASE_URL and REDIS_URL pass, so the same tests run on the embedded default and on the services.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from cecsite.environment import NAMES

for name in NAMES - {"DATABASE_URL", "REDIS_URL"}:
    os.environ.pop(name, None)
STATE = Path(tempfile.mkdtemp(prefix="cecsite-tests-"))
atexit.register(shutil.rmtree, STATE, ignore_errors=True)
os.environ |= {
    "ENV_FILE": os.devnull,
    "VAR_DIR": str(STATE),
    "SECRET_KEY": "the tests sign with this and nothing else does",
    "LOG_LEVEL": "WARNING",
    # Playwright runs an event loop in the test's own thread, which Django would take for asynchronous code.
    "DJANGO_ALLOW_ASYNC_UNSAFE": "true",
}

from cecsite.settings import *  # noqa: E402, F403
from cecsite.settings import CACHES, DATABASES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Each process of a parallel run keeps to its own queue on a shared Redis.
CELERY_TASK_DEFAULT_QUEUE = f"tests-{os.getpid()}"
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in life: an in-memory database would be one connection shared by every thread.
    DATABASES["default"]["TEST"] = {"NAME": str(STATE / "test.sqlite3")}
# Every test comes from one address; those of `limits` bring a cache of their own.
CACHES["default"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
