# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a conversation over the accessibility bus, as a screen reader does."""
import time

from atspi import Atspi, Focus, Lost, children, demo, descendants, run, until

NAME = "Conversation"


def timeline(app):
    """The conversation's list, once it has something to read."""
    found = next((node for node in descendants(app, Atspi.Role.LIST) if node.get_name() == NAME), None)
    return found if found is not None and found.get_child_count() > 1 else None


def blocks(view):
    """What is read of each block, and where it stands."""
    return [(child.get_name() or "", child.get_extents(Atspi.CoordType.SCREEN), child.get_state_set()) for child in children(view)]


def settled(app):
    """The conversation, once two looks a while apart find the same: the demo is still being copied at first."""
    view = timeline(app)
    before = [words for words, _, _ in blocks(view)] if view else None
    time.sleep(1.5)
    view = timeline(app)
    return view if view and before == [words for words, _, _ in blocks(view)] else None


def expect_told(view):
    told = blocks(view)
    silent = [i for i, (words, _, _) in enumerate(told) if not words.strip()]
    if silent:
        raise Lost(f"the blocks {silent} of {len(told)} say nothing")
    seen = [area for _, area, states in told if states.contains(Atspi.StateType.SHOWING)]
    if not seen or any(area.width <= 0 or area.height <= 0 for area in seen):
        raise Lost("a block that is shown is nowhere")
    tops = [area.y for area in seen]
    if tops != sorted(tops):
        raise Lost(f"what is shown is not told from top to bottom: {tops}")
    return len(told)


def read_on(focus, view):
    """The arrows go from block to block, each announced with its words."""
    told = {words for words, _, _ in blocks(view)}
    read = [focus.after(key, Atspi.Role.LIST_ITEM, f"{key} is not announced")[1] for key in ("Down", "Down", "Up")]
    if not set(read) <= told:
        raise Lost(f"the keys lead to what the conversation does not have: {set(read) - told}")
    if read[0] == read[1] or read[0] != read[2]:
        raise Lost(f"the keys do not lead from block to block: {read}")


def look(program, profile):
    with demo(program, profile) as app:
        view = until(lambda: settled(app), 90, "no conversation is read")
        focus = Focus()
        count = expect_told(view)
        view.grab_focus()
        until(lambda: view.get_state_set().contains(Atspi.StateType.FOCUSED) or focus.seen, 10, "the conversation takes no focus")
        read_on(focus, view)
        print(f"{count} blocks of a conversation are told and walked through")


if __name__ == "__main__":
    run(look)
