"""`reference.html` in Chromium: it asks nobody for anything, says nothing on the console, finds, turns dark, and can be read."""

import json
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.behaviour.test_reference import hostile  # noqa: F401 - a fixture
from tests.support.browser import Page, browser_page
from tests.support.command import generate
from tests.support.places import ROOT

SMALL = ROOT / "tests" / "snapshots" / "reference" / "small" / "spec.yaml"

# The luminance contrast of WCAG 2.2 (success criterion 1.4.3) of every kind of text that the page has.
CONTRASTS = """
(() => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const linear = (part) => (part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    const [r, g, b] = colour.slice(0, 3).map((part) => linear(part / 255));
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const behind = (node) => {
    for (; node; node = node.parentElement) {
      const colour = rgb(getComputedStyle(node).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const bad = {}, seen = {};
  for (const node of document.querySelectorAll("body *:not(script)")) {
    const kind = `${node.parentElement.className} ${node.tagName}.${node.className}`;
    const hasText = [...node.childNodes].some((child) => child.nodeType === 3);
    if (seen[kind] > 3 || !hasText || node.closest("svg, [hidden], .unseen")) continue;
    seen[kind] = (seen[kind] || 0) + 1;
    const pair = [light(rgb(getComputedStyle(node).color)), light(behind(node))].sort((a, b) => b - a);
    const ratio = (pair[0] + .05) / (pair[1] + .05);
    if (ratio < 4.5) bad[kind] = ratio.toFixed(2);
  }
  return bad;
})()
"""
LEVELS = "[...document.querySelectorAll('main h1, main h2, main h3, main h4')].map((node) => Number(node.tagName[1]))"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
FOUND = "[...document.querySelectorAll('#found li')].map((node) => node.querySelector('b')?.textContent ?? '')"


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with browser_page(tmp_path_factory.mktemp("profile")) as page:
        yield page


@pytest.fixture
def page(tab: Page, togai_package: Path) -> Page:
    tab.emulate()
    tab.open("about:blank")
    tab.requests.clear()
    tab.complaints.clear()
    tab.open((togai_package / "reference.html").as_uri())
    return tab


@pytest.fixture(scope="module")
def small_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    ran = generate(SMALL, folder, "nursery")
    assert ran.status == 0, ran
    return folder / "nursery"


@pytest.fixture
def small(tab: Page, small_package: Path) -> Page:
    """A page with one of everything, since looking at every pixel of a big one takes long."""
    tab.emulate()
    tab.open((small_package / "reference.html").as_uri())
    return tab


def until(page: Page, script: str, expected: Any) -> None:
    """Wait for what the page does by itself, a second at most."""
    for _ in range(50):
        if (value := page.evaluate(script)) == expected:
            return
        time.sleep(0.05)
    assert value == expected, script


def test_no_request_to_any_host_and_nothing_on_the_console(page: Page, togai_package: Path) -> None:
    page.press("/", "/")
    page.type("invoice")
    page.evaluate("document.querySelectorAll('details').forEach((node) => { node.open = true; })")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)") == []
    assert set(page.requests) <= {(togai_package / "reference.html").as_uri(), "data:,"}
    assert page.complaints == []


def test_the_policy_stops_what_is_not_ours(page: Page) -> None:
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.pwned = 1'}))")
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:9/x.png'}))")
    assert page.evaluate("window.pwned") is None
    assert any("Content Security Policy" in text for text in page.complaints)


def test_search_by_keyboard(page: Page) -> None:
    page.press("/", "/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.type("invoice_groups")
    assert len(page.evaluate(FOUND)) > 1
    assert page.evaluate("document.querySelector('#search').getAttribute('aria-expanded')") == "true"
    first = page.evaluate("document.querySelector('#search').getAttribute('aria-activedescendant')")
    page.press("ArrowDown")
    assert page.evaluate("document.querySelector('#search').getAttribute('aria-activedescendant')") != first
    page.type(" create")
    assert page.evaluate(FOUND)[0] == "togai.invoice_groups.create"
    page.press("ArrowUp")
    page.press("Enter", "\r")
    until(page, "location.hash", "#togai.invoice_groups.create")
    assert page.evaluate("document.activeElement.textContent") == "togai.invoice_groups.create"
    until(page, "Math.abs(document.getElementById('togai.invoice_groups.create').getBoundingClientRect().top - 80) < 40", True)
    until(page, "document.querySelector('nav [aria-current]').textContent", "create")


def test_search_finds_models_by_their_fields_and_says_when_there_is_nothing(page: Page) -> None:
    page.evaluate("document.getElementById('search').focus()")
    page.type("postal_code")
    assert "Address" in page.evaluate(FOUND)
    page.press("Escape")
    assert page.evaluate("document.getElementById('found').hidden") is True
    page.evaluate("document.getElementById('search').focus()")
    page.type("zzzz")
    assert page.evaluate("document.getElementById('found').textContent") == "Nothing is called that."


def test_light_and_dark(small: Page) -> None:
    light = small.evaluate(BACKGROUND)
    small.emulate(scheme="dark")
    dark = small.evaluate(BACKGROUND)
    assert light != dark
    small.evaluate("document.getElementById('theme').click()")
    assert small.evaluate(BACKGROUND) == light
    small.evaluate("document.getElementById('theme').click()")
    assert small.evaluate(BACKGROUND) == dark
    small.emulate(scheme="light")
    assert small.evaluate(BACKGROUND) == dark, "what somebody chose stays"
    small.evaluate("localStorage.clear()")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_can_be_read(small: Page, scheme: str) -> None:
    small.emulate(scheme=scheme)
    small.evaluate("document.querySelectorAll('article').forEach((node) => { node.style.contentVisibility = 'visible'; })")
    assert small.evaluate(CONTRASTS) == {}


def test_landmarks_headings_and_labels(small: Page) -> None:
    for landmark in ("header", "nav[aria-label]", "main", "search", "footer"):
        assert small.evaluate(f"document.querySelectorAll({json.dumps(landmark)}).length") == 1, landmark
    assert small.evaluate("document.documentElement.lang") == "en"
    levels = small.evaluate(LEVELS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert small.evaluate("[...document.querySelectorAll('button, a')].filter((node) => !node.textContent.trim()).length") == 0
    small.press("Tab")
    assert small.evaluate("document.activeElement.className") == "skip"
    small.press("Tab")
    assert small.evaluate("document.activeElement.matches(':focus-visible')") is True
    assert small.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_sync_and_async(small: Page) -> None:
    shown = "[...document.querySelectorAll('article pre')].find((node) => node.offsetParent).className"
    assert small.evaluate(shown) == "sync"
    small.evaluate("document.querySelector('[data-flavour=async]').click()")
    assert small.evaluate(shown) == "async"
    small.evaluate("localStorage.clear()")


def test_printed(small: Page) -> None:
    small.emulate(media="print")
    hidden = "['nav', '.top', '.bar'].map((name) => getComputedStyle(document.querySelector(name)).display)"
    assert small.evaluate(hidden) == ["none"] * 3
    assert small.evaluate("getComputedStyle(document.querySelector('article')).contentVisibility") == "visible"


def test_a_hostile_spec_runs_nothing(tab: Page, hostile: Path) -> None:  # noqa: F811
    tab.emulate()
    tab.requests.clear()
    tab.complaints.clear()
    tab.open((hostile / "reference.html").as_uri())
    tab.press("/", "/")
    tab.type("script")
    assert tab.evaluate("document.querySelectorAll('#found li').length") > 0
    assert tab.evaluate("window.pwned") is None
    assert tab.complaints == []
    assert set(tab.requests) <= {(hostile / "reference.html").as_uri(), "data:,"}
