"""What takes the place of the runtime's modules of these names where models are msgspec's Structs."""
