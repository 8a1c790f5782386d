// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "app/export/transcriptscope.h"
#include "ui/timeline/richtext.h"

#include <QString>
#include <vector>

namespace desk::ui {

/// A conversation as a document: everything that stands in a transcript, in words of the program's language and the
/// display zone. A value; HTML, Markdown, text and PDF are made from it alone, so that they all say the same. Nothing
/// of it is markup.
struct Transcript {
    struct Fact {
        QString name, value;
    };
    struct File {
        QString name, detail; ///< "invoice.pdf", "application/pdf, 12 kB"
        bool danger = false; ///< the help desk found malware in it
    };
    /// A change of a field, or what else is no message: somebody joined, a rating. `from` only of changes.
    struct Change {
        QString clock, when, author, what, from, to;
        bool ofField = false;
    };
    struct Item {
        enum class Kind { Day, Message, Wait, Changes };
        Kind kind = Kind::Message;
        QString words; ///< Day: the date; Wait: for whom
        QString length; ///< Wait: how long
        bool late = false; ///< Wait: it still runs, for us
        QString author, role, channel; ///< Message; for a note the role says so
        QString clock, when; ///< Message: "09:00", "2 Mar 2026, 09:00"
        QString iso; ///< Message: for machines
        AuthorRole side = AuthorRole::Unknown;
        bool note = false, removed = false;
        RichText body;
        std::vector<File> files;
        std::vector<Change> changes;
    };
    QString id, title, account; ///< title: "#7 Lost parcel"
    QString asOf, zone; ///< "Data up to 2 Apr 2026, 10:57", "Europe/Paris"
    std::vector<Fact> facts;
    QStringList notices; ///< what is missing or was left out
    std::vector<Item> items;
    Millis asOfTime = 0;
};

/// Makes the transcript of a conversation that TranscriptReader (or the timeline) gave; `scope` is only told, not
/// applied. Running waits end at `asOf`, the age of the data, so that the same data give the same document. Any thread
/// while the language does not change.
Transcript makeTranscript(const Conversation& conversation, const TranscriptScope& scope, Millis asOf);

} // namespace desk::ui
