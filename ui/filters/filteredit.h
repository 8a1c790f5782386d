// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/suggest.h"

#include <QPlainTextEdit>
#include <QSet>

namespace desk::ui {

class QueryHighlighter;

/// One line of real text with chips painted behind its `field:value` terms, so that caret, copy, undo and input methods
/// work on text. Knows how the text parses; decides nothing.
class FilterEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit FilterEdit(QWidget* parent = nullptr);
    ~FilterEdit() override;
    /// Replaces the text as one step of the editor's own undo.
    void replaceText(const QString& text);
    void replaceRange(int begin, int end, const QString& text);
    [[nodiscard]] const std::optional<QueryError>& mistake() const { return m_mistake; }
    /// Terms (as text) that came from a chart: drawn on the accent's soft fill.
    void setChartTerms(const QSet<QString>& terms);
    /// Names that no account has: their chips are marked and say so in a tooltip.
    void setUnknown(const std::vector<UnknownName>& names);
    /// Where a character stands, in this widget's coordinates.
    [[nodiscard]] QRectF characterRect(int position) const;
    /// The chips' rectangles and whether each is negated, for painting and tests.
    [[nodiscard]] std::vector<std::pair<QRectF, const QueryTerm*>> chips() const;
    /// The same of the groups that are drawn, the outer ones first.
    [[nodiscard]] std::vector<std::pair<QRectF, const QueryTerm*>> groups() const;
    /// The names in a term that no account has.
    [[nodiscard]] QStringList unknownIn(const QueryTerm& term) const;

signals:
    void parsed();
    void keyPressed(QKeyEvent* event); ///< before the editor takes it; accept to keep it from the editor
    void focusChanged(bool focus);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void parse();
    void adjustFont();
    void paintChip(QPainter& painter, const QRectF& rect, const QueryTerm& term) const;

    std::unique_ptr<QueryHighlighter> m_highlighter;
    std::vector<QueryTerm> m_terms; ///< of the text up to a mistake
    std::optional<QueryError> m_mistake;
    std::vector<UnknownName> m_unknown;
    QSet<QString> m_chartTerms;
    QString m_parsedText;
};

} // namespace desk::ui
