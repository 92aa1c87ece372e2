"""The HTML report in Chromium: it asks nobody for anything, filters, finds, and can be read, in the dark and on a phone."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from tests.behaviour.test_reference_in_a_browser import CONTRASTS
from tests.support.browser import Page, browser_page
from tests.support.reports import hostile
from togai_codegen.diagnostics.model import Severity
from togai_codegen.report import Report, render

SHOWN = "[...document.querySelectorAll('article')].filter((node) => node.offsetParent).map((node) => node.id)"
COUNT = "document.getElementById('count').textContent"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
LEVELS = "[...document.querySelectorAll('main h1, main h2, main h3')].map((node) => Number(node.tagName[1]))"


def changes() -> Report:
    """Thirty findings: ten of each level, each with a word of its own."""
    one = hostile("plain").findings[0]
    findings = [
        replace(
            one,
            level=level,
            group=level.value,
            subject=f"GET /things/{level}/{number}",
            fingerprint=f"{level}-{number}",
            marks={"wire": level.value, "source": "breaking" if number % 2 else "safe"},
            members=("GET /other",),
            values=("string", "x" * 200),
        )
        for level in Severity
        for number in range(10)
    ]
    return replace(hostile("plain"), findings=tuple(findings))


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with browser_page(tmp_path_factory.mktemp("profile")) as page:
        yield page


def opened(tab: Page, folder: Path, report: Report) -> Page:
    path = folder / "report.html"
    path.write_text(render(report, "html", "1"), "utf-8")
    tab.emulate()
    tab.open("about:blank")
    tab.requests.clear()
    tab.complaints.clear()
    tab.open(path.as_uri())
    return tab


@pytest.fixture
def page(tab: Page, tmp_path: Path) -> Page:
    return opened(tab, tmp_path, changes())


def choose(page: Page, facet: str, value: str) -> None:
    page.evaluate(f"""(() => {{
        const choice = document.querySelector('select[data-facet="{facet}"]');
        choice.value = {json.dumps(value)};
        choice.dispatchEvent(new Event("change", {{bubbles: true}}));
    }})()""")


def test_a_hostile_spec_is_text(tab: Page, tmp_path: Path) -> None:
    page = opened(tab, tmp_path, hostile())
    assert page.complaints == []
    assert page.requests == [(tmp_path / "report.html").as_uri()]
    assert page.evaluate("document.querySelectorAll('article img, article script').length") == 0
    assert page.evaluate("performance.getEntriesByType('resource').length") == 0
    assert "<img src=x onerror=alert(1)>" in page.evaluate("document.querySelector('article h3').textContent")


def test_filters(page: Page) -> None:
    assert len(page.evaluate(SHOWN)) == 30
    page.evaluate("document.querySelector('.chip[data-group=\"error\"]').click()")
    assert page.evaluate(COUNT) == "20 shown"
    assert not [name for name in page.evaluate(SHOWN) if name.startswith("error")]
    choose(page, "source", "breaking")
    assert page.evaluate(COUNT) == "10 shown"
    choose(page, "wire", "note")
    assert page.evaluate(SHOWN) == [f"note-{number}" for number in (1, 3, 5, 7, 9)]
    choose(page, "rule", "rule-error")
    page.evaluate("document.getElementById('clear').click()")
    assert page.evaluate(COUNT) == "30 shown"
    assert page.complaints == []


def test_search_by_keyboard(page: Page) -> None:
    page.press("/", "/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.type("WARNING/3 get")
    assert page.evaluate(SHOWN) == ["warning-3"]
    assert page.evaluate("document.querySelector('section[data-group=\"error\"]').hidden") is True
    page.type(" zzz")
    assert page.evaluate(SHOWN) == []
    assert page.evaluate("document.getElementById('none').offsetParent !== null") is True
    page.press("Escape")
    assert page.evaluate(COUNT) == "30 shown"
    page.press("j", "j")
    page.press("j", "j")
    assert page.evaluate("document.activeElement.closest('article').id") == "error-1"
    page.press("k", "k")
    assert page.evaluate("document.activeElement.closest('article').id") == "error-0"


def test_a_link_shows_what_is_filtered_away(page: Page) -> None:
    page.evaluate("document.querySelector('.chip[data-group=\"note\"]').click()")
    page.evaluate("location.hash = 'note-9'")
    assert "note-9" in page.evaluate("new Promise((done) => setTimeout(() => done(" + SHOWN + "), 200))")


def test_keyboard_landmarks_headings_and_labels(page: Page) -> None:
    for landmark in ("header", "main", "search", "footer", "form[aria-label]"):
        assert page.evaluate(f"document.querySelectorAll({json.dumps(landmark)}).length") == 1, landmark
    levels = page.evaluate(LEVELS)
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    named = "node.labels?.length || node.textContent.trim()"
    unnamed = f"[...document.querySelectorAll('button, a, select')].filter((node) => !({named}))"
    assert page.evaluate(f"{unnamed}.length") == 0
    page.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(4):
        page.press("Tab")
    assert page.evaluate("document.activeElement.dataset.group") == "error"
    assert page.evaluate("document.activeElement.matches(':focus-visible')") is True


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_can_be_read(page: Page, scheme: str) -> None:
    page.emulate(scheme=scheme)
    page.evaluate("document.querySelectorAll('article').forEach((node) => { node.style.contentVisibility = 'visible'; })")
    assert page.evaluate(CONTRASTS) == {}
    background = page.evaluate(BACKGROUND)
    page.evaluate("document.getElementById('theme').click()")
    assert page.evaluate(BACKGROUND) != background
    page.evaluate("localStorage.clear()")


def test_on_a_phone(page: Page) -> None:
    page.command("Emulation.setDeviceMetricsOverride", width=360, height=740, deviceScaleFactor=2, mobile=True)
    try:
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, "nothing sticks out"
        assert page.evaluate("[...document.querySelectorAll('.chip')].every((node) => node.getBoundingClientRect().right <= 360)")
    finally:
        page.command("Emulation.clearDeviceMetricsOverride")


def test_on_paper_and_when_there_is_nothing(page: Page, tmp_path: Path) -> None:
    page.emulate(media="print")
    assert page.evaluate("document.querySelector('.filters').offsetParent") is None
    page.emulate()
    clean = opened(page, tmp_path, replace(changes(), findings=()))
    assert clean.evaluate("document.querySelector('.nothing').textContent") == "Nothing to look at."
    assert clean.complaints == []
