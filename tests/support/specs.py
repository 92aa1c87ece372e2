"""Small specs to start from."""

from typing import Any


def minimal_spec() -> dict[str, Any]:
    """One resource with a GET and a POST, one schema; made anew for each caller, who may change it."""
    pet = {"$ref": "#/components/schemas/Pet"}
    answer = {"description": "A pet.", "content": {"application/json": {"schema": pet}}}
    identifier = {"name": "pet_id", "in": "path", "required": True, "schema": {"type": "string"}}
    return {
        "openapi": "3.0.3",
        "info": {"title": "Shop", "version": "1"},
        "servers": [{"url": "https://shop.example"}],
        "paths": {
            "/pets/{pet_id}": {
                "get": {"operationId": "getPet", "tags": ["Pets"], "parameters": [identifier], "responses": {"200": answer}}
            },
            "/pets": {
                "post": {
                    "operationId": "createPet",
                    "tags": ["Pets"],
                    "requestBody": {"required": True, "content": {"application/json": {"schema": pet}}},
                    "responses": {"201": answer},
                }
            },
        },
        "components": {
            "schemas": {
                "Pet": {
                    "type": "object",
                    "required": ["name"],
                    "properties": {"name": {"type": "string"}, "bornAt": {"type": "string", "format": "date-time"}},
                }
            }
        },
    }


PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      responses: {"200": {description: Pets., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
"""
"""One operation that answers with one object."""
