// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncstatus.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace desk::ui {

class EmptyNote;

/// What a person should act on or know, newest first: what happened to which account, what it means, when, and one
/// button. Solved issues stay a day, in the tertiary colour.
class IssueList final : public QWidget {
    Q_OBJECT

public:
    explicit IssueList(QWidget* parent = nullptr);
    void setAccountNames(const QHash<QString, QString>& names);
    void raise(const Issue& issue);
    void clear(const QString& accountId, const QString& key, Millis now);
    /// Unsolved ones.
    [[nodiscard]] int openCount() const;

signals:
    void actionChosen(const QString& accountId, desk::Issue::Action action);
    void countChanged(int open);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* makeRow(const Issue& issue);

    QList<Issue> m_issues; ///< newest first
    QHash<QString, QString> m_names;
    QVBoxLayout* m_rows;
    EmptyNote* m_note;
};

} // namespace desk::ui
