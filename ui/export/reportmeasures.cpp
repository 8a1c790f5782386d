// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/reportmeasures.h"

#include "app/base/text.h"
#include "app/metrics/metricrun.h"
#include "app/pipeline/historyloader.h"

#include <cmath>

namespace desk::ui {

namespace {

constexpr std::size_t kReportEvery = 256; // tickets, between two reports of progress

class Comparison {
public:
    Comparison(const Snapshot& snapshot, const MetricContext& context)
        : m_context(context)
    {
        for (const SnapshotAccount& each : snapshot.accounts) {
            m_ids.push_back(utf8(each.account.id));
            m_agreements.push_back({ each.account.name, each.account.provider, 0, 0 });
        }
    }

    void add(const TicketDigest& digest)
    {
        const auto published = digest.ticket.published.firstReplyMinutes;
        if (!published)
            return;
        m_scratch.clear();
        m_firstReply->function(digest, m_context, m_scratch);
        if (m_scratch.excluded() || m_scratch.parts().empty()
            || m_scratch.parts().front().basis != MetricBasis::Recomputed)
            return;
        const auto account = std::ranges::find(m_ids, digest.ticket.accountId);
        if (account == m_ids.end())
            return;
        Agreement& agreement = m_agreements[static_cast<std::size_t>(account - m_ids.begin())];
        ++agreement.compared;
        if (std::abs(m_scratch.parts().front().value / 60 - *published) <= 1)
            ++agreement.same;
    }

    [[nodiscard]] std::vector<Agreement> finish()
    {
        std::erase_if(m_agreements, [](const Agreement& each) { return each.compared == 0; });
        return std::move(m_agreements);
    }

private:
    const MetricDefinition* m_firstReply = findMetric("first_reply_minutes");
    const MetricContext& m_context;
    TicketMetric m_scratch;
    std::vector<std::string> m_ids;
    std::vector<Agreement> m_agreements;
};

Millis watermarkOf(const Snapshot& snapshot)
{
    Millis oldest = 0;
    for (const SnapshotAccount& each : snapshot.accounts)
        if (each.newest > 0 && (oldest == 0 || each.newest < oldest))
            oldest = each.newest;
    return oldest;
}

} // namespace

Result<ReportMeasures> countMeasures(const ViewState& view, const Profile& profile,
    const std::vector<std::string>& metrics, const CancelToken& cancel, const std::function<void(double)>& progress)
{
    const auto schedules = loadSchedules(profile, *view.snapshot);
    if (!schedules)
        return schedules.error();
    MetricContext context;
    context.zone = view.request.timeZone.isEmpty() ? QTimeZone::utc() : QTimeZone(view.request.timeZone);
    context.now = view.request.now;
    context.schedules = schedules->get();
    std::vector<const MetricDefinition*> wanted;
    for (const std::string& name : metrics)
        wanted.push_back(findMetric(name));
    MetricRun run(wanted, { context, false, PercentileRule::Linear });
    Comparison comparison(*view.snapshot, context);
    ReportMeasures measures;
    std::size_t done = 0;
    const std::vector<Row> rows = view.rows.first(view.rows.size());
    const auto read = forEachHistory(
        profile, *view.snapshot, rows, {},
        [&](const TicketHistory& ticket) {
            const TicketDigest digest(ticket);
            run.add(digest);
            comparison.add(digest);
            measures.deleted += ticket.isDeleted() ? 1 : 0;
            measures.spam += ticket.isSpam() ? 1 : 0;
            measures.merged += ticket.isMerged() ? 1 : 0;
            if (++done % kReportEvery == 0)
                progress(static_cast<double>(done) / static_cast<double>(rows.size()));
        },
        cancel);
    if (!read)
        return read.error();
    if (cancel.cancelled())
        return Error { Error::Kind::Cancelled, {} };
    measures.results = run.finish(watermarkOf(*view.snapshot));
    measures.agreements = comparison.finish();
    return measures;
}

} // namespace desk::ui
