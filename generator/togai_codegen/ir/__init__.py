"""The IR: frozen dataclasses that describe one API."""
