"""The catalogues follow the source, lose no translation, and their faults are named."""

import gettext
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "translations.py"


@dataclass(frozen=True)
class Project:
    """A project of one area, `ui`, with the script beside it."""

    root: Path

    def write(self, source: str) -> None:
        (self.root / "debatemap" / "ui" / "window.py").write_text(source, "utf-8")

    def translate(self, sentence: str, translation: str) -> None:
        before = self.catalogue.read_text("utf-8")
        after = before.replace(f'msgid "{sentence}"\nmsgstr ""', f'msgid "{sentence}"\nmsgstr "{translation}"')
        assert after != before
        self.catalogue.write_text(after, "utf-8")

    def run(self, *arguments: str) -> tuple[int, str]:
        command = [sys.executable, str(self.root / "packaging" / "translations.py"), *arguments]
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", check=False, env={**os.environ, "PYTHONUTF8": "1"}
        )
        return done.returncode, done.stdout + done.stderr

    @property
    def catalogue(self) -> Path:
        return self.root / "resources" / "translations" / "zh_Hans" / "ui.po"

    @property
    def compiled(self) -> gettext.GNUTranslations:
        with self.catalogue.with_suffix(".mo").open("rb") as file:
            return gettext.GNUTranslations(file)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return an empty project."""
    (tmp_path / "debatemap" / "ui").mkdir(parents=True)
    (tmp_path / "packaging").mkdir()
    shutil.copy(SCRIPT, tmp_path / "packaging")
    return Project(tmp_path)


def test_a_sentence_without_translation_is_named_with_its_place(project: Project) -> None:
    project.write('\ntr("Save")\n')
    project.run()

    code, output = project.run("--check")

    assert code == 1
    assert "debatemap/ui/window.py:2: 'Save' has no translation" in output


def test_a_translated_sentence_is_compiled(project: Project) -> None:
    project.write('tr("Save")')
    project.run()
    project.translate("Save", "保存")

    assert project.run() == (0, "Every sentence is translated.\n")
    assert project.compiled.gettext("Save") == "保存"


@pytest.mark.parametrize(
    "source",
    [
        'tr("Save {name}", name=name)',
        'words("Save {name}", name=name)',
        'self.words("Save {name}", name=name)',
        'Message("Save {name}", name=name)',
        'N_("Save {name}")',
        'tr("Save {name}" if named else "Save")',
    ],
)
def test_every_way_to_mark_a_sentence_is_known(project: Project, source: str) -> None:
    project.write(source)
    project.run()

    assert 'msgid "Save {name}"' in project.catalogue.read_text("utf-8")


@pytest.mark.parametrize("many", ['"{count} claims"', 'many="{count} claims"'])
def test_a_counted_sentence_has_its_plural(project: Project, many: str) -> None:
    project.write(f'tr("One claim", {many}, count=count)')
    project.run()
    text = project.catalogue.read_text("utf-8")
    project.catalogue.write_text(text.replace('msgstr[0] ""', 'msgstr[0] "{count} 个论点"'), "utf-8")

    assert project.run()[0] == 0
    assert project.compiled.ngettext("One claim", "{count} claims", 1) == "{count} 个论点"


def test_a_translation_with_other_placeholders_is_refused(project: Project) -> None:
    project.write('tr("Save {name}", name=name)')
    project.run()
    project.translate("Save {name}", "保存 {nam}")
    project.run()

    code, output = project.run("--check")

    assert code == 1
    assert "has other placeholders" in output


def test_a_translation_that_is_not_compiled_is_noticed(project: Project) -> None:
    project.write('tr("Save")')
    project.run()
    project.translate("Save", "保存")

    code, output = project.run("--check")

    assert code == 1
    assert "ui.mo: not compiled" in output


def test_two_areas_that_translate_one_sentence_differently_are_named(project: Project) -> None:
    project.write('tr("Save")')
    (project.root / "debatemap" / "cli.py").write_text('tr("Save")', "utf-8")
    project.run()
    for area, translation in (("ui", "保存"), ("cli", "存储")):
        catalogue = project.catalogue.with_name(f"{area}.po")
        text = catalogue.read_text("utf-8").replace('"Save"\nmsgstr ""', f'"Save"\nmsgstr "{translation}"')
        catalogue.write_text(text, "utf-8")
    project.run()

    code, output = project.run("--check")

    assert code == 1
    assert "'Save' is '存储' in cli and '保存' in ui" in output


def test_a_translation_outlives_its_sentence_until_told_to_forget(project: Project) -> None:
    project.write('tr("Save")')
    project.run()
    project.translate("Save", "保存")
    project.write('tr("Keep")')
    project.run()

    project.write('tr("Save"); tr("Keep")')
    project.run()
    assert project.compiled.gettext("Save") == "保存"

    project.write('tr("Keep")')
    project.run("--forget")
    assert "保存" not in project.catalogue.read_text("utf-8")


def test_a_sentence_put_together_before_translation_is_refused(project: Project) -> None:
    project.write('tr(f"Save {name}")')

    code, output = project.run()

    assert code == 1
    assert "debatemap/ui/window.py:1: a sentence must be one plain string" in output


def test_a_catalogue_without_sentences_is_noticed(project: Project) -> None:
    project.write('tr("Save")')
    project.run()
    project.write("")

    code, output = project.run("--check")

    assert code == 1
    assert "ui.po: no sentence belongs to it" in output
