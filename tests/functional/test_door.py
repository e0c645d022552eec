"""The command as people run it: a process, its exit code, what it prints and what it leaves behind."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest

from atlas.model.problems import ProblemsFound
from atlas.upkeep import describe_clusters
from conftest import MINIATURE, ROOT, contents, copy_root, run

HERE = Path(__file__).parent.parent


def spoil(root: Path) -> None:
    """One mistake in the data."""
    path = root / "data/indicators/rent.yml"
    path.write_text(path.read_text("utf-8").replace("topic: housing", "topic: housng"), "utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature, built once by the command."""
    if not (ROOT / "build/assets/plotly.js").is_file():
        pytest.fail("the set-up of this machine is not complete: run make setup")
    root = copy_root(MINIATURE, tmp_path_factory.mktemp("built") / "miniature")
    done = run("--root", root)
    assert done.returncode == 0, done.stderr
    (root / "closing.txt").write_text(done.stderr.splitlines()[-1], "utf-8")
    return root


def test_a_build_ends_with_pages_figures_problems_and_seconds(built: Path) -> None:
    closing = (built / "closing.txt").read_text("utf-8")
    found = re.fullmatch(r"Fertig: (\d+) Seiten, ([\d.]+) Zahlen, 0 Probleme, \d+,\d s\. \d+ Dateien .*", closing)
    assert found, closing
    pages = [path for path in (built / "site").rglob("index.html") if path.parent.parent != built]
    redirects = 2  # the start above all languages, and one address that has moved
    assert int(found[1]) == len(pages) - redirects + (built / "site/index.html" not in pages)


def test_a_build_puts_the_site_into_the_root(built: Path) -> None:
    for path in ("index.html", "de/index.html", "en/index.html", "de/gemeinden/09901001-kleinstadt/index.html",
                 "daten/alle-werte.csv", "daten/pakete/register.zip", "api/v1/areas.json", "de/verfahren/index.html"):  # fmt: skip
        assert (built / "site" / path).is_file(), path


def test_a_build_leaves_the_root_as_it_was(built: Path) -> None:
    mine = {name: one for name, one in contents(built).items() if not name.startswith(("build/", "site/", "closing"))}
    theirs = {name: one for name, one in contents(MINIATURE).items() if not name.startswith(("build/", "site/"))}
    assert mine == theirs


def test_building_again_moves_nothing(built: Path) -> None:
    before = contents(built / "site")
    done = run("--root", built)
    assert contents(built / "site") == before
    assert " 0 Dateien" in done.stderr


def test_the_site_goes_where_it_is_told(built: Path, tmp_path: Path) -> None:
    assert run("--root", built, "--out", tmp_path / "elsewhere").returncode == 0
    assert contents(tmp_path / "elsewhere") == contents(built / "site")


def test_a_failed_build_leaves_the_last_good_site_untouched(built: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(built, tmp_path / "root"))
    before = contents(root / "site")
    spoil(root)
    done = run("--root", root)
    assert done.returncode == 1
    assert contents(root / "site") == before
    assert "Traceback" not in done.stderr


def test_a_mistake_found_after_compiling_leaves_the_last_good_site_untouched(built: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(built, tmp_path / "root"))
    before = contents(root / "site")
    page = root / "content/de/methods.md"
    page.write_text(page.read_text("utf-8") + '\n<a href="../nirgends/">Mehr</a>\n', "utf-8")
    done = run("--root", root)
    assert (done.returncode, contents(root / "site") == before) == (1, True)
    assert "nirgends" in done.stderr


def test_a_check_writes_nothing(tmp_path: Path) -> None:
    root = copy_root(MINIATURE, tmp_path / "root")
    done = run("--check", "--root", root)
    assert done.returncode == 0
    assert re.search(r"Geprüft: 0 Probleme, \d+,\d s\.", done.stderr)
    assert contents(root) == contents(copy_root(MINIATURE, tmp_path / "other"))


def test_the_process_prints_the_very_message_of_a_mistake(tmp_path: Path) -> None:
    root = copy_root(MINIATURE, tmp_path / "root")
    spoil(root)
    done = run("--check", "--root", root)
    expected = (HERE / "broken/topic-misspelt/expected.txt").read_text("utf-8")
    assert done.returncode == 1
    assert done.stderr.endswith(expected)
    assert done.stdout == ""


def test_messages_come_in_english_too(tmp_path: Path) -> None:
    root = copy_root(MINIATURE, tmp_path / "root")
    spoil(root)
    done = run("--check", "--language", "en", "--root", root)
    assert "There is no topic “housng”." in done.stderr
    assert "Perhaps meant: housing" in done.stderr
    assert "Erwartet" not in done.stderr


def test_annotations_go_to_standard_output_one_line_each(tmp_path: Path) -> None:
    root = copy_root(MINIATURE, tmp_path / "root")
    spoil(root)
    (line,) = run("--check", "--annotate", "--root", root).stdout.splitlines()
    assert line.startswith("::error file=data/indicators/rent.yml::")
    assert "%0A" in line


def test_a_draft_is_not_published(tmp_path: Path) -> None:
    root = copy_root(MINIATURE, tmp_path / "root")
    done = run("--publish", "--root", root)
    assert done.returncode == 1
    assert not (root / "site").exists()
    assert "Entwurf" in done.stderr


def test_confirmed_entries_are_published_without_a_banner(tmp_path: Path) -> None:
    root = copy_root(MINIATURE, tmp_path / "root")
    settings = root / "data/atlas.yml"
    text = settings.read_text("utf-8").replace('address: ""', "address: https://atlas.example.org/")
    text = re.sub(
        r'^(  \w+): ""$', r"\1: Beispiel", text.replace("confirmed: false", "confirmed: true"), flags=re.MULTILINE
    )
    settings.write_text(text, "utf-8")
    done = run("--publish", "--root", root)
    assert done.returncode == 0, done.stderr
    home = (root / "site/de/index.html").read_text("utf-8")
    assert "noindex" not in home
    assert "Entwurf" not in home
    draft = (root / "site/de/impressum/index.html").read_text("utf-8")
    assert "Beispiel" in draft


def test_a_draft_is_kept_from_search_engines_and_says_so(built: Path) -> None:
    home = (built / "site/de/index.html").read_text("utf-8")
    assert "noindex" in home
    assert "Entwurf" in home


@pytest.mark.parametrize(
    "arguments",
    [["--nonsense"], ["--language", "xx"], ["import"], ["new", "somewhere"], ["--port", "abc"]],
    ids=" ".join,
)
def test_wrong_arguments_end_with_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_without_an_atlas_ends_with_a_message(tmp_path: Path) -> None:
    done = run("--root", tmp_path)
    assert done.returncode == 1
    assert "Hier liegt kein Atlas." in done.stderr


def test_a_root_may_be_named_from_anywhere(tmp_path: Path) -> None:
    copy_root(MINIATURE, tmp_path / "root")
    assert run("--check", "--root", "root", folder=tmp_path).returncode == 0


def test_new_refuses_a_folder_that_is_not_empty(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("x", "utf-8")
    done = run("new", tmp_path, "--county", "05378")
    assert done.returncode == 1
    assert "Der Ordner ist nicht leer." in done.stderr


def test_addresses_keep_what_was_published_and_add_what_is_new(tmp_path: Path) -> None:
    root = copy_root(MINIATURE, tmp_path / "root")
    listed = (root / "data/addresses.txt").read_text("utf-8")
    (root / "data/addresses.txt").write_text("de/verfahren/\n", "utf-8")
    assert run("addresses", "--root", root).returncode == 0
    assert (root / "data/addresses.txt").read_text("utf-8") == listed


RECIPE = """recipe: 1
keep: "09901"
tables:
  - file: mieten.csv
    encoding: utf-8
    delimiter: ";"
    header: [1]
    key: {columns: [key], forms: [ags]}
    numbers: {decimal: "."}
    values:
      - {variable: rent, column: rent, period: "2023"}
    leave_out_rest: Not needed here.
checks: []
points: []
"""


def test_import_reads_an_official_file_by_its_recipe(tmp_path: Path) -> None:
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "import.yml").write_text(RECIPE, "utf-8")
    shutil.copy(MINIATURE / "data/survey/variables.csv", folder)
    lines = (folder / "variables.csv").read_text("utf-8").splitlines()
    (folder / "variables.csv").write_text(
        "\n".join(line for line in lines if line.startswith(("variable", "rent,"))) + "\n"
    )
    source = tmp_path / "mieten.csv"
    source.write_text("key;rent\n09901001;8.9\n09901002;6.75\n", "utf-8")
    done = run("import", folder, "--from", source)
    assert done.returncode == 0, done.stderr
    observations = (folder / "observations.csv").read_text("utf-8")
    assert "09901001,rent,2023,8.9,ok," in observations


def test_import_of_a_file_that_is_not_there_writes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "import.yml").write_text(RECIPE, "utf-8")
    shutil.copy(MINIATURE / "data/survey/variables.csv", folder)
    before = contents(folder)
    done = run("import", folder, "--from", tmp_path / "nirgends.csv")
    assert done.returncode == 1
    assert contents(folder) == before
    assert "Traceback" not in done.stderr


def test_like_beside_like_is_told_in_words_and_a_misspelt_indicator_with_what_was_meant() -> None:
    root = ROOT / "examples/musterkreis"
    done = run("clusters", "population", "--root", root)
    assert done.returncode == 0, done.stderr
    first, statistic, *_, how = done.stdout.splitlines()  # four of forty spaces are withheld
    assert first == "Bevölkerung, 31.12.2024: 36 Sozialräume mit einer Zahl."
    assert re.match(r"Moran-Koeffizient 0,\d\d; bei zufälliger Verteilung im Mittel \u22120,03\.", statistic)
    assert how.startswith("Geprüft mit 9.999 zufälligen Verteilungen")
    wrong = run("clusters", "populaton", "--root", root)
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert "Gemeint vielleicht: population" in wrong.stderr


def test_figures_that_spaces_do_not_have_are_not_tested_for_clusters() -> None:
    done = run("clusters", "rent", "--root", MINIATURE)
    assert done.returncode == 0, done.stderr
    assert "nicht zu prüfen" in done.stdout


def test_an_extra_that_is_not_installed_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "esda", None)
    with pytest.raises(ProblemsFound) as told:
        describe_clusters(ROOT / "examples/musterkreis", "population", lambda _: None)
    assert [(one.code, one.field) for one in told.value.problems] == [("extra-missing", "spatial")]
