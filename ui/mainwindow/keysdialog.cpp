// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/keysdialog.h"

#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>

namespace desk::ui {

namespace {

QString native(const char* keys)
{
    return QKeySequence(QLatin1String(keys)).toString(QKeySequence::NativeText);
}

} // namespace

KeysDialog::KeysDialog(const QList<Line>& commands, const QList<Line>& reading, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    const QList<Line> list {
        { native("J") + QStringLiteral(" / ") + native("K"), tr("Next or previous conversation") },
        { native("Enter"), tr("Open the conversation") },
        { native("Ctrl+C"), tr("Copy the selected conversations") },
        { native("Ctrl+A"), tr("Select all") },
        { native("Down"), tr("In the filter: what can stand here") },
        { native("Tab"), tr("In the filter: take the completion") },
        { native("Alt+Enter"), tr("In the filter: mend the mistake") },
        { native("Shift+Left") + QStringLiteral(" / ") + native("Right"), tr("On the time strip: move the days") },
        { native("Alt+Up") + QStringLiteral(" / ") + native("Down"), tr("On a saved view: move it") },
        { native("F2"), tr("On a saved view: rename it") },
        { native("Del"), tr("On a saved view: remove it") },
        { native("Esc"), tr("Close, clear or go back") },
    };
    QList<Line> conversation = reading;
    conversation += {
        { native("Up") + QStringLiteral(" / ") + native("Down"), tr("The block before or after") },
        { native("Space"), tr("A screenful on, then the next conversation") },
        { native("Enter"), tr("Open or fold changes and quoted text") },
        { native("Ctrl+C"), tr("Copy the selection or the message, with its source") },
        { native("Menu"), tr("Links, files and source of the message") },
    };
    const QString arrows = native("Left") + QStringLiteral(" / ") + native("Right");
    const QList<Line> charts {
        { arrows, tr("From point to point") },
        { native("Space"), tr("Choose the point") },
        { native("Ctrl+Space"), tr("Add the point, or take it out") },
        { native("Shift+Left") + QStringLiteral(" / ") + native("Right"), tr("Move the range") },
        { native("Alt+Left") + QStringLiteral(" / ") + native("Right"), tr("Make the range longer or shorter") },
        { native("Enter"), tr("List the tickets of the point") },
        { native("Ctrl+C"), tr("Copy the point’s values") },
        { native("Ctrl+T"), tr("Show as a table") },
        { native("?"), tr("Why these numbers") },
        { native("Ctrl+Shift+Left") + QStringLiteral(" / ") + native("Right"), tr("Move the chart") },
        { native("Ctrl+Z"), tr("Undo the last step") },
        { native("Esc"), tr("Clear the selection") },
    };
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(2, 16);
    addColumn(*grid, 0, tr("Window"), commands);
    addColumn(*grid, 3, tr("Conversation"), conversation);
    grid->setColumnMinimumWidth(5, 16);
    addColumn(*grid, 6, tr("Other panes"), list);
    addColumn(*grid, 6, tr("Charts"), charts, static_cast<int>(list.size()) + 2);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(grid);
    layout->addWidget(buttons);
}

void KeysDialog::addColumn(QGridLayout& grid, int column, const QString& title, const QList<Line>& lines, int row)
{
    auto* heading = new QLabel(title);
    heading->setFont(Theme::font("body", QFont::DemiBold));
    grid.addWidget(heading, row++, column, 1, 2);
    for (const Line& line : lines) {
        auto* keys = new QLabel(line.keys);
        setInk(keys, "text.secondary");
        auto* what = new QLabel(line.what);
        keys->setAccessibleName(line.what + QStringLiteral(": ") + line.keys);
        grid.addWidget(keys, row, column);
        grid.addWidget(what, row++, column + 1);
    }
}

} // namespace desk::ui
