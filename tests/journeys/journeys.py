"""Journeys through the program, each a process of its own: ``python journeys.py NAME [FILE]``."""

import os
import sys
from pathlib import Path

from debatemap.domain.model import Claim
from debatemap.ui.dialogs.handout import HandoutDialog
from tests.journeys.driving import CONTROL, SHIFT, Driver, Key, Steps, main, pause

UNFINISHED = "Only half a thou"


def change(driver: Driver) -> Steps:
    """Add a reason and an objection to the contention, begin a third text, and die."""
    yield driver.is_open
    yield driver.is_on_canvas
    driver.press(Key.Key_Tab)
    yield driver.is_editing
    driver.type("A reason of the class.")
    driver.press(Key.Key_Escape)
    yield driver.is_on_canvas
    driver.press(Key.Key_Backtab, SHIFT)
    yield driver.is_editing
    driver.type("An objection to it.")
    driver.press(Key.Key_Escape)
    yield driver.is_on_canvas
    driver.press(Key.Key_Tab)
    yield driver.is_editing
    driver.type(UNFINISHED)
    yield pause(1.5)
    driver.say(driver.window.workspace.debate.digest)
    driver.die()
    yield driver.is_open


def recover(driver: Driver) -> Steps:
    """Bring back what was lost, look at it, and undo to the beginning."""
    yield lambda: driver.dialog() is not None
    driver.press(Key.Key_Return)
    yield driver.is_open
    for claim in driver.window.workspace.debate[Claim]:
        driver.say(claim.text.shown("en"))
    yield driver.is_on_canvas
    while driver.window.workspace.document.undo_name is not None:
        driver.press(Key.Key_Z, CONTROL)
        yield driver.is_on_canvas
    driver.say(driver.window.workspace.debate.digest)


def end(driver: Driver) -> Steps:
    """Begin a reason for the contention, and end with the editor open as the system ends a session."""
    yield driver.is_open
    yield driver.is_on_canvas
    driver.press(Key.Key_Tab)
    yield driver.is_editing
    driver.type(UNFINISHED)
    yield driver.is_editing


def look(driver: Driver) -> Steps:
    """Open the file, say what is in it, and end; any question is an error."""
    yield driver.is_open
    driver.say(driver.window.workspace.debate.digest)


def five_claims(driver: Driver) -> Steps:
    """Write five claims into an empty debate and save it, by keys alone."""
    yield driver.window.isVisible
    driver.press(Key.Key_N, CONTROL)
    yield driver.is_open
    yield driver.is_editing
    driver.type("Schools should start later.")
    driver.press(Key.Key_Tab)
    yield driver.is_editing
    driver.type("Teenagers fall asleep late.")
    driver.press(Key.Key_Return)
    yield driver.is_editing
    driver.type("Tired people learn little.")
    driver.press(Key.Key_Backtab, SHIFT)
    yield driver.is_editing
    driver.type("Some learn well when tired.")
    driver.press(Key.Key_Return)
    yield driver.is_editing
    driver.type("Buses run early.")
    driver.press(Key.Key_Escape)
    yield driver.is_on_canvas
    driver.press_for_dialog(Key.Key_S, CONTROL)
    yield driver.asks_for_file
    driver.name_file(Path(os.environ["JOURNEY_OUT"]))
    yield lambda: driver.window.workspace.document.path is not None
    driver.say(driver.window.workspace.debate.digest)


def hand_out(driver: Driver) -> Steps:
    """Hand the map out as PDF with its texts in English, then in Chinese."""
    yield driver.is_open
    for language, name in (("en", "en.pdf"), ("zh-Hans", "zh.pdf")):
        path = Path(os.environ["JOURNEY_OUT"]) / name
        yield driver.is_on_canvas
        driver.program.change_settings(text_language=language)
        driver.press(Key.Key_K, CONTROL)
        yield pause(0.2)
        driver.type("hand out")
        driver.press_for_dialog(Key.Key_Return)
        yield lambda: isinstance(driver.dialog(), HandoutDialog)
        driver.press_for_dialog(Key.Key_Return)
        yield driver.asks_for_file
        driver.name_file(path)
        yield path.exists
        yield driver.is_open


JOURNEYS = {
    "change": change,
    "recover": recover,
    "end": end,
    "look": look,
    "five-claims": five_claims,
    "hand-out": hand_out,
}

if __name__ == "__main__":
    sys.exit(main(JOURNEYS))
