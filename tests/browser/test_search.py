"""The search finds what is asked for in the words people use."""

import pytest
from browser.conftest import Read
from playwright.sync_api import Page, expect


def ask(page: Page, words: str) -> list[str]:
    """Addresses found, best first."""
    page.get_by_role("searchbox").fill(words)
    page.locator(".atlas-search__count").wait_for()
    return page.locator(".atlas-search__list a").evaluate_all("(all) => all.map((one) => new URL(one.href).pathname)")


@pytest.mark.parametrize(
    ("words", "address", "rank"),
    [
        ("Troisdorf", "/de/gemeinden/05382068-troisdorf/", 1),
        ("troisd", "/de/gemeinden/05382068-troisdorf/", 1),
        ("05382068", "/de/gemeinden/05382068-troisdorf/", 1),
        ("Königswinter", "/de/gemeinden/05382024-koenigswinter/", 1),
        ("Koenigswinter", "/de/gemeinden/05382024-koenigswinter/", 1),
        ("Bevölkerung", "/de/indikatoren/population/", 3),
        ("Bevoelkerung", "/de/indikatoren/population/", 3),
        ("Bevolkerung", "/de/indikatoren/population/", 3),
        ("Bürgergeld", "/de/indikatoren/child-poverty/", 3),
        ("Kinderarmut", "/de/indikatoren/child-poverty/", 1),
        ("Arbeitslose", "/de/indikatoren/long-term-unemployed/", 12),
        ("Arbeitslose", "/de/indikatoren/unemployed/", 12),
        ("kinder sgb", "/de/indikatoren/child-poverty/", 3),
        ("Wohnen", "/de/themen/wohnen/", 3),
        ("Impressum", "/de/impressum/", 1),
    ],
)
def test_the_search_finds(read: Read, words: str, address: str, rank: int) -> None:
    assert address in ask(read("atlas", "de/methoden/").page, words)[:rank]


def test_what_is_not_there_is_not_found_and_that_is_said(read: Read) -> None:
    page = read("atlas", "de/").page
    assert ask(page, "Xylophonorchester") == []
    expect(page.locator(".atlas-search__count")).not_to_be_empty()


def test_every_hit_leads_to_a_page(read: Read) -> None:
    reader = read("miniature", "de/")
    hits = ask(reader.page, "kinder") + ask(reader.page, "miete")
    assert hits
    assert [reader.page.request.get(reader.home.rstrip("/") + hit).status for hit in hits] == [200] * len(hits)


def test_what_is_typed_is_never_read_as_html(read: Read) -> None:
    reader = read("atlas", "de/")
    ask(reader.page, "<img src=x onerror=alert(1)>")
    assert reader.complaints() == []
