"""One address of every kind of page."""

from __future__ import annotations

import pytest

PAGES = {
    "home": ("atlas", "de/"),
    "municipality": ("atlas", "de/gemeinden/05382068-troisdorf/"),
    "county": ("atlas", "de/kreis/"),
    "indicator": ("atlas", "de/indikatoren/unemployed-share/"),
    "county-indicator": ("atlas", "de/indikatoren/care-residential/"),
    "indicator-of-spaces": ("showcase", "de/indikatoren/long-term-unemployed/"),
    "county-course": ("atlas", "de/indikatoren/asking-rent/"),
    "compare": ("atlas", "de/vergleichen/"),
    "comparison": ("atlas", "de/vergleichen/?orte=05382068,05382060,05382040"),
    "municipality-topic": ("atlas", "de/gemeinden/05382068-troisdorf/arbeit/"),
    "county-topic": ("atlas", "de/kreis/gesundheit/"),
    "fictional-topic": ("miniature", "de/gemeinden/09901002-grossmuehlen/familien/"),
    "early-signs": ("atlas", "de/fruehe-hinweise/"),
    "topic": ("atlas", "de/themen/familien/"),
    "topics": ("atlas", "de/themen/"),
    "indicators": ("atlas", "de/indikatoren/"),
    "areas": ("atlas", "de/gemeinden/"),
    "data": ("atlas", "de/daten/"),
    "methods": ("atlas", "de/methoden/"),
    "glossary": ("atlas", "de/glossar/"),
    "imprint": ("atlas", "de/impressum/"),
    "privacy": ("atlas", "de/datenschutz/"),
    "accessibility": ("atlas", "de/barrierefreiheit/"),
    "contribute": ("atlas", "de/mitmachen/"),
    "start": ("atlas", ""),
    "redirect": ("miniature", "de/verfahren/"),
    "not-found": ("atlas", "de/nirgendwo/"),
    "fictional-municipality": ("miniature", "de/gemeinden/09901003-oedfeld-moor/"),
    "space": ("miniature", "de/raeume/09901001-03-nordhang/"),
    "divided-municipality": ("showcase", "de/gemeinden/99001001-musterstadt/"),
    "ended-space": ("showcase", "de/raeume/99001002-07-siedlung-am-wald/"),
    "small-space": ("showcase", "de/raeume/99001004-07-moorrand/"),
    "space-topic": ("showcase", "de/raeume/99001002-12-wiesental/arbeit/"),
    "suppressed-indicator": ("miniature", "de/indikatoren/children-in-benefits/"),
    "second-language": ("miniature", "en/municipalities/09901002-grossmuehlen/"),
}
LIVELY = (
    "home",
    "municipality",
    "county",
    "indicator",
    "fictional-municipality",
    "space",
    "suppressed-indicator",
    "second-language",
)
"""Kinds of pages with figures that come to life."""


def every(*without: str) -> pytest.MarkDecorator:
    """Run a test on every kind of page."""
    chosen = {kind: place for kind, place in PAGES.items() if kind not in without}
    return pytest.mark.parametrize(("site", "address"), list(chosen.values()), ids=list(chosen))


def lively(*without: str) -> pytest.MarkDecorator:
    """Run a test on every kind of page with figures that come to life."""
    chosen = {kind: PAGES[kind] for kind in LIVELY if kind not in without}
    return pytest.mark.parametrize(("site", "address"), list(chosen.values()), ids=list(chosen))
