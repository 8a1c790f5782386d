// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/inforow.h"

#include "app/pipeline/textsearch.h"
#include "ui/common/format.h"
#include "ui/common/iconbutton.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

namespace desk::ui {

InfoRow::InfoRow(QWidget* parent)
    : QWidget(parent)
    , m_best(new IconButton("star", 24, this))
    , m_columns(new IconButton("columns", 24, this))
    , m_density(new IconButton("density", 24, this))
{
    setObjectName(QStringLiteral("infoRow"));
    setFixedHeight(32);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_best);
    layout->addWidget(m_columns);
    layout->addWidget(m_density);
    m_best->setObjectName(QStringLiteral("bestFirst"));
    m_best->setCheckable(true);
    m_best->hide();
    connect(m_best, &IconButton::clicked, this, &InfoRow::bestFirstToggled);
    connect(m_columns, &IconButton::clicked, this,
        [this] { emit columnsWanted(m_columns->mapToGlobal(QPoint(0, m_columns->height() + 2))); });
    connect(m_density, &IconButton::clicked, this, &InfoRow::densityToggled);
    retranslate();
}

void InfoRow::setView(const ViewState& view)
{
    m_waiting = qint64(view.waitingOverDay);
    m_unassigned = qint64(view.unassigned);
    m_median = view.medianFirstReply;
    m_best->setVisible(!textTerms(view.request.query).empty());
    m_best->setChecked(view.request.sort.key == SortKey::Relevance);
    setAccessibleName(text());
    update();
}

std::vector<std::vector<InfoRow::Piece>> InfoRow::facts() const
{
    // The number's place in the sentence is the translator's.
    const auto pieces = [](const QString& sentence, const QString& number, const char* colour, QFont::Weight weight) {
        const auto at = sentence.indexOf(number);
        if (at < 0 || number.isEmpty())
            return std::vector<Piece> { { sentence, "text.secondary", QFont::Normal } };
        return std::vector<Piece> { { sentence.left(at), "text.secondary", QFont::Normal }, { number, colour, weight },
            { sentence.mid(at + number.size()), "text.secondary", QFont::Normal } };
    };
    const QString waiting = formatCount(m_waiting);
    const QString unassigned = formatCount(m_unassigned);
    std::vector<std::vector<Piece>> result {
        pieces(tr("%Ln wait > 24 h", nullptr, int(m_waiting)), waiting, m_waiting > 0 ? "wait.late" : "text.primary",
            QFont::DemiBold),
        pieces(tr("%Ln unassigned", nullptr, int(m_unassigned)), unassigned, "text.primary", QFont::DemiBold),
    };
    if (m_median != kNoMinutes) {
        const QString median = formatDuration(m_median);
        result.push_back(pieces(tr("median first reply %1").arg(median), median, "text.primary", QFont::Medium));
    }
    return result;
}

QString InfoRow::text() const
{
    QStringList sentences;
    for (const auto& fact : facts()) {
        QString sentence;
        for (const Piece& piece : fact)
            sentence += piece.text;
        sentences.append(sentence);
    }
    return sentences.join(QStringLiteral(" · "));
}

void InfoRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color("surface.base"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color("border.hair"));
    const QWidget* left = m_best->isVisible() ? m_best : m_columns;
    const int end = (isRightToLeft() ? width() - left->geometry().right() : left->x()) - 8;
    int x = 12;
    bool first = true;
    for (const auto& fact : facts()) {
        int wide = first ? 0 : 20;
        for (const Piece& piece : fact)
            wide += QFontMetrics(Theme::font("secondary", piece.weight)).horizontalAdvance(piece.text);
        if (x + wide > end)
            return; // a fact that does not fit goes whole
        const auto write = [&](const QString& text, const char* colour, QFont::Weight weight) {
            painter.setFont(Theme::font("secondary", weight));
            painter.setPen(theme.color(colour));
            const int advance = painter.fontMetrics().horizontalAdvance(text);
            painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, advance + 1, height() - 1)),
                Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, text);
            x += advance;
        };
        if (!first) {
            x += 8;
            write(QStringLiteral("·"), "text.tertiary", QFont::Normal);
            x += 8;
        }
        for (const Piece& piece : fact)
            write(piece.text, piece.colour, piece.weight);
        first = false;
    }
}

void InfoRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InfoRow::retranslate()
{
    m_best->setLabel(tr("Best match first"));
    m_columns->setLabel(tr("Columns"));
    m_density->setLabel(tr("Row height"));
    setAccessibleName(text());
    update();
}

} // namespace desk::ui
