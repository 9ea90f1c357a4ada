"""Pictures drawn at build: what a shared page shows, and the icons of the site."""
