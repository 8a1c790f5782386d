// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/exportcommand.h"

#include "app/cli/await.h"
#include "app/cli/loading.h"
#include "app/cli/namedoptions.h"
#include "app/cli/querytext.h"
#include "app/cli/stopsignal.h"
#include "app/cli/terminal.h"
#include "ui/transcripts/transcriptexport.h"
#include "ui/transcripts/transcriptoptions.h"

#include <QElapsedTimer>
#include <QThread>

namespace desk::ui {

namespace {

const QString kUsageLine
    = QStringLiteral("export [QUERY] --format html|pdf|markdown|text|jsonl -o DIR|FILE.zip [--account NAME]… "
                     "[--no-notes] [--pseudonyms] [--language en|fr] [--time-zone ZONE]");

struct Options {
    QString query, target;
    QStringList accounts;
    TranscriptOptions transcript;
    bool formatSaid = false;
};

Error wrong(const QString& sentence)
{
    return { Error::Kind::Usage, sentence, 0, {} };
}

Result<Options> parse(const QStringList& args)
{
    Options options;
    const auto take = [&](const QString& name, const QString& value) -> Result<void> {
        if (name == u"-o")
            options.target = value;
        else if (name == u"--account")
            options.accounts += value;
        else
            return takeOption(options.transcript, name, value);
        return {};
    };
    options.formatSaid = args.contains(QStringLiteral("--format"));
    const auto query = cli::splitOptions(QStringLiteral("export"), withoutFlags(args, options.transcript),
        { QStringLiteral("--format"), QStringLiteral("-o"), QStringLiteral("--account"), QStringLiteral("--language"),
            QStringLiteral("--time-zone") },
        take);
    if (!query)
        return query.error();
    options.query = *query;
    const TranscriptFormat format = options.transcript.format;
    if (!options.formatSaid || format == TranscriptFormat::Json)
        return wrong(QStringLiteral("--format is missing: html, pdf, markdown, text or jsonl"));
    if (options.target.isEmpty() && format != TranscriptFormat::JsonLines)
        return wrong(QStringLiteral("-o is missing: a folder or a .zip file"));
    return options;
}

/// Runs the work on a thread of its own, so that a signal is heard at once. Main thread.
class Run : public QObject {
public:
    Run(cli::Context& context, TranscriptExport what, Profile profile)
        : m_context(context)
        , m_what(std::move(what))
        , m_profile(std::move(profile))
    {
        connect(&m_stop, &cli::StopSignal::requested, this, [this] { m_cancel.cancel(); });
    }

    int run()
    {
        QElapsedTimer clock;
        clock.start();
        m_context.out.flush();
        using Summary = Result<TranscriptSummary>;
        std::optional<Summary> made;
        const std::unique_ptr<QThread> worker(QThread::create([&] { made.emplace(work()); }));
        const auto summary = cli::await<Summary>([&](const std::function<void(Summary)>& done) {
            connect(worker.get(), &QThread::finished, this, [&made, done] { done(*made); });
            worker->start();
        });
        worker->wait();
        return report(summary, static_cast<double>(clock.elapsed()) / 1000);
    }

private:
    Result<TranscriptSummary> work()
    {
        if (m_what.target.isEmpty())
            return streamTranscripts(m_what, m_profile, *m_context.out.device(), m_cancel);
        return exportTranscripts(m_what, m_profile, m_cancel, [this](std::size_t done, std::size_t total) {
            QMetaObject::invokeMethod(this, [this, done, total] { tell(done, total); });
        });
    }

    /// At a terminal one line that is written over, else a line every ten seconds.
    void tell(std::size_t done, std::size_t total)
    {
        constexpr qint64 kBetweenLines = 10'000;
        const QString words = QStringLiteral("%1 of %2 conversations").arg(done).arg(total);
        if (cli::errIsTerminal()) {
            m_context.err << '\r' << words << Qt::flush;
            m_open = true;
        } else if (!m_told.isValid() || m_told.elapsed() > kBetweenLines) {
            m_context.err << words << Qt::endl;
            m_told.start();
        }
    }

    int report(const Result<TranscriptSummary>& summary, double seconds)
    {
        if (m_open)
            m_context.err << Qt::endl;
        if (!summary) {
            const Error& error = summary.error();
            if (error.kind == Error::Kind::Usage)
                return cli::usage(m_context, error.detail);
            if (error.kind == Error::Kind::Cancelled)
                return cli::fail(m_context, QStringLiteral("stopped; nothing was left behind"));
            if (error.kind == Error::Kind::Storage)
                return cli::fail(m_context,
                    QStringLiteral("the export could not be written, and nothing was left behind (%1)")
                        .arg(error.detail));
            return cli::fail(m_context, cli::sentence(error));
        }
        if (m_what.target.isEmpty())
            return cli::kSuccess;
        m_context.err << QStringLiteral("%1 conversations, %2 MB in %3 s: %4")
                             .arg(summary->written)
                             .arg(static_cast<double>(summary->bytes) / 1e6, 0, 'f', 1)
                             .arg(seconds, 0, 'f', 1)
                             .arg(m_what.target)
                      << Qt::endl;
        if (summary->missing > 0)
            m_context.err << QStringLiteral("%1 were gone from the mirror meanwhile").arg(summary->missing) << Qt::endl;
        return cli::kSuccess;
    }

    cli::Context& m_context;
    TranscriptExport m_what;
    Profile m_profile;
    cli::StopSignal m_stop;
    CancelToken m_cancel;
    QElapsedTimer m_told;
    bool m_open = false; ///< the line at the terminal has no end yet
};

Result<TranscriptExport> prepare(cli::Context& context, const Options& options, const Query& query)
{
    const auto loaded = cli::loadAccounts(context, options.accounts);
    if (!loaded)
        return loaded.error();
    ViewRequest request;
    request.query = query;
    const auto view = cli::evaluateNow(*loaded, request);
    if (!view)
        return view.error();
    cli::tellUnknown(context, **view);
    TranscriptExport what;
    what.snapshot = (*view)->snapshot;
    what.rows = (*view)->rows.first((*view)->rows.size());
    what.format = options.transcript.format;
    what.scope = options.transcript.scope;
    what.target = options.target;
    return what;
}

int runExport(cli::Context& context)
{
    const auto options = parse(context.args);
    if (!options)
        return cli::usage(context, options.error().detail + QStringLiteral("; usage: deskscope ") + kUsageLine);
    putInForce(options->transcript);
    const auto query = cli::readQuery(context, options->query);
    if (!query)
        return cli::kUsage;
    const auto profile = Profile::open(context.profileDir);
    if (!profile)
        return cli::fail(context, cli::sentence(profile.error()));
    auto what = prepare(context, *options, *query);
    if (!what)
        return cli::fail(context, cli::sentence(what.error()));
    if (what->rows.empty())
        return cli::fail(context, QStringLiteral("no conversation matches; nothing was written"));
    return Run(context, *std::move(what), *profile).run();
}

} // namespace

cli::Command exportCommand()
{
    return { QStringLiteral("export"), kUsageLine,
        QStringLiteral("write the conversations that match a filter, one file each with an index"), runExport };
}

} // namespace desk::ui
