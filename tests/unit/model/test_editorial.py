"""What the county writes, as values."""

from atlas.model.editorial import Pair
from builders import some_settings


def test_whoever_is_shown_together_changes_together() -> None:
    settings = some_settings(
        pairs=(Pair("rent", "income", "weil"), Pair("rent", "debt", "weil"), Pair("a", "b", "weil"))
    )
    assert settings.with_partners({"income"}) == {"income", "rent"}
    assert settings.with_partners({"rent", "other"}) == {"rent", "income", "debt", "other"}
    assert settings.with_partners(set()) == set()
