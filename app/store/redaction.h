// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

#include <QStringList>

/// Taking the words of a person out of records while what statistics count stays: ids, times, kinds, statuses, tags,
/// choices. Pure.
namespace desk::redaction {

/// A conversation of the person: its subject, opening text, remarks and fields in free text go.
void redact(Ticket& ticket);
/// An event of the person or of one of their conversations: its text, files and what they changed in words go.
void redact(Event& event);
void redact(Person& person);

/// A remark of theirs: that there was one is counted, so the mark stays.
void redactRemark(std::string& remark);

/// Stands where an address or a name was in somebody else's text.
inline constexpr const char* kMark = "[…]";
/// Whether one of these (an address, a name; not empty) occurs, whatever its case.
bool mentions(const std::string& text, const QStringList& needles);
/// The same with the mark in their place; whether there was any.
bool replaceMentions(std::string& text, const QStringList& needles);
/// Takes the mentions out of an event of somebody else; markup goes where it holds one, and so does a file's name.
bool replaceMentions(Event& event, const QStringList& needles);
bool replaceMentions(Ticket& ticket, const QStringList& needles);

} // namespace desk::redaction
