"""Every code, declared once: id, severity, title and the text that `togai-codegen explain CODE` prints.

Add a code by adding a declaration; `CODES` collects it. A test demands that each code is used somewhere.
"""

from typing import Final

from togai_codegen.diagnostics.model import Code, Severity

CODES: Final[dict[str, Code]] = {}
"""All codes by id, in the order of declaration."""


def _code(id_: str, severity: Severity, title: str, explanation: str) -> Code:
    """Declare a code."""
    if id_ in CODES:
        raise ValueError(f"diagnostic code {id_} is declared twice")
    code = CODES[id_] = Code(id_, severity, title, " ".join(explanation.split()))
    return code


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

# --- reading files -------------------------------------------------------------------------------------------------

SRC001 = _code(
    "SRC001",
    _E,
    "file can't be read",
    "The file does not exist, is a directory or no regular file, is too large, or its permissions forbid reading it.",
)
SRC002 = _code(
    "SRC002",
    _E,
    "file is empty",
    "The file holds nothing, or nothing but comments, so there is no document to read.",
)
SRC003 = _code(
    "SRC003",
    _E,
    "text is not UTF-8",
    "Documents are read as UTF-8; UTF-16 and UTF-32 are read where a byte order mark announces them. Save the file as UTF-8.",
)
SRC004 = _code(
    "SRC004",
    _E,
    "syntax error",
    "The file is neither well-formed YAML nor well-formed JSON. The place is where the parser gave up; the cause may "
    "stand a little above. A frequent cause is a tab in YAML's indentation, where only spaces are allowed.",
)
SRC005 = _code(
    "SRC005",
    _E,
    "duplicate key",
    "One mapping has the same key twice. YAML 1.2 forbids it and JSON readers disagree on which value wins, so one of "
    "the two would be lost silently. Remove or rename one of them.",
)
SRC006 = _code(
    "SRC006",
    _E,
    "alias can't be followed",
    "A YAML alias (`*name`) names an anchor that does not exist or that contains the alias itself.",
)
SRC007 = _code(
    "SRC007",
    _E,
    "aliases expand to too much",
    "The YAML aliases of this file would expand to a document out of all proportion to the file, as in the attack "
    "called 'billion laughs'. Use `$ref` for what is shared.",
)
SRC008 = _code(
    "SRC008",
    _E,
    "nested too deeply",
    "Objects and lists are nested deeper than any real API description. Reading stops to protect memory and time.",
)
SRC009 = _code(
    "SRC009",
    _E,
    "key is no scalar",
    "A YAML mapping has a list or a mapping as its key. JSON, and so OpenAPI, knows only strings as keys.",
)
SRC010 = _code(
    "SRC010",
    _E,
    "merge key can't be merged",
    "The value of the YAML merge key `<<` must be a mapping, an alias of one, or a list of these.",
)
SRC011 = _code(
    "SRC011",
    _W,
    "tag is ignored",
    "A YAML tag that the core schema does not know (for example `!!timestamp` or `!include`), or a core tag that does "
    "not fit its value. The value is read as plain text.",
)
SRC012 = _code(
    "SRC012",
    _W,
    "number has no JSON form",
    "Infinity, NaN and numbers outside the range of an IEEE double or of more than 1,000 digits have no interoperable "
    "JSON form. The value is kept as the text that was written.",
)
SRC013 = _code(
    "SRC013",
    _W,
    "more than one document",
    "The YAML file holds several documents, separated by `---`. Only the first one is read.",
)
SRC014 = _code(
    "SRC014",
    _W,
    "bidirectional control character",
    "The text has characters that change the direction in which it is displayed, so that what a reviewer sees differs "
    "from what is there. They are kept in strings, but written as escapes.",
)

# --- references ----------------------------------------------------------------------------------------------------

REF001 = _code(
    "REF001",
    _W,
    "reference target does not exist",
    "The `$ref` points to a place that the document does not have, or to a file that is not there or can't be read. "
    "What it stands for is taken as Any, or left out. References are JSON Pointers (`#/components/schemas/Pet`), "
    "optionally after a relative path.",
)
REF002 = _code(
    "REF002",
    _W,
    "remote reference is not followed",
    "The `$ref` names another host, and the generator reads from the network only what it has leave for: download the file, put "
    "it beside the document and reference it by a relative path; or allow the host, over https, by `--allow-remote HOST`.",
)
REF003 = _code(
    "REF003",
    _W,
    "reference leaves the document's folder",
    "The `$ref` names an absolute path, a `file:` URL, or a path that leads (by `..` or by a symbolic link) out of "
    "the folder of the root document. Only files in that folder and below it are read.",
)
REF004 = _code(
    "REF004",
    _W,
    "ring of references",
    "References lead back to where they began without anything in between, so they describe nothing. (A schema that "
    "contains itself in a property or in its items is fine.)",
)

REF005 = _code(
    "REF005",
    _W,
    "remote file can't be read",
    "The host is allowed, but the file could not be had: the network, the host's answer, its size or its slowness forbade it. "
    "What it stands for is taken as Any, or left out.",
)
REF006 = _code(
    "REF006",
    _E,
    "remote file has changed",
    "The content of a remote file is not what `togai-codegen.lock` remembers from the run that read it first. Look at what has "
    "changed; then remove the entry from the lock to accept it.",
)

# --- the OpenAPI document ------------------------------------------------------------------------------------------

OAS001 = _code(
    "OAS001",
    _E,
    "not an OpenAPI document",
    "The root of an OpenAPI document is an object with the key `openapi`, whose value is a version such as `3.0.3` or `3.1.0`.",
)
OAS002 = _code(
    "OAS002",
    _E,
    "unsupported version",
    "OpenAPI 3.0, 3.1 and 3.2 and Swagger 2.0 are read. Convert older documents to OpenAPI 3 first.",
)
OAS003 = _code(
    "OAS003",
    _W,
    "malformed node",
    "A part of the document is not what the OpenAPI specification demands at this place: a wrong type, a value that "
    "is not allowed, or something required that is missing. That part is left out or taken as Any; the rest is read.",
)
OAS004 = _code(
    "OAS004",
    _W,
    "path parameter is not declared",
    "The path template has a placeholder for which neither the operation nor its path item declares a parameter. A "
    "required string parameter is made up for it.",
)
OAS005 = _code(
    "OAS005",
    _W,
    "path parameter is not in the path",
    "A parameter with `in: path` has no placeholder in the path template, so there is nowhere to send it. It is left out.",
)
OAS006 = _code(
    "OAS006",
    _W,
    "operationId is missing",
    "The operation has no `operationId`; its method name is made from the HTTP method and the path, and will change "
    "when the path does. Give it one in the document or by an overlay.",
)
OAS007 = _code(
    "OAS007",
    _W,
    "operationId is used more than once",
    "Operation ids must be unique in a document. Both operations are kept, the later one under a name made from method and path.",
)
OAS008 = _code(
    "OAS008",
    _W,
    "parameter is declared twice",
    "The same list of parameters has two with equal `name` and `in`. The first one is kept.",
)
OAS009 = _code(
    "OAS009",
    _N,
    "newer version is read as 3.1",
    "The document declares OpenAPI 3.2. What 3.1 has is read, and of what 3.2 adds `query`, `additionalOperations`, "
    "`itemSchema`, `$self` and media types by reference. Kinds and parents of tags say nothing about code and are ignored.",
)

OAS010 = _code(
    "OAS010",
    _N,
    "Swagger 2.0 is lifted",
    "The document is Swagger 2.0. It is read as if it were written in OpenAPI 3.1: bodies and form fields become request "
    "bodies, `produces` and `consumes` media types, host, base path and schemes servers.",
)
OAS011 = _code(
    "OAS011",
    _W,
    "lift loses something",
    "What the document says here has no form in OpenAPI 3.1, to which it is lifted, or breaks the rules of its own version, "
    "so that only a part of it can be kept.",
)

OAS012 = _code(
    "OAS012",
    _W,
    "part of OpenAPI 3.2 is not supported",
    "A parameter with `in: querystring` holds the whole query string, for which the generated client has no form. It is left "
    "out; `extra_query` sends what is needed.",
)
OAS013 = _code(
    "OAS013",
    _N,
    "header parameter is ignored",
    "Parameters for the headers Accept, Content-Type and Authorization shall be ignored by OpenAPI (3.1.1, section 4.8.12.2): "
    "they follow from the media types and the security schemes. `extra_headers` sends another value.",
)

# --- schemas -------------------------------------------------------------------------------------------------------

SCH001 = _code(
    "SCH001",
    _W,
    "no value can satisfy the schema",
    "The parts of the schema contradict one another, for example by `allOf` with members of different types, so that "
    "no value is valid. The generated type is widened so that answers can be read all the same.",
)
SCH002 = _code(
    "SCH002",
    _W,
    "allOf members disagree",
    "Two members of `allOf` say different things about the same property or keyword.",
)
SCH003 = _code(
    "SCH003",
    _W,
    "schema is widened",
    "The schema uses something that Python types can't say; a wider type is generated in its place.",
)
SCH004 = _code(
    "SCH004",
    _W,
    "unknown type",
    "`type` must be one of string, number, integer, boolean, array, object and null. The name is ignored.",
)

SCH005 = _code(
    "SCH005",
    _W,
    "enum value does not fit the type",
    "A value of `enum` is not of the `type` that stands beside it, so it can never be valid. It is left out. In YAML, "
    "quote a value that is meant as a string.",
)

# --- what operations need ------------------------------------------------------------------------------------------

SEC001 = _code(
    "SEC001",
    _W,
    "security scheme is not supported",
    "Supported are `http` with `bearer` or `basic`, `apiKey`, `oauth2` and `openIdConnect` (both as a bearer token). "
    "Alternatives that need another scheme, or one that is not declared, are left out.",
)
PAG001 = _code(
    "PAG001",
    _W,
    "pagination can't be used as declared",
    "`x-codegen-pagination` must be `true`, `false` or an object. Its `kind` is `token` (with the keys `token`, `parameter` and "
    "`in`), `cursor`, `offset`, `page`, `link` or `url`; `items` is the path of an array in the answer. Paths must lead to what "
    "the answer has, and `parameter` must name a query parameter, or with `in: body` a field of the body.",
)
HLP001 = _code(
    "HLP001",
    _W,
    "helper can't be made as declared",
    "`x-codegen-batch` takes `name`, `items` (an array property of the body; none where the body is the array), `max-items` "
    "and `max-bytes`, `partial` and `too-large` (lists of statuses) and `failures` with the paths `items`, `index`, `error` "
    "and `reason`. `x-codegen-wait` takes `name`, `until` with `field` (a path in the 200 answer) and `values`, `failed`, "
    "and in seconds `interval`, `max-interval` and `timeout`. Paths are property names joined by dots, and must be in the "
    "documented answers.",
)
NAM001 = _code(
    "NAM001",
    _W,
    "name can't be used",
    "`x-codegen-name` asks for a name that is no Python identifier, is reserved, or is taken already. A name near to it is used.",
)

# --- pulling a spec from where it is published -----------------------------------------------------------------------

PUL001 = _code(
    "PUL001",
    _E,
    "source can't be fetched",
    "The host can't be reached or does not answer with 200 after all attempts, redirects where `pull` does not follow (from "
    "https to http, in a circle, to a host that was not allowed), or what it sends is too large. Nothing was written.",
)
PUL002 = _code(
    "PUL002",
    _E,
    "HTML where a spec was expected",
    "The host answered with a web page: a page for people, a login, or an error page that says 200. A page of Redoc, Scalar or "
    "Swagger UI would have led to its spec, and a docs site to its `llms.txt`; this one leads nowhere. Nothing was written.",
)
PUL003 = _code(
    "PUL003",
    _E,
    "source is no OpenAPI document",
    "What was read is no OpenAPI document, no page that holds one and no index of such pages. The text of a page as a browser "
    "shows it is none either: it has lost its schemas. Nothing was written.",
)
PUL004 = _code(
    "PUL004",
    _E,
    "page without a block",
    "A page among those of operations has no code block with an OpenAPI document, so its operation would be lost without a word. "
    "Where the page is prose, `--skip PATTERN`, or `skip` of `upstream` in the config, leaves it out. Nothing was written.",
)
PUL005 = _code(
    "PUL005",
    _E,
    "older form of page",
    "The block of a page holds a tree without a top-level `openapi` key, as portals wrote it before they published whole "
    "documents. It can't be told what of the spec it leaves out. Nothing was written.",
)
PUL006 = _code(
    "PUL006",
    _E,
    "pages contradict each other",
    "Two pages hold the same component, operation or root entry with different content; both places are named. Usually pages of "
    "different age are served side by side, by a cache or during a release. Nothing was written.",
)
PUL007 = _code(
    "PUL007",
    _E,
    "too many operations are gone",
    "More than a tenth of the operations of the spec on disk are missing upstream; they are named, with their places in the old "
    "spec. A broken site is likelier than such a change of an API. `--accept` takes it. Nothing was written.",
)
PUL008 = _code(
    "PUL008",
    _E,
    "source is too slow",
    "A host did not answer completely within the time limit of one request, or the pull as a whole took longer than `--timeout`. "
    "Nothing was written.",
)
PUL009 = _code(
    "PUL009",
    _E,
    "several documents",
    "The site shows the documents of several APIs, or none by the name that was asked for. `--document NAME`, or `document` of "
    "`upstream` in the config, chooses one by its title or its file. Nothing was written.",
)
PUL010 = _code(
    "PUL010",
    _E,
    "spec refers to other files",
    "A `$ref` leads to a file beside the spec. `pull` writes one file, in which that reference would lead nowhere. Bundle the "
    "spec upstream. Nothing was written.",
)
PUL011 = _code(
    "PUL011",
    _N,
    "pages without operations",
    "The index names pages that hold no OpenAPI document and stand in no folder that has one: guides, most likely.",
)
PUL012 = _code(
    "PUL012",
    _N,
    "copy of an index",
    "All pages that the index names are on one other host. No other host is read without leave, so the same paths were read "
    "beside the index: a mirror, a preview, or a folder that holds a copy of the site.",
)
PUL013 = _code(
    "PUL013",
    _E,
    "document can't be written",
    "The document that the source comes to is larger than anything that is read here, as one is that repeats itself by YAML "
    "aliases, or holds text that the format of the spec has no form for. Nothing was written.",
)
PUL014 = _code(
    "PUL014",
    _W,
    "named spec can't be used",
    "The index names a whole spec that can't be fetched or is none. The pages of the index were read instead.",
)

# --- the run itself ---------------------------------------------------------------------------------------------------

RUN001 = _code(
    "RUN001",
    _E,
    "allowed code matches nothing",
    "`--allow CODE`, or `allow` in the config, accepts diagnostics that this run does not have: the document was mended, or the "
    "code is of another document. Take it out, so that it does not hide the next fault of its kind.",
)

# --- overlays ------------------------------------------------------------------------------------------------------

OVL001 = _code(
    "OVL001",
    _W,
    "overlay action matches nothing",
    "The `target` of an action of the overlay selects no node, so that it changes nothing. Perhaps the document has "
    "changed since the overlay was written.",
)
OVL002 = _code(
    "OVL002",
    _E,
    "overlay is malformed",
    "The overlay is not an OpenAPI Overlay 1.0 document, one of its actions is incomplete, an update does not fit the "
    "node that it targets, or a `target` uses JSONPath syntax that is not supported.",
)
