// SPDX-License-Identifier: GPL-3.0-or-later
// Task 5: from the start of the program's process to a list of all tickets on the screen. The profile is made in
// DATA/start-profile the first time. Words: the program (else the one of the same build).
#include "app/accounts/accountregistry.h"
#include "app/analytics/snapshotrow.h"
#include "app/pipeline/accountrows.h"
#include "app/pipeline/snapshotloader.h"
#include "tests/bench/deskscope-bench/benchtickets.h"
#include "tests/bench/deskscope-bench/task.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <map>
#include <unistd.h>

namespace desk::bench {

namespace {

constexpr int kWarmStarts = 9, kColdStarts = 5;
constexpr std::size_t kPage = 1000;

Ticket recordOf(const TicketRow& row)
{
    Ticket ticket;
    ticket.id = row.id;
    ticket.subject = row.subject;
    ticket.status = row.status;
    ticket.statusRaw = row.statusRaw;
    ticket.priority = row.priority;
    ticket.channel = row.channel;
    ticket.channelRaw = row.channelRaw;
    ticket.csat = row.csat;
    ticket.requesterId = row.requesterName;
    ticket.assigneeId = row.assigneeName;
    ticket.groupId = row.groupName;
    ticket.organizationId = row.organizationName;
    ticket.tags.assign(row.tags.begin(), row.tags.end());
    ticket.createdAt = row.createdAt;
    ticket.updatedAt = row.updatedAt;
    ticket.version = row.updatedAt.value_or(1);
    ticket.facts.solvedAt = row.solvedAt;
    ticket.facts.firstReplyMinutes = row.firstReplyMinutes;
    ticket.facts.fullResolutionMinutes = row.resolutionMinutes;
    ticket.facts.reopens = row.reopens;
    return ticket;
}

/// The bench's tickets in a store, as a sync would have put them there.
QString fillStore(const QString& data, const QString& file)
{
    const SnapshotPtr snapshot = benchTickets(data);
    if (!snapshot)
        return QStringLiteral("%1/cols is not what shared/bench/gen writes").arg(data);
    auto writer = StoreWriter::open(file);
    if (!writer)
        return writer.error().detail;
    std::vector<std::string_view> tags;
    for (Row row = 0; row < snapshot->rows();) {
        RecordBatch batch;
        for (std::size_t i = 0; i < kPage && row < snapshot->rows(); ++i)
            batch.tickets.push_back(recordOf(ticketRow(*snapshot, row++, tags)));
        if (const auto done = (*writer)->commit(batch, {}); !done)
            return done.error().detail;
    }
    return {};
}

/// A profile with one account, whose help desk is not there.
QString prepare(const QString& data, const Profile& profile)
{
    AccountRegistry registry(profile);
    if (const auto loaded = registry.load(); !loaded)
        return loaded.error().detail;
    if (!registry.accounts().isEmpty()) {
        // Made by an older version, perhaps.
        const auto migrated = StoreWriter::open(profile.storeFile(registry.accounts().front().id));
        return migrated ? QString() : migrated.error().detail;
    }
    Account account;
    account.id = QStringLiteral("bench-1");
    account.name = QStringLiteral("bench");
    account.url = QUrl(QStringLiteral("http://127.0.0.1:9"));
    const QString wrong = fillStore(data, profile.storeFile(account.id));
    if (!wrong.isEmpty())
        return wrong;
    const auto added = registry.add(account);
    return added ? QString() : added.error().detail;
}

/// Reads the store, writes the column file, maps it again.
QString measureFile(const Profile& profile, const QList<Account>& accounts, Report& report)
{
    QFile::remove(profile.columnsFile());
    Samples read, write, open, verify;
    SnapshotPtr snapshot;
    read.measure([&] { snapshot = loadSnapshot(profile, accounts)->snapshot; });
    report.add(QStringLiteral("SQLite into columns"), read);
    const auto reader = StoreReader::open(profile.storeFile(accounts.front().id));
    const auto revision = (*reader)->revision();
    const std::vector<ColumnSource> sources { { accounts.front().id, revision->number, revision->token } };
    bool good = true;
    for (int i = 0; i < 3; ++i)
        write.measure([&] { good = good && writeColumnFile(profile.columnsFile(), *snapshot, sources); });
    report.add(QStringLiteral("column file written"), write);
    report.add(
        QStringLiteral("column file"), double(QFile(profile.columnsFile()).size()) / 1048576, QStringLiteral("MiB"));
    std::unique_ptr<ColumnFile> file;
    for (int i = 0; i < 5; ++i) {
        open.measure([&] { file = ColumnFile::open(profile.columnsFile()); });
        verify.measure([&] { good = good && file && file->verify(); });
    }
    report.add(QStringLiteral("column file mapped"), open);
    report.add(QStringLiteral("column file verified"), verify);
    return good ? QString() : QStringLiteral("the column file cannot be written or read");
}

/// One start: what it noted, in milliseconds since just before it.
struct Start {
    std::map<QString, double> milestones;
    double residentMiB = 0, ownMiB = 0;
};

double numberAfter(const QByteArray& text, const char* name)
{
    const qsizetype at = text.indexOf(name);
    return at < 0 ? 0 : text.mid(at + qsizetype(strlen(name))).trimmed().split(' ').front().toDouble();
}

Start startOnce(const QString& program, const Profile& profile)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("deskscope.start.info=true"));
    environment.insert(QStringLiteral("QT_MESSAGE_PATTERN"), QStringLiteral("start: %{message}"));
    if (!environment.contains(QStringLiteral("DISPLAY")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    const double before = Samples::wallNow();
    process.start(program, { QStringLiteral("--profile"), profile.dir() });
    Start result;
    static const QRegularExpression kNote(QStringLiteral("^start: (.*) ([0-9.]+)$"));
    while (!result.milestones.contains(QStringLiteral("list painted")) && process.waitForReadyRead(20'000))
        while (process.canReadLine())
            if (const auto match = kNote.match(QString::fromUtf8(process.readLine()).trimmed()); match.hasMatch())
                result.milestones[match.captured(1)] = match.captured(2).toDouble() - before;
    process.waitForReadyRead(1500); // it verifies its file and counts the saved views
    QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
    if (status.open(QIODevice::ReadOnly)) {
        const QByteArray text = status.readAll().replace('\t', ' ');
        result.residentMiB = numberAfter(text, "VmRSS:") / 1024;
        result.ownMiB = numberAfter(text, "RssAnon:") / 1024;
    }
    process.kill();
    process.waitForFinished();
    return result;
}

bool dropPageCache()
{
    ::sync();
    QFile caches(QStringLiteral("/proc/sys/vm/drop_caches"));
    return caches.open(QIODevice::WriteOnly) && caches.write("3") == 1;
}

void reportStarts(const QString& how, const std::vector<Start>& starts, double aim, Report& report)
{
    std::map<QString, Samples> milestones;
    for (const Start& start : starts)
        for (const auto& [name, at] : start.milestones)
            milestones[name].add(at, 0);
    for (const auto& [name, samples] : milestones)
        report.add(how + name, samples, name == QStringLiteral("list painted") ? aim : 0);
}

} // namespace

QString startTask(const Options& options, Report& report)
{
    const auto profile = Profile::open(options.data + QStringLiteral("/start-profile"));
    if (!profile)
        return profile.error().detail;
    if (const QString wrong = prepare(options.data, *profile); !wrong.isEmpty())
        return wrong;
    AccountRegistry registry(*profile);
    static_cast<void>(registry.load());
    if (const QString wrong = measureFile(*profile, registry.accounts(), report); !wrong.isEmpty())
        return wrong;
    const QString program = options.args.isEmpty()
        ? QCoreApplication::applicationDirPath() + QStringLiteral("/../ui/deskscope")
        : options.args.front();
    std::vector<Start> warm, cold;
    for (int i = 0; i < kWarmStarts; ++i)
        warm.push_back(startOnce(program, *profile));
    reportStarts(QStringLiteral("warm: "), warm, 60, report);
    for (int i = 0; i < kColdStarts && dropPageCache(); ++i)
        cold.push_back(startOnce(program, *profile));
    reportStarts(QStringLiteral("cold: "), cold, 120, report);
    report.add(QStringLiteral("resident 1.5 s after"), warm.back().residentMiB, QStringLiteral("MiB"), 200);
    report.add(QStringLiteral("of which not of files"), warm.back().ownMiB, QStringLiteral("MiB"));
    return {};
}

} // namespace desk::bench
