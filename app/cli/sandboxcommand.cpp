// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sandboxcommand.h"

#include "app/cli/stopsignal.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/sandbox.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace desk::cli {

namespace {

const char* const kHelp
    = R"(deskscope sandbox [--tickets N] [--chats N] [--seed S] [--zendesk-port P] [--freshdesk-port P] [--fault SPEC]… [--speed X]
  Serves a made-up Zendesk and a made-up Freshdesk on this machine only. The first line of output is JSON with the two
  addresses and the credentials that sign in; it serves until interrupted.
  --tickets N         Zendesk tickets; Freshdesk has three quarters as many (without it 2000 and 1500)
  --chats N           chats of the Zendesk; a third of them became tickets (0)
  --seed S            another seed makes another world, the same seed the same one (1)
  --zendesk-port P, --freshdesk-port P   fixed ports (any free ones)
  --speed X           the rate limits are X times as wide, and the chat floor lives X times as fast (1)
  --fault SPEC        misbehave; may be repeated. SPEC is [zendesk:|freshdesk:][/PATH:]KIND[?OPTION&…], "*" in PATH is any text
                      KIND    401 403 404 409 422 429 500 502 503 403-empty 429-plain suspended no-desk expired-cursor
                              stall cut trickle wrong-json wrong-types empty no-rows duplicate-page same-cursor
                              endless clock-skew no-link redirect huge mutate not-computed
                              stream-cut stream-half stream-close stream-refuse stream-silence stream-garbage
                              stream-binary stream-huge (of real-time chat, at /stream)
                      OPTION  times=N every=N after=N retry-after=SECONDS|none seconds=SKEW rows=N megabytes=N
                              at=nothing|half-head|head|middle|all-but-end, of a stream at=auth|subscribe|patch
                      for example zendesk:/api/v2/incremental/*:429?retry-after=2&times=3
)";

struct Flags {
    sandbox::SandboxOptions options;
    QString problem;
};

bool readNumber(const QString& text, double least, double most, double& into)
{
    bool ok = false;
    into = text.toDouble(&ok);
    return ok && into >= least && into <= most;
}

Flags readFlags(const QStringList& args)
{
    Flags flags;
    for (qsizetype i = 0; i < args.size(); i += 2) {
        const QString& name = args.at(i);
        const QString value = args.value(i + 1);
        double number = 0;
        const auto numeric
            = [&](double least, double most) { return i + 1 < args.size() && readNumber(value, least, most, number); };
        if (name == u"--tickets" && numeric(1, 10'000'000)) {
            flags.options.world.zendeskTickets = static_cast<int>(number);
            flags.options.world.freshdeskTickets = static_cast<int>(number * 3 / 4);
        } else if (name == u"--chats" && numeric(0, 10'000'000)) {
            flags.options.world.chats = static_cast<int>(number);
        } else if (name == u"--seed" && numeric(0, 9e15)) {
            flags.options.world.seed = static_cast<std::uint64_t>(number);
        } else if (name == u"--zendesk-port" && numeric(0, 65535)) {
            flags.options.zendeskPort = static_cast<quint16>(number);
        } else if (name == u"--freshdesk-port" && numeric(0, 65535)) {
            flags.options.freshdeskPort = static_cast<quint16>(number);
        } else if (name == u"--speed" && numeric(0.001, 1e6)) {
            flags.options.speed = number;
        } else if (name == u"--fault" && i + 1 < args.size()) {
            flags.options.faults.append(value);
            if (const auto rule = sandbox::FaultRule::parse(value); !rule)
                flags.problem = rule.error().detail;
        } else {
            flags.problem = QStringLiteral("sandbox: “%1” is not understood; see “deskscope sandbox --help”")
                                .arg(QStringList { name, value }.join(QLatin1Char(' ')).trimmed());
        }
        if (!flags.problem.isEmpty())
            break;
    }
    return flags;
}

int runSandbox(Context& context)
{
    if (context.args.contains(u"--help")) {
        context.out << kHelp << Qt::flush;
        return kSuccess;
    }
    const Flags flags = readFlags(context.args);
    if (!flags.problem.isEmpty())
        return usage(context, flags.problem);
    sandbox::Sandbox box(flags.options);
    if (const auto started = box.start(); !started)
        return fail(context, QStringLiteral("the sandbox cannot start: %1").arg(started.error().detail));
    const QJsonObject where { { QStringLiteral("zendesk"), box.zendeskUrl().toString() },
        { QStringLiteral("freshdesk"), box.freshdeskUrl().toString() },
        { QStringLiteral("credentials"), box.credentials() } };
    context.out << QString::fromUtf8(QJsonDocument(where).toJson(QJsonDocument::Compact)) << Qt::endl;
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::requested, qApp, [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    return kSuccess;
}

} // namespace

Command sandboxCommand()
{
    return { QStringLiteral("sandbox"),
        QStringLiteral("sandbox [--tickets N] [--chats N] [--seed S] [--zendesk-port P] [--freshdesk-port P] [--fault "
                       "SPEC]… [--speed X]"),
        QStringLiteral("serve a made-up Zendesk and Freshdesk on this machine"), &runSandbox };
}

} // namespace desk::cli
