// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/languagehelp.h"

#include "app/query/vocabulary.h"
#include "ui/filters/fieldwords.h"
#include "ui/filters/querytext.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace desk::ui {

LanguageHelp::LanguageHelp(QWidget* parent)
    : QDialog(parent)
    , m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("languageHelp"));
    setWindowTitle(tr("What a filter can say"));
    auto* page = new QWidget;
    page->setLayout(m_grid);
    m_grid->setContentsMargins(20, 12, 20, 12);
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    addGrammar();
    addFields();
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    area->setMinimumWidth(page->sizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->setContentsMargins(20, 0, 20, 0);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(12);
    layout->addWidget(area);
    layout->addWidget(buttons);
    resize(sizeHint().width(), 620);
    area->setFocus();
}

void LanguageHelp::addHeading(const QString& words)
{
    auto* heading = new QLabel(words);
    heading->setFont(Theme::font("body", QFont::DemiBold));
    const int row = m_grid->rowCount();
    m_grid->setRowMinimumHeight(row, 32);
    m_grid->addWidget(heading, row, 0, 1, 2, Qt::AlignBottom | Qt::AlignLeading);
}

/// What is written can be selected and copied.
void LanguageHelp::addLine(const QString& written, const QString& meaning, const QString& more)
{
    const int row = m_grid->rowCount();
    auto* code = new QLabel(written);
    code->setTextFormat(Qt::PlainText);
    code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    code->setAccessibleName(written + QStringLiteral(": ") + meaning);
    m_grid->addWidget(code, row, 0, Qt::AlignTop);
    auto* words = new QLabel(more.isEmpty() ? meaning : meaning + QLatin1Char('\n') + more);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setMinimumWidth(300);
    setInk(words, "text.secondary");
    m_grid->addWidget(words, row, 1, Qt::AlignTop);
}

void LanguageHelp::addGrammar()
{
    addHeading(tr("Words and terms"));
    addLine(QStringLiteral("refund status:open"), tr("everything side by side has to match"));
    addLine(QStringLiteral("status:open,pending"), tr("after a colon, a comma is an “or”"));
    addLine(QStringLiteral("-tag:spam"), tr("a minus turns a term or a group round"));
    addLine(QStringLiteral("(tag:refund OR tag:return) -status:closed"),
        tr("OR, in capitals, between terms; parentheses hold them together. Without parentheses OR reaches to both "
           "ends "
           "of the line."));
    addLine(QStringLiteral("\"late delivery\""), tr("these words one after the other"));
    addLine(QStringLiteral("charg*"), tr("everything that begins like this"));
    addLine(QStringLiteral("/inv-?\\d+/i"),
        tr("a regular expression; with i, upper and lower case are alike. It may take up to two seconds."));
    addLine(QStringLiteral("assignee:none  tag:any"), tr("has no value; has a value"));
    addHeading(tr("Numbers, dates and times"));
    addLine(QStringLiteral("reopens:>0  replies:2..5"), tr("<, <=, >, >= and ranges; both ends belong to a range"));
    addLine(QStringLiteral("created:2026  created:2026-01  created:2026-01-15"),
        tr("a year, a month or a day, as they begin where the help desk is"));
    addLine(QStringLiteral("updated:<7d  waiting:>24h"),
        tr("younger than seven days; longer than 24 hours. m, h, d and w are minutes, hours, days and weeks."));
}

void LanguageHelp::addFields()
{
    addHeading(tr("Fields"));
    for (const QString& name : queryFieldNames())
        if (const auto field = queryFieldFromName(name))
            addLine(fieldExample(*field), fieldWords(*field), closedValues(*field).join(QStringLiteral(", ")));
    addLine(fieldExample(QueryField::Metric), fieldWords(QueryField::Metric),
        tr("By the metric’s name in “stats”: a duration or a count, a day or an hour of the week, yes or no of a "
           "share."));
    addLine(fieldExample(QueryField::Custom), fieldWords(QueryField::Custom),
        tr("By its title, in quotes, as your help desk has it."));
}

} // namespace desk::ui
