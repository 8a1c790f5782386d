// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/store/personerasure.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace desk::ui {

/// Asks for the address of a person who is to be forgotten, says what will happen, shows that it goes on and what was
/// done. Values in, intents out.
class EraseDialog final : public QDialog {
    Q_OBJECT

public:
    explicit EraseDialog(QWidget* parent);
    void setErased(const ErasureSummary& summary);
    /// It stopped: cancelled, or the store cannot be used.
    void setFailed(const Error& error);

    void reject() override;

signals:
    void eraseWanted(const QString& address);
    void stopWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    [[nodiscard]] bool isAddress() const;

    bool m_running = false, m_done = false;
    QLabel *m_what, *m_label, *m_outcome;
    QLineEdit* m_address;
    QProgressBar* m_progress;
    QPushButton *m_erase, *m_close;
};

} // namespace desk::ui
