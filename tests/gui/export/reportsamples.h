// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/accountregistry.h"
#include "app/store/store.h"

#include <QProcess>
#include <QTest>

namespace desk::test {

/// A ticket of March 2026, the n-th of one every six hours: three in four are closed, the even ones are of high
/// priority.
inline Ticket reportTicket(int number)
{
    constexpr Millis kDay = 86'400'000, kMarch = 1'772'323'200'000;
    Ticket t;
    t.id = std::to_string(number);
    t.subject = "Late delivery";
    t.status = number % 4 == 0 ? StatusCategory::Open : StatusCategory::Closed;
    t.statusRaw = nameOf(t.status);
    t.priority = number % 2 == 0 ? Priority::High : Priority::Low;
    t.channel = Channel::Email;
    t.createdAt = kMarch + number * kDay / 4;
    t.updatedAt = *t.createdAt + kDay;
    t.version = *t.updatedAt;
    t.facts.firstReplyMinutes = 60 + number;
    if (number % 4 != 0)
        t.facts.solvedAt = *t.createdAt + kDay;
    return t;
}

/// A profile with one account and 80 of them.
inline void fillForReports(const QString& profileDir)
{
    AccountRegistry registry(*Profile::open(profileDir));
    Account account;
    account.name = QStringLiteral("Nordlys EU");
    account.url = QUrl(QStringLiteral("https://example.com"));
    const auto added = registry.add(account);
    QVERIFY(added);
    RecordBatch batch;
    for (int number = 1; number <= 80; ++number)
        batch.tickets.push_back(reportTicket(number));
    auto store = StoreWriter::open(registry.profile().storeFile(added->id));
    QVERIFY(store && (*store)->commit(batch, {}));
}

/// In one line and without ligatures, so that words that were broken are found.
inline QString textOfPdf(const QString& file)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), { QStringLiteral("-layout"), file, QStringLiteral("-") });
    if (!reader.waitForFinished())
        return {};
    return QString::fromUtf8(reader.readAllStandardOutput()).normalized(QString::NormalizationForm_KC).simplified();
}

} // namespace desk::test
