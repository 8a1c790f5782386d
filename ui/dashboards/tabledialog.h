// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/charttable.h"

#include <QDialog>

class QTableWidget;

namespace desk::ui {

/// A chart as the table that it is drawn from, to read and to copy: what is selected, or all of it, as text that a
/// spreadsheet takes. Stays as it was opened.
class TableDialog final : public QDialog {
    Q_OBJECT

public:
    TableDialog(const QString& title, const QString& subtitle, const ChartTable& table, QWidget* parent = nullptr);
    void copy();

signals:
    void copied();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTableWidget* m_table;
};

} // namespace desk::ui
