// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/erasedialog.h"

#include "ui/accounts/parts.h"
#include "ui/common/errortext.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>

namespace desk::ui {

EraseDialog::EraseDialog(QWidget* parent)
    : QDialog(parent)
    , m_what(plainLabel(true))
    , m_label(plainLabel(false))
    , m_outcome(plainLabel(true))
    , m_address(new QLineEdit)
    , m_progress(new QProgressBar)
    , m_erase(sideButton("erasePersonButton"))
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("eraseDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_address->setObjectName(QStringLiteral("eraseAddress"));
    m_outcome->setObjectName(QStringLiteral("eraseOutcome"));
    m_label->setBuddy(m_address);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_close->setDefault(true); // Enter does not erase
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_erase);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    for (QWidget* part : std::initializer_list<QWidget*> { m_what, m_label, m_address, m_outcome, m_progress })
        column->addWidget(part);
    column->addStretch();
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &EraseDialog::reject);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_done = false;
        m_outcome->clear();
        fill();
    });
    connect(m_erase, &QPushButton::clicked, this, [this] {
        m_running = true;
        m_outcome->clear();
        fill();
        emit eraseWanted(m_address->text().trimmed());
    });
    fill();
    resize(520, sizeHint().height());
    m_address->setFocus();
}

bool EraseDialog::isAddress() const
{
    static const QRegularExpression form(QStringLiteral("^[^@\\s]+@[^@\\s]+$"));
    return form.match(m_address->text().trimmed()).hasMatch();
}

void EraseDialog::setErased(const ErasureSummary& summary)
{
    m_running = false;
    m_done = true;
    const bool nobody = summary.people == 0 && summary.mentions == 0;
    m_outcome->setText(nobody
            ? tr("No account knows this address. Should it come with a later copy, it is left out.")
            : tr("Erased from %n conversation(s). Later copies leave this person out.", nullptr, int(summary.tickets)));
    fill();
}

void EraseDialog::setFailed(const Error& error)
{
    m_running = false;
    const ErrorText words = errorText(error);
    m_outcome->setText(error.kind == Error::Kind::Cancelled
            ? tr("Stopped. In the account at hand nothing was changed.")
            : tr("Not everything was erased: %1. %2").arg(words.what, words.next));
    fill();
}

void EraseDialog::reject()
{
    if (m_running)
        emit stopWanted(); // says so when it has stopped
    else
        QDialog::reject();
}

void EraseDialog::fill()
{
    setWindowTitle(tr("Erase a person"));
    m_what->setText(tr(
        "From all accounts on this computer: what the person wrote, all texts and files of their conversations, their "
        "name, address and phone number, also in texts of others. Numbers and charts stay as they are. Files that "
        "somebody opened are forgotten too. Copying pauses meanwhile.\n\nThis cannot be undone. The help desk itself "
        "and files that you exported are not touched."));
    m_what->setFont(Theme::font("body"));
    m_label->setText(tr("E-mail address of the person"));
    m_label->setFont(Theme::font("secondary", QFont::Medium));
    m_outcome->setVisible(!m_outcome->text().isEmpty());
    setInk(m_outcome, "text.secondary");
    m_address->setAccessibleName(m_label->text());
    m_address->setEnabled(!m_running);
    m_progress->setVisible(m_running);
    m_progress->setAccessibleName(windowTitle());
    m_erase->setText(tr("Erase"));
    m_erase->setEnabled(!m_running && !m_done && isAddress());
    m_close->setText(m_running ? tr("Stop") : m_done ? tr("Close") : tr("Cancel"));
}

void EraseDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QDialog::changeEvent(event);
}

} // namespace desk::ui
