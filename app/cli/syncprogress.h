// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncstatus.h"

#include <QHash>
#include <QTextStream>
#include <QTimer>

namespace desk::cli {

/// Prints where syncs are, at most once a second: on a terminal one line that is rewritten, else a plain line for each
/// stream that moved.
class SyncProgress : public QObject {
    Q_OBJECT

public:
    explicit SyncProgress(QTextStream& err);
    void show(const QString& accountName, const SyncStatus& status);
    /// Prints what is still unsaid.
    void flush();
    /// A line of its own.
    void message(const QString& line);

private:
    void print();
    void printPlain(const QString& name, const SyncStatus& status);
    void printLive();

    QTextStream& m_err;
    bool m_terminal;
    bool m_lineOpen = false;
    QTimer m_timer;
    QHash<QString, SyncStatus> m_pending, m_latest; ///< by account name
    QHash<QString, QString> m_said; ///< by account and stream
};

} // namespace desk::cli
