// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QGridLayout;

namespace desk::ui {

/// What can be written in the filter line: how terms go together, and every field with its values and an example, from
/// the same list that the parser reads. Esc closes; the arrow keys scroll.
class LanguageHelp final : public QDialog {
    Q_OBJECT

public:
    explicit LanguageHelp(QWidget* parent = nullptr);

private:
    void addHeading(const QString& words);
    void addLine(const QString& written, const QString& meaning, const QString& more = {});
    void addGrammar();
    void addFields();

    QGridLayout* m_grid;
};

} // namespace desk::ui
