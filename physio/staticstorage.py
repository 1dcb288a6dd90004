from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Files named by their content; a script names the modules that it imports by theirs, so that none is ever old."""

    support_js_module_import_aggregation = True
