// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/addaccountdialog.h"

#include "app/pipeline/pipeline.h"
#include "ui/accounts/checkpage.h"
#include "ui/accounts/copypage.h"
#include "ui/accounts/providerpage.h"
#include "ui/accounts/stepbar.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>

namespace desk::ui {

namespace {

constexpr int kWidth = 680;
constexpr int kHeight = 480;

} // namespace

AddAccountDialog::AddAccountDialog(Pipeline& pipeline, QWidget* parent)
    : QDialog(parent)
    , m_pipeline(pipeline)
    , m_steps(new StepBar)
    , m_title(plainLabel(true))
    , m_stack(new QStackedWidget)
    , m_provide(new ProviderPage)
    , m_enter(new CredentialsPage([this](const QString& name) { return m_pipeline.accounts().find(name).has_value(); }))
    , m_check(new CheckPage)
    , m_copy(new CopyPage)
    , m_note(plainLabel(true))
    , m_back(sideButton("backButton"))
    , m_chats(sideButton("chatsButton"))
    , m_cancel(sideButton("cancelButton"))
    , m_next(new QPushButton)
    , m_buttons(new QDialogButtonBox)
{
    setObjectName(QStringLiteral("addAccountDialog"));
    setModal(false);
    setupPages();
    setupFoot();
    tiePipeline();
    retranslate();
    restyle();
    showStep(Provide);
    setFixedWidth(kWidth);
    resize(kWidth, kHeight);
}

AddAccountDialog::~AddAccountDialog()
{
    endSignIn();
}

void AddAccountDialog::setupPages()
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    for (AccountPage* page : std::initializer_list<AccountPage*> { m_provide, m_enter, m_check, m_copy }) {
        m_stack->addWidget(page);
        connect(page, &AccountPage::changed, this, &AddAccountDialog::updateFoot);
    }
    connect(
        m_provide, &AccountPage::changed, this, [this] { m_enter->setWay(m_provide->provider(), m_provide->way()); });
    connect(m_check, &CheckPage::openWanted, this, &AddAccountDialog::browserWanted);
    connect(m_check, &CheckPage::retryWanted, this, &AddAccountDialog::startSignIn);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(20, 16, 20, 16);
    top->setSpacing(12);
    top->addWidget(m_steps);
    top->addWidget(m_title);
    top->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top, 1);
}

void AddAccountDialog::setupFoot()
{
    m_next->setObjectName(QStringLiteral("nextButton"));
    m_buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_buttons->addButton(m_next, QDialogButtonBox::ApplyRole); // it does not close the window by itself
    auto* line = new QFrame;
    line->setObjectName(QStringLiteral("footLine"));
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(20, 12, 20, 12);
    row->setSpacing(12);
    row->addWidget(m_back);
    row->addWidget(m_chats);
    row->addWidget(m_note, 1);
    row->addWidget(m_buttons);
    layout()->addWidget(line);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    m_next->setDefault(true); // once it is in the window: before, the window would not know
    connect(m_back, &QPushButton::clicked, this, &AddAccountDialog::goBack);
    connect(m_chats, &QPushButton::clicked, this, [this] { emit serviceWanted(m_account.id, SideService::Chat); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, &AddAccountDialog::goOn);
    connect(this, &QDialog::finished, this, &AddAccountDialog::endSignIn);
}

void AddAccountDialog::tiePipeline()
{
    connect(&m_pipeline, &Pipeline::signInPageWanted, this, [this](int attempt, const QUrl& page) {
        if (attempt != m_attempt)
            return;
        m_check->showBrowser(page);
        emit browserWanted(page);
    });
    connect(&m_pipeline, &Pipeline::signInChecked, this, [this](int attempt, const SignInCheck& check) {
        if (attempt != m_attempt)
            return;
        const SignInWords words = signInWords(check, m_account);
        if (!check.works())
            return failed(words);
        m_check->setCost(copyCost(m_account.provider, check, m_limitPercent / 100.0), m_limitPercent);
        m_check->showResult(words);
        m_next->setFocus();
    });
    connect(&m_pipeline, &Pipeline::signInFailed, this, [this](int attempt, const Error& error) {
        if (attempt == m_attempt)
            failed(signInWords(error, m_account));
    });
    connect(&m_pipeline, &Pipeline::accountSignedIn, this, [this](const Account& account) {
        if (!m_keeping || account.id != m_account.id)
            return;
        m_keeping = false;
        m_attempt = 0;
        m_enter->forgetSecret();
        m_copy->setAccountName(account.name);
        if (m_again)
            return accept();
        showStep(Copy);
    });
    connect(&m_pipeline, &Pipeline::syncStatusChanged, this, [this](const SyncStatus& status) {
        if (status.accountId == m_account.id)
            m_copy->setStatus(status);
    });
}

void AddAccountDialog::signInAgain(const Account& account)
{
    m_again = account;
    m_provide->choose(account.provider, account.auth);
    m_provide->setProviderFixed(true);
    m_enter->setAccount(account);
    retranslate();
    showStep(Enter);
}

void AddAccountDialog::showStep(Step step)
{
    m_stack->setCurrentIndex(step);
    m_steps->setCurrent(step);
    updateFoot();
    if (step == Provide)
        m_provide->setFocus();
    else if (step == Enter)
        m_enter->focusFirst();
    else
        m_next->setFocus();
}

void AddAccountDialog::updateFoot()
{
    const auto step = Step(m_stack->currentIndex());
    m_title->setText(static_cast<AccountPage*>(m_stack->currentWidget())->title());
    m_back->setVisible(step == Enter || step == Check);
    m_back->setEnabled(!m_keeping);
    m_chats->setVisible(step == Copy && m_account.provider == Provider::Zendesk);
    m_cancel->setVisible(step != Copy);
    m_next->setEnabled(step != Check || (m_check->works() && !m_keeping));
    m_next->setText(step == Copy                 ? tr("Show conversations")
            : step != Check || !m_check->works() ? tr("Continue")
            : m_again                            ? tr("Sign in")
                                                 : tr("Start copying"));
    m_note->setText(step == Provide ? tr("Nothing was asked so far.")
            : step == Copy          ? tr("Closing this window does not stop the copy.")
                                    : QString());
}

void AddAccountDialog::goOn()
{
    switch (Step(m_stack->currentIndex())) {
    case Provide: return showStep(Enter);
    case Enter:
        if (m_enter->accept())
            startSignIn();
        return;
    case Check:
        m_keeping = true;
        m_pipeline.keepSignIn();
        return updateFoot();
    case Copy: accept();
    }
}

void AddAccountDialog::goBack()
{
    endSignIn();
    showStep(m_stack->currentIndex() == Check ? Enter : Provide);
}

void AddAccountDialog::startSignIn()
{
    m_account = m_enter->account();
    if (!m_again)
        m_account.id = m_pipeline.accounts().freshId(m_account.name);
    SignInRequest request { m_account, m_enter->secret(), m_again, {} };
    request.browserTexts.title = tr("Deskscope");
    request.browserTexts.done = tr("You are signed in. You can close this window and go back to Deskscope.");
    request.browserTexts.refused = tr("The sign-in was refused. You can close this window and go back to Deskscope.");
    request.browserTexts.stray = tr("This page does not belong to a sign-in that Deskscope waits for.");
    m_attempt = m_pipeline.signIn(request);
    m_check->showWaiting(m_account, m_again.has_value());
    showStep(Check);
}

void AddAccountDialog::failed(const SignInWords& words)
{
    m_keeping = false;
    m_attempt = 0;
    m_check->showResult(words);
    if (!words.line)
        return;
    showStep(Enter);
    m_enter->showMistake(*words.line, words.what);
}

void AddAccountDialog::endSignIn()
{
    if (m_attempt != 0 && !m_keeping)
        m_pipeline.cancelSignIn();
    m_attempt = 0;
}

void AddAccountDialog::retranslate()
{
    setWindowTitle(m_again ? tr("Sign in again") : tr("Add account"));
    m_steps->setSteps({ tr("Help desk"), tr("Sign in", "step"), tr("Check"), tr("First copy") });
    m_back->setText(tr("Back"));
    m_chats->setText(tr("Add its chats…"));
    m_cancel->setText(tr("Cancel"));
    updateFoot();
}

void AddAccountDialog::restyle()
{
    m_title->setFont(Theme::font("title", QFont::DemiBold));
    m_note->setFont(Theme::font("secondary"));
    setInk(m_note, "text.tertiary");
    if (auto* line = findChild<QFrame*>(QStringLiteral("footLine"))) {
        QPalette palette = line->palette();
        if (const QColor colour = Theme::current().color("border.normal"); palette.color(QPalette::Mid) != colour) {
            palette.setColor(QPalette::Mid, colour);
            line->setPalette(palette);
        }
    }
}

void AddAccountDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace desk::ui
