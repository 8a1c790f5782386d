// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/suggest.h"

#include <QObject>
#include <QThreadPool>
#include <atomic>

namespace desk::ui {

/// Looks up the account's own values for the completion, off the GUI thread; only the newest question is answered.
class Suggester final : public QObject {
    Q_OBJECT

public:
    explicit Suggester(QObject* parent = nullptr);
    ~Suggester() override; ///< waits for the look-up under way, some milliseconds
    /// `name`: with Custom, the field of one's own whose values are wanted; empty = titles of such fields.
    void ask(const SnapshotPtr& snapshot, QueryField field, const QString& name, const QString& prefix);

signals:
    void answered(desk::QueryField field, const QString& name, const QString& prefix,
        const std::vector<desk::Suggestion>& values);

private:
    QThreadPool m_pool;
    std::atomic<int> m_newest { 0 };
};

} // namespace desk::ui
