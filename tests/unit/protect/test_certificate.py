"""The certificate holds for exactly what was audited."""

from __future__ import annotations

from dataclasses import replace

import pytest
from deliveries import LEAVES, LIST, all_seen, deliver, released

from atlas.editions import refuse
from atlas.model.editions import Edition, Ledger, Row
from atlas.model.indicators import Origin
from atlas.model.problems import Problem, ProblemsFound
from atlas.model.release import Status
from atlas.protect.audit import narrowest
from atlas.protect.certificate import (
    Certificate,
    certify,
    disclosures,
    read_certificate,
)
from atlas.protect.published import Published
from atlas.protect.verify import check_certificate, check_ledger, is_renewable
from builders import a_reference, codes_of, some_periods, some_rules

_, _, KNOWN = released(deliver([500] * len(LEAVES), [[5, 6, 7, 8, 9, 10, 1, 12, 13]] * 2, [[0] * len(LEAVES)] * 2))
PACKAGES = ("residents", "support")
PRINTED = {f"2026.11/{name}/observations.csv": name.encode() for name in PACKAGES}
TABLES = {name: {"observations.csv": name.encode()} for name in PACKAGES}
SIGNED = Certificate("2025.11", ("support",), "", "", "", "", 1, 0, 2).to_json().encode()
(YEAR,) = some_periods("2024")


def a_ledger(certificate: Certificate | None = None, **files: bytes) -> Ledger:
    """The edition of the certificate, and an older one."""
    own = {f"2026.11/{name}/observations.csv": files.get(name, name.encode()) for name in PACKAGES}
    before = {"2025.11/support/observations.csv": files.get("old", b"old"), "2025.11/certificate.json": SIGNED}
    old = Edition("2025.11", {}, before)
    text = certificate.to_json() if certificate else ""
    own["2026.11/certificate.json"] = files.get("copy", text.encode())
    return Ledger((old, Edition("2026.11", {}, own)), text)


def a_certificate(known: Published = KNOWN) -> Certificate:
    return certify(known, PACKAGES, a_ledger().before("2026.11"), "2026.11", PRINTED)


def check(known: Published, ledger: Ledger) -> list[Problem]:
    return check_certificate(known, ledger, TABLES)


def test_what_was_audited_is_certified() -> None:
    certificate = a_certificate()
    assert read_certificate(certificate.to_json()) == certificate
    assert check(KNOWN, a_ledger(certificate)) == []
    withheld = {key for one in all_seen(KNOWN) for key in one.withheld}
    assert (certificate.cells, certificate.withheld) == (88, len(withheld))


def test_a_changed_number_is_noticed() -> None:
    women = a_reference("support/women")
    series = KNOWN.tables.series[women]
    opened = type(series)({**series, (LIST[0], YEAR): replace(series[LIST[0], YEAR], value=1.0)})
    known = replace(KNOWN, tables=replace(KNOWN.tables, series={**KNOWN.tables.series, women: opened}))
    assert [one.field for one in check(known, a_ledger(a_certificate()))] == ["release"]


def test_only_a_count_that_was_printed_with_another_number_can_have_been_corrected() -> None:
    """Whoever calls a count corrected takes what was printed of it from the attacker."""
    women = KNOWN.tables.series[a_reference("support/women")]
    (shown, count), *_ = [(code, one.value) for (code, period), one in women.items() if period == YEAR and one.value]
    rows = tuple(
        Row(a_reference("support/women"), YEAR, code, round(count or 0), Status.OK) for code in (shown, LIST[0])
    )
    assert women[LIST[0], YEAR].value is None
    old = replace(a_ledger().editions[0], rows={"support": rows})
    same, withheld = (row.key for row in rows)
    for revised, wrong in (([withheld], []), ([withheld, same], ["revised"]), (["a/b 2024 1"], ["revised"])):
        certificate = certify(KNOWN, PACKAGES, Ledger((old,)), "2026.11", PRINTED, (), revised)
        ledger = Ledger((old, *a_ledger(certificate).editions[1:]), certificate.to_json())
        found = [one.field for one in check(KNOWN, ledger)]
        assert [field for field in found if field != "release"] == wrong


def test_an_audit_mends_only_what_was_printed_alike() -> None:
    problems = [Problem("certificate-changed", "f", None, field) for field in ("release", "width", "rules", "editions")]
    assert [is_renewable(one) for one in problems] == [True, True, False, False]
    assert not is_renewable(Problem("edition-altered", "f", None, "release"))


def test_changed_rules_are_noticed() -> None:
    known = replace(KNOWN, rules=some_rules(2, 100))
    assert [one.field for one in check(known, a_ledger(a_certificate()))] == ["rules"]


def test_a_changed_earlier_edition_is_noticed() -> None:
    assert [one.field for one in check(KNOWN, a_ledger(a_certificate(), old=b"other"))] == ["editions"]


def test_a_table_that_is_not_that_of_its_edition_is_noticed() -> None:
    (problem,) = check(KNOWN, a_ledger(a_certificate(), support=b"other"))
    assert (problem.code, problem.file, problem.values) == (
        "edition-altered", "data/support/observations.csv", {"path": "editions/2026.11/support/observations.csv"},
    )  # fmt: skip


def test_the_editions_are_those_of_the_last_release() -> None:
    """What was printed once must not be forgotten, and an edition says to what it rounded in its own certificate."""
    certificate = a_certificate()
    assert check_ledger(a_ledger(certificate)) == []
    lost = a_ledger(copy=certificate.to_json().encode())
    assert check_ledger(replace(lost, certificate="")) == []  # made anew
    for copy in ("", "{}", certificate.to_json().replace('"links": [', '"links": ["none"')):
        (problem,) = check_ledger(a_ledger(copy=copy.encode()))  # a certificate in data/ would be another one
        assert (problem.code, problem.file) == ("certificate-unreadable", "editions/2026.11/certificate.json")
    for changed, field in (({"old": b"other"}, "editions"), ({"support": b"other"}, "tables")):
        (problem,) = check_ledger(a_ledger(certificate, **changed))
        assert (problem.code, problem.field) == ("certificate-changed", field)
    assert check_ledger(a_ledger(certificate, support=b"other"), "2026.11") == []
    assert [known.field for known in check_ledger(a_ledger(certificate, old=b"other"), "2026.11")] == ["editions"]
    one, _ = a_ledger(certificate).editions
    assert [known.field for known in check_ledger(Ledger((one,), certificate.to_json()))] == ["tables", None]
    other = replace(certificate, links=()).to_json().encode()
    for found in (check_ledger, lambda ledger: check(KNOWN, ledger)):
        (problem,) = found(a_ledger(certificate, copy=other))
        assert (problem.code, problem.values) == ("edition-altered", {"path": "editions/2026.11/certificate.json"})


def test_a_package_that_is_gone_is_noticed() -> None:
    known = replace(KNOWN, sources={"support": KNOWN.sources["support"]})
    assert [(one.code, one.field) for one in check(known, a_ledger(a_certificate()))] == [
        ("certificate-changed", "packages")
    ]


def with_released(*names: str) -> Published:
    """The same, with packages that say they were released."""
    sources = {
        **KNOWN.sources,
        **{name: replace(KNOWN.sources["support"], package=name, origin=Origin.RELEASE, totals=()) for name in names},
    }
    return replace(KNOWN, sources=sources)


def test_released_packages_need_a_certificate_that_names_them() -> None:
    assert codes_of(check(KNOWN, a_ledger())) == []
    assert codes_of(check(with_released("support"), a_ledger())) == ["certificate-missing"]
    (problem,) = check(with_released("other"), a_ledger(a_certificate()))
    assert (problem.code, problem.values) == ("certificate-lacks", {"value": "other"})


def test_what_stands_in_an_edition_needs_a_certificate_whatever_it_calls_itself() -> None:
    sources = {name: replace(one, origin=Origin.FICTIONAL) for name, one in KNOWN.sources.items()}
    known = replace(KNOWN, sources=sources)
    edition = Edition("2026.11", {"support": ()}, {})
    assert check(known, Ledger()) == []
    (problem,) = check(known, Ledger((edition,)))
    assert (problem.code, problem.values) == ("certificate-missing", {"value": "support"})


@pytest.mark.parametrize(
    "text", ["{}", "nothing", '{"release": "x", "packages": [], "exposed": [], "primary": 3}', "[]"]
)
def test_what_is_no_certificate_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_certificate(text)
    assert codes_of(check(KNOWN, Ledger((), text))) == ["certificate-unreadable"]


def test_the_narrowest_range_is_wide_enough() -> None:
    seen = KNOWN.seen(*PACKAGES)
    width = narrowest(seen, seen.withheld)
    assert width is not None
    assert width >= 2
    assert narrowest(seen, [key for key in seen.keys if key.startswith("residents/")]) is None


def test_an_edition_row_has_the_key_of_its_cell() -> None:
    from atlas.model.release import Status

    assert Row(a_reference("support/women"), YEAR, LIST[0], 4, Status.OK).key == f"support/women 2024 {LIST[0]}"


def test_a_count_is_not_exposed_because_somebody_says_so() -> None:
    """Whoever prints the partner of a withheld count and lists that one as exposed is not believed by the audit."""
    women = a_reference("support/women")
    series = KNOWN.tables.series[women]
    hidden = [place for place, one in series.items() if one.value is None and place[1] == YEAR]
    partner = next(place for place in hidden if place[0] in LIST and place[0] != LIST[0])
    opened = type(series)({**series, partner: replace(series[partner], value=12.0)})
    weaker = replace(KNOWN, tables=replace(KNOWN.tables, series={**KNOWN.tables.series, women: opened}))
    key = f"support/women 2024 {LIST[0]}"
    with pytest.raises(ProblemsFound):
        refuse(weaker, PACKAGES, {key})
    assert refuse(KNOWN, PACKAGES, ()) == frozenset()


def test_every_package_is_judged_by_its_own_minimum() -> None:
    women = a_reference("support/women")
    series = KNOWN.tables.series[women]
    partner = next(p for p, one in series.items() if one.value is None and p[1] == YEAR and p[0] in LIST[1:])
    opened = type(series)({**series, partner: replace(series[partner], value=12.0)})
    weaker = replace(KNOWN, tables=replace(KNOWN.tables, series={**KNOWN.tables.series, women: opened}))
    stricter = replace(weaker, rules=some_rules(3, 100, residents=(5, 100)))
    found = [one.key for one in disclosures(stricter, PACKAGES)]
    assert found == [one.key for one in disclosures(weaker, PACKAGES)] != []
