"""The client runtime: a typed library with relative imports only, copied unchanged into every generated package."""
