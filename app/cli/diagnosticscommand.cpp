// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnosticscommand.h"

#include "app/cli/diagnostics.h"
#include "app/cli/namedoptions.h"
#include "app/export/archive.h"

#include <QJsonDocument>

namespace desk::cli {

namespace {

Result<void> write(const QString& file, const QByteArray& json)
{
    const auto archive = Archive::create(file, 0);
    if (!archive)
        return archive.error();
    if (const auto added = (*archive)->add(QStringLiteral("diagnostics.json"), json); !added)
        return added;
    return (*archive)->finish();
}

int runDiagnostics(Context& context)
{
    QString file;
    const auto rest = splitOptions(QStringLiteral("diagnostics"), context.args, { QStringLiteral("-o") },
        [&](const QString&, const QString& value) -> Result<void> {
            file = value;
            return {};
        });
    if (!rest)
        return usage(context, rest.error().detail);
    if (!rest->isEmpty() || (!file.isEmpty() && !file.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive)))
        return usage(context, QStringLiteral("usage: deskscope diagnostics [-o FILE.zip]"));
    const auto profile = Profile::open(context.profileDir);
    if (!profile)
        return fail(context, sentence(profile.error()));
    const auto found = diagnosticsOf(*profile);
    if (!found)
        return fail(context, sentence(found.error()));
    const QByteArray json = QJsonDocument(*found).toJson();
    if (file.isEmpty()) {
        context.out << QString::fromUtf8(json) << Qt::flush;
        return kSuccess;
    }
    if (const auto written = write(file, json); !written)
        return fail(context, sentence(written.error()));
    context.err << QStringLiteral(
        "%1 holds no name, address or text of anybody; “deskscope diagnostics” shows what it holds")
                       .arg(file)
                << Qt::endl;
    return kSuccess;
}

} // namespace

Command diagnosticsCommand()
{
    return { QStringLiteral("diagnostics"), QStringLiteral("diagnostics [-o FILE.zip]"),
        QStringLiteral("print or pack what helps to find a fault, without personal data"), runDiagnostics };
}

} // namespace desk::cli
