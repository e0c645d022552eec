"""The door: arguments, progress, printing problems, exit code.

``python build.py`` checks, generates and compiles the atlas into ``site/``. Exit codes: 0 done, 1 problems in data
or content, 2 wrong arguments.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeVar

import typer
from rich.console import Console

from atlas.model.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from atlas.model.editions import Report
    from atlas.pipeline import Summary

Result = TypeVar("Result")
HERE = Path(__file__).parent
app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
console = Console(stderr=True, soft_wrap=True, highlight=False)

Language = Annotated[str, typer.Option(help="Language of the messages.")]
Annotate = Annotated[bool, typer.Option("--annotate", help="Also print problems as GitHub annotations.")]
Root = Annotated[Path, typer.Option(help="Folder with data/, content/ and mkdocs.yml.", file_okay=False)]


@app.callback(invoke_without_command=True)
def build(
    context: typer.Context,
    root: Root = HERE,
    out: Annotated[Path | None, typer.Option(help="Where the site goes; site/ in the root.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Check data and content, write nothing.")] = False,
    serve: Annotated[bool, typer.Option("--serve", help="Build, show on this machine, build again on change.")] = False,
    port: Annotated[int, typer.Option(help="Port for --serve.")] = 8000,
    publish: Annotated[bool, typer.Option("--publish", help="Refuse what may not be public yet.")] = False,
    language: Language = "de",
    annotate: Annotate = False,
) -> None:
    """Check, generate and compile the atlas."""
    from atlas import pipeline

    voice = Voice(language, annotate, root)
    context.obj = voice
    if context.invoked_subcommand:
        return
    voice.need_root(root)
    if check:
        start = perf_counter()
        voice.attempt(lambda: pipeline.check_root(root, voice.step))
        voice.say("done-check", problems="0", seconds=voice.number(perf_counter() - start))
        return
    target = out or root / "site"
    if serve:
        voice.need_port(port)
        voice.say("serving", address=f"http://127.0.0.1:{port}/")
        pipeline.serve(root, target, root / "build", port, voice.step, voice.tell_built, voice.tell)
        return
    summary = voice.attempt(lambda: pipeline.build(root, target, root / "build", voice.step, publish=publish))
    voice.tell_built(summary)


@app.command("import")
def import_package(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="The package with its recipe, e.g. data/deutschlandatlas.")],
    source: Annotated[Path, typer.Option("--from", help="The official file, or a folder that holds it.")],
) -> None:
    """Read an official file by its recipe and write the project's own package."""
    from atlas import upkeep

    voice: Voice = context.obj
    start = perf_counter()
    changed = voice.attempt(lambda: upkeep.import_package(folder, source, voice.step))
    seconds = voice.number(perf_counter() - start)
    voice.say("done-import", files=str(len(changed)), folder=str(folder), seconds=seconds)


@app.command()
def new(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="The new root.")],
    county: Annotated[str, typer.Option(help="Key of the county, five digits.")],
    boundaries: Annotated[Path | None, typer.Option(help="The npm package with VG250, if at hand.")] = None,
) -> None:
    """Make a root for another county from the national sources and recipes."""
    from atlas import upkeep

    voice: Voice = context.obj
    files = voice.attempt(lambda: upkeep.make_root(folder, county, boundaries, HERE, voice.step))
    voice.say("done-new", folder=str(folder), files=str(len(files)))


@app.command()
def addresses(context: typer.Context, root: Root = HERE) -> None:
    """Bring the committed list of addresses up to date."""
    from atlas import upkeep

    voice: Voice = context.obj
    voice.attempt(lambda: upkeep.write_addresses(root, voice.step))
    voice.say("done-addresses")


@app.command()
def release(
    context: typer.Context,
    deliveries: Annotated[Path, typer.Option(help="Folder with the confidential packages.", file_okay=False)],
    root: Root = HERE,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace an edition of this version that was never committed.")
    ] = False,
) -> None:
    """Protect confidential deliveries and write what may be published into data/ and editions/."""
    from atlas import editions

    voice: Voice = context.obj
    voice.need_root(root)
    try:
        report, name = voice.attempt(
            lambda: editions.make_edition(root, deliveries, voice.step, voice.murmur, voice.wording, again=replace)
        )
    except KeyboardInterrupt:
        is_begun = editions.has_progress(deliveries)
        voice.say("release-interrupted" if is_begun else "release-interrupted-early")
        raise typer.Exit(130) from None
    voice.tell_released(report, deliveries / name)


@app.command()
def audit(
    context: typer.Context,
    root: Root = HERE,
    renew: Annotated[
        bool, typer.Option("--renew", help="Write the certificate anew once the attack has failed.")
    ] = False,
) -> None:
    """Attack the release of a root with nothing but what was ever published."""
    from atlas import editions

    voice: Voice = context.obj
    voice.need_root(root)
    found = voice.attempt(lambda: editions.audit_root(root, voice.step, renew=renew))
    number = voice.wording.number
    voice.say(
        "done-audit", edition=found.edition, cells=number(found.cells, 0), withheld=number(found.withheld, 0),
        exposed=str(len(found.exposed)),
    )  # fmt: skip
    if renew:
        voice.say("done-renew", edition=found.edition)


@app.command()
def clusters(
    context: typer.Context,
    indicator: Annotated[str, typer.Argument(help="Id of an indicator that social spaces have.")],
    root: Root = HERE,
) -> None:
    """Say whether neighbouring social spaces are alike (needs the extra 'spatial')."""
    from atlas import upkeep

    voice: Voice = context.obj
    voice.need_root(root)
    for line in voice.attempt(lambda: upkeep.describe_clusters(root, indicator, voice.step)):
        typer.echo(line)


class Voice:
    """Prints progress, results and problems in one language."""

    def __init__(self, language: str, annotate: bool, root: Path) -> None:
        from atlas.render.wording import PHRASES, Wording

        known = sorted(path.name for path in PHRASES.iterdir())
        if language not in known:
            raise typer.BadParameter(", ".join(known), param_hint="--language")
        self.wording, self.annotate, self.root = Wording(language), annotate, root

    def say(self, phrase: str, **values: str | int) -> None:
        """Print one line."""
        console.print(self.wording.say(phrase, **values), markup=False)

    def step(self, name: str) -> None:
        """Say which step begins."""
        console.print(f"  {self.wording.say(f'step-{name}')} …", markup=False, style="dim")

    def murmur(self, package: str, number: int, count: int, gap: float | None) -> None:
        """Say how far the protection of a package is."""
        place: dict[str, str | float] = {"package": package, "number": number, "count": count}
        text = self.wording.say("release-progress", **place)
        if gap is not None:
            text = self.wording.say("release-progress-gap", gap=self.wording.quantity(100 * gap, 1, "percent"), **place)
        console.print(f"    {text}", markup=False, style="dim")

    def number(self, value: float) -> str:
        """A number with one decimal."""
        return self.wording.number(value, 1)

    def need_root(self, root: Path) -> None:
        """End with a message if there is no atlas in *root*."""
        if not (root / "data/atlas.yml").is_file():
            self.fail([Problem("root-missing", str(root))])

    def need_port(self, port: int) -> None:
        """End with a message if another program listens on *port*: better now than after the first build."""
        with socket.socket() as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does
            try:
                one.bind(("127.0.0.1", port))
            except (OSError, OverflowError):
                self.fail([Problem("port-taken", "build.py", None, "--port", {"value": str(port), "other": "8001"})])

    def attempt(self, work: Callable[[], Result]) -> Result:
        """The result of *work*; its problems end the run with exit code 1."""
        try:
            return work()
        except ProblemsFound as found:
            self.fail(found.problems)

    def fail(self, problems: Sequence[Problem]) -> NoReturn:
        """Print all problems and end."""
        self.tell(problems)
        raise typer.Exit(1)

    def tell(self, problems: Sequence[Problem]) -> None:
        """Print all problems, in the order of files and rows."""
        from atlas.render.wording import tell

        for problem in sorted(problems, key=lambda one: (one.file, one.row or 0, one.code)):
            text = tell(problem, self.wording)
            console.print(text + "\n", markup=False)
            if self.annotate:
                place = f"file={problem.file}" + (f",line={problem.row}" if problem.row else "")
                print(f"::error {place}::{text.replace('%', '%25').replace(chr(10), '%0A')}")
        self.say("failed", problems=len(problems))

    def tell_released(self, report: Report, path: Path) -> None:
        """What was released, what cannot be withheld any more, and what is perhaps missing."""
        from atlas.render.release_report import name_given_away

        for phrase, names in name_given_away(report, self.wording).items():
            if names:
                self.say(phrase, count=len(names), names="; ".join(names))
        if report.missing:
            self.say("release-missing", count=report.missing, number=self.wording.number(report.missing, 0))
        whole, withheld = sum(one.cells for one in report.packages), sum(one.withheld for one in report.packages)
        self.say(
            "done-release",
            version=report.version,
            packages=str(len(report.packages)),
            cells=self.wording.number(whole, 0),
            withheld=self.wording.number(withheld, 0),
            seconds=self.number(report.seconds),
            report=str(path),
        )

    def tell_built(self, summary: Summary) -> None:
        """The closing line, and what can no longer be withheld."""
        if summary.exposed:
            self.say("release-exposed", count=len(summary.exposed), names="; ".join(summary.exposed))
        self.say(
            "done-build",
            pages=str(summary.pages),
            figures=self.wording.number(summary.figures, 0),
            problems="0",
            seconds=self.number(summary.seconds),
            changed=str(summary.changed),
        )


if __name__ == "__main__":
    app()
