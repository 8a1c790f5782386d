// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/suggester.h"

namespace desk::ui {

namespace {

constexpr int kMostValues = 8;

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

void Suggester::ask(const SnapshotPtr& snapshot, QueryField field, const QString& prefix)
{
    if (!snapshot)
        return;
    const int question = ++m_newest;
    m_pool.start([this, snapshot, field, prefix, question] {
        if (question != m_newest)
            return;
        std::vector<Suggestion> values = suggestValues(*snapshot, field, prefix, kMostValues);
        QMetaObject::invokeMethod(
            this,
            [this, field, prefix, question, values = std::move(values)] {
                if (question == m_newest)
                    emit answered(field, prefix, values);
            },
            Qt::QueuedConnection);
    });
}

} // namespace desk::ui
