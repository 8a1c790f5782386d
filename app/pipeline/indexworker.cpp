// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/indexworker.h"

#include "app/base/text.h"
#include "app/pipeline/textsearch.h"

#include <QFile>

namespace desk {

namespace {

// A snapshot is published at most four times a second while a sync runs: often enough to see it fill, seldom enough to
// stay idle.
constexpr int kGatherMs = 250;

} // namespace

IndexWorker::IndexWorker(Profile profile, CancelToken stop)
    : m_profile(std::move(profile))
    , m_stop(std::move(stop))
    , m_engine([this](const Snapshot& snapshot, const StoreQuestion& question, const CancelToken& cancel) {
        return search(snapshot, question, cancel);
    })
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(kGatherMs);
    connect(&m_gather, &QTimer::timeout, this, &IndexWorker::refresh);
    m_builder.reset({});
    m_snapshot = m_builder.publish();
}

IndexWorker::~IndexWorker() = default;

int IndexWorker::indexOf(const QString& accountId) const
{
    for (std::size_t i = 0; i < m_sources.size(); ++i)
        if (m_sources[i].account.id == accountId)
            return static_cast<int>(i);
    return -1;
}

void IndexWorker::openReader(Source& source)
{
    const QString file = m_profile.storeFile(source.account.id);
    if (source.reader || source.closed || !QFile::exists(file))
        return;
    if (auto reader = StoreReader::open(file))
        source.reader = std::move(reader).value();
}

void IndexWorker::setAccounts(const QList<Account>& accounts)
{
    std::vector<Source> sources;
    for (const Account& account : accounts) {
        Source source;
        if (const int i = indexOf(account.id); i >= 0)
            source = std::move(m_sources[static_cast<std::size_t>(i)]);
        source.account = account;
        openReader(source);
        sources.push_back(std::move(source));
    }
    m_sources = std::move(sources);
    rebuild();
}

void IndexWorker::storeOpened(const QString& accountId)
{
    const int index = indexOf(accountId);
    if (index < 0 || m_sources[static_cast<std::size_t>(index)].reader)
        return;
    Source& source = m_sources[static_cast<std::size_t>(index)];
    openReader(source);
    source.reload = true;
    refresh();
}

void IndexWorker::closeStore(const QString& accountId)
{
    const int index = indexOf(accountId);
    if (index < 0)
        return;
    m_sources[static_cast<std::size_t>(index)].closed = true;
    m_sources[static_cast<std::size_t>(index)].reader.reset();
}

void IndexWorker::committed(const QString& accountId, const CommitSummary& summary)
{
    const int index = indexOf(accountId);
    if (index < 0)
        return;
    Source& source = m_sources[static_cast<std::size_t>(index)];
    source.reload |= summary.namesChanged;
    for (const std::string& id : summary.tickets)
        source.changed.insert(QByteArray(id.data(), static_cast<qsizetype>(id.size())));
    if (!m_gather.isActive())
        m_gather.start();
}

void IndexWorker::rebuild()
{
    std::vector<SnapshotAccount> accounts;
    for (const Source& source : m_sources)
        accounts.push_back({ source.account, 0 });
    m_builder.reset(std::move(accounts));
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        m_sources[i].reload = true;
        patch(i);
    }
    publish();
}

void IndexWorker::patch(std::size_t index)
{
    Source& source = m_sources[index];
    openReader(source);
    if (!source.reader)
        return;
    const auto put = [&](const TicketRow& row) { m_builder.put(static_cast<std::uint8_t>(index), row); };
    Result<void> read;
    if (source.reload) {
        read = source.reader->forEachTicket(put, m_stop);
    } else if (!source.changed.isEmpty()) {
        std::vector<std::string> ids;
        for (const QByteArray& id : std::as_const(source.changed))
            ids.push_back(id.toStdString());
        read = source.reader->forTickets(ids, put);
    }
    if (!read)
        return; // the store worker reports what is wrong with the file; the rows shown stay
    source.reload = false;
    source.changed.clear();
    if (const auto newest = source.reader->newest(); newest && newest.value())
        m_builder.setNewest(static_cast<std::uint8_t>(index), *newest.value());
}

void IndexWorker::refresh()
{
    for (std::size_t i = 0; i < m_sources.size(); ++i)
        patch(i);
    publish();
}

void IndexWorker::publish()
{
    if (m_stop.cancelled())
        return;
    m_snapshot = m_builder.publish();
    answer();
    if (!m_counted.empty())
        answerCounts();
}

void IndexWorker::evaluate(Latest<Asked>& asked)
{
    if (auto newest = asked.take()) {
        m_asked = std::move(newest);
        answer();
    }
}

void IndexWorker::answer()
{
    if (!m_asked)
        return;
    if (const ViewStatePtr view = m_engine.evaluate(m_snapshot, m_asked->request, m_asked->cancel))
        emit viewReady(view);
}

void IndexWorker::count(Latest<std::vector<ViewRequest>>& asked)
{
    auto newest = asked.take();
    if (!newest)
        return;
    m_counted = std::move(*newest);
    answerCounts();
}

void IndexWorker::answerCounts()
{
    const auto counts = m_engine.count(m_snapshot, m_counted, m_stop);
    if (!m_stop.cancelled())
        emit countsReady(counts);
}

Result<std::vector<Row>> IndexWorker::search(
    const Snapshot& snapshot, const StoreQuestion& question, const CancelToken& cancel)
{
    std::vector<Row> rows;
    for (const Source& source : m_sources)
        if (source.reader)
            if (const auto searched
                = searchStore(*source.reader, utf8(source.account.id), snapshot, question, cancel, rows);
                !searched)
                return searched.error();
    return rows;
}

} // namespace desk
