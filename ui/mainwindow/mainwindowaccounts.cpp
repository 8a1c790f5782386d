// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does for accounts: their menu, progress, coverage and repair, removal.
#include "ui/accounts/copywindow.h"
#include "ui/accounts/coveragewindow.h"
#include "ui/accounts/erasedialog.h"
#include "ui/mainwindow/mainwindow.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace desk::ui {

void MainWindow::showAccountMenu(const QString& accountId, const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Look for news now"), this, [this, accountId] { emit syncWanted(accountId); });
    menu->addAction(tr("Progress…"), this, [this, accountId] { openCopyWindow(accountId); });
    menu->addAction(tr("What is here…"), this, [this, accountId] { openCoverageWindow(accountId); });
    menu->addAction(tr("Pause copying"), this, [this, accountId] { emit stopWanted(accountId); });
    menu->addSeparator();
    menu->addAction(tr("Sign in again…"), this, [this, accountId] { emit signInWanted(accountId); });
    const auto account = std::ranges::find(m_accounts, accountId, &Account::id);
    if (account != m_accounts.end() && account->provider == Provider::Zendesk) {
        menu->addAction(account->chatUrl.isEmpty() ? tr("Add its chats…") : tr("Sign in to its chats again…"), this,
            [this, accountId] { emit serviceWanted(accountId, SideService::Chat); });
        menu->addAction(account->sunshineApp.isEmpty() ? tr("Add a messaging key…") : tr("Change the messaging key…"),
            this, [this, accountId] { emit serviceWanted(accountId, SideService::Messaging); });
    }
    menu->addSeparator();
    menu->addAction(tr("Remove…"), this, [this, accountId] { confirmRemoval(accountId); });
    menu->popup(at);
}

void MainWindow::openCopyWindow(const QString& accountId)
{
    const auto account = std::ranges::find(m_accounts, accountId, &Account::id);
    if (account == m_accounts.end())
        return;
    if (m_copy)
        m_copy->close();
    m_copy = new CopyWindow(accountId, account->name, this);
    connect(m_copy, &CopyWindow::pauseWanted, this, &MainWindow::stopWanted);
    connect(m_copy, &CopyWindow::resumeWanted, this, &MainWindow::syncWanted);
    connect(m_copy, &CopyWindow::settingsWanted, this, &MainWindow::openSettings);
    m_copy->setStatus(m_syncs.value(accountId));
    m_copy->show();
}

void MainWindow::openCoverageWindow(const QString& accountId)
{
    const auto account = std::ranges::find(m_accounts, accountId, &Account::id);
    if (account == m_accounts.end())
        return;
    if (m_coverage)
        m_coverage->close();
    m_coverage = new CoverageWindow(accountId, account->name, this);
    connect(m_coverage, &CoverageWindow::coverageWanted, this, &MainWindow::coverageWanted);
    connect(m_coverage, &CoverageWindow::gapsWanted, this, &MainWindow::gapsWanted);
    connect(m_coverage, &CoverageWindow::repairWanted, this, &MainWindow::repairWanted);
    connect(m_coverage, &CoverageWindow::repairStopWanted, this, &MainWindow::repairStopWanted);
    connect(m_coverage, &CoverageWindow::stopWanted, this, &MainWindow::stopWanted);
    m_coverage->setStatus(m_syncs.value(accountId));
    m_coverage->show();
    emit coverageWanted(accountId);
}

void MainWindow::setCoverage(const QString& accountId, const Coverage& coverage)
{
    if (m_coverage && m_coverage->accountId() == accountId)
        m_coverage->setCoverage(coverage);
}

void MainWindow::setCoverageFailed(const QString& accountId, const Error& error)
{
    if (m_coverage && m_coverage->accountId() == accountId)
        m_coverage->setFailed(error);
}

void MainWindow::setRepaired(const QString& accountId, const RepairSummary& summary)
{
    if (m_coverage && m_coverage->accountId() == accountId)
        m_coverage->setRepaired(summary);
}

void MainWindow::openEraseDialog()
{
    if (m_accounts.isEmpty())
        return;
    if (!m_erase) {
        m_erase = new EraseDialog(this);
        connect(m_erase, &EraseDialog::eraseWanted, this, &MainWindow::eraseWanted);
        connect(m_erase, &EraseDialog::stopWanted, this, &MainWindow::eraseStopWanted);
    }
    m_erase->show();
    m_erase->raise();
}

void MainWindow::setErased(const ErasureSummary& summary)
{
    if (m_erase)
        m_erase->setErased(summary);
}

void MainWindow::setErasureFailed(const Error& error)
{
    if (m_erase)
        m_erase->setFailed(error);
}

void MainWindow::confirmRemoval(const QString& accountId)
{
    const auto account = std::ranges::find(m_accounts, accountId, &Account::id);
    if (account == m_accounts.end())
        return;
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Remove account"),
        tr("Remove %1 and everything copied from it from this computer?").arg(account->name), QMessageBox::Cancel,
        this);
    box->setInformativeText(tr("The keys leave the keychain. The help desk itself is not touched."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* remove = box->addButton(tr("Remove"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [this, remove, accountId](const QAbstractButton* clicked) {
        if (clicked == static_cast<const void*>(remove))
            emit removeAccountWanted(accountId);
    });
    box->open();
}

} // namespace desk::ui
