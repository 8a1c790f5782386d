// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"

#include <QString>
#include <vector>

namespace desk::ui {

/// One number of a ticket with the way back to the events behind it.
struct MetricCell {
    enum class Tone { Normal, Warn, Late };
    struct Point {
        QString label; ///< "Ticket created", "Tom Okafor, Email"
        Millis at = 0;
        std::string eventId; ///< empty = not an event of the thread
    };

    QString value; ///< with its unit; an en dash where there is none
    QString label;
    Tone tone = Tone::Normal;
    QString question; ///< "Why 1 h 46 min?"
    QString definition; ///< one sentence
    std::vector<Point> points; ///< from, to; or every event that was counted
    QString result; ///< the subtraction or the count in words
    QString agreement; ///< what the help desk itself publishes; empty where it publishes nothing
    bool agrees = true;
};

/// The strip's cells: customer waits, first reply, replies, reopens, resolution. Definitions per reference metrics
/// M-entries on first reply, resolution and waits; calendar time. Pure but for the words; GUI thread.
std::vector<MetricCell> metricCells(const Conversation& conversation, Millis now);

} // namespace desk::ui
