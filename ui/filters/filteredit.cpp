// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/filteredit.h"

#include "ui/filters/queryhighlighter.h"
#include "ui/filters/querytext.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

namespace desk::ui {

namespace {

constexpr int kHeight = 28;
constexpr int kChipHeight = 22;
constexpr int kGroupHeight = 26;

} // namespace

FilterEdit::FilterEdit(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(std::make_unique<QueryHighlighter>(document(), m_terms, m_mistake))
{
    setObjectName(QStringLiteral("filterEdit"));
    setFrameShape(NoFrame);
    setLineWrapMode(NoWrap);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(kHeight);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    viewport()->setAutoFillBackground(false);
    adjustFont();
    connect(this, &QPlainTextEdit::textChanged, this, &FilterEdit::parse);
}

FilterEdit::~FilterEdit() = default;

void FilterEdit::adjustFont()
{
    document()->setDocumentMargin(std::max(0.0, (kHeight - QFontMetricsF(font()).lineSpacing()) / 2));
}

void FilterEdit::replaceText(const QString& text)
{
    replaceRange(0, int(toPlainText().size()), text);
}

void FilterEdit::replaceRange(int begin, int end, const QString& text)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void FilterEdit::setChartTerms(const QSet<QString>& terms)
{
    m_chartTerms = terms;
    viewport()->update();
}

void FilterEdit::parse()
{
    const QString text = toPlainText();
    if (text == m_parsedText) // the highlighter's own formats count as changes too
        return;
    m_parsedText = text;
    auto result = parseQuery(text);
    m_mistake.reset();
    if (auto* error = std::get_if<QueryError>(&result)) {
        m_mistake = *error;
        m_terms = queryBefore(text, error->begin).terms; // what stands before the mistake is right already
    } else {
        m_terms = std::get<Query>(result).terms;
    }
    m_highlighter->rehighlight();
    viewport()->update();
    emit parsed();
}

QRectF FilterEdit::characterRect(int position) const
{
    const QTextBlock block = document()->firstBlock();
    const QTextLine line = block.layout()->lineAt(0);
    const QRectF geometry = blockBoundingGeometry(block).translated(contentOffset());
    if (!line.isValid())
        return geometry;
    return { geometry.x() + line.cursorToX(position), geometry.y() + line.y(), 1, line.height() };
}

std::vector<std::pair<QRectF, const QueryTerm*>> FilterEdit::chips() const
{
    std::vector<std::pair<QRectF, const QueryTerm*>> result;
    const QString text = toPlainText();
    for (const QueryTerm* term : plainTerms(m_terms)) {
        if (term->field == QueryField::Text)
            continue;
        const QRectF from = characterRect(term->begin);
        // The last letter before a parenthesis is wide: half of its room is the chip's.
        const bool beforeParenthesis = term->end < text.size() && text.at(term->end) == u')';
        const qreal right = characterRect(term->end).x() + (beforeParenthesis ? -kChipPadding : kChipPadding);
        QRectF chip(from.x() - kChipPadding, 0, right - from.x() + kChipPadding, kChipHeight);
        chip.moveTop(std::round(from.center().y() - kChipHeight / 2.0));
        result.emplace_back(chip, term);
    }
    return result;
}

std::vector<std::pair<QRectF, const QueryTerm*>> FilterEdit::groups() const
{
    std::vector<std::pair<QRectF, const QueryTerm*>> result;
    const QString text = toPlainText();
    for (const QueryTerm* group : groupsOf(m_terms)) {
        // Alternatives that are the whole line need no frame: nothing is outside.
        if (group->begin >= text.size() || (text.at(group->begin) != u'(' && text.at(group->begin) != u'-'))
            continue;
        if (group == &m_terms.front() && m_terms.size() == 1 && !group->negated)
            continue;
        const QRectF from = characterRect(group->begin);
        const qreal right = characterRect(std::min(group->end, int(text.size()))).x();
        QRectF frame(from.x() - 2, 0, right - from.x() + 4, kGroupHeight);
        frame.moveTop(std::round(from.center().y() - kGroupHeight / 2.0));
        result.emplace_back(frame, group);
    }
    return result;
}

QStringList FilterEdit::unknownIn(const QueryTerm& term) const
{
    QStringList names;
    for (const UnknownName& name : m_unknown) {
        if (name.field != term.field)
            continue;
        if (name.field == QueryField::Custom && name.name == term.name)
            names += name.name;
        for (const QueryValue& value : term.values)
            if (name.field != QueryField::Custom && value.text == name.value && value.prefix == name.prefix)
                names += name.value;
    }
    return names;
}

void FilterEdit::setUnknown(const std::vector<UnknownName>& names)
{
    if (m_unknown == names)
        return;
    m_unknown = names;
    viewport()->update();
}

void FilterEdit::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        for (const auto& [rect, group] : groups()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(Theme::current().color(group->negated ? "border.strong" : "border.normal"), 1,
                group->negated ? Qt::DashLine : Qt::SolidLine));
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        for (const auto& [rect, term] : chips())
            paintChip(painter, rect, *term);
    }
    QPlainTextEdit::paintEvent(event);
}

void FilterEdit::paintChip(QPainter& painter, const QRectF& rect, const QueryTerm& term) const
{
    const Theme& theme = Theme::current();
    const bool unknown = !unknownIn(term).isEmpty();
    const bool fromChart = m_chartTerms.contains(toPlainText().mid(term.begin, term.end - term.begin));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(fromChart ? "accent.soft" : "surface.sunken"));
    if (!term.negated && !unknown) {
        painter.drawRoundedRect(rect, 4, 4);
        return;
    }
    if (term.negated)
        painter.setBrush(Qt::NoBrush);
    // A name that nobody has: the chip stays and says so by its frame, not by its colour alone.
    painter.setPen(unknown ? QPen(theme.color("semantic.warning"), 1, Qt::DotLine)
                           : QPen(theme.color("border.strong"), 1, Qt::DashLine));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

bool FilterEdit::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const auto& [rect, term] : chips())
        if (const QStringList names = unknownIn(*term); rect.contains(help->pos()) && !names.isEmpty()) {
            QToolTip::showText(help->globalPos(), unknownText(term->field, names), this);
            return true;
        }
    QToolTip::hideText();
    return true;
}

void FilterEdit::keyPressEvent(QKeyEvent* event)
{
    event->ignore();
    emit keyPressed(event);
    if (event->isAccepted())
        return;
    event->accept();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return; // one line
    if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab) {
        // Not setTabChangesFocus(): the key would never come here, where it takes a completion.
        QWidget::focusNextPrevChild(event->key() == Qt::Key_Tab);
        return;
    }
    if ((event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void FilterEdit::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    emit focusChanged(true);
}

void FilterEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    emit focusChanged(false);
}

void FilterEdit::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void FilterEdit::insertFromMimeData(const QMimeData* source)
{
    textCursor().insertText(source->text().simplified());
}

void FilterEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adjustFont();
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
}

} // namespace desk::ui
