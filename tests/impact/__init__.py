"""The impact of changes of an API on a consumer's code, held against labels."""
