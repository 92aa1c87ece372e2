"""A small Api made by hand, in the shape of the invoice groups of the Togai API."""

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.ir.pagination import TokenPagination
from togai_codegen.naming.give import give_names
from togai_codegen.naming.model import Names

STRING = ir.Primitive(ir.PrimitiveKind.STRING)
INTEGER = ir.Primitive(ir.PrimitiveKind.INTEGER, "int32")
DATE_TIME = ir.Primitive(ir.PrimitiveKind.DATE_TIME, "date-time")
SCHEMAS = "#/components/schemas/"


def ref(name: str) -> ir.Ref:
    """A reference to a component."""
    return ir.Ref(SCHEMAS + name)


def prop(name: str, type: ir.Type = STRING, required: bool = True, **more: object) -> ir.Property:
    """A property, required unless said otherwise."""
    return ir.Property(name=name, type=type, required=required, **more)  # type: ignore[arg-type]


def json_response(status: str, type: ir.Type, description: str = "") -> ir.Response:
    """A response with one JSON content."""
    return ir.Response(
        status=status, contents=(ir.Content(media_type="application/json", type=type),), description=description or None
    )


ERRORS = tuple(
    json_response(status, ref("ErrorResponse"), "Error response") for status in ("400", "401", "404", "429", "default")
)


def declarations() -> dict[str, ir.Declaration]:
    """Objects, an enumeration, a union, aliases and a ring."""
    details = (
        prop("id"),
        prop("name"),
        prop("email", constraints=ir.Constraints(max_length=320)),
        prop("dailyInvoiceConsolidation", ir.Primitive(ir.PrimitiveKind.BOOLEAN)),
        prop("netTermDays", INTEGER, required=False),
        prop("billingAddress", ref("Address"), docs=ir.Docs(description="Where the bills go")),
        prop("createdAt", DATE_TIME),
    )
    items: list[ir.Declaration] = [
        ir.Object(id=SCHEMAS + "Address", properties=(prop("postalCode", required=False), prop("city", required=False))),
        ir.Object(id=SCHEMAS + "InvoiceGroup", properties=details, docs=ir.Docs(description="An invoice group.")),
        ir.Object(
            id=SCHEMAS + "CreateInvoiceGroupRequest",
            properties=(
                *details[1:5],
                prop("accountIds", ir.Array(STRING), constraints=ir.Constraints(min_items=1, max_items=100)),
                prop("address", ref("Address")),
                prop("method", ref("PaymentMethod"), required=False),
            ),
        ),
        ir.Object(
            id=SCHEMAS + "InvoiceGroupPage",
            properties=(prop("data", ir.Array(ref("InvoiceGroup")), False), prop("nextToken", required=False)),
        ),
        ir.Object(id=SCHEMAS + "ErrorResponse", properties=(prop("message"),)),
        ir.Enumeration(id=SCHEMAS + "Status", kind=ir.PrimitiveKind.STRING, values=("DRAFT", "DUE", "class")),
        ir.Object(id=SCHEMAS + "Card", properties=(prop("type", ir.Constant("card")), prop("number"))),
        ir.Object(id=SCHEMAS + "Bank", properties=(prop("type", ir.Constant("bank")), prop("list", ir.Array(STRING)))),
        ir.Union(
            id=SCHEMAS + "PaymentMethod",
            variants=(ir.Variant(type=ref("Card"), tags=("card",)), ir.Variant(type=ref("Bank"), tags=("bank",))),
            discriminator="type",
        ),
        ir.Alias(id=SCHEMAS + "Tags", type=ir.Array(STRING), docs=ir.Docs(description="Labels")),
        ir.Alias(id=SCHEMAS + "Tree", type=ir.Array(ref("Tree"))),
        ir.Object(
            id=SCHEMAS + "LineItem",
            properties=(prop("lineItems", ir.Nullable(ir.Array(ref("LineItem"))), False), prop("tags", ref("Tags"), False)),
        ),
    ]
    return {item.id: item for item in items}


def operations() -> tuple[ir.Operation, ...]:
    """Create, get, list, a deletion, a file and a redirect."""
    security = (("bearerAuth",),)
    identity = ir.Parameter(
        name="invoice_group_id", location=ir.ParameterLocation.PATH, type=STRING, required=True, style="simple", explode=False
    )
    status = ir.Parameter(
        name="status", location=ir.ParameterLocation.QUERY, type=ref("Status"), required=False, style="form", explode=True
    )
    token = ir.Parameter(
        name="nextToken", location=ir.ParameterLocation.QUERY, type=STRING, required=False, style="form", explode=True
    )
    body = ir.Body(required=True, contents=(ir.Content(media_type="application/json", type=ref("CreateInvoiceGroupRequest")),))
    group = "/invoice_groups/{invoice_group_id}"
    return (
        ir.Operation(
            id="GET /invoice_groups",
            method="GET",
            path="/invoice_groups",
            operation_id="listInvoiceGroups",
            tag="InvoiceGroups",
            summary="List invoice groups",
            parameters=(status, token),
            responses=(json_response("200", ref("InvoiceGroupPage")), *ERRORS),
            security=security,
            pagination=TokenPagination(items="data", token="nextToken", parameter="nextToken"),
        ),
        ir.Operation(
            id="POST /invoice_groups",
            method="POST",
            path="/invoice_groups",
            operation_id="createInvoiceGroup",
            tag="InvoiceGroups",
            summary="Create an invoice group",
            body=body,
            responses=(json_response("201", ref("InvoiceGroup"), "The new invoice group"), *ERRORS),
            security=security,
        ),
        ir.Operation(
            id=f"GET {group}",
            method="GET",
            path=group,
            operation_id="getInvoiceGroup",
            tag="InvoiceGroups",
            docs=ir.Docs(description="Get an invoice group.\n\nIt says more:\n- one\n- two", deprecated=True),
            parameters=(identity,),
            responses=(json_response("200", ref("InvoiceGroup")), *ERRORS),
            security=security,
        ),
        ir.Operation(
            id=f"DELETE {group}",
            method="DELETE",
            path=group,
            operation_id="deleteInvoiceGroup",
            tag="InvoiceGroups",
            parameters=(identity,),
            responses=(ir.Response(status="204"),),
            security=security,
        ),
        ir.Operation(
            id="GET /files/{file}",
            method="GET",
            path="/files/{file}",
            operation_id="getFile",
            tag="Files",
            parameters=(
                ir.Parameter(
                    name="file", location=ir.ParameterLocation.PATH, type=STRING, required=True, style="simple", explode=False
                ),
            ),
            responses=(ir.Response(status="302"),),
        ),
    )


def small_api() -> ir.Api:
    """The whole small Api."""
    return ir.Api(
        title="Togai",
        version="1.0",
        servers=(ir.Server(url="https://api.togai.com/"), ir.Server(url="https://sandbox-api.togai.com/", description="Sandbox")),
        security_schemes=(ir.BearerScheme(name="bearerAuth"),),
        tags=(ir.Tag(name="InvoiceGroups", description="Invoice group level calls"), ir.Tag(name="Files")),
        operations=operations(),
        declarations=declarations(),
    )


def named(api: ir.Api) -> Names:
    """The names of an Api, with nothing to complain about."""
    return give_names(api, Diagnostics())
