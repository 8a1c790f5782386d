// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace desk::ui {

/// One line of the completion.
struct Completion {
    QString text; ///< what is written
    QString hint; ///< a word about it, tertiary
    std::optional<std::size_t> count = {};
    bool asIs = false; ///< already as a filter has it: not to be quoted
    bool complete = true; ///< nothing more belongs to it: a space follows
};

/// The list under the term: at most eight rows, the typed part semibold, counts at the right, hints at the foot. Takes
/// no focus; the editor keeps the keys and moves the mark.
class CompletionPopup final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kMostRows = 8;
    explicit CompletionPopup(QWidget* parent);
    /// `several`: a comma takes one and goes on to another.
    void setItems(std::vector<Completion> items, const QString& prefix, const char* icon, bool several);
    [[nodiscard]] const std::vector<Completion>& items() const { return m_items; }
    [[nodiscard]] int current() const { return m_current; }
    void moveCurrent(int by);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void chosen(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] int rowAt(const QPoint& point) const;
    void paintRow(QPainter& painter, int row) const;

    std::vector<Completion> m_items;
    QString m_prefix;
    const char* m_icon = "search";
    int m_current = 0;
    bool m_several = false;
};

} // namespace desk::ui
