"""Production settings: what Django's own deployment check says, and what they switch on."""

import subprocess
import sys

from tests.cecsite.test_environment import PRODUCTION
from tests.cecsite.test_serve import ROOT

CODE = """
import django; django.setup()
from django.conf import settings as s
assert not s.DEMONSTRATION and not s.DEBUG
assert s.SECURE_SSL_REDIRECT and s.SECURE_HSTS_SECONDS >= 31536000
for cookie in ("SESSION", "CSRF", "LANGUAGE"):
    assert getattr(s, cookie + "_COOKIE_SECURE") and getattr(s, cookie + "_COOKIE_HTTPONLY"), cookie
    assert getattr(s, cookie + "_COOKIE_NAME").startswith("__Host-"), cookie
assert s.EMAIL_HOST == "mail.example.com" and s.EMAIL_PORT == 587 and s.EMAIL_USE_TLS
assert "Manifest" in s.STORAGES["staticfiles"]["BACKEND"]
"""


def python(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_the_deployment_check_is_clean(clean_environment: dict[str, str]) -> None:
    ended = python(clean_environment | PRODUCTION, "manage.py", "check", "--deploy", "--fail-level", "INFO")
    assert ended.returncode == 0, ended.stderr
    assert "no issues (0 silenced)" in ended.stdout


def test_production_switches_on_what_it_must(clean_environment: dict[str, str]) -> None:
    environment = clean_environment | PRODUCTION | {"DJANGO_SETTINGS_MODULE": "cecsite.settings"}
    ended = python(environment, "-c", CODE)
    assert ended.returncode == 0, ended.stderr


def test_every_door_refuses_production_without_settings(clean_environment: dict[str, str]) -> None:
    bare = clean_environment | {"CECSITE_MODE": "production"}
    doors = (
        ["manage.py", "check"],
        ["-m", "celery", "-A", "cecsite", "worker"],
        ["-m", "gunicorn", "-c", "gunicorn.conf.py", "cecsite.wsgi"],
    )
    for door in doors:
        ended = python(bare, *door)
        assert ended.returncode != 0, door
        assert "OPERATOR_LICENCE must be set in production" in ended.stderr, door
        assert "Traceback" not in ended.stderr, door


def test_separate_web_processes_need_redis(clean_environment: dict[str, str]) -> None:
    ended = python(clean_environment, "-m", "gunicorn", "-c", "gunicorn.conf.py", "cecsite.wsgi")
    assert ended.returncode == 1
    assert "REDIS_URL must be set" in ended.stderr
