"""How a pull deals with hosts: attempts, pauses, conditions, redirects, and an end in time."""

import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from threading import Event

import pytest

from tests.support.certificates import make_certificates
from tests.support.docs_site import DocsSite, Reply, docs_site
from tests.units.pull.pages import kennel, mintlify, page_name, pruned, read, run, whole
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.source.http import Answer, NotFetched, TooSlow, host_of
from togai_codegen.upstream import Limits, Request, pull
from togai_codegen.upstream import fetching as module
from togai_codegen.upstream.crowd import read_all
from togai_codegen.upstream.fetching import Fetcher

PAGE = page_name("get", "/cats")
QUICK = Limits(pause=0.01, request=5, total=20)


def dated(method: str, path: str) -> Reply:
    return Reply(mintlify(method, path), headers={"Last-Modified": "Wed, 21 Oct 2015 07:28:00 GMT"})


def slow(method: str, path: str) -> Reply:
    return Reply(mintlify(method, path), hang=0.3)


def _fetcher() -> Fetcher:
    return Fetcher(QUICK, time.monotonic() + QUICK.total)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_what_passes_is_tried_again(site: DocsSite, folder: Path, status: int) -> None:
    kennel(site)
    good = site.reply(PAGE)
    site.pages[PAGE] = [Reply(status=status, headers={"Retry-After": "0"} if status > 500 else {}), Reply(status=status), good]
    pull(Request(source=f"{site.base}/llms.txt", limits=QUICK), folder / "spec.yaml", Diagnostics())
    assert site.paths().count(PAGE) == 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 501])
def test_what_does_not_pass_is_not(site: DocsSite, folder: Path, status: int) -> None:
    kennel(site)
    site.pages[PAGE] = Reply(status=status)
    diagnostics = Diagnostics()
    with pytest.raises(StopRun):
        pull(Request(source=f"{site.base}/llms.txt", limits=QUICK), folder / "spec.yaml", diagnostics)
    assert site.paths().count(PAGE) == 1
    assert [(item.code.id, f"answers {status}" in item.message) for item in diagnostics] == [("PUL001", True)]


def test_an_end_to_patience(site: DocsSite) -> None:
    site.pages["/a"] = Reply(status=503)
    with pytest.raises(NotFetched, match="answers 503"):
        _fetcher().get(f"{site.base}/a", None)
    assert len(site.asked) == 3


def test_a_pause_that_is_longer_than_the_time_there_is_fails_at_once(site: DocsSite) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    site.pages["/a"] = Reply(status=429, headers={"Retry-After": later})
    start = time.monotonic()
    with pytest.raises(TooSlow):
        _fetcher().get(f"{site.base}/a", None)
    assert time.monotonic() - start < 1 and len(site.asked) == 1


def test_a_pause_that_a_host_asks_for_holds_for_all_threads(site: DocsSite) -> None:
    fetcher = _fetcher()
    site.pages["/a"] = [Reply(status=429, headers={"Retry-After": "1"}), Reply("a")]
    site.pages["/b"] = "b"
    start = time.monotonic()
    fetcher.get(f"{site.base}/a", None)
    assert time.monotonic() - start >= 1
    assert fetcher.get(f"{site.base}/b", None).body == b"b"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("7", 7.0), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0), ("soon", None), ("-1", None), ("9" * 20, None), ("", None)],
)
def test_retry_after(text: str, seconds: float | None) -> None:
    assert module._retry_after(text) == seconds  # pyright: ignore[reportPrivateUsage]


def test_never_from_https_to_http(monkeypatch: pytest.MonkeyPatch) -> None:
    def moved(url: str, headers: Mapping[str, str], *, end: float) -> Answer:
        return Answer(url, 302, {"location": "http://a.example/"}, b"")

    monkeypatch.setattr(module, "exchange", moved)
    with pytest.raises(NotFetched, match="from https to http"):
        _fetcher().get("https://a.example/spec", None)


def test_over_tls(site: DocsSite, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a certificate that is vouched for, in time, and with no way back to plain http."""
    (folder / "tls").mkdir()
    certificates = make_certificates(folder / "tls")
    with docs_site(certificates.server_side()) as secure:
        kennel(secure)
        secure.pages["/back"] = Reply(status=302, headers={"Location": f"{site.base}/llms.txt"})
        secure.pages["/slow"] = Reply("x" * 1000, drip=0.1)
        refused = run(f"{secure.base}/llms.txt", "--spec", "spec.yaml", "--timeout", "5")
        assert refused.exit_code == 3 and "certificate is not to be trusted" in refused.output, refused.output
        monkeypatch.setenv("SSL_CERT_FILE", str(certificates.authority))
        ran = run(f"{secure.base}/llms.txt", "--spec", "spec.yaml")
        assert ran.exit_code == 0 and read(folder / "spec.yaml") == whole(), ran.output
        assert "from https to http" in run(f"{secure.base}/back", "--spec", "spec.yaml").output
        start = time.monotonic()
        assert "PUL008" in run(f"{secure.base}/slow", "--spec", "spec.yaml", "--timeout", "1").output
        assert time.monotonic() - start < 3


@pytest.mark.parametrize(
    "url", ["ftp://a.example/x", "file:///etc/passwd", "//a.example", "http://u:p@a.example/", "http://[::1/", "x", "http:x"]
)
def test_what_is_no_address_of_a_spec(url: str) -> None:
    assert host_of(url) is None
    with pytest.raises(NotFetched):
        _fetcher().get(url, None)


def test_redirects_are_followed_to_hosts_that_may_be_read(site: DocsSite, folder: Path) -> None:
    kennel(site)
    site.pages["/old"] = Reply(status=301, headers={"Location": "/llms.txt"})
    site.pages["/moved.md"] = site.pages[PAGE]
    site.pages[PAGE] = Reply(status=308, headers={"Location": "/moved.md"})
    assert run(f"{site.base}/old", "--spec", "spec.yaml").exit_code == 0
    assert read(folder / "spec.yaml") == whole()


def test_what_has_not_changed_is_not_sent_again(site: DocsSite, folder: Path) -> None:
    kennel(site)
    source = f"{site.base}/llms.txt"
    assert run(source, "--spec", "spec.yaml").exit_code == 0
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    site.asked.clear()
    ran = run(source, "--spec", "spec.yaml", "--exit-code")
    assert ran.exit_code == 0 and "nothing has changed" in ran.output, ran.output
    assert len(site.asked) == 6 and all(headers["if-none-match"].startswith('"') for _, headers in site.asked)
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()} == before


def test_a_page_that_has_changed_is_found_among_those_that_have_not(site: DocsSite, folder: Path) -> None:
    kennel(site)
    source = f"{site.base}/llms.txt"
    assert run(source, "--spec", "spec.yaml").exit_code == 0
    document = pruned("get", "/cats")
    document["paths"]["/cats"]["get"]["summary"] = "All cats"
    site.pages[PAGE] = mintlify("get", "/cats", document)
    ran = run(source, "--spec", "spec.yaml", "--exit-code")
    assert ran.exit_code == 1 and "0 added, 0 removed" in ran.output, ran.output
    assert read(folder / "spec.yaml")["paths"]["/cats"]["get"]["summary"] == "All cats"


def test_last_modified_serves_where_there_is_no_etag(site: DocsSite, folder: Path) -> None:
    site.validators = False
    kennel(site, dated)
    site.pages["/llms.txt"] = site.index()
    for _ in range(2):
        assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml").exit_code == 0
    asked = dict(site.asked)
    assert asked[PAGE]["if-modified-since"] == "Wed, 21 Oct 2015 07:28:00 GMT" and "if-modified-since" not in asked["/llms.txt"]
    # Without the server's help the digests say that nothing has changed, and nothing is asked for twice.
    assert len(site.asked) == 12


def test_an_edited_spec_is_read_anew(site: DocsSite, folder: Path) -> None:
    kennel(site)
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml").exit_code == 0
    text = (folder / "spec.yaml").read_text()
    (folder / "spec.yaml").write_text(text.replace("Kennel", "My kennel"))
    ran = run(f"{site.base}/llms.txt", "--spec", "spec.yaml")
    assert ran.exit_code == 0 and "was not what a pull wrote" in ran.output, ran.output
    assert (folder / "spec.yaml").read_text() == text
    assert "My kennel" in (folder / ".togai-codegen-backup/spec.yaml").read_text()


def test_the_crowd_ends_in_time_and_stops_after_failures() -> None:
    stuck = Event()
    limits = Limits(parallel=4, failures=2)

    def hang(url: str, stopping: Event) -> Answer:
        stuck.wait(20)
        return Answer(url, 200, {}, b"")

    start = time.monotonic()
    outcomes = read_all(["a", "b", "c"], hang, limits=limits, end=start + 0.2, progress=None)
    stuck.set()
    assert time.monotonic() - start < 5 and all(isinstance(item, TooSlow) for item in outcomes)

    asked: list[str] = []

    def fail(url: str, stopping: Event) -> Answer:
        asked.append(url)
        time.sleep(0.01)
        raise NotFetched("no")

    outcomes = read_all([str(number) for number in range(100)], fail, limits=limits, end=time.monotonic() + 20)
    assert len(asked) < 20 and len(outcomes) == 100


def test_a_fault_of_ours_in_a_thread_is_not_swallowed() -> None:
    def broken(url: str, stopping: Event) -> Answer:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        read_all(["a"], broken, limits=QUICK, end=time.monotonic() + 5)


def test_a_site_that_is_down_is_reported_once_and_not_a_hundred_times(site: DocsSite, folder: Path) -> None:
    site.pages.update({f"/api/a/{number}.md": Reply(status=404) for number in range(100)})
    site.pages["/llms.txt"] = site.index()
    ran = run(f"{site.base}/llms.txt", "--spec", "spec.yaml")
    assert ran.exit_code == 3 and ran.output.count("error[") == 6 and "95 more pages were not read" in ran.output, ran.output


def test_progress_is_told(site: DocsSite, folder: Path) -> None:
    kennel(site)
    told: list[tuple[int, int]] = []
    request = Request(source=f"{site.base}/llms.txt")
    pull(request, folder / "spec.yaml", Diagnostics(), progress=lambda done, total: told.append((done, total)))
    assert told == [(number, 5) for number in range(1, 6)]


def test_pages_are_read_side_by_side(site: DocsSite, folder: Path) -> None:
    kennel(site, slow)
    site.pages["/llms.txt"] = site.index()
    start = time.monotonic()
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml").exit_code == 0
    assert time.monotonic() - start < 1.2


def test_another_host_is_read_with_leave(site: DocsSite, folder: Path) -> None:
    kennel(site)
    other = site.base.replace("127.0.0.1", "localhost")
    site.pages["/llms.txt"] = site.index(f"- [More]({other}{PAGE})")
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml").exit_code == 3
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml", "--allow-remote", other.removeprefix("http://")).exit_code == 0
    assert read(folder / "spec.yaml") == whole()
