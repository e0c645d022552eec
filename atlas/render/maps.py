"""The map as a picture: a section of the outlines, coloured for one figure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from html import escape

from atlas.render.outlines import WIDTH, Drawn, Section
from atlas.render.scales import pixel

LABEL_HALF_WIDTH = 15
"""Half the width of a printed value in pixels; an area that is narrower carries none."""
TIGHT_HALF_WIDTH = 34
"""The same on a telephone, where letters are twice as large beside the map."""


@dataclass(frozen=True, slots=True)
class Colouring:
    """One area's look: its CSS classes, the value printed in it, and the words behind it."""

    classes: str
    text: str
    words: str
    link: str = ""


def draw_section(
    section: Section, look: Mapping[str, Colouring], label: str, this: str = "", hatched: Collection[str] = ()
) -> str:
    """The map as SVG.

    Parameters
    ----------
    look : by area code; areas without an entry are left out.
    label : says what the map shows; the figures stand in a table.
    this : code of the area that is outlined on top.
    hatched : codes of areas over whose colour a pattern lies.
    """
    window, drawn = section.window, section.drawn
    shown = [code for code in drawn if code in look]
    context = "".join(_draw_context(one) for one in drawn.values() if one.name)
    areas = "".join(_draw_area(code, drawn[code], look[code]) for code in shown)
    over = "".join(f'<path class="hatched" d="{drawn[code].path}"/>' for code in shown if code in hatched)
    texts = "".join(_draw_text(code, drawn[code], look[code]) for code in shown if window.holds(drawn[code].middle))
    path = drawn[this].path if this in drawn else ""
    outline = f'<path class="this halo" d="{path}"/><path class="this" d="{path}"/>' if path else ""
    role = "group" if any(one.link for one in look.values()) else "img"
    return (
        f'<svg class="map" viewBox="{window.left} {window.top} {WIDTH} {window.height}" role="{role}"'
        f' aria-label="{escape(label)}">{context}{areas}{over}{outline}{texts}</svg>'
    )


def _draw_area(code: str, one: Drawn, look: Colouring) -> str:
    path = f'<path class="area {look.classes}" data-area="{code}" d="{one.path}"><title>{escape(look.words)}</title></path>'
    return f'<a href="{escape(look.link)}" aria-label="{escape(look.words)}">{path}</a>' if look.link else path


def _draw_text(code: str, one: Drawn, look: Colouring) -> str:
    if one.room < LABEL_HALF_WIDTH:
        return ""
    x, y = one.middle
    kind = "" if look.classes.startswith("none") else f" {look.classes}"
    tight = " tight" if one.room < TIGHT_HALF_WIDTH else ""
    return f'<text class="value{kind}{tight}" data-area="{code}" x="{pixel(x)}" y="{pixel(y + 5)}" aria-hidden="true">{escape(look.text)}</text>'


def _draw_context(one: Drawn) -> str:
    x, y = one.middle
    return f'<path class="context" d="{one.path}"/><text class="name" x="{pixel(x)}" y="{pixel(y + 5)}">{escape(one.name)}</text>'
