"""What visitors search for may be about health: a request line is logged without its query."""

import logging
import re

_QUERY = re.compile(r"\?\S+")


class WithoutQuery(logging.Filter):
    """Lets every record through, with '?…' for whatever an address in it asks."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(_QUERY.sub("?…", arg) if isinstance(arg, str) else arg for arg in record.args)
        return True
