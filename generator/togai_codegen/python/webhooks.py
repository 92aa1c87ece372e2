"""Webhooks and callbacks as the module `webhooks`: a constant for each, which reads the bodies that the API sends."""

from togai_codegen.ir.model import Api, Content, Webhook
from togai_codegen.ir.queries import is_json
from togai_codegen.naming.model import Names
from togai_codegen.python import prose
from togai_codegen.python import runtime_names as rt
from togai_codegen.python.annotations import Annotator
from togai_codegen.python.expressions import ANY, PyType, generic
from togai_codegen.python.literals import literal
from togai_codegen.python.model import PyWebhook, WebhooksModule
from togai_codegen.python.options import PROSE_WIDTH
from togai_codegen.python.resourcing import ModelsScope


def webhook_modules(api: Api, names: Names, annotator: Annotator) -> tuple[WebhooksModule, ...]:
    """The module, where the API sends anything."""
    if not api.webhooks:
        return ()
    models = frozenset(f".models.{module}" for module in names.modules.values())
    scope = ModelsScope("webhooks", frozenset(names.webhooks.values()), models)
    scope.future_annotations()
    made = tuple(_webhook(item, names.webhooks[item.id], annotator, scope) for item in api.webhooks)
    title = f"What {prose.api_title(api.title)} sends to you: `parse` reads the body of such a request."
    return (
        WebhooksModule(
            path="webhooks.py",
            docstring=prose.docstring(prose.wrap(title, PROSE_WIDTH - 6)),
            imports=scope.groups(),
            public=tuple(literal(item.name) for item in sorted(made, key=lambda item: item.name)),
            webhooks=made,
        ),
    )


def _webhook(webhook: Webhook, name: str, annotator: Annotator, scope: ModelsScope) -> PyWebhook:
    content = _content(webhook)
    type = ANY if content is None or content.type is None else annotator.model(content.type)
    arguments = [literal(webhook.name), literal(webhook.method)]
    if type != ANY:
        arguments.append(scope.annotation(type))
    return PyWebhook(
        name=name,
        wire=webhook.name,
        type=type,
        annotation=scope.annotation(generic(rt.WEBHOOK, type)),
        factory=scope.use(rt.WEBHOOK),
        arguments=tuple(arguments),
        docstring=prose.docstring(_lines(webhook, type)),
        pointer=webhook.at.pointer or webhook.id,
    )


def _content(webhook: Webhook) -> Content | None:
    """The JSON media type, else none: other bodies are not read."""
    contents = webhook.body.contents if webhook.body else ()
    return next((content for content in contents if is_json(content.media_type)), None)


def _lines(webhook: Webhook, type: PyType) -> list[str]:
    width = PROSE_WIDTH - 6
    text = webhook.summary or webhook.docs.description or f"The request `{webhook.method} {webhook.name}`"
    first = prose.sentence(" ".join(prose.paragraphs(text)[:1]) or webhook.name)
    lines = prose.wrap(f"Deprecated: {first}" if webhook.docs.deprecated else first, width)
    if webhook.operation is not None:
        lines += ["", *prose.wrap(f"A callback of `{webhook.operation}`, sent to `{webhook.expression}`.", width)]
    return lines
