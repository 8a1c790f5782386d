// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace desk::ui {

/// The filters one was at, as a browser keeps pages. A run of typing is one step. A value.
class FilterHistory {
public:
    /// Says that `text` is the filter now. While typing goes on, the step that typing began is changed, not added to.
    void visit(const QString& text, bool typing);
    /// Says that what the last step began has come to `text`: the step is changed, not added to.
    void amend(const QString& text);
    /// Ends a run of typing: what comes next is a step of its own.
    void commit() { m_typing = false; }
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_steps.size(); }
    /// The filter one step on; the present one where there is none.
    QString back();
    QString forward();

private:
    QStringList m_steps { QString() };
    qsizetype m_at = 0;
    bool m_typing = false;
};

} // namespace desk::ui
