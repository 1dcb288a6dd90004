class DosageError(ValueError):
    """A dose that cannot be read or cannot be meant. str() is one Danish line for the person who wrote it."""
