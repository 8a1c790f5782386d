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
    /// `commands` of the window come first, then those of a conversation (`reading`), then keys of other panes.
    KeysDialog(const QList<Line>& commands, const QList<Line>& reading, QWidget* parent = nullptr);

private:
    void addColumn(QGridLayout& grid, int column, const QString& title, const QList<Line>& lines, int row = 0);
};

} // namespace desk::ui
