// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/suggester.h"

namespace desk::ui {

namespace {

constexpr int kMostValues = 8;

std::vector<Suggestion> look(const Snapshot& snapshot, QueryField field, const QString& name, const QString& prefix)
{
    if (field != QueryField::Custom)
        return suggestValues(snapshot, field, prefix, kMostValues);
    return name.isEmpty() ? suggestOwnFields(snapshot, prefix, kMostValues)
                          : suggestOwnValues(snapshot, name, prefix, kMostValues);
}

} // namespace

Suggester::Suggester(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Suggester::~Suggester()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void Suggester::ask(const SnapshotPtr& snapshot, QueryField field, const QString& name, const QString& prefix)
{
    if (!snapshot)
        return;
    const int question = ++m_newest;
    m_pool.start([this, snapshot, field, name, prefix, question] {
        if (question != m_newest)
            return;
        std::vector<Suggestion> values = look(*snapshot, field, name, prefix);
        QMetaObject::invokeMethod(
            this,
            [this, field, name, prefix, question, values = std::move(values)] {
                if (question == m_newest)
                    emit answered(field, name, prefix, values);
            },
            Qt::QueuedConnection);
    });
}

} // namespace desk::ui
