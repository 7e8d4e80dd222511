"""Settings. What differs between places is read by cecsite/environment.py; the rest stands here."""

from typing import Any

from celery.schedules import crontab
from csp.constants import NONE, SELF
from redis.backoff import NoBackoff
from redis.retry import Retry

from cecsite import environment
from cecsite.databases import database
from cecsite.environment import BASE_DIR
from cecsite.middleware import static_headers
from cecsite.secret import kept_secret

env = environment.load()
DEMONSTRATION = env["CECSITE_MODE"] == environment.DEMONSTRATION
PRODUCTION = not DEMONSTRATION
DEBUG = env["DEBUG"]
MAINTENANCE = env["MAINTENANCE"]
VAR_DIR = env["VAR_DIR"]

# The firm
SITE_NAME = env["SITE_NAME"]
SITE_URL = env["SITE_URL"] or f"http://127.0.0.1:{env['PORT']}"
EMBED_ORIGINS = env["EMBED_ORIGINS"] or []
OPERATOR_NAME = env["OPERATOR_NAME"]
OPERATOR_LICENCE = env["OPERATOR_LICENCE"]
OPERATOR_ADDRESS = env["OPERATOR_ADDRESS"]
OPERATOR_EMAIL = env["OPERATOR_EMAIL"]
OPERATOR_PHONE = env["OPERATOR_PHONE"] or ""
REPLY_PROMISE_DAYS = env["REPLY_PROMISE_DAYS"]
REPLY_PROVINCE = env["REPLY_PROVINCE"]
STAFF_LANGUAGE = env["STAFF_LANGUAGE"]
STAFF_EMAILS = env["STAFF_EMAILS"]

# The server
PORT = env["PORT"]
BIND_ADDRESS = env["BIND_ADDRESS"]
TRUSTED_PROXIES = env["TRUSTED_PROXIES"]
ALLOWED_HOSTS = env["ALLOWED_HOSTS"]
SECRET_KEY = env["SECRET_KEY"] or kept_secret(VAR_DIR / "secret-key")

# The rooms
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "crispy_forms",
    "django_countries",
    "crs",
    "leads",
    "rounds",
    "assessments",
    "guide",
    "cecsite",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "cecsite.compression.CompressionMiddleware",
    "cecsite.middleware.headers_middleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "cecsite.middleware.maintenance_middleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "limits.middleware.TooManyRequestsMiddleware",
]
ROOT_URLCONF = "cecsite.urls"
WSGI_APPLICATION = "cecsite.wsgi.application"
# Words being edited are looked up anew.
TEMPLATES_ARE_KEPT_BY = "django.template.loaders.cached.Loader" if DEBUG else "cecsite.loaders.PerLanguage"
TEMPLATES_ARE_READ_BY = [
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [(TEMPLATES_ARE_KEPT_BY, TEMPLATES_ARE_READ_BY)],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cecsite.context.operator",
            ],
        },
    },
]
CRISPY_ALLOWED_TEMPLATE_PACKS = ["cec"]
CRISPY_TEMPLATE_PACK = "cec"

# State
DATABASES = {"default": database(env["DATABASE_URL"], var_dir=VAR_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

# Language and time
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "America/Toronto"
USE_I18N = True
USE_TZ = True

# Static files
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = VAR_DIR / "static" if PRODUCTION else None
WHITENOISE_USE_FINDERS = DEMONSTRATION
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_ADD_HEADERS_FUNCTION = static_headers
PLAIN_FILES = "django.contrib.staticfiles.storage.StaticFilesStorage"
HASHED_FILES = "whitenoise.storage.CompressedManifestStaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": HASHED_FILES if PRODUCTION else PLAIN_FILES},
}

# Mail
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env["DEFAULT_FROM_EMAIL"]
MAIL_URL = env["EMAIL_URL"] or {}
EMAIL_BACKEND = MAIL_URL.get("EMAIL_BACKEND", "django.core.mail.backends.filebased.EmailBackend")
if EMAIL_BACKEND.endswith("filebased.EmailBackend"):
    EMAIL_BACKEND = "cecsite.mail.FileBackend"
EMAIL_FILE_PATH = MAIL_URL.get("EMAIL_FILE_PATH") or str(VAR_DIR / "mail")
EMAIL_HOST = MAIL_URL.get("EMAIL_HOST") or ""
EMAIL_PORT = MAIL_URL.get("EMAIL_PORT") or 25
EMAIL_HOST_USER = MAIL_URL.get("EMAIL_HOST_USER") or ""
EMAIL_HOST_PASSWORD = MAIL_URL.get("EMAIL_HOST_PASSWORD") or ""
EMAIL_USE_TLS = MAIL_URL.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = MAIL_URL.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 15

# Tasks: the queue is only a hint to hurry, so a request never waits for it and never fails with it.
REDIS_URL = env["REDIS_URL"] or ""
CELERY_BROKER_URL = REDIS_URL or "memory://localhost"
CELERY_BROKER_CONNECTION_TIMEOUT = 0.5
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_TRANSPORT_OPTIONS = (
    {
        "visibility_timeout": 120,
        "socket_timeout": 0.6,
        "socket_connect_timeout": 0.5,
        "retry_on_timeout": False,
        # Without these three, kombu sleeps two seconds and tries again inside the visitor's request.
        "max_retries": 1,
        "interval_start": 0,
        "interval_step": 0,
    }
    if REDIS_URL
    else {"polling_interval": 0.1}
)
# Counters of `limits`, and nothing that could not be lost. Short waits: without the cache nobody is limited.
CACHES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "cecsite",
        "OPTIONS": {"socket_timeout": 0.3, "socket_connect_timeout": 0.3, "retry": Retry(NoBackoff(), 0)},
    }
    if REDIS_URL
    else {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    # Pieces of pages that are the same for everyone. Templates being edited are read anew.
    "frame": {
        "BACKEND": f"django.core.cache.backends.{'dummy.DummyCache' if DEBUG else 'locmem.LocMemCache'}",
        "LOCATION": "frame",
        "TIMEOUT": None,
    },
}
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_SOFT_TIME_LIMIT = 30
CELERY_TASK_TIME_LIMIT = 45
CELERY_TASK_SERIALIZER = CELERY_RESULT_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_WORKER_ENABLE_REMOTE_CONTROL = False
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULER = "cecsite.beat:Scheduler"
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "leads.tasks.sweep", "schedule": 5.0, "options": {"expires": 5}},
    "morning digest": {"task": "leads.tasks.morning_digest", "schedule": crontab("0", "7", "mon-fri")},
    "purge leads": {"task": "leads.tasks.purge", "schedule": crontab("0", "3")},
    "rounds": {"task": "cecsite.tasks.check_rounds", "schedule": crontab("17", "4")},
    "purge drafts": {"task": "assessments.tasks.purge_drafts", "schedule": crontab("30", "3")},
}

# The official feed of rounds, read once a night
ROUNDS_FEED_URL = env["ROUNDS_FEED_URL"] or ""
ROUNDS_FEED_HOSTS = env["ROUNDS_FEED_HOSTS"]

# Security
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz)$"]
SECURE_HSTS_SECONDS = 63_072_000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
COOKIE_PREFIX = "__Host-" if PRODUCTION else ""
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}session"
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrf"
LANGUAGE_COOKIE_NAME = f"{COOKIE_PREFIX}language"
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024

# Logs: no access log anywhere, and no tokens, because the address of a kept result is a secret.
CHATTY = {"level": "INFO" if env["LOG_LEVEL"] == "DEBUG" else "WARNING"}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"without secrets": {"()": "cecsite.logs.WithoutSecrets"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["without secrets"],
        }
    },
    "root": {"handlers": ["console"], "level": env["LOG_LEVEL"]},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "celery": CHATTY,
        "kombu": CHATTY,
    },
}
