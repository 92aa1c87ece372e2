"""Diagnostics: codes, severities, explanations."""
