"""Printing: the pages of a PDF on paper, with the system's preview."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from debatemap.export.pdf import Document
from debatemap.i18n import tr
from debatemap.ui.dialogs.page_preview import pixels

RESOLUTION = 200
"""Dots to the inch at which pages are printed."""


def pages_of(document: Document) -> tuple[QImage, ...]:
    """Return all pages of a document as images; takes a moment for each."""
    return tuple(pixels(document.content, page, RESOLUTION / 72).image() for page in range(document.pages))


def preview(document: Document, parent: QWidget) -> None:
    """Show the pages as the printer will print them, and print them when the user says so."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_layout(document.sizes[0]))
    images = pages_of(document)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(tr("Print"))
    dialog.paintRequested.connect(lambda asked: print_pages(asked, images, document.sizes))
    dialog.exec()


def print_pages(printer: QPrinter, images: Sequence[QImage], sizes: Sequence[tuple[float, float]]) -> None:
    """Draw images on a printer's pages, each turned as its page is."""
    with QPainter() as painter:
        for place, (image, size) in enumerate(zip(images, sizes, strict=True)):
            printer.setPageLayout(_layout(size))
            if place:
                printer.newPage()
            else:
                painter.begin(printer)
            room = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
            room.moveTopLeft(-printer.pageLayout().paintRectPixels(printer.resolution()).topLeft().toPointF())
            painter.drawImage(room, image)


def _layout(size: tuple[float, float]) -> QPageLayout:
    """Return the page of a size in points, without margins of its own: the pages have theirs."""
    width, height = sorted(size)
    turned = QPageLayout.Orientation.Landscape if size[0] > size[1] else QPageLayout.Orientation.Portrait
    paper = QPageSize(QSizeF(width, height), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(paper, turned, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
