// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "ui/filters/filterhistory.h"
#include "ui/filters/caretcontext.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

namespace desk::ui {

class CompletionPopup;
class FilterEdit;
class MistakeBox;
struct Completion;
class IconButton;

/// The filter line (look.md §8): every keystroke that parses is a new query, at once; a word that may become
/// a field's name waits a quarter of a second. On a mistake it says what was
/// expected and offers a repair; the last good query stays in force. Completes fields and values; the account's own
/// values are asked for by a signal.
class FilterLine final : public QWidget {
    Q_OBJECT

public:
    enum class Source { Typed, Chart, View };
    explicit FilterLine(QWidget* parent = nullptr);
    ~FilterLine() override;

    [[nodiscard]] QString text() const;
    /// Writes a filter, as one step of the history. With Chart, the terms that are new are drawn as a chart's. With
    /// `goesOn` it takes the place of the step before: a drag goes through many filters and is one.
    void setText(const QString& text, Source source, bool goesOn = false);
    /// The filter in force: the last text that parsed, but for a word at the caret that may
    /// become a field's name, and a value that is the beginning of the account's own.
    [[nodiscard]] const Query& query() const { return m_query; }
    /// Shows how many match, and marks the names that no account has.
    void setAnswer(const ViewState& view);
    /// The answer to suggestionsWanted.
    void setSuggestions(
        QueryField field, const QString& name, const QString& prefix, const std::vector<Suggestion>& values);
    /// Without an account there is nothing to filter.
    void setUsable(bool usable);
    [[nodiscard]] const FilterHistory& history() const { return m_history; }
    void goBack();
    void goForward();
    void takeFocus();
    /// Takes the focus for a value of a field to be typed: "tag:" stands behind the rest, with what it can be below it.
    void askFor(QueryField field);

signals:
    void queryChanged(const desk::Query& query);
    /// Values of a field; with Custom those of the field of one's own that is called `name`, titles where it is empty.
    void suggestionsWanted(desk::QueryField field, const QString& name, const QString& prefix);
    void helpWanted(); ///< what can be written here
    void historyChanged();
    void left(); ///< Esc or Enter: the person is done here

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void readText();
    void settle();
    [[nodiscard]] bool namingField() const;
    [[nodiscard]] bool namingValue() const;
    [[nodiscard]] bool beginsValue() const;
    void settleValue(const std::vector<Suggestion>& values);
    void completeKey(QKeyEvent* event);
    void updateCompletion(bool evenWhenEmpty = false);
    [[nodiscard]] std::vector<Completion> fieldCompletions() const;
    [[nodiscard]] std::vector<Completion> valueCompletions() const;
    [[nodiscard]] std::vector<Completion> withHints(std::vector<Completion> items) const;
    void showCompletions(std::vector<Completion> items);
    void takeCompletion(int row, const QString& after);
    void repair();
    void updateMistake();
    void placePopups();
    void retranslate();
    void step(const QString& text);

    FilterEdit* m_edit;
    IconButton* m_clear;
    IconButton* m_help;
    CompletionPopup* m_completions;
    MistakeBox* m_mistakeBox;
    FilterHistory m_history;
    CompletionContext m_context;
    Query m_query, m_read; ///< in force; of the text
    QTimer m_settle; ///< a field's name or a value is being typed: the filter waits
    QSet<QString> m_chartTerms;
    QString m_count, m_total;
    bool m_typing = true, m_goesOn = false, m_usable = true;
};

} // namespace desk::ui
