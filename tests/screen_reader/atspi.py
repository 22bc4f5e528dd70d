"""The library that screen readers on Linux listen with, libatspi, as far as the test needs it."""

import ctypes
import time
from collections.abc import Callable, Iterator
from typing import Final

LIBRARIES: Final = ("libatspi.so.0", "libgobject-2.0.so.0", "libglib-2.0.so.0")
FOCUSED, SELECTED, SHOWING, EXPANDABLE = 12, 23, 25, 9
"""Numbers of AtspiStateType."""
_SIGNATURES: Final = {
    "atspi_init": (ctypes.c_int, ()),
    "atspi_get_desktop": (ctypes.c_void_p, (ctypes.c_int,)),
    "atspi_accessible_set_cache_mask": (None, (ctypes.c_void_p, ctypes.c_int)),
    "atspi_accessible_get_child_count": (ctypes.c_int, (ctypes.c_void_p, ctypes.c_void_p)),
    "atspi_accessible_get_child_at_index": (ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)),
    "atspi_accessible_get_name": (ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_void_p)),
    "atspi_accessible_get_role_name": (ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_void_p)),
    "atspi_accessible_get_state_set": (ctypes.c_void_p, (ctypes.c_void_p,)),
    "atspi_state_set_contains": (ctypes.c_int, (ctypes.c_void_p, ctypes.c_int)),
    "atspi_event_listener_new": (ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)),
    "atspi_event_listener_register": (ctypes.c_int, (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)),
}


class _Event(ctypes.Structure):
    """AtspiEvent."""

    _fields_ = (
        ("type", ctypes.c_char_p),
        ("source", ctypes.c_void_p),
        ("detail1", ctypes.c_int),
        ("detail2", ctypes.c_int),
        ("kind", ctypes.c_size_t),
        ("value", ctypes.c_void_p),
    )


_Heard = ctypes.CFUNCTYPE(None, ctypes.POINTER(_Event), ctypes.c_void_p)
Hear = Callable[[str, int, "Thing", str], object]


class Listener:
    """One that hears what programs of this desktop tell, as a screen reader does."""

    def __init__(self) -> None:
        self._spi, self._objects, self._loop = (ctypes.CDLL(name) for name in LIBRARIES)
        for name, (result, arguments) in _SIGNATURES.items():
            function = getattr(self._spi, name)
            function.restype, function.argtypes = result, arguments
        self._objects.g_object_ref.restype, self._objects.g_object_ref.argtypes = ctypes.c_void_p, (ctypes.c_void_p,)
        self._objects.g_type_check_value_holds.argtypes = ctypes.c_void_p, ctypes.c_size_t
        if self._spi.atspi_init() not in (0, 1):
            raise RuntimeError("there is nobody to listen to on this bus")
        self.desktop = Thing(self, self._spi.atspi_get_desktop(0))
        self._spi.atspi_accessible_set_cache_mask(self.desktop.address, 0)
        self._kept: list[object] = []

    def call(self, name: str, *arguments: object) -> int:
        """Call a function of the library whose last parameter takes an error, or nothing."""
        return int(getattr(self._spi, name)(*arguments, None) or 0)

    def ask(self, name: str, *arguments: object) -> int:
        """Call a function of the library that takes no error."""
        return int(getattr(self._spi, name)(*arguments) or 0)

    def words(self, name: str, address: int) -> str:
        """Call a function that returns words."""
        found = self.call(name, address)
        return ctypes.string_at(found).decode() if found else ""

    def hear(self, event: str, hear: Hear) -> None:
        """Call a function with what an event says: its type, a number, what it happened to, words if there are any."""

        def heard(told: "ctypes._Pointer[_Event]", _data: object) -> None:
            one = told.contents
            source = Thing(self, self._objects.g_object_ref(one.source))
            hear(one.type.decode(), one.detail1, source, self._said(one))

        called = _Heard(heard)
        listener = self.ask("atspi_event_listener_new", ctypes.cast(called, ctypes.c_void_p), None, None)
        self.call("atspi_event_listener_register", listener, event.encode())
        self._kept.append(called)

    def wait_for(self, holds: Callable[[], object], seconds: float) -> bool:
        """Listen until something holds; tell whether it does."""
        end = time.monotonic() + seconds
        while not (found := holds()) and time.monotonic() < end:
            while self._loop.g_main_context_iteration(None, 0):
                pass
            time.sleep(0.005)
        return bool(found)

    def _said(self, event: _Event) -> str:
        words = event.kind == _STRING and event.value
        return ctypes.string_at(event.value).decode() if words else ""


_STRING: Final = 16 << 2
"""G_TYPE_STRING."""


class Thing:
    """Something that a program shows."""

    def __init__(self, listener: Listener, address: int) -> None:
        self._listener, self.address = listener, address

    @property
    def name(self) -> str:
        """Return what a screen reader says of it."""
        return self._listener.words("atspi_accessible_get_name", self.address)

    @property
    def role(self) -> str:
        """Return what kind of thing it is."""
        return self._listener.words("atspi_accessible_get_role_name", self.address)

    def children(self) -> "Iterator[Thing]":
        """Yield what is within it."""
        count = self._listener.call("atspi_accessible_get_child_count", self.address)
        for place in range(count):
            yield Thing(self._listener, self._listener.call("atspi_accessible_get_child_at_index", self.address, place))

    def within_shown(self) -> "Iterator[Thing]":
        """Yield everything below it that is shown, and nothing of the rest."""
        for child in self.children():
            if child.has(SHOWING):
                yield child
                yield from child.within_shown()

    def has(self, state: int) -> bool:
        """Tell whether it is in a state."""
        states = self._listener.ask("atspi_accessible_get_state_set", self.address)
        return bool(self._listener.ask("atspi_state_set_contains", states, state))
