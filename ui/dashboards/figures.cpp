// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/figures.h"

#include "ui/common/format.h"
#include "ui/filters/querytext.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

const QString kNothing = QStringLiteral("–");
constexpr double kTimesFrom = 3; ///< what is more than three times as much is said in times

QString count(std::size_t number)
{
    return formatCount(static_cast<qint64>(number));
}

QString signedCount(std::int64_t number)
{
    const QString text = formatCount(std::abs(number));
    return (number > 0 ? QStringLiteral("+") : number < 0 ? QStringLiteral("−") : QString()) + text;
}

/// "71%"; with one decimal below 10.
QString percent(std::size_t part, std::size_t of)
{
    if (of == 0)
        return kNothing;
    const double share = 100.0 * double(part) / double(of);
    return Words::tr("%1%", "percent").arg(QLocale().toString(share, 'f', share < 10 && share > 0 ? 1 : 0));
}

/// The difference of two shares in percentage points.
QString points(std::size_t part, std::size_t of, std::size_t partBefore, std::size_t ofBefore)
{
    if (of == 0 || ofBefore == 0)
        return {};
    const double change = 100.0 * (double(part) / double(of) - double(partBefore) / double(ofBefore));
    const QString sign = change >= 0.05 ? QStringLiteral("+") : change <= -0.05 ? QStringLiteral("−") : QString();
    return Words::tr("%1 pts", "percentage points").arg(sign + QLocale().toString(std::abs(change), 'f', 1));
}

QString minutes(double value)
{
    return formatDuration(qRound64(value));
}

QString rangeText(QDate first, QDate last)
{
    if (!first.isValid() || !last.isValid())
        return Words::tr("the earlier period");
    return first == last
        ? formatDate(first, {})
        : Words::tr("%1 to %2", "first day, last day").arg(formatDate(first, last), formatDate(last, {}));
}

/// Makes the seven of one view.
class Maker {
public:
    explicit Maker(const ViewState& view)
        : m_view(view)
        , m_now(view.figures.value_or(ViewFigures()))
    {
        if (view.before && view.before->figures) {
            m_before = &*view.before->figures;
            const auto [first, last] = createdDays(view.before->request.query);
            m_range = rangeText(first, last);
        }
    }

    std::vector<Figure> make()
    {
        std::vector<Figure> figures { created(), solved(), backlog(),
            duration(Words::tr("First reply, median"), &ViewFigures::firstReply, &ViewFigures::replied,
                Words::tr("From a ticket’s creation to the first public reply of an agent, in calendar time; half of "
                          "the tickets were faster."),
                &Maker::withoutReply),
            duration(Words::tr("Full resolution, median"), &ViewFigures::resolution, &ViewFigures::resolved,
                Words::tr("From a ticket’s creation to its latest solve, in calendar time; half of the tickets were "
                          "faster."),
                &Maker::withoutSolve),
            satisfaction(), reopened() };
        for (Figure& figure : figures)
            figure.cell.question
                = m_view.figures ? Words::tr("Why %1?").arg(figure.cell.value) : Words::tr("What is counted here?");
        return figures;
    }

private:
    Figure figure(const QString& label, const QString& value, const QString& definition) const
    {
        Figure made;
        made.cell.label = label;
        made.cell.value = m_view.figures ? value : kNothing;
        made.cell.definition = definition;
        return made;
    }
    /// What was counted and left out, and what it was before.
    void explain(Figure& made, const QString& counted, const QString& before) const
    {
        made.cell.result = counted;
        if (m_before && !before.isEmpty())
            made.cell.result += QLatin1Char('\n') + Words::tr("%1: %2", "earlier period: value").arg(m_range, before);
    }

    Figure created() const
    {
        Figure made = figure(Words::tr("Created"), count(m_now.created),
            Words::tr(
                "Tickets in this filter, by the day they were created. Deleted ones and spam count only where the "
                "filter names them."));
        made.note = Words::tr("of %1").arg(count(m_view.total));
        explain(made, Words::tr("%Ln ticket(s) of %1.", nullptr, int(m_now.created)).arg(count(m_view.total)),
            m_before ? count(m_before->created) : QString());
        if (m_before)
            made.change = changeText(double(m_now.created), double(m_before->created));
        return made;
    }
    Figure solved() const
    {
        Figure made = figure(Words::tr("Solved, of these"), count(m_now.solved),
            Words::tr("Those of the tickets that are solved or closed now, whenever that was."));
        made.note = Words::tr("%1 of created", "share").arg(percent(m_now.solved, m_now.created));
        explain(made, Words::tr("%1 of %2 tickets.").arg(count(m_now.solved), count(m_now.created)),
            m_before ? count(m_before->solved) : QString());
        if (m_before)
            made.change = changeText(double(m_now.solved), double(m_before->solved));
        return made;
    }
    Figure backlog() const
    {
        const auto [first, last] = createdDays(m_view.request.query);
        const QDate today = dayOf(m_view.request.now);
        Figure made
            = figure(last.isValid() && last < today ? Words::tr("Backlog, %1", "on a day").arg(formatDate(last, today))
                                                    : Words::tr("Backlog now"),
                count(m_now.backlog),
                Words::tr(
                    "Those of the tickets that were unsolved at the end of the period, by creation and latest solve."));
        made.note = first.isValid() || last.isValid()
            ? Words::tr("%1 in the period", "change").arg(signedCount(m_now.backlogChange))
            : Words::tr("%1 of created", "share").arg(percent(m_now.backlog, m_now.created));
        explain(made, Words::tr("%Ln unsolved ticket(s).", nullptr, int(m_now.backlog)),
            m_before ? count(m_before->backlog) : QString());
        if (m_before)
            made.change = changeText(double(m_now.backlog), double(m_before->backlog));
        return made;
    }
    Figure duration(const QString& label, std::optional<ChartQuantiles> ViewFigures::*what,
        std::size_t ViewFigures::*of, const QString& definition, QString (Maker::*without)() const) const
    {
        const auto& now = m_now.*what;
        Figure made = figure(label, now ? minutes(now->median) : kNothing, definition);
        made.note = now ? Words::tr("p90 %1 · n %2").arg(minutes(now->p90), count(m_now.*of)) : Words::tr("n 0");
        const auto* before = m_before && (m_before->*what).has_value() ? &*(m_before->*what) : nullptr;
        explain(made, (this->*without)(), before ? minutes(before->median) : QString());
        if (now && before)
            made.change = changeText(now->median, before->median);
        return made;
    }
    [[nodiscard]] QString withoutReply() const
    {
        return Words::tr("n %1, %2 without a reply", "tickets").arg(count(m_now.replied), left(m_now.replied));
    }
    [[nodiscard]] QString withoutSolve() const
    {
        return Words::tr("n %1, %2 not solved", "tickets").arg(count(m_now.resolved), left(m_now.resolved));
    }
    [[nodiscard]] QString left(std::size_t counted) const
    {
        return count(m_now.created - std::min(m_now.created, counted));
    }
    Figure satisfaction() const
    {
        Figure made = figure(Words::tr("Satisfaction"), percent(m_now.good, m_now.rated),
            Words::tr("Good ratings of all ratings; the last one of a ticket counts."));
        made.note = Words::tr("%1 of %Ln rating(s)", nullptr, int(m_now.rated)).arg(count(m_now.good));
        explain(made, Words::tr("%1 rated, %2 not.", "tickets").arg(count(m_now.rated), left(m_now.rated)),
            m_before ? percent(m_before->good, m_before->rated) : QString());
        if (m_before)
            made.change = points(m_now.good, m_now.rated, m_before->good, m_before->rated);
        return made;
    }
    Figure reopened() const
    {
        Figure made = figure(Words::tr("Reopened"), percent(m_now.reopened, m_now.solved),
            Words::tr("Those of the solved tickets that were reopened at least once."));
        made.note = Words::tr("%1 of %2 solved").arg(count(m_now.reopened), count(m_now.solved));
        explain(made, made.note, m_before ? percent(m_before->reopened, m_before->solved) : QString());
        if (m_before)
            made.change = points(m_now.reopened, m_now.solved, m_before->reopened, m_before->solved);
        return made;
    }

    const ViewState& m_view;
    ViewFigures m_now;
    const ViewFigures* m_before = nullptr;
    QString m_range;
};

} // namespace

QString changeText(double now, double before)
{
    if (before <= 0)
        return {};
    const QLocale locale;
    if (now >= kTimesFrom * before)
        return Words::tr("%1×", "times as much").arg(locale.toString(now / before, 'f', 1));
    const double change = 100 * (now - before) / before;
    const QString sign = change >= 0.5 ? QStringLiteral("+")
        : change <= -0.5               ? QStringLiteral("−")
                                       : QStringLiteral("±");
    return Words::tr("%1%", "percent").arg(sign + locale.toString(std::abs(change), 'f', 0));
}

std::vector<Figure> figuresOf(const ViewState& view)
{
    return Maker(view).make();
}

} // namespace desk::ui
