// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace desk::ui {

/// What stands where a list would: one sentence what is missing, one what to do (a link if it can be
/// done here), at most one button.
class EmptyNote final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyNote(QWidget* parent = nullptr);
    /// No button where `action` is empty.
    void setWords(const QString& what, const QString& next, const QString& action);

    /// A sentence under the others that does something when chosen; none where it is empty.
    void setLink(const QString& sentence);

signals:
    void linkChosen();
    void actionChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    QLabel* m_what;
    QLabel* m_next;
    QLabel* m_link;
    QPushButton* m_action;
};

} // namespace desk::ui
