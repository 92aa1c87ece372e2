"""What the type checkers must refuse: each marked line has one error, and no other line has any."""

from togai import Togai, models


def mistakes(client: Togai) -> None:
    client.invoice_groups.get()  # error: the path parameter is missing
    client.invoice_groups.get(1)  # error: it is a string
    client.invoice_groups.gett("IG1")  # error: no such method
    client.invoice_groups.get("IG1", timeot=1.0)  # error: no such option
    Togai(environment="productoin")  # error: no such environment


def wrong_type(group: models.InvoiceGroups) -> int:
    return group.name  # error: a string


def no_such_field(group: models.InvoiceGroups) -> str:
    return group.nane  # error: no such field
