"""Printing: a handout on paper as lines and letters, with the system's preview."""

from collections.abc import Iterable

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from debatemap.export.handout.composing import PlannedSheet
from debatemap.export.handout.plan import Handout
from debatemap.export.handout.sheet import POINTS_PER_PIXEL, Sheet
from debatemap.i18n import tr
from debatemap.ui.plotting import plot

_PIXELS_PER_INCH = 72 / POINTS_PER_PIXEL


def preview(handout: Handout, parent: QWidget) -> None:
    """Show the sheets as the printer will print them, and print them when the user says so."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_layout(handout.sizes[0]))
    printer.setDocName(handout.title)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(tr("Print"))
    dialog.paintRequested.connect(lambda asked: print_sheets(asked, handout.sheets(), handout.sizes[0]))
    dialog.exec()
    dialog.deleteLater()


def print_sheets(printer: QPrinter, sheets: Iterable[PlannedSheet], page: Sheet) -> None:
    """Paint sheets on pages of one size: most printers keep to one, so that what lies across is turned."""
    printer.setPageLayout(_layout(page))
    painter = QPainter()
    try:
        for place, sheet in enumerate(sheets):
            if not (printer.newPage() if place else painter.begin(printer)):
                return
            painter.setTransform(_onto_the_page(printer, page, sheet.size))
            plot(painter, sheet)
    finally:
        painter.end()


def _onto_the_page(printer: QPrinter, page: Sheet, sheet: Sheet) -> QTransform:
    """Return what takes pixels of a sheet to dots of the printer, a quarter turn included where it lies across."""
    dots = printer.resolution() / _PIXELS_PER_INCH
    placed = QTransform.fromScale(dots, dots)
    if (sheet.width > sheet.height) == (page.width > page.height):
        return placed
    return placed.translate(0, page.height).rotate(-90)


def _layout(sheet: Sheet) -> QPageLayout:
    """Return the page of a sheet, without margins of its own: the sheets have theirs."""
    width, height = sorted((sheet.width * POINTS_PER_PIXEL, sheet.height * POINTS_PER_PIXEL))
    turned = QPageLayout.Orientation.Landscape if sheet.width > sheet.height else QPageLayout.Orientation.Portrait
    paper = QPageSize(QSizeF(width, height), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(paper, turned, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
