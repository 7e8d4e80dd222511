"""What no log may hold: the secret part of an address."""

import logging
import re

# Forty digits make a token; half of one is already more than a log should tell.
SECRET = re.compile(r"(?<![0-9a-f])[0-9a-f]{20,}(?![0-9a-f])")
HIDDEN = "[secret]"


class WithoutSecrets(logging.Filter):
    """Takes tokens out of every message: whoever may read a log may not open a person's result."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if SECRET.search(message):
            record.msg, record.args = SECRET.sub(HIDDEN, message), ()
        return True
