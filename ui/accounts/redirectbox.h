// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/parts.h"

namespace desk::ui {

/// How an administrator makes the OAuth client, with the redirect addresses to copy.
class RedirectBox final : public QWidget {
    Q_OBJECT

public:
    explicit RedirectBox(QWidget* parent = nullptr);
    /// The addresses to register, one a line.
    static QString addresses();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void restyle();

    CardBox* m_card;
    QLabel *m_how, *m_list;
    QPushButton* m_copy;
};

} // namespace desk::ui
