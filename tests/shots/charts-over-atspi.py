# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the dashboards over the accessibility bus, as a screen reader does."""
import time

from atspi import Atspi, Focus, Lost, children, demo, descendants, press, run, until


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


def look(program, profile):
    with demo(program, profile) as app:
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
    run(look)
