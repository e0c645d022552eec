"""What brings the figures to life: Plotly specifications without values, and where a page finds its data."""

from __future__ import annotations

import json

from atlas.model.release import NO_NUMBER
from atlas.render.addresses import to_root
from atlas.render.book import Book
from atlas.render.figures import explain_status
from atlas.render.pages import Page

FIGURES = "assets/figures/"
TAKE = (
    "take-label", "take-svg", "take-png", "take-data", "take-failed",
    "take-name-map", "take-name-dots", "take-name-lines", "take-marks-position", "take-marks-course",
)  # fmt: skip
"""What the script says of pictures and figures to take away, and how it names the files."""


def build_specifications() -> bytes:
    """One specification for each kind of figure, made and checked by Plotly's Python package.

    Values, names and colours are added in the browser, from the figure's own JSON and the style sheet; so one
    small file serves every page and is fetched once.
    """
    import plotly.graph_objects as go

    bare = go.layout.Template()
    place = "%{text}<br><b>%{customdata}</b><extra></extra>"
    area = go.Choropleth(featureidkey="properties.area_code", showscale=False, hovertemplate=place)
    figures = {
        "map": go.Figure(
            [area],
            go.Layout(
                template=bare, geo={"visible": False, "fitbounds": "locations", "projection": {"type": "mercator"}}
            ),
        ),
        "dots": go.Figure([go.Scatter(mode="markers", cliponaxis=False)], go.Layout(template=bare, showlegend=False)),
        "lines": go.Figure([go.Scatter(mode="lines+markers", connectgaps=False)], go.Layout(template=bare)),
    }
    content = {kind: figure.to_plotly_json() for kind, figure in figures.items()}
    for one in content.values():
        one["layout"].pop("template", None)
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()


def place_words(book: Book, page: Page, plotly: str) -> None:
    """What the script must know of a page, as data: where the site's root lies, and the engine's words."""
    say = book.wording.say
    words = {f"none-{status.value}": explain_status(book, status) for status in NO_NUMBER}
    words |= {"median": say("word-median"), "county": book.county.name}
    words |= {name: say(name) for name in TAKE}
    content = {
        "base": to_root(page.address),
        "lang": book.language,
        "plotly": plotly,
        "figures": f"{book.language}/{FIGURES}",
        "context": "api/v1/context.geojson",
        "site": book.settings.title,
        "edition": say("edition", edition=book.settings.edition),
        "edition_id": book.settings.edition,
        "county": book.county.code,
        "words": words,
    }
    # "<" is escaped so that no text can end the script element, the rest because it knows no character references.
    text = json.dumps(content, separators=(",", ":")).replace("<", "\\u003c")
    page.place("page", book.fragment("words", page=text))
