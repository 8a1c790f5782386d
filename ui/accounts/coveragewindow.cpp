// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/coveragewindow.h"

#include "ui/accounts/parts.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <array>

namespace desk::ui {

namespace {

struct Part {
    qint64 CoverageMonth::*member;
    const char* colour;
};

/// In the order of the bar and of the columns behind it.
constexpr std::array<Part, 5> kParts { { { &CoverageMonth::withMessages, "semantic.positive" },
    { &CoverageMonth::stale, "accent.base" }, { &CoverageMonth::textNotAvailable, "semantic.warning" },
    { &CoverageMonth::deleted, "text.tertiary" }, { &CoverageMonth::missing, "semantic.negative" } } };
constexpr int kMonthColumn = 0, kBarColumn = 1, kHereColumn = 2, kFirstPart = 3;
constexpr int kRowHeight = 26;

/// A month's parts side by side.
class PartsDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QList<QVariant> parts = index.data(Qt::UserRole).toList();
        double whole = 0;
        for (const QVariant& count : parts)
            whole += count.toDouble();
        if (whole <= 0)
            return;
        const QRect bar = option.rect.adjusted(6, option.rect.height() / 2 - 4, -6, -(option.rect.height() / 2 - 4));
        double from = 0;
        for (std::size_t i = 0; i < kParts.size(); ++i) {
            const double wide = bar.width() * parts.value(int(i)).toDouble() / whole;
            if (wide <= 0)
                continue;
            // One missing ticket of thousands is to be seen.
            QRect piece(bar.left() + int(from), bar.top(), std::max(2, int(wide)), bar.height());
            if (piece.right() > bar.right())
                piece.moveRight(bar.right());
            painter->fillRect(
                QStyle::visualRect(option.direction, bar, piece), Theme::current().color(kParts[i].colour));
            from += wide;
        }
    }
};

QString monthName(const std::string& month)
{
    const QDate first = QDate::fromString(QString::fromStdString(month), QStringLiteral("yyyy-MM"));
    return first.isValid() ? QLocale().toString(first, QStringLiteral("MMMM yyyy"))
                           : CoverageWindow::tr("Time not known");
}

qint64 sum(const Coverage& coverage, qint64 CoverageMonth::*member)
{
    qint64 all = 0;
    for (const CoverageMonth& month : coverage.months)
        all += month.*member;
    return all;
}

QTableWidgetItem* cell(const QString& text, Qt::Alignment side)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignVCenter | side);
    return item;
}

} // namespace

CoverageWindow::CoverageWindow(const QString& accountId, const QString& accountName, QWidget* parent)
    : QDialog(parent)
    , m_accountId(accountId)
    , m_accountName(accountName)
    , m_summary(plainLabel(true))
    , m_outcome(plainLabel(true))
    , m_table(new QTableWidget(0, kFirstPart + int(kParts.size())))
    , m_progress(new QProgressBar)
    , m_fill(sideButton("fillGaps"))
    , m_repair(sideButton("repairCopy"))
    , m_stop(sideButton("stopCare"))
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("coverageWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_summary->setObjectName(QStringLiteral("coverageSummary"));
    m_outcome->setObjectName(QStringLiteral("coverageOutcome"));
    m_table->setObjectName(QStringLiteral("coverageTable"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setItemDelegateForColumn(kBarColumn, new PartsDelegate(m_table));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(kBarColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(48);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_close->setDefault(true);

    auto* work = new QHBoxLayout;
    work->addWidget(m_progress, 1);
    work->addWidget(m_stop);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_fill);
    buttons->addWidget(m_repair);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(m_outcome);
    column->addLayout(work);
    column->addLayout(buttons);
    resize(820, 520);

    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_fill, &QPushButton::clicked, this, [this] {
        begin(Work::Filling);
        emit gapsWanted(m_accountId, missingNumbers(m_coverage, kMissingAtOnce));
    });
    connect(m_repair, &QPushButton::clicked, this, [this] {
        begin(Work::Repairing);
        emit repairWanted(m_accountId);
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_work == Work::Repairing) {
            m_stop->setEnabled(false); // until it has stopped
            emit repairStopWanted();
        } else {
            emit stopWanted(m_accountId);
            begin(Work::None);
        }
    });
    fill();
}

void CoverageWindow::begin(Work work)
{
    m_work = work;
    m_error.reset();
    m_repaired.reset();
    fill();
}

void CoverageWindow::setCoverage(const Coverage& coverage)
{
    m_coverage = coverage;
    m_error.reset();
    if (m_work == Work::Counting)
        m_work = Work::None;
    fillTable();
    fill();
}

void CoverageWindow::setFailed(const Error& error)
{
    m_work = Work::None;
    if (error.kind != Error::Kind::Cancelled)
        m_error = error;
    fill();
}

void CoverageWindow::setRepaired(const RepairSummary& summary)
{
    begin(Work::Counting);
    m_repaired = summary;
    fill();
    emit coverageWanted(m_accountId);
}

void CoverageWindow::setStatus(const SyncStatus& status)
{
    const bool ended = status.lastCompleted > m_completed && m_completed > 0;
    m_completed = std::max<Millis>(m_completed, std::max<Millis>(1, status.lastCompleted));
    const bool stopped = status.state == SyncStatus::State::Stopped || status.state == SyncStatus::State::Failed;
    if (m_work == Work::Filling && status.state == SyncStatus::State::Failed && status.error)
        return setFailed(*status.error);
    if (!ended && !(stopped && m_work == Work::Filling))
        return;
    if (m_work == Work::Filling && ended)
        begin(Work::None);
    emit coverageWanted(m_accountId);
}

QString CoverageWindow::summary() const
{
    if (m_error)
        return tr("The copy of %1 cannot be used: %2. Repair rescues what can be read; the rest comes from the help "
                  "desk again.")
            .arg(m_accountName, errorText(*m_error).what);
    const qint64 here = sum(m_coverage, &CoverageMonth::tickets), missing = sum(m_coverage, &CoverageMonth::missing);
    if (here == 0)
        return m_work == Work::Counting ? tr("Counting…") : tr("Nothing is copied yet.");
    QString said = tr("%n conversation(s) on this computer.", nullptr, int(here));
    if (!m_coverage.whole)
        return said + QLatin1Char(' ') + tr("The first copy is not complete yet: what is missing may still come.");
    said += QLatin1Char(' ')
        + (missing == 0 ? tr("No number between the first and the last is missing.")
                        : tr("%n number(s) in between are missing: they may have been deleted for good, or were lost.",
                            nullptr, int(missing)));
    return said;
}

void CoverageWindow::fill()
{
    setWindowTitle(tr("What is here of %1").arg(m_accountName));
    const bool counted = !m_coverage.months.empty();
    const bool busy = m_work != Work::None;
    m_summary->setText(summary());
    m_summary->setFont(Theme::font("body"));
    m_fill->setText(tr("Ask for what is missing"));
    m_fill->setEnabled(!busy && !m_error && counted && !m_coverage.missing.empty());
    m_repair->setText(tr("Check and repair"));
    m_repair->setEnabled(!busy);
    m_stop->setText(tr("Stop"));
    m_stop->setEnabled(true);
    m_stop->setVisible(m_work == Work::Filling || m_work == Work::Repairing);
    m_close->setText(tr("Close"));
    m_progress->setVisible(busy);
    QString said;
    if (m_work == Work::Filling)
        said = tr("Asking the help desk for each missing number…");
    else if (m_work == Work::Repairing)
        said = tr("Checking the copy. Copying pauses meanwhile.");
    else if (m_repaired && !m_repaired->damaged)
        said = tr("Nothing is wrong with the copy.");
    else if (m_repaired)
        said = tr("Rescued %n conversation(s). The damaged file is kept as %1.", nullptr, int(m_repaired->tickets))
                   .arg(m_repaired->kept);
    m_outcome->setText(said);
    m_outcome->setVisible(!said.isEmpty());
    m_outcome->setFont(Theme::font("secondary"));
    setInk(m_outcome, "text.secondary");
    m_progress->setAccessibleName(said);
    const QStringList heads { tr("Month"), {}, tr("Here"), tr("With messages"), tr("To be read again"),
        tr("Text not available"), tr("Deleted there"), tr("Missing") };
    m_table->setHorizontalHeaderLabels(heads);
    for (int column = kHereColumn; column < m_table->columnCount(); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(kMonthColumn)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setAccessibleName(windowTitle());
}

void CoverageWindow::fillTable()
{
    m_table->setRowCount(int(m_coverage.months.size()));
    int row = 0;
    for (auto month = m_coverage.months.rbegin(); month != m_coverage.months.rend(); ++month, ++row) {
        m_table->setItem(row, kMonthColumn, cell(monthName(month->month), Qt::AlignLeading));
        m_table->setItem(row, kHereColumn, cell(formatCount(month->tickets), Qt::AlignTrailing));
        QList<QVariant> counts;
        for (std::size_t i = 0; i < kParts.size(); ++i) {
            const qint64 count = (*month).*kParts[i].member;
            counts.append(count);
            auto* item = cell(count == 0 ? QStringLiteral("–") : formatCount(count), Qt::AlignTrailing);
            if (count > 0)
                item->setForeground(Theme::current().color(i == 0 ? "text.primary" : kParts[i].colour));
            m_table->setItem(row, kFirstPart + int(i), item);
        }
        auto* bar = new QTableWidgetItem;
        bar->setData(Qt::UserRole, counts);
        m_table->setItem(row, kBarColumn, bar);
    }
}

void CoverageWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        fill();
        fillTable();
    }
    QDialog::changeEvent(event);
}

} // namespace desk::ui
