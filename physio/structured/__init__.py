"""What a page says, once more for machines, in the words of schema.org: only what its objects know.

Each function gives a dict for JSON-LD. What is not known is not there: no empty value, no guess. Where a text may say
more than a number can (a choice of two doses, a load), it stands as text.
"""

from .clinics import clinic_data, site_data
from .pages import exercise_data, list_data, program_data, signs_data, topic_data

__all__ = ["clinic_data", "exercise_data", "list_data", "program_data", "signs_data", "site_data", "topic_data"]
