// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/indexworker.h"

#include "app/analytics/firstrows.h"
#include "app/analytics/metriccharts.h"
#include "app/analytics/sorting.h"
#include "app/base/text.h"
#include "app/pipeline/customsearch.h"
#include "app/pipeline/textsearch.h"

#include <QFile>
#include <algorithm>
#include <utility>

namespace desk {

namespace {

// A snapshot is published at most four times a second while a sync runs: often enough to see it fill, seldom enough to
// stay idle.
constexpr int kGatherMs = 250;
// The column file is written once nothing happens for a while, or has gone on for long. A start catches up with a few
// commits itself.
constexpr int kQuietMs = 1'000, kLongMs = 300'000;
constexpr std::int64_t kCommitsBehind = 64;
// Where nobody asks for a view the file is looked at all the same.
constexpr int kSettleMs = 1'000;

/// All rows in the order that the file keeps: a list to show while everything is counted.
ViewStatePtr firstView(const SnapshotPtr& snapshot, const ViewRequest& request)
{
    auto view = std::make_shared<ViewState>();
    view->request = request;
    view->snapshot = snapshot;
    RowBits all;
    all.assign(snapshot->rows(), true);
    view->rows = { std::make_shared<const Ordering>(orderingBy(*snapshot, request.sort.key)), std::move(all),
        request.sort.descending };
    view->total = snapshot->rows();
    return view;
}

} // namespace

IndexWorker::IndexWorker(Profile profile, CancelToken stop)
    : m_profile(std::move(profile))
    , m_stop(std::move(stop))
    , m_engine([this](const Snapshot& snapshot, const StoreQuestion& question,
                   const CancelToken& cancel) { return search(snapshot, question, cancel); },
          [this](const Snapshot& snapshot, const Query& query, const CancelToken& cancel) {
              return rank(snapshot, query, cancel);
          })
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(kGatherMs);
    connect(&m_gather, &QTimer::timeout, this, &IndexWorker::refresh);
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &IndexWorker::refresh);
    m_quiet.setInterval(kQuietMs);
    m_copyAtLatest.setInterval(kLongMs);
    for (QTimer* timer : { &m_quiet, &m_copyAtLatest }) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &IndexWorker::keepCopy);
    }
    m_builder.reset({});
    m_snapshot = m_builder.publish();
}

IndexWorker::~IndexWorker()
{
    m_copying.cancel();
    m_wanted.cancel.cancel();
}

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
    if (auto reader = StoreReader::open(file)) {
        source.reader = std::move(reader).value();
        source.rows.reader = source.reader.get();
    }
}

bool IndexWorker::shows(const QList<Account>& accounts) const
{
    return std::ranges::equal(m_sources, accounts,
        [](const Source& source, const Account& account) { return source.reader && source.account == account; });
}

void IndexWorker::setAccounts(const QList<Account>& accounts)
{
    if (shows(accounts))
        return;
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
    m_unverified.reset();
    if (!resumeFile())
        rebuild();
}

void IndexWorker::storeOpened(const QString& accountId)
{
    const int index = indexOf(accountId);
    if (index < 0 || m_sources[static_cast<std::size_t>(index)].reader)
        return;
    Source& source = m_sources[static_cast<std::size_t>(index)];
    openReader(source);
    refresh();
}

void IndexWorker::closeStore(const QString& accountId)
{
    const int index = indexOf(accountId);
    if (index < 0)
        return;
    Source& source = m_sources[static_cast<std::size_t>(index)];
    source.closed = true;
    source.rows.reader = nullptr;
    source.reader.reset();
    m_copying.cancel(); // its tickets must not come back in a file
    m_wanted.cancel.cancel(); // nor may the file be read on
}

void IndexWorker::committed(const QString& accountId)
{
    if (indexOf(accountId) >= 0 && !m_gather.isActive())
        m_gather.start();
}

std::vector<SnapshotAccount> IndexWorker::snapshotAccounts() const
{
    std::vector<SnapshotAccount> accounts;
    for (const Source& source : m_sources)
        accounts.push_back({ source.account, 0, source.reader ? ownFieldNames(*source.reader) : OwnFields() });
    return accounts;
}

bool IndexWorker::resumeFile()
{
    std::vector<AccountRows> rows;
    for (const Source& source : m_sources)
        rows.push_back(source.rows);
    auto file = usableColumnFile(m_profile, snapshotAccounts(), rows);
    if (!file)
        return false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_sources[i].rows = rows[i];
        m_sources[i].kept = rows[i].revision;
    }
    beginLineage();
    m_builder.resume(file->snapshot(snapshotAccounts()));
    fetchFirstRows(*m_builder.publish());
    m_unverified = std::move(file);
    m_settle.start(kSettleMs);
    publish();
    return true;
}

void IndexWorker::verifyFile()
{
    m_settle.stop();
    const auto file = std::exchange(m_unverified, nullptr);
    if (file && !file->verify(m_stop) && !m_stop.cancelled())
        rebuild();
}

void IndexWorker::rebuild()
{
    for (Source& source : m_sources)
        source.rows.revision = source.kept = {};
    beginLineage();
    m_builder.reset(snapshotAccounts());
    for (std::size_t i = 0; i < m_sources.size(); ++i)
        static_cast<void>(patch(i));
    publish();
}

bool IndexWorker::patch(std::size_t index)
{
    Source& source = m_sources[index];
    openReader(source);
    // On failure the rows shown stay; the store worker reports what is wrong with the file.
    if (!source.reader)
        return true;
    const auto read = readRows(source.rows, static_cast<std::uint8_t>(index), m_builder, m_stop);
    return !read.ok() || *read == RowsRead::Done;
}

void IndexWorker::endWait()
{
    verifyFile();
    if (m_waiting)
        answer();
}

void IndexWorker::listPainted()
{
    m_listPainted = true;
    if (!m_waiting)
        return;
    endWait();
    m_settle.start(0);
}

void IndexWorker::refresh()
{
    endWait();
    for (std::size_t i = 0; i < m_sources.size(); ++i)
        if (!patch(i))
            return rebuild();
    publish();
}

void IndexWorker::keepCopySoon()
{
    const bool behind = std::ranges::any_of(m_sources, [](const Source& source) {
        const std::int64_t allowed = source.kept.number < 0 ? 0 : kCommitsBehind;
        return source.reader && source.rows.revision.number - source.kept.number > allowed;
    });
    if (!behind || m_snapshot->rows() == 0)
        return;
    m_quiet.start();
    if (!m_copyAtLatest.isActive())
        m_copyAtLatest.start();
}

void IndexWorker::keepCopy()
{
    m_quiet.stop();
    m_copyAtLatest.stop();
    ColumnCopy copy { m_snapshot, {}, {} };
    for (Source& source : m_sources) {
        if (!source.reader)
            return; // one that cannot be read now may be later: the file would be without its tickets
        copy.sources.push_back({ source.account.id, source.rows.revision.number, source.rows.revision.token });
        source.kept = source.rows.revision;
    }
    m_copying.cancel();
    m_copying = copy.cancel;
    emit copyWanted(copy);
}

void IndexWorker::publish()
{
    if (m_stop.cancelled())
        return;
    const SnapshotPtr before = std::exchange(m_snapshot, m_builder.publish());
    if (m_snapshot == before)
        return;
    answer();
    if (!m_counted.empty() && !m_waiting)
        answerCounts();
    keepCopySoon();
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
    // The first list may be shown from a file that was not looked at; whatever counts reads tables by its codes.
    const bool unverified = m_unverified != nullptr;
    const ViewRequest& request = m_asked->request;
    if (unverified && request.query == Query() && request.accountIds.empty() && request.sort == SortOrder()) {
        emit viewReady(firstView(m_snapshot, request));
        m_waiting = !m_listPainted;
        if (m_waiting)
            return; // verifying reads all of the file, which would come between the list and its painting
    }
    verifyFile();
    const bool countsWait = std::exchange(m_waiting, false);
    if (const ViewStatePtr view = m_engine.evaluate(m_snapshot, m_asked->request, m_asked->cancel))
        emit viewReady(view);
    wantMetrics();
    if (countsWait && !m_counted.empty())
        answerCounts();
    if (unverified)
        m_settle.start(0);
}

void IndexWorker::beginLineage()
{
    m_wanted.cancel.cancel();
    m_wanted = { m_wanted.lineage + 1, nullptr, {}, {}, {} };
    m_engine.setColumns(nullptr);
}

void IndexWorker::wantMetrics()
{
    std::vector<ViewRequest> requests = m_counted;
    if (m_asked)
        requests.push_back(m_asked->request);
    auto metrics = columnsFor(requests);
    const bool same = m_wanted.snapshot == m_snapshot && m_wanted.metrics == metrics;
    if (metrics.empty() || same || m_wanted.cancel.cancelled())
        return;
    m_wanted.metrics = std::move(metrics);
    m_wanted.snapshot = m_snapshot;
    m_wanted.revisions.clear();
    for (const Source& source : m_sources)
        m_wanted.revisions.push_back(source.rows.revision);
    emit metricsWanted(m_wanted);
}

void IndexWorker::setColumns(std::uint64_t lineage, const MetricColumnsPtr& columns)
{
    if (lineage != m_wanted.lineage)
        return;
    m_engine.setColumns(columns);
    if (m_asked && !columnsFor(std::vector { m_asked->request }).empty())
        answer();
    if (!columnsFor(m_counted).empty())
        answerCounts();
}

void IndexWorker::count(Latest<std::vector<ViewRequest>>& asked)
{
    auto newest = asked.take();
    if (!newest)
        return;
    m_counted = std::move(*newest);
    if (m_waiting)
        return;
    answerCounts();
    wantMetrics();
}

void IndexWorker::answerCounts()
{
    verifyFile();
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

Result<std::vector<Row>> IndexWorker::rank(const Snapshot& snapshot, const Query& query, const CancelToken& cancel)
{
    std::vector<std::pair<std::int64_t, Row>> scored;
    for (const Source& source : m_sources)
        if (source.reader)
            if (const auto ranked
                = rankInStore(*source.reader, utf8(source.account.id), snapshot, query, cancel, scored);
                !ranked)
                return ranked.error();
    return bestFirst(std::move(scored));
}

} // namespace desk
