// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcriptexport.h"

#include "app/analytics/snapshotrow.h"
#include "app/base/text.h"
#include "app/export/archive.h"
#include "app/export/transcriptreader.h"
#include "ui/transcripts/transcriptindex.h"

#include <QElapsedTimer>
#include <set>

namespace desk::ui {

namespace {

constexpr qint64 kBetweenProgress = 100; // ms

/// Names of the folders by account, all different.
std::map<QString, QString> foldersOf(const Snapshot& snapshot)
{
    std::map<QString, QString> folders;
    std::set<QString> taken;
    for (const SnapshotAccount& source : snapshot.accounts) {
        QString name = safeName(utf8(source.account.name));
        if (name.isEmpty() || !taken.insert(name).second)
            taken.insert(name = safeId(utf8(source.account.id)));
        folders.emplace(source.account.id, name);
    }
    return folders;
}

QString pathOf(const Conversation& c, const QString& folder, TranscriptFormat format)
{
    const QString subject = safeName(c.ticket.subject);
    return folder + QLatin1Char('/') + safeId(c.ticket.id)
        + (subject.isEmpty() ? QString() : QLatin1Char('-') + subject) + QLatin1Char('.') + suffixOf(format);
}

/// Calls use(conversation, bytes, account) for each that is still there.
Result<TranscriptSummary> forEach(const TranscriptExport& what, const Profile& profile, const CancelToken& cancel,
    const TranscriptProgress& progress,
    const std::function<Result<void>(const Conversation&, const QByteArray&, const Account&)>& use)
{
    TranscriptReader reader(profile, what.scope, pseudonymWords());
    TranscriptSummary summary;
    summary.target = what.target;
    QElapsedTimer clock;
    clock.start();
    std::vector<std::string_view> tags;
    for (std::size_t i = 0; i < what.rows.size(); ++i) {
        if (cancel.cancelled())
            return Error { Error::Kind::Cancelled, {} };
        const Row row = what.rows[i];
        const Account& account = what.snapshot->accounts[what.snapshot->account[row]].account;
        const auto conversation = reader.read(account, ticketRow(*what.snapshot, row, tags).id);
        const auto asOf = reader.asOf(account);
        if (!conversation && conversation.error().kind == Error::Kind::NotFound) {
            ++summary.missing;
            continue;
        }
        if (!conversation || !asOf)
            return conversation ? asOf.error() : conversation.error();
        const auto bytes = transcriptFile(*conversation, what.scope, what.format, *asOf, cancel);
        if (!bytes)
            return bytes.error();
        if (const auto used = use(*conversation, *bytes, account); !used)
            return used.error();
        ++summary.written;
        summary.bytes += bytes->size();
        if (clock.elapsed() >= kBetweenProgress) {
            progress(i + 1, what.rows.size());
            clock.restart();
        }
    }
    return summary;
}

/// The age of the whole: what the files of a ZIP tell.
Millis newestOf(const Snapshot& snapshot)
{
    Millis newest = 0;
    for (const SnapshotAccount& source : snapshot.accounts)
        newest = std::max(newest, source.newest);
    return newest;
}

} // namespace

Result<TranscriptSummary> exportTranscripts(
    const TranscriptExport& what, const Profile& profile, const CancelToken& cancel, const TranscriptProgress& progress)
{
    const auto archive = Archive::create(what.target, newestOf(*what.snapshot));
    if (!archive)
        return archive.error();
    const std::map<QString, QString> folders = foldersOf(*what.snapshot);
    TranscriptIndex index(**archive, what.format);
    const auto summary = forEach(what, profile, cancel, progress,
        [&](const Conversation& conversation, const QByteArray& bytes, const Account& account) {
            const QString path = pathOf(conversation, folders.at(account.id), what.format);
            index.add(conversation, path);
            return (*archive)->add(path, bytes);
        });
    if (!summary)
        return summary;
    if (const auto indexed = index.finish(**archive); !indexed)
        return indexed.error();
    if (cancel.cancelled())
        return Error { Error::Kind::Cancelled, {} };
    if (const auto finished = (*archive)->finish(); !finished)
        return finished.error();
    return summary;
}

Result<TranscriptSummary> streamTranscripts(
    const TranscriptExport& what, const Profile& profile, QIODevice& device, const CancelToken& cancel)
{
    return forEach(
        what, profile, cancel, [](std::size_t, std::size_t) {},
        [&](const Conversation&, const QByteArray& bytes, const Account&) {
            const bool written = device.write(bytes) == bytes.size();
            return written ? Result<void>() : Result<void>(Error { Error::Kind::Storage, device.errorString() });
        });
}

} // namespace desk::ui
