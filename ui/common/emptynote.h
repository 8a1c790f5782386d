// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace desk::ui {

/// What stands where a list would: one sentence what is missing, one what to do, at most one button.
class EmptyNote final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyNote(QWidget* parent = nullptr);
    /// No button where `action` is empty.
    void setWords(const QString& what, const QString& next, const QString& action);

signals:
    void actionChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    QLabel* m_what;
    QLabel* m_next;
    QPushButton* m_action;
};

} // namespace desk::ui
