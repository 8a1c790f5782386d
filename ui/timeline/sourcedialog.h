// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace desk::ui {

/// A record as the help desk sent it, as plain text in the fixed font, to read, search by eye and copy. Esc closes.
class SourceDialog final : public QDialog {
    Q_OBJECT

public:
    SourceDialog(const QString& title, const QString& source, QWidget* parent);
};

} // namespace desk::ui
