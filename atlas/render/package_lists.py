"""What there is to download: every package of figures, and every partition of a municipality."""

from __future__ import annotations

from atlas.model.files import DOWNLOAD_ALL, download_archive, download_package
from atlas.model.indicators import Source
from atlas.model.partitions import Partition
from atlas.render.addresses import to_root
from atlas.render.book import Book
from atlas.render.pages import Page


def place_packages(book: Book, page: Page) -> None:
    """Every package with terms, dates, checks passed and files."""
    say = book.wording.say
    up = to_root(page.address)
    page.write(f"## {say('data-all-title')}", say("data-all-text"))
    everything = [{"name": say("data-all-file"), "href": up + DOWNLOAD_ALL, "text": ""}]
    page.place("everything", book.fragment("links", style="atlas-downloads", entries=everything))
    page.write(f"## {say('data-packages-title')}")
    for source in book.catalogue.sources.values():
        page.write(f"### {source.title} {{ #{source.package} }}", source.description)
        page.place(f"facts-{source.package}", book.fragment("facts", facts=_facts(book, source)))
        page.place(f"files-{source.package}", _file_list(book, source, up))
    if book.geography.partitions:
        page.write(f"## {say('data-partitions-title')}", say("data-partitions-text"))
    for partition in book.geography.partitions.values():
        town = book.geography.areas[partition.municipality].name
        title = say("partition-of", title=partition.title, name=town)
        page.write(f"### {title} {{ #{partition.id} }}", partition.description)
        page.place(f"facts-{partition.id}", book.fragment("facts", facts=_partition_facts(book, partition)))
        page.place(f"files-{partition.id}", _partition_files(book, partition, up))


def _partition_facts(book: Book, partition: Partition) -> list[tuple[str, str, str]]:
    say = book.wording.say
    return [
        (say("partition-reason"), partition.reason, ""),
        (say("partition-decision"), f"{partition.decision}, {book.day(partition.decided)}", ""),
        *((say("data-terms"), title, address) for title, address in partition.licences),
        (say("data-attribution"), partition.attribution, ""),
        (say("data-version"), partition.version, ""),
    ]


def _partition_files(book: Book, partition: Partition, up: str) -> str:
    say = book.wording.say
    entries = [
        {"name": say("data-file", name=path), "href": up + download_package(partition.id, path), "text": ""}
        for path in partition.files
    ]
    entries.append({"name": say("data-zip"), "href": up + download_archive(partition.id), "text": ""})
    return book.fragment("links", style="atlas-downloads", entries=entries)


def _facts(book: Book, source: Source) -> list[tuple[str, str, str]]:
    say = book.wording.say
    return [
        (say("data-publisher"), f"{source.publisher} ({say(f'origin-{source.origin.value}')})", source.address),
        *((say("data-terms"), title, address) for title, address in source.licences),
        (say("data-wording"), source.terms, ""),
        (say("data-attribution"), source.attribution, ""),
        (say("data-reference"), book.day(source.reference_date), ""),
        (say("data-retrieved"), book.day(source.retrieved), ""),
        (say("data-territory"), source.territorial_status, ""),
        (say("data-version"), source.version, ""),
        (say("data-checks"), say("data-checks-passed"), ""),
    ]


def _file_list(book: Book, source: Source, up: str) -> str:
    say = book.wording.say
    entries = [
        {
            "name": say("data-file", name=one.title),
            "href": up + download_package(source.package, one.path),
            "text": say("data-rows", rows=one.rows) if one.rows is not None else "",
        }
        for one in source.resources
    ]
    entries.append({"name": say("data-zip"), "href": up + download_archive(source.package), "text": ""})
    return book.fragment("links", style="atlas-downloads", entries=entries)
