// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/ticketrunner.h"

#include "app/providers/plans.h"

#include <QPointer>
#include <algorithm>

namespace desk {

namespace {

const QString kStream = QStringLiteral("gaps");

} // namespace

TicketRunner::TicketRunner(SyncHost& host, Provider provider, std::vector<std::string> ids, QObject* parent)
    : QObject(parent)
    , m_host(host)
    , m_provider(provider)
    , m_left(std::move(ids))
{
}

void TicketRunner::start()
{
    m_host.progress(kStream, 0, static_cast<qint64>(m_left.size()), false);
    m_host.ask([self = QPointer(this)](StoreWriter& store) -> std::function<void()> {
        auto gone = store.cursor(kGoneCursor);
        return [self, gone = std::move(gone)] {
            if (!self)
                return;
            if (gone.ok())
                self->m_gone = readRanges(*gone);
            self->lookUp();
        };
    });
}

void TicketRunner::lookUp()
{
    if (m_left.empty()) {
        m_host.progress(kStream, 0, std::nullopt, m_complete);
        emit ended(m_complete);
        return;
    }
    const auto [request, size] = ticketsByNumber(m_provider, m_left);
    const auto count = static_cast<std::ptrdiff_t>(size);
    std::vector<std::string> asked(m_left.begin(), m_left.begin() + count);
    m_left.erase(m_left.begin(), m_left.begin() + count);
    m_host.fetch(request, [self = QPointer(this), asked = std::move(asked)](Result<Page> page) {
        if (self)
            self->onPage(asked, std::move(page));
    });
}

void TicketRunner::failed(const Error& error)
{
    m_complete = false;
    m_host.raise(QStringLiteral("stream/") + kStream, Issue::Severity::Warning, Issue::Action::Retry, error, kStream);
    lookUp();
}

void TicketRunner::onPage(const std::vector<std::string>& asked, Result<Page> result)
{
    if (!result.ok() && result.error().kind != Error::Kind::NotFound)
        return failed(result.error());
    RecordBatch batch;
    if (result.ok())
        batch = std::move(result).value().records;
    const auto has = [&](const std::string& id) {
        return std::ranges::find(batch.tickets, id, &Ticket::id) != batch.tickets.end();
    };
    // A stale answer to another question must not make tickets gone.
    if (!batch.tickets.empty() && std::ranges::none_of(asked, has))
        return failed({ Error::Kind::Malformed, QStringLiteral("the answer holds other tickets than asked for") });
    for (const std::string& id : asked)
        if (!has(id))
            addTo(m_gone, std::strtoll(id.c_str(), nullptr, 10));
    m_host.commit(std::move(batch), { { kGoneCursor, packRanges(m_gone) } },
        [self = QPointer(this), count = static_cast<qint64>(asked.size())] {
            if (!self)
                return;
            self->m_host.progress(kStream, count, std::nullopt, false);
            self->lookUp();
        });
}

} // namespace desk
