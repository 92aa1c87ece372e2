"""What differs between what is on disk and what would be generated."""
