// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/tabledialog.h"

#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace desk::ui {

TableDialog::TableDialog(const QString& title, const QString& subtitle, const ChartTable& table, QWidget* parent)
    : QDialog(parent)
    , m_table(new QTableWidget(static_cast<int>(table.rows.size()), static_cast<int>(table.columns.size()), this))
{
    setObjectName(QStringLiteral("tableDialog"));
    setWindowTitle(title);
    auto* about = new QLabel(subtitle, this);
    about->setFont(Theme::font("secondary"));
    about->setTextFormat(Qt::PlainText);
    setInk(about, "text.tertiary");
    QStringList heads;
    for (const ChartColumn& column : table.columns)
        heads.append(column.title);
    m_table->setHorizontalHeaderLabels(heads);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            auto* item = new QTableWidgetItem(table.text(row, column));
            const bool words = table.columns[column].kind == ChartColumn::Kind::Text;
            item->setTextAlignment(Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight));
            m_table->setItem(static_cast<int>(row), static_cast<int>(column), item);
        }
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAccessibleName(title);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copyButton = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(QStringLiteral("copyTable"));
    connect(copyButton, &QPushButton::clicked, this, &TableDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(about);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(560, 480);
}

void TableDialog::copy()
{
    const QList<QTableWidgetSelectionRange> chosen = m_table->selectedRanges();
    const bool all = chosen.isEmpty()
        || (chosen.size() == 1 && chosen.first().rowCount() == 1 && chosen.first().columnCount() == 1);
    QStringList lines;
    const auto add = [&](int row, int first, int last) {
        QStringList cells;
        for (int column = first; column <= last; ++column)
            cells.append(row < 0 ? m_table->horizontalHeaderItem(column)->text() : m_table->item(row, column)->text());
        lines.append(cells.join(QLatin1Char('\t')));
    };
    if (all) {
        for (int row = -1; row < m_table->rowCount(); ++row)
            add(row, 0, m_table->columnCount() - 1);
    } else {
        for (const QTableWidgetSelectionRange& range : chosen)
            for (int row = range.topRow(); row <= range.bottomRow(); ++row)
                add(row, range.leftColumn(), range.rightColumn());
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    emit copied();
}

void TableDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QDialog::keyPressEvent(event);
}

} // namespace desk::ui
