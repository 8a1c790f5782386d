// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace desk::ui {

/// What a person sees who has no account yet: what this is, and two ways to begin.
class FirstStart final : public QWidget {
    Q_OBJECT

public:
    explicit FirstStart(QWidget* parent = nullptr);

signals:
    void addAccountChosen();
    void demoChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Card {
        QWidget* box;
        QLabel *icon, *title, *words;
        QPushButton* button;
    };
    Card makeCard(bool first);
    void retranslate();
    void restyle();
    void measureWords();

    QLabel *m_title, *m_words, *m_lock, *m_keys;
    Card m_add, m_demo;
};

} // namespace desk::ui
