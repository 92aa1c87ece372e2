"""Where tools disagree, or a specification leaves it open: what decides, and why. The one place that says so."""

POLICIES: dict[str, str] = {
    "operation-removed": (
        "An operation whose `x-stability-level` is draft or alpha promises nothing, and neither does one whose "
        "announced `x-sunset` has come: what becomes of these is risky, not breaking. The same holds for parameters "
        "and properties."
    ),
    "parameter-style-declared": (
        "For scalars explode has no effect (OpenAPI 3.1.1, Parameter Object, `explode`). Under wire-strict what is declared "
        "counts, because the spec does not say that a client knows."
    ),
    "body-added": (
        "`required` is false unless it is given (OpenAPI 3.1.1, Request Body Object), and it is forgotten more often "
        "than an operation takes a body that it can do without. Under wire-strict a body that appears counts as "
        "needed."
    ),
    "error-response-removed": (
        "The case that was documented has not gone away with its documentation: what the server answers now is "
        "unknown. Under wire-strict no client copes with that."
    ),
    "enum-value-added": (
        "Direction decides: what is sent may be one value more without harm, what is read may not. Clients of ours "
        "keep values that they do not know."
    ),
    "enum-value-removed": (
        "Fewer values in an answer are valid under the old schema, and yet values have meanings: a client that waits "
        "for one, or branches on it, never sees it again. So wire-strict counts it; the same holds for null and for a"
        " header's absence."
    ),
    "property-removed": (
        "An optional property may always be missing, so the old schema allows the answer; who reads the property "
        "loses it all the same. In requests the server may ignore or refuse it."
    ),
    "property-default-changed": (
        "A default is what the other side assumes (OpenAPI 3.0.4, Schema Object, `default`), "
        "so another one is another meaning of the same bytes."
    ),
    "parameter-default-added": (
        "Leaving the parameter out meant what the server liked; now it means one thing. Under wire-strict that is another"
        " meaning of the same request."
    ),
    "pattern-changed": "Whether one expression takes all that another takes can't be told in general: the worse counts.",
    "discriminator-mapping-changed": "Another value on the wire selects the variant, though no schema changed.",
    "scheme-changed": (
        "How a request is authorised is part of the request: addresses of flows, names and places of keys, formats of"
        " tokens. Tools that call these changes unbreaking compare schemas only."
    ),
    "parameter-removed": "Nothing specifies whether a server ignores or refuses what it does not know: the worse of both counts.",
    "type-narrowed": "Direction decides: answers that hold less than before are valid under the old schema.",
    "limit-tightened": (
        "Direction decides: answers within stricter limits are valid under the old ones. A limit counts whatever type"
        " stands beside it, because who writes one means something by it."
    ),
    "operation-id-changed": (
        "An operationId is no part of a request (OpenAPI 3.1.1, section 4.8.10.1: it identifies the operation for "
        "tools); whether names in Python change is another verdict, told as method-renamed."
    ),
    "enum-dropped": (
        "Without `enum` every value of the type is valid, the old ones too (JSON Schema 2020-12, validation, section 6.1.2)."
    ),
    "union-of-one-added": (
        "A value is valid against a union of one exactly if it is valid against that one (JSON Schema 2020-12, core, "
        "section 10.2.1). Under wire-strict unions count as they are declared, because many readers make a type of "
        "each union, or expect a tag."
    ),
    "variant-added": "Direction decides, as for enums: a reader that must know all variants meets one that it does not know.",
    "security-not-required": "Credentials that nobody asks for may still be sent.",
    "variant-replaced": "Under wire-strict unions count as they are declared, because many readers make a type of each variant.",
    "default-changed": (
        "A default is what the other side assumes (OpenAPI 3.0.4, Schema Object, `default`), "
        "so another one is another meaning of the same bytes. An answer that is a whole value is not left out, "
        "though."
    ),
    "sunset-removed": "A deprecation without a day leaves nobody time to plan; a day that was promised is a promise.",
    "stability-lowered": (
        "`x-stability-level` knows draft, alpha, beta and stable; without it an operation is stable. Under "
        "wire-strict a promise that is taken back counts."
    ),
    "webhook-removed": (
        "Deliveries are repeated and stored, so under wire-strict an old delivery may meet a new receiver: what "
        "narrows a webhook counts as well as what widens it. For clients of ours only what the server sends next "
        "counts."
    ),
    "parameter-became-list": "With the styles form and simple a list of one is written as its one value.",
}
