import logging
import logging.config

from django.conf import settings

from physio.quietlog import WithoutQuery


def logged(message: str, *args: object) -> str:
    record = logging.LogRecord("django.server", logging.INFO, "", 0, message, args, None)
    assert WithoutQuery().filter(record)
    return record.getMessage()


def test_a_request_line_is_logged_without_what_was_asked():
    line = logged('"%s" %s %s', "GET /soeg/?q=kan+ikke+tisse HTTP/1.1", "200", "10")
    assert line == '"GET /soeg/?… HTTP/1.1" 200 10'


def test_other_lines_are_logged_as_they_are():
    assert logged("Not Found: %s", "/emner/x/") == "Not Found: /emner/x/"
    assert logged("Klar") == "Klar"
    assert logged("%d af %d", 1, 2) == "1 af 2"


def test_the_development_servers_own_log_is_quiet_too():
    assert "quiet" in settings.LOGGING["handlers"]["console"]["filters"]
    assert settings.LOGGING["loggers"]["django.server"] == {"handlers": ["console"], "propagate": False}
