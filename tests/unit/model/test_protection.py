"""Rules of protection: of all packages a figure draws on the strictest wins."""

from __future__ import annotations

from atlas.model.protection import Rule
from builders import some_rules


def test_without_a_package_the_default_applies() -> None:
    assert some_rules(3, 100).strictest([]) == Rule(3, 100)


def test_a_package_may_have_a_looser_rule_of_its_own() -> None:
    assert some_rules(3, 100, school=(3, 30)).strictest(["school"]) == Rule(3, 30)


def test_of_two_packages_each_threshold_is_the_larger_one() -> None:
    assert some_rules(3, 100, a=(5, 20), b=(2, 300)).strictest(["a", "b"]) == Rule(5, 300)
