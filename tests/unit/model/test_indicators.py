"""The catalogue knows what draws on what, and what belongs to a topic."""

from __future__ import annotations

from atlas.model.areas import Level
from atlas.model.indicators import Delivery
from builders import a_catalogue, an_indicator


def test_a_share_is_computed_and_a_count_is_not() -> None:
    assert an_indicator(denominator="register/all").is_computed
    assert not an_indicator().is_computed


def test_each_package_is_named_once_in_the_order_of_its_first_use() -> None:
    indicator = an_indicator(numerator=["b/x", "a/x"], denominator="b/y", county="c/z")
    assert indicator.packages == ("b", "a", "c")


def test_a_topic_holds_its_own_indicators_alone() -> None:
    catalogue = a_catalogue(an_indicator("one", topic="work"), an_indicator("other", topic="housing"))
    assert [one.id for one in catalogue.of_topic("work")] == ["one"]


def test_a_level_leaves_out_what_does_not_exist_there() -> None:
    catalogue = a_catalogue(an_indicator("one", levels=["county"]), an_indicator("other", levels=["space"]))
    assert [one.id for one in catalogue.of_topic("people", Level.SPACE)] == ["other"]


def test_what_has_not_been_delivered_belongs_to_a_topic() -> None:
    places, rents = Delivery("places", "families", "Plätze", "Jugendamt"), Delivery("rents", "housing", "Mieten", "Amt")
    assert a_catalogue(an_indicator(), deliveries=[places, rents]).missing("housing") == (rents,)


def test_social_spaces_are_not_missed_where_there_are_some() -> None:
    spaces, rents = (
        Delivery("spaces", "housing", "Räume", "Rat", spaces=True),
        Delivery("rents", "housing", "Mieten", "Amt"),
    )
    catalogue = a_catalogue(an_indicator(), deliveries=[spaces, rents])
    assert catalogue.missing("housing") == (spaces, rents)
    assert catalogue.missing("housing", has_spaces=True) == (rents,)
