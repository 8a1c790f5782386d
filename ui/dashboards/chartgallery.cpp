// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/chartgallery.h"

#include "ui/charts/chartwords.h"
#include "ui/common/metricwords.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace desk::ui {

namespace {

constexpr int kListWidth = 300;

/// Charts of tickets by what they are, in the order of the list. Those drawn of a metric stand in the catalogue.
constexpr std::array kKinds { ChartId::CreatedSolvedBacklog, ChartId::CreatedPerDay, ChartId::Waterfall, ChartId::Hours,
    ChartId::Status, ChartId::Priority, ChartId::Type, ChartId::Channel, ChartId::Brand, ChartId::Group,
    ChartId::Assignee, ChartId::Organization, ChartId::Requester, ChartId::Tag, ChartId::Account, ChartId::FirstReply,
    ChartId::Resolution, ChartId::BacklogAge, ChartId::Unanswered, ChartId::Reopens, ChartId::Replies, ChartId::Csat,
    ChartId::Sla, ChartId::ConcurrentChats };

bool isDuration(const MetricDefinition& metric)
{
    return metric.unit == MetricUnit::Seconds || metric.unit == MetricUnit::Minutes || metric.unit == MetricUnit::Hours
        || metric.unit == MetricUnit::Days;
}

void addChoice(QComboBox* box, const QString& words, int value)
{
    box->addItem(words, value);
}

} // namespace

ChartGallery::ChartGallery(std::vector<ChartSpec> there, bool replacing, QWidget* parent)
    : QDialog(parent)
    , m_there(std::move(there))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_known(new QLabel(this))
    , m_options(new QWidget(this))
    , m_kind(new QComboBox(m_options))
    , m_split(new QComboBox(m_options))
    , m_bin(new QComboBox(m_options))
    , m_business(new QCheckBox(tr("Business hours only"), m_options))
{
    setObjectName(QStringLiteral("chartGallery"));
    setWindowTitle(replacing ? tr("Replace chart") : tr("Add chart"));
    m_search->setPlaceholderText(tr("Search charts and metrics"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setFixedWidth(kListWidth);
    m_list->setUniformItemSizes(true);
    m_title->setFont(Theme::font("section", QFont::DemiBold));
    m_title->setWordWrap(true);
    m_note->setWordWrap(true);
    m_known->setWordWrap(true);
    setInk(m_note, "text.secondary");
    setInk(m_known, "text.tertiary");

    auto* options = new QFormLayout(m_options);
    options->setContentsMargins(0, 8, 0, 0);
    options->addRow(tr("Drawn as"), m_kind);
    options->addRow(tr("A line for each"), m_split);
    options->addRow(tr("In steps of"), m_bin);
    options->addRow(QString(), m_business);
    addChoice(m_split, tr("all together"), int(ChartSplit::None));
    addChoice(m_split, tr("account"), int(ChartSplit::Account));
    addChoice(m_split, tr("group"), int(ChartSplit::Group));
    addChoice(m_split, tr("channel"), int(ChartSplit::Channel));
    addChoice(m_bin, tr("what fits"), int(ChartBin::Auto));
    addChoice(m_bin, tr("a day"), int(ChartBin::Day));
    addChoice(m_bin, tr("a week"), int(ChartBin::Week));
    addChoice(m_bin, tr("a month"), int(ChartBin::Month));

    auto* buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(replacing ? tr("Replace") : tr("Add"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("takeChart"));
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChartGallery::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* about = new QVBoxLayout;
    about->addWidget(m_title);
    about->addWidget(m_note);
    about->addWidget(m_options);
    about->addWidget(m_known);
    about->addStretch(1);
    auto* across = new QHBoxLayout;
    across->setSpacing(20);
    across->addWidget(m_list);
    across->addLayout(about, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_search);
    column->addLayout(across, 1);
    column->addWidget(buttons);
    resize(680, 520);

    fill();
    connect(m_search, &QLineEdit::textChanged, this, &ChartGallery::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChartGallery::showOptions);
    connect(m_list, &QListWidget::itemActivated, this, &ChartGallery::take);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChartGallery::updateButton);
    for (QComboBox* box : { m_split, m_bin })
        connect(box, &QComboBox::currentIndexChanged, this, &ChartGallery::updateButton);
    connect(m_business, &QCheckBox::toggled, this, &ChartGallery::updateButton);
    search({});
    m_search->setFocus();
}

void ChartGallery::fill()
{
    for (const ChartId id : kKinds)
        if (const ChartSpec chart(id); !words::chartTitle(chart).isEmpty())
            m_entries.push_back({ chart, words::chartTitle(chart), {}, false });
    for (const MetricDefinition& metric : metricDefinitions()) {
        ChartSpec chart(ChartId::Trend);
        chart.metric = metric.name;
        m_entries.push_back({ chart, words::metricName(metric), words::metricMeaning(metric), true });
    }
    for (const Entry& entry : m_entries)
        m_list->addItem(entry.title);
}

/// Every word must be in the title or in what is said of it.
void ChartGallery::search(const QString& text)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int first = -1;
    for (int i = 0; i < m_list->count(); ++i) {
        const Entry& entry = m_entries[static_cast<std::size_t>(i)];
        const QString all = entry.title + QLatin1Char(' ') + entry.note;
        const bool fits
            = std::ranges::all_of(words, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
        m_list->item(i)->setHidden(!fits);
        if (fits && first < 0)
            first = i;
    }
    const QListWidgetItem* now = m_list->currentItem();
    if (!now || now->isHidden())
        m_list->setCurrentRow(first);
    showOptions();
}

int ChartGallery::entryNow() const
{
    const QListWidgetItem* now = m_list->currentItem();
    return now && !now->isHidden() ? m_list->currentRow() : -1;
}

void ChartGallery::showOptions()
{
    const int now = entryNow();
    const Entry entry = now < 0 ? Entry() : m_entries[static_cast<std::size_t>(now)];
    m_title->setText(now < 0 ? tr("No chart has these words.") : entry.title);
    m_note->setText(entry.note);
    m_note->setVisible(!entry.note.isEmpty());
    m_options->setVisible(entry.metric);
    if (entry.metric) {
        const QSignalBlocker still(m_kind);
        const MetricDefinition* metric = findMetric(entry.chart.metric);
        m_kind->clear();
        addChoice(m_kind, tr("a line over time"), int(ChartId::Trend));
        if (metric->shape == MetricShape::Spread)
            addChoice(m_kind, tr("a distribution"), int(ChartId::Spread));
        addChoice(m_kind, tr("hours of the week"), int(ChartId::Hours));
        m_business->setVisible(isDuration(*metric));
        m_business->setChecked(false);
    }
    updateButton();
}

std::optional<ChartSpec> ChartGallery::chart() const
{
    const int now = entryNow();
    if (now < 0)
        return std::nullopt;
    const Entry& entry = m_entries[static_cast<std::size_t>(now)];
    ChartSpec chart = entry.chart;
    if (!entry.metric)
        return chart;
    chart.id = static_cast<ChartId>(m_kind->currentData().toInt());
    chart.business = chart.id != ChartId::Hours && m_business->isVisibleTo(this) && m_business->isChecked();
    if (chart.id == ChartId::Trend) {
        chart.split = static_cast<ChartSplit>(m_split->currentData().toInt());
        chart.bin = static_cast<ChartBin>(m_bin->currentData().toInt());
    }
    return chart;
}

void ChartGallery::updateButton()
{
    const auto now = chart();
    const bool trend = now && now->id == ChartId::Trend;
    m_split->setEnabled(trend);
    m_bin->setEnabled(trend);
    m_business->setEnabled(now && now->id != ChartId::Hours);
    const bool known = now && std::ranges::find(m_there, *now) != m_there.end();
    m_known->setText(known ? tr("It is on this dashboard already.") : QString());
    m_take->setEnabled(now && !known);
}

void ChartGallery::take()
{
    if (!m_take->isEnabled())
        return;
    emit chosen(*chart());
    accept();
}

/// While one types, the arrows move in the list.
bool ChartGallery::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown)
            return QCoreApplication::sendEvent(m_list, event);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace desk::ui
