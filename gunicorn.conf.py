"""Web processes beside separate workers: `gunicorn -c gunicorn.conf.py cecsite.wsgi` (docs/operations.md)."""

from cecsite.environment import EnvironmentProblem, load

env = load()
if not env["REDIS_URL"]:
    raise EnvironmentProblem(
        ["REDIS_URL must be set for separate web and worker processes; python -m cecsite.serve needs none."]
    )
bind = f"{env['BIND_ADDRESS']}:{env['PORT']}"
worker_class = "gthread"
threads = 8
timeout = 60
graceful_timeout = 10
forwarded_allow_ips = ",".join(env["TRUSTED_PROXIES"])
control_socket_disable = True
# No access log: the address of a kept result is a secret.
accesslog = None
