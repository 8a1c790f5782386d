# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts of this folder share that look at the program over the accessibility bus."""
import contextlib
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LOOP = GLib.MainContext.default()


class Lost(Exception):
    pass


def until(what, seconds, sentence):
    """The first true answer of what(), asked again until then; the bus is served meanwhile."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while LOOP.iteration(False):
            pass
        try:
            answer = what()
        except GLib.Error:  # it went while it was looked at
            answer = None
        if answer:
            return answer
        time.sleep(0.05)
    raise Lost(sentence)


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child


def descendants(node, role):
    """All of a role below a node; what is inside one of them is not looked at."""
    for child in children(node):
        if child.get_role() == role:
            yield child
        elif child.get_state_set().contains(Atspi.StateType.SHOWING) or child.get_role() in (
            Atspi.Role.FRAME,
            Atspi.Role.APPLICATION,
        ):
            yield from descendants(child, role)


def press(*keys):
    subprocess.run(["xdotool", "key", *keys], check=True)


class Focus:
    """What has the focus, as the bus tells it."""

    def __init__(self):
        self.seen = []
        self.listener = Atspi.EventListener.new(self.note)
        self.listener.register("object:state-changed:focused")

    def note(self, event):
        if event.detail1:
            self.seen.append((event.source.get_role(), event.source.get_name(), event.source))

    def after(self, key, role, sentence):
        self.seen.clear()
        press(key)
        return until(lambda: next((e for e in reversed(self.seen) if e[0] == role), None), 10, sentence)


def window_of(name):
    desktop = Atspi.get_desktop(0)
    return next((app for app in children(desktop) if app.get_name() == name and app.get_child_count()), None)

@contextlib.contextmanager
def demo(program, profile):
    """The program on its demo accounts with its window before us, as the bus has it."""
    window = subprocess.Popen([program, "--demo", "--profile", profile], stderr=subprocess.DEVNULL)
    manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
    try:
        app = until(lambda: window_of("deskscope"), 30, "the program is not on the accessibility bus")
        until(lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Deskscope$", "windowactivate", "--sync"],
                                     capture_output=True).returncode == 0, 40, "no window")
        yield app
    finally:
        window.terminate()
        window.wait()
        manager.terminate()


def run(look):
    """Ends the script with 1 and a sentence where a screen reader would be lost."""
    try:
        look(sys.argv[1], sys.argv[2])
    except Lost as lost:
        print(f"FAILED: {lost}")
        sys.exit(1)
