"""What publishing asks for."""

from __future__ import annotations

from atlas.check.operator import REQUIRED, check_operator
from builders import codes_of, some_settings

COMPLETE = some_settings(
    confirmed=True, address="https://atlas.example.org/", operator=dict.fromkeys(REQUIRED, "steht hier")
)


def test_confirmed_entries_may_be_published() -> None:
    assert check_operator(COMPLETE) == []


def test_a_draft_lacks_confirmation_address_and_entries_and_all_are_told() -> None:
    codes = codes_of(check_operator(some_settings()))
    assert codes == ["operator-unconfirmed", "site-address-missing"] + ["operator-entry-missing"] * len(REQUIRED)


def test_an_empty_entry_is_a_missing_one() -> None:
    entries = {**COMPLETE.operator, "host": ""}
    (problem,) = check_operator(some_settings(confirmed=True, address=COMPLETE.address, operator=entries))
    assert problem.field == "operator.host"
