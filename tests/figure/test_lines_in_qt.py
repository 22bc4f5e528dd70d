"""Qt draws the lines as wide as the table of widths says, so that nothing needs to be wrapped again."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from pytestqt.qtbot import QtBot

from debatemap.figure.lines import break_lines
from debatemap.figure.metrics import FACES, runs
from debatemap.figure.type import CLAIM, CONTENTION, FIELD, NUMBER, SECONDARY, TextStyle
from debatemap.paths import resources

ENGLISH = (
    "Karpathy’s “ghosts” aren’t animals — they’re well-known, state-of-the-art imitations (of 15 trillion tokens), "
    "trained for $100 million and 5 GW… AVATAR, To Wave, official fjord offices; Tesla’s 1.5 km/h: “Really?” & so on."
)
CHINESE = (
    "卡帕西说：“大语言模型（LLM）不是动物，而是‘幽灵’……”——它们只是模仿了2025年互联网上的100%的文字，"
    "你觉得 GPT-4 很贵吗？埃隆·马斯克、《苦涩的教训》；讨论！"
)
CLOSE = 0.006


@pytest.fixture(scope="module")
def families(qapp: object) -> Iterator[dict[str, str]]:
    assert qapp
    numbers = {face: QFontDatabase.addApplicationFont(str(resources() / "fonts" / FACES[face])) for face in FACES}
    yield {face: QFontDatabase.applicationFontFamilies(number)[0] for face, number in numbers.items()}
    for number in numbers.values():
        QFontDatabase.removeApplicationFont(number)


def drawn_width(text: str, style: TextStyle, language: str, families: dict[str, str]) -> float:
    total = 0.0
    for run in runs(text, language, style.weight):
        font = QFont([families[run.face]])
        font.setPixelSize(int(style.size_in(language)))
        font.setWeight(QFont.Weight.DemiBold if run.face.endswith("-600") else QFont.Weight.Normal)
        font.setKerning(False)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        total += QFontMetricsF(font).horizontalAdvance(run.text)
    return total


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (CHINESE, "zh-Hans"), (CHINESE, "en")])
@pytest.mark.parametrize("style", [CLAIM, CONTENTION, NUMBER, SECONDARY, FIELD])
def test_qt_draws_each_line_as_wide_as_measured(
    qtbot: QtBot, families: dict[str, str], style: TextStyle, text: str, language: str
) -> None:
    assert qtbot
    for limit in range(116, 264, 16):
        for line in break_lines(text, limit, style, language):
            assert drawn_width(line.text, style, language, families) == pytest.approx(line.width, rel=CLOSE)
