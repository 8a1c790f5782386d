// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncstatus.h"
#include "ui/accounts/parts.h"

class QVBoxLayout;

namespace desk::ui {

/// Step 4: how far the first copy is, stream by stream. The window may be closed.
class CopyPage final : public AccountPage {
    Q_OBJECT

public:
    explicit CopyPage(QWidget* parent = nullptr);
    void setAccountName(const QString& name);
    void setStatus(const SyncStatus& status);
    [[nodiscard]] QString title() const override;

protected:
    void retranslate() override;
    void restyle() override;

private:
    struct Row {
        QLabel *name, *count;
        QWidget* bar;
    };
    Row addRow();
    void fill();
    void restyleState();

    QString m_name;
    SyncStatus m_status;
    QVBoxLayout* m_column;
    QLabel* m_state;
    std::vector<Row> m_rows;
};

} // namespace desk::ui
