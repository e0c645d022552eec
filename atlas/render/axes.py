"""Marks and numbers along the edges of a chart."""

from __future__ import annotations

from html import escape

from atlas.render.scales import pixel


def tick_below(x: float, floor: float, text: str) -> str:
    """A mark on the lower edge with its number beneath.

    Parameters
    ----------
    x, floor : place of the mark in pixels.
    """
    return (
        f'<path class="tick" d="M{pixel(x)} {pixel(floor)}v5"/>'
        f'<text class="scale" x="{pixel(x)}" y="{pixel(floor + 20)}" text-anchor="middle">{escape(text)}</text>'
    )


def tick_left(y: float, text: str, left: float, right: float) -> str:
    """A line across the chart with its number on the left.

    Parameters
    ----------
    y : height of the line in pixels.
    left, right : its ends.
    """
    return (
        f'<path class="grid" d="M{pixel(left)} {pixel(y)}H{pixel(right)}"/>'
        f'<text class="scale" x="{pixel(left - 8)}" y="{pixel(y + 4)}" text-anchor="end">{escape(text)}</text>'
    )
