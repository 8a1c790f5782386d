// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/filterhistory.h"

namespace desk::ui {

namespace {

constexpr qsizetype kMostSteps = 200;

} // namespace

void FilterHistory::visit(const QString& text, bool typing)
{
    if (m_steps.at(m_at) == text)
        return;
    m_steps.resize(m_at + 1);
    if (typing && m_typing && m_at > 0) {
        m_steps[m_at] = text;
        return;
    }
    m_steps.append(text);
    if (m_steps.size() > kMostSteps)
        m_steps.removeFirst();
    m_at = m_steps.size() - 1;
    m_typing = typing;
}

void FilterHistory::amend(const QString& text)
{
    m_steps.resize(m_at + 1);
    m_steps[m_at] = text;
    m_typing = false;
}

QString FilterHistory::back()
{
    m_typing = false;
    if (canGoBack())
        --m_at;
    return m_steps.at(m_at);
}

QString FilterHistory::forward()
{
    m_typing = false;
    if (canGoForward())
        ++m_at;
    return m_steps.at(m_at);
}

} // namespace desk::ui
