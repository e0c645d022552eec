"""Counts as people name them: what is counted, when and where, with the key that finds it in a table."""

from __future__ import annotations

from atlas.model.editions import Names
from atlas.model.periods import parse_period
from atlas.render.wording import Wording

_TAILS = {" with over": "cell-with-over", " over": "cell-over", " rest": "cell-rest"}
"""Ends of keys of what no table holds, see `atlas.protect.linked`."""


def say_cell(key: str, names: Names, wording: Wording) -> str:
    """The name of a count.

    Parameters
    ----------
    key : ``package/variable period area``, perhaps with words behind it for what is no row of a table.
    """
    for end, phrase in _TAILS.items():
        if key.endswith(end):
            return wording.say(phrase, cell=say_cell(key.removesuffix(end), names, wording))
    key, _, without = key.partition(" without ")
    variable, period, place = key.split(" ", 2)
    cell = wording.say(
        "cell-name",
        title=names.variables.get(variable, variable),
        period=_say_period(period, wording),
        place=_say_place(place, names, wording),
        key=key,
    )
    if not without:
        return cell
    part = names.variables.get(f"{variable.partition('/')[0]}/{without}") or names.areas.get(without)
    return wording.say("cell-without", cell=cell, part=part or _say_period(without, wording))


def _say_place(place: str, names: Names, wording: Wording) -> str:
    """The name of an area, of what two have in common (``a+b``), or of what is left of one without another (``a-b``)."""
    if place in names.areas:
        return names.areas[place]
    if "+" in place:
        return wording.say("cell-overlap", places=wording.join([names.areas.get(one, one) for one in place.split("+")]))
    whole = next((one for one in names.areas if place.removeprefix(f"{one}-") in names.areas), "")
    if whole:
        other = names.areas[place.removeprefix(f"{whole}-")]
        return wording.say("cell-difference", place=names.areas[whole], other=other)
    return place


def _say_period(text: str, wording: Wording) -> str:
    try:
        return wording.period(parse_period(text))
    except ValueError:
        return text  # a variable of another package
