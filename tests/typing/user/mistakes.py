"""What the type checkers must refuse: each marked line has one error, and no other line has any."""

from togai import Togai, models


def mistakes(client: Togai) -> None:
    client.customers.get()  # error: the path parameter is missing
    client.customers.get(1)  # error: it is a string
    client.customers.gett("C1")  # error: no such method
    client.customers.with_raw_response.get(1)  # error: it is a string there too
    client.customers.with_raw_response.get.save_to("x", "C1")  # error: that is for streamed ones
    client.customers.get("C1", timeot=1.0)  # error: no such option
    Togai(environment="productoin")  # error: no such environment


def wrong_type(customer: models.Customer) -> int:
    return customer.name  # error: a string


def no_such_field(customer: models.Customer) -> str:
    return customer.nane  # error: no such field
