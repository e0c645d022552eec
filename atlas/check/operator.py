"""What publishing asks for: entries that a public body must show, signed for by the operator."""

from __future__ import annotations

from atlas.model.editorial import Settings
from atlas.model.problems import Problem

REQUIRED = (
    "name", "street", "postcode", "city", "email", "representative", "responsible", "host", "server_logs",
    "accessibility_status", "accessibility_date", "accessibility_method", "accessibility_contact",
)  # fmt: skip


def check_operator(settings: Settings) -> list[Problem]:
    """Entries without which the atlas stays a draft."""
    file = "data/atlas.yml"
    problems = [] if settings.confirmed else [Problem("operator-unconfirmed", file, None, "confirmed")]
    missing = [key for key in REQUIRED if not settings.operator.get(key)]
    if not settings.address:
        problems.append(Problem("site-address-missing", file, None, "address"))
    return problems + [Problem("operator-entry-missing", file, None, f"operator.{key}") for key in missing]
