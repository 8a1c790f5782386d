// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/copywindow.h"

#include "ui/accounts/budgetmeter.h"
#include "ui/accounts/copypage.h"
#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace desk::ui {

namespace {

constexpr qint64 kPaceAfterMs = 2000; // sooner it would say more about the start than about the pace

qint64 records(const SyncStatus& status)
{
    return status.tickets + status.events + status.people;
}

} // namespace

CopyWindow::CopyWindow(const QString& accountId, const QString& accountName, QWidget* parent)
    : QDialog(parent)
    , m_accountId(accountId)
    , m_accountName(accountName)
    , m_page(new CopyPage)
    , m_title(plainLabel(true))
    , m_pace(plainLabel(true))
    , m_budget(new BudgetMeter)
    , m_toggle(new QPushButton)
    , m_share(sideButton("limitShare"))
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("copyWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_toggle->setObjectName(QStringLiteral("copyToggle"));
    m_close->setDefault(true);
    m_page->setAccountName(accountName);
    m_since.start();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_toggle);
    buttons->addWidget(m_share);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_page, 1);
    column->addWidget(m_pace);
    column->addWidget(m_budget);
    column->addLayout(buttons);
    resize(440, sizeHint().height());
    connect(m_share, &QPushButton::clicked, this, &CopyWindow::settingsWanted);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        if (m_status.state == SyncStatus::State::Stopped || m_status.state == SyncStatus::State::Failed)
            emit resumeWanted(m_accountId);
        else
            emit pauseWanted(m_accountId);
    });
    fill();
}

void CopyWindow::setStatus(const SyncStatus& status)
{
    if (m_atFirst < 0 || records(status) < m_atFirst) { // a new run counts from zero
        m_atFirst = records(status);
        m_since.restart();
    }
    m_status = status;
    m_page->setStatus(status);
    fill();
}

qint64 CopyWindow::pace() const
{
    const qint64 elapsed = m_since.elapsed();
    return m_atFirst < 0 || elapsed < kPaceAfterMs ? 0 : (records(m_status) - m_atFirst) * 60'000 / elapsed;
}

void CopyWindow::fill()
{
    setWindowTitle(tr("Copy of %1").arg(m_accountName));
    m_title->setText(m_page->title());
    m_title->setFont(Theme::font("section", QFont::DemiBold));
    m_pace->setVisible(pace() > 0);
    m_pace->setText(tr("%1 records a minute").arg(formatCount(pace())));
    m_budget->setStatus(m_status, SystemClock::instance().now());
    const bool paused = m_status.state == SyncStatus::State::Stopped || m_status.state == SyncStatus::State::Failed;
    m_toggle->setText(paused ? tr("Go on copying") : tr("Pause copying"));
    m_share->setText(tr("Our share…"));
    m_share->setToolTip(tr("How much of the help desk’s limit copying may use"));
    m_close->setText(tr("Close"));
}

void CopyWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        fill();
    QDialog::changeEvent(event);
}

} // namespace desk::ui
