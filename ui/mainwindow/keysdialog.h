// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QGridLayout;

namespace desk::ui {

/// The keys of the window in one plain list. Esc closes.
class KeysDialog final : public QDialog {
    Q_OBJECT

public:
    struct Line {
        QString keys, what;
    };
    /// `commands` come first, then the keys that belong to a pane.
    explicit KeysDialog(const QList<Line>& commands, QWidget* parent = nullptr);

private:
    void addColumn(QGridLayout& grid, int column, const QString& title, const QList<Line>& lines);
};

} // namespace desk::ui
