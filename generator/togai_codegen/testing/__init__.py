"""What the fake of a generated package has to know of its Api, as one data file."""

from togai_codegen.testing.data import DATA_FILE, OperationText, joined_data, operation_text, schema_text

__all__ = ["DATA_FILE", "OperationText", "joined_data", "operation_text", "schema_text"]
