"""/stilguide/: every component of the site with real Danish in it, for those who write and build."""
