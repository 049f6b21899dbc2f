"""How gunicorn serves the app: the dataset is read and checked once, before any worker starts."""

wsgi_app = "wsgi:app"
bind = "127.0.0.1:8000"
preload_app = True

worker_class = "service.server.ProblemWorker"
workers = 2
threads = 4
timeout = 30
graceful_timeout = 20
keepalive = 5

control_socket_disable = True

limit_request_line = 4094
limit_request_fields = 50
limit_request_field_size = 8190

logger_class = "service.server.QuietLogger"
accesslog = "-"
access_log_format = "%(m)s %(A)s %(s)s %(B)s %(M)sms"
