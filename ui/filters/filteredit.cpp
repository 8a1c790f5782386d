// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/filteredit.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace desk::ui {

namespace {

constexpr int kHeight = 28;
constexpr int kChipHeight = 22;
constexpr int kChipPadding = 5;

} // namespace

/// Colours of the text: field names quiet, mistakes underlined, room between chips.
class FilterHighlighter final : public QSyntaxHighlighter {
public:
    FilterHighlighter(
        QTextDocument* document, const std::vector<QueryTerm>& terms, const std::optional<QueryError>& mistake)
        : QSyntaxHighlighter(document)
        , m_terms(terms)
        , m_mistake(mistake)
    {
    }

protected:
    void highlightBlock(const QString& text) override
    {
        const Theme& theme = Theme::current();
        for (const QueryTerm& term : m_terms) {
            if (term.field == QueryField::Text)
                continue;
            QTextCharFormat quiet;
            quiet.setForeground(theme.color("text.tertiary"));
            setFormat(term.begin, term.fieldEnd - term.begin, quiet);
            QTextCharFormat wide;
            wide.setFontLetterSpacingType(QFont::AbsoluteSpacing);
            wide.setFontLetterSpacing(2 * kChipPadding);
            if (term.begin > 0)
                setFormat(term.begin - 1, 1, wide);
            if (term.end < text.size())
                setFormat(term.end, 1, wide);
        }
        if (m_mistake) {
            QTextCharFormat wrong;
            wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            wrong.setUnderlineColor(theme.color("semantic.negative"));
            setFormat(m_mistake->begin, std::max(1, m_mistake->end - m_mistake->begin), wrong);
        }
    }

private:
    const std::vector<QueryTerm>& m_terms;
    const std::optional<QueryError>& m_mistake;
};

FilterEdit::FilterEdit(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(std::make_unique<FilterHighlighter>(document(), m_terms, m_mistake))
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
        result = parseQuery(QStringView(text).left(error->begin)); // what stands before the mistake is right already
    }
    const auto* query = std::get_if<Query>(&result);
    m_terms = query ? query->terms : std::vector<QueryTerm>();
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
    for (const QueryTerm& term : m_terms) {
        if (term.field == QueryField::Text)
            continue;
        const QRectF from = characterRect(term.begin);
        QRectF chip(from.x() - kChipPadding, 0, characterRect(term.end).x() - from.x() + 2 * kChipPadding, kChipHeight);
        chip.moveTop(std::round(from.center().y() - kChipHeight / 2.0));
        result.emplace_back(chip, &term);
    }
    return result;
}

void FilterEdit::paintEvent(QPaintEvent* event)
{
    const Theme& theme = Theme::current();
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        const QString text = toPlainText();
        for (const auto& [rect, term] : chips()) {
            const bool fromChart = m_chartTerms.contains(text.mid(term->begin, term->end - term->begin));
            if (term->negated) {
                painter.setBrush(Qt::NoBrush);
                painter.setPen(QPen(theme.color("border.strong"), 1, Qt::DashLine));
                painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
                continue;
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(fromChart ? "accent.soft" : "surface.sunken"));
            painter.drawRoundedRect(rect, 4, 4);
        }
    }
    QPlainTextEdit::paintEvent(event);
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
