// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsstore.h"

namespace desk::ui {

/// Which conversations were read on this computer, and in which state: the instant of their last change, seconds. Kept
/// in a file of the profile beside its settings; the longest unchanged are forgotten when they are many. GUI thread.
class ReadMarks {
public:
    static constexpr int kMostKept = 4000;

    explicit ReadMarks(const QString& file);
    /// Whether the ticket was read after its change at `updated`.
    [[nodiscard]] bool isRead(const QString& accountId, const QString& ticketId, quint32 updated) const;
    void markRead(const QString& accountId, const QString& ticketId, quint32 updated);

private:
    void forgetOldest();

    SettingsStore m_store;
};

} // namespace desk::ui
