// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/syncprogress.h"

#include <QDateTime>
#include <QStringList>

#include <unistd.h>

namespace desk::cli {

namespace {

constexpr int kEveryMs = 1000;

QString wordsFor(const StreamProgress& stream)
{
    if (stream.finished)
        return QStringLiteral("%1 %2 done").arg(stream.name).arg(stream.done);
    if (stream.total && *stream.total > 0)
        return QStringLiteral("%1 %2 of about %3").arg(stream.name).arg(stream.done).arg(*stream.total);
    return QStringLiteral("%1 %2").arg(stream.name).arg(stream.done);
}

QString waitingWords(const SyncStatus& status)
{
    if (status.state != SyncStatus::State::Waiting)
        return {};
    const auto until = QDateTime::fromMSecsSinceEpoch(status.waitingUntil, Qt::UTC);
    return QStringLiteral("waiting for the rate limit until ") + until.toString(QStringLiteral("HH:mm:ssZ"));
}

} // namespace

SyncProgress::SyncProgress(QTextStream& err)
    : m_err(err)
    , m_terminal(::isatty(STDERR_FILENO) == 1)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &SyncProgress::print);
}

void SyncProgress::show(const QString& accountName, const SyncStatus& status)
{
    m_pending[accountName] = status;
    m_latest[accountName] = status;
    if (!m_timer.isActive())
        m_timer.start();
}

void SyncProgress::flush()
{
    m_timer.stop();
    print();
    if (std::exchange(m_lineOpen, false))
        m_err << Qt::endl;
}

void SyncProgress::message(const QString& line)
{
    if (std::exchange(m_lineOpen, false))
        m_err << "\r\033[K";
    m_err << line << Qt::endl;
}

void SyncProgress::print()
{
    if (m_pending.isEmpty())
        return;
    if (m_terminal) {
        m_pending.clear();
        return printLive();
    }
    const auto pending = std::exchange(m_pending, {});
    for (auto it = pending.begin(); it != pending.end(); ++it)
        printPlain(it.key(), it.value());
}

void SyncProgress::printPlain(const QString& name, const SyncStatus& status)
{
    const auto say = [&](const QString& what, const QString& words) {
        QString& said = m_said[name + QLatin1Char('/') + what];
        if (said == words)
            return;
        said = words;
        if (!words.isEmpty())
            m_err << name << ": " << words << Qt::endl;
    };
    for (const auto& stream : status.streams)
        say(stream.name, wordsFor(stream));
    say(QStringLiteral("waiting"), waitingWords(status));
}

void SyncProgress::printLive()
{
    QStringList parts;
    for (auto it = m_latest.constBegin(); it != m_latest.constEnd(); ++it) {
        QStringList words;
        for (const auto& stream : it->streams)
            if (!stream.finished)
                words += wordsFor(stream);
        if (const QString waits = waitingWords(*it); !waits.isEmpty())
            words += waits;
        if (!words.isEmpty())
            parts += it.key() + QStringLiteral(": ") + words.join(QStringLiteral(", "));
    }
    m_err << "\r\033[K" << parts.join(QStringLiteral(" | ")).left(200) << Qt::flush;
    m_lineOpen = true;
}

} // namespace desk::cli
