# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the dashboards over the accessibility bus, as a screen reader does; ends with 1 and a sentence where one would be lost."""
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


def points(chart):
    return [child for child in children(chart) if child.get_role() == Atspi.Role.LIST_ITEM]


def complaint(chart):
    """What is missing of a chart: a name, a summary with its numbers, or points that say their values; nothing is missing of most."""
    name, summary, spots = chart.get_name(), chart.get_description() or "", points(chart)
    if not name:
        return "a chart has no name"
    if not spots:
        return f"“{name}” has no points"
    if not any(c.isdigit() for c in summary):
        return f"the summary of “{name}” has no number: {summary}"
    for spot in spots[:: max(1, len(spots) // 12)]:  # a call for each takes its time
        told = spot.get_name() or ""
        area = spot.get_extents(Atspi.CoordType.SCREEN)
        if not any(c.isdigit() for c in told):
            return f"a point of “{name}” does not say its value: “{told}”"
        if area.width <= 0 or area.height <= 0:
            return f"a point of “{name}” is nowhere: “{told}”"
    return None


def expect_told(chart):
    """Tickets still come in, and what is being laid out anew may say nothing for a moment."""
    last = [f"a chart could not be asked: {chart}"]

    def told():
        last[0] = complaint(chart)
        return last[0] is None

    try:
        until(told, 20, "")
    except Lost as lost:
        raise Lost(last[0]) from lost


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


def look(program, profile):
    window = subprocess.Popen([program, "--demo", "--profile", profile], stderr=subprocess.DEVNULL)
    manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
    try:
        app = until(lambda: window_of("deskscope"), 30, "the program is not on the accessibility bus")
        until(lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Deskscope$", "windowactivate", "--sync"],
                                     capture_output=True).returncode == 0, 20, "no window")
        focus = Focus()
        press("alt+2")
        charts = until(lambda: filled(app), 60, "the charts of the dashboard do not fill")
        for chart in charts:
            expect_told(chart)
        names = [chart.get_name() for chart in charts]
        if len(set(names)) != len(names):
            raise Lost(f"two charts have the same name: {names}")
        reach(focus, set(names))
        walk(focus)
        print(f"{len(names)} charts with {sum(len(points(c)) for c in charts)} points are named, told, reached and walked through")
    finally:
        window.terminate()
        window.wait()
        manager.terminate()


def filled(app):
    charts = list(descendants(app, Atspi.Role.CHART))
    return charts if len(charts) >= 9 and all(len(points(c)) > 0 for c in charts) else None


def reach(focus, wanted):
    """Tab comes by every chart."""
    reached = set()
    for _ in range(6 * len(wanted) + 40):
        focus.seen.clear()
        press("Tab")
        until(lambda: focus.seen, 10, "Tab leads nowhere")
        time.sleep(0.02)
        reached |= {name for role, name, _ in focus.seen if role == Atspi.Role.CHART}
        if reached >= wanted:
            return
    raise Lost(f"Tab does not reach {wanted - reached}")


def walk(focus):
    """In the chart that has the focus, the cursor goes from point to point and each is announced."""
    told = [focus.after(key, Atspi.Role.LIST_ITEM, f"{key} is not announced")[1] for key in ("Home", "Right", "Down", "End")]
    if len(set(told)) < 2 or not all(any(c.isdigit() for c in name) for name in told):
        raise Lost(f"the points that the keys lead to are told as {told}")


if __name__ == "__main__":
    try:
        look(sys.argv[1], sys.argv[2])
    except Lost as lost:
        print(f"FAILED: {lost}")
        sys.exit(1)
