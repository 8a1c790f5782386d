// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pagerunner.h"

#include "app/remote/apierror.h"

#include <QPointer>
#include <functional>

namespace desk {

namespace {

constexpr int kMaxCommitting = 2;
constexpr int kMaxAttempts = 4;
constexpr int kMaxDoubts = 4;
constexpr int kMostSame = 20; // an export may have to go through a few empty stretches
constexpr int kFirstPauseMs = 100; // a cache needs time to forget; each pause is twice the one before

} // namespace

PageRunner::PageRunner(std::unique_ptr<PageStream> stream, SyncHost& host, QObject* parent)
    : QObject(parent)
    , m_stream(std::move(stream))
    , m_host(host)
{
}

void PageRunner::start()
{
    m_host.progress(m_stream->name(), 0, std::nullopt, false);
    fetchNext();
}

void PageRunner::fetchNext()
{
    if (m_fetching || m_pausing || m_walked || m_committing >= kMaxCommitting)
        return;
    const auto request = m_stream->next();
    if (!request)
        return finish(true);
    if (m_walkedOver.contains(std::hash<QString>()(request->path)))
        return stopTurning();
    m_fetching = true;
    m_host.fetch(*request, [self = QPointer(this), path = request->path](Result<Page> page) {
        if (!self)
            return;
        self->m_fetching = false;
        self->onPage(path, std::move(page));
    });
}

// What speaks against taking a page as the answer to this request. Caches on the way serve stale pages: such a page
// may neither end a walk nor move it over rows that were never read, so it is never believed, however often it comes.
std::optional<PageRunner::Doubt> PageRunner::doubt(const Page& page, const QString& path)
{
    const Trust trust = m_stream->judge(page);
    if (trust == Trust::Stuck)
        return Doubt { QStringLiteral("the answer says that more follows, but not where") };
    if (trust == Trust::Wrong || (trust == Trust::Odd && m_doubts == 0))
        return Doubt { QStringLiteral("the answer does not fit the question") };
    const std::string signature = pageSignature(page);
    if (!signature.empty() && m_host.servedBefore(signature, path) && !(signature == m_last && m_stream->repeats(page)))
        return Doubt { QStringLiteral("the answer is the page that another question got, however often it is asked "
                                      "for: a cache on the way may hold old pages"),
            true };
    return std::nullopt;
}

void PageRunner::askAgain(const Doubt& doubt)
{
    if (m_doubts < kMaxDoubts) {
        m_pausing = true;
        return m_host.later(kFirstPauseMs << m_doubts++, [self = QPointer(this)] {
            if (!self)
                return;
            self->m_pausing = false;
            self->fetchNext();
        });
    }
    if (!doubt.repeated || !m_host.lookAgain())
        note({ Error::Kind::Malformed, doubt.why }, Issue::Severity::Warning);
    finish(false);
}

void PageRunner::onPage(const QString& path, Result<Page> result)
{
    if (!result.ok())
        return onError(result.error());
    Page page = std::move(result).value();
    if (const auto why = doubt(page, path))
        return askAgain(*why);
    if (goesInACircle(page))
        return stopTurning();
    m_walkedOver.insert(std::hash<QString>()(path));
    m_last = pageSignature(page);
    m_attempts = 0;
    m_doubts = 0;
    std::vector<Cursor> cursors = m_stream->accept(page);
    m_done += static_cast<qint64>(page.paging.rows);
    const auto fraction = m_stream->fraction();
    std::optional<qint64> total;
    if (fraction && *fraction > 0.02)
        total = static_cast<qint64>(static_cast<double>(m_done) / *fraction);
    m_host.progress(m_stream->name(), static_cast<qint64>(page.paging.rows), total, false);
    ++m_committing;
    m_host.commit(std::move(page.records), std::move(cursors), [self = QPointer(this)] {
        if (!self)
            return;
        --self->m_committing;
        emit self->committed();
        self->fetchNext();
        self->endIfIdle();
    });
    fetchNext();
}

// A help desk that always says that more follows must not be asked for ever.
void PageRunner::stopTurning()
{
    note({ Error::Kind::Malformed,
             QStringLiteral("the help desk says again and again that more follows, but nothing new comes") },
        Issue::Severity::Warning);
    finish(false);
}

bool PageRunner::goesInACircle(const Page& page)
{
    const auto& raw = page.records.raw;
    const std::string rows
        = raw.empty() ? std::string() : raw.front().type + ' ' + raw.front().id + ' ' + raw.back().id;
    m_same = rows == m_rows ? m_same + 1 : 0;
    m_rows = rows;
    return m_same >= kMostSame;
}

bool PageRunner::retrySmaller(const Error& error)
{
    const bool heavy = error.kind == Error::Kind::Timeout || error.kind == Error::Kind::Malformed || error.http == 504;
    if (!heavy || ++m_attempts >= kMaxAttempts)
        return false;
    if (m_attempts > 1) // the first time it may have been bad luck
        m_stream->shrink();
    return true;
}

void PageRunner::onError(const Error& error)
{
    if (retrySmaller(error))
        return fetchNext();
    if (lacksScope(error)) {
        m_host.raiseMissingRight(error, m_stream->name());
        return finish(false);
    }
    switch (m_stream->failed(error)) {
    case Verdict::Again: m_walkedOver.clear(); return fetchNext();
    case Verdict::NothingNew: return finish(true);
    case Verdict::Unavailable: note(error, Issue::Severity::Info); return finish(true);
    case Verdict::Fail: note(error, Issue::Severity::Warning); return finish(false);
    }
}

void PageRunner::note(const Error& error, Issue::Severity severity)
{
    const auto action = severity == Issue::Severity::Info ? Issue::Action::None : Issue::Action::Retry;
    m_host.raise(QStringLiteral("stream/") + m_stream->name(), severity, action, error, m_stream->name());
}

void PageRunner::finish(bool complete)
{
    m_walked = true;
    m_complete = complete;
    endIfIdle();
}

void PageRunner::endIfIdle()
{
    if (!m_walked || m_over || m_committing > 0)
        return;
    m_over = true;
    const QString name = m_stream->name();
    m_host.progress(name, 0, std::nullopt, m_complete);
    if (const QString remark = m_stream->remark(); !remark.isEmpty())
        m_host.raise(QStringLiteral("remark/") + name, Issue::Severity::Info, Issue::Action::None,
            { Error::Kind::Forbidden, remark }, name);
    emit ended(m_complete);
}

} // namespace desk
