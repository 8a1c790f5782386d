// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pdfbytes.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHashFunctions>
#include <QMarginsF>
#include <QMutex>
#include <QPdfWriter>
#include <QRegularExpression>

namespace desk::ui {

namespace {

// Points and pixels agree at this resolution on every device, so that one layout serves them all.
constexpr int kDpi = 96;

QBasicMutex evenMutex;
int evenUsers = 0; ///< of EvenHashes that live

/// Puts `value` where the pattern's first group is, as long as that was: the file's table of offsets stays right.
void replaceInPlace(QByteArray& pdf, const QString& pattern, const std::function<QByteArray(qsizetype)>& value)
{
    const QRegularExpressionMatch found = QRegularExpression(pattern).match(QString::fromLatin1(pdf));
    for (int group = 1; group <= found.lastCapturedIndex(); ++group)
        pdf.replace(found.capturedStart(group), found.capturedLength(group), value(found.capturedLength(group)));
}

} // namespace

EvenHashes::EvenHashes()
{
    const QMutexLocker lock(&evenMutex);
    if (evenUsers++ == 0)
        QHashSeed::setDeterministicGlobalSeed();
}

EvenHashes::~EvenHashes()
{
    const QMutexLocker lock(&evenMutex);
    if (--evenUsers == 0)
        QHashSeed::resetRandomGlobalSeed();
}

void preparePdf(QPdfWriter& writer, const QString& title, const QPageSize& size)
{
    writer.setResolution(kDpi);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Deskscope"));
    writer.setPageSize(size);
    writer.setPageMargins({});
}

void settlePdf(QByteArray& pdf, Millis made)
{
    const QByteArray when
        = QDateTime::fromMSecsSinceEpoch(made, Qt::UTC).toString(QStringLiteral("'D:'yyyyMMddHHmmss")).toLatin1();
    replaceInPlace(pdf, QStringLiteral("/CreationDate \\((D:[^)]*)\\)"),
        [&](qsizetype length) { return when + QByteArray(length == when.size() + 1 ? "Z" : "+00'00'"); });
    // Newer versions of Qt write an identity made by chance at the end.
    const QString identity = QStringLiteral("/ID \\[ ?<([0-9A-Fa-f]+)> ?<([0-9A-Fa-f]+)> ?\\]");
    replaceInPlace(pdf, identity, [](qsizetype length) { return QByteArray(length, '0'); });
    const QByteArray digest = QCryptographicHash::hash(pdf, QCryptographicHash::Sha512).toHex();
    replaceInPlace(pdf, identity, [&](qsizetype length) { return digest.left(length); });
}

} // namespace desk::ui
