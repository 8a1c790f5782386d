// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/servicedialog.h"

#include "app/pipeline/pipeline.h"
#include "ui/accounts/formfield.h"
#include "ui/accounts/parts.h"
#include "ui/accounts/redirectbox.h"
#include "ui/common/errortext.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk::ui {

namespace {

constexpr int kWidth = 560;

FormField* field(const char* name)
{
    auto* field = new FormField;
    field->edit()->setObjectName(QLatin1String(name));
    field->edit()->setMaxLength(2000);
    return field;
}

} // namespace

ServiceDialog::ServiceDialog(Pipeline& pipeline, Account account, SideService service, QWidget* parent)
    : QDialog(parent)
    , m_pipeline(pipeline)
    , m_account(std::move(account))
    , m_service(service)
    , m_title(plainLabel(true))
    , m_about(plainLabel(true))
    , m_state(plainLabel(true))
    , m_keychain(plainLabel(true))
    , m_client(field("chatClientEdit"))
    , m_app(field("sunshineAppEdit"))
    , m_keyId(field("sunshineKeyEdit"))
    , m_secret(field("serviceSecretEdit"))
    , m_redirects(new RedirectBox)
    , m_ring(new WaitRing)
    , m_open(sideButton("serviceOpenButton"))
    , m_cancel(sideButton("serviceCancelButton"))
    , m_next(new QPushButton)
{
    setObjectName(QStringLiteral("serviceDialog"));
    setModal(false);
    layOut();
    tiePipeline();
    m_client->edit()->setText(m_account.chatClientId);
    m_app->edit()->setText(m_account.sunshineApp);
    m_keyId->edit()->setText(m_account.sunshineKeyId);
    m_secret->edit()->setEchoMode(QLineEdit::Password);
    m_secret->edit()->setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    retranslate();
    restyle();
    showState({}, "text.secondary", false);
    setFixedWidth(kWidth);
}

ServiceDialog::~ServiceDialog()
{
    if (m_attempt != 0)
        m_pipeline.cancelServiceSignIn();
}

bool ServiceDialog::again() const
{
    return chat() ? !m_account.chatUrl.isEmpty() : !m_account.sunshineApp.isEmpty();
}

void ServiceDialog::layOut()
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_state->setObjectName(QStringLiteral("serviceState"));
    m_next->setObjectName(QStringLiteral("serviceNextButton"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    for (QWidget* part : std::initializer_list<QWidget*> {
             m_title, m_about, m_client, m_redirects, m_app, m_keyId, m_secret, m_keychain })
        column->addWidget(part);
    m_client->setVisible(inBrowser());
    m_redirects->setVisible(inBrowser());
    m_app->setVisible(!chat());
    m_keyId->setVisible(!chat());
    auto* state = new QHBoxLayout;
    state->setSpacing(8);
    state->addWidget(m_ring);
    state->addWidget(m_state, 1);
    state->addWidget(m_open);
    column->addLayout(state);
    column->addStretch();
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_next, QDialogButtonBox::ApplyRole); // it does not close the window by itself
    column->addWidget(buttons);
    m_next->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (filledIn())
            start();
    });
    connect(m_open, &QPushButton::clicked, this, [this] { emit browserWanted(m_page); });
}

void ServiceDialog::tiePipeline()
{
    connect(&m_pipeline, &Pipeline::servicePageWanted, this, [this](int attempt, const QUrl& page) {
        if (attempt != m_attempt)
            return;
        m_page = page;
        showState(tr("Waiting for you in the browser."), "text.secondary", true);
        emit browserWanted(page);
    });
    connect(&m_pipeline, &Pipeline::serviceSignInFailed, this, [this](int attempt, const Error& error) {
        if (attempt == m_attempt)
            failed(error);
    });
    connect(&m_pipeline, &Pipeline::serviceSignedIn, this, [this](int attempt, const Account&) {
        if (attempt != m_attempt)
            return;
        m_attempt = 0;
        m_secret->edit()->clear();
        accept();
    });
}

bool ServiceDialog::filledIn()
{
    const auto missing = [](FormField* line, const QString& words) {
        line->setMistake(words);
        line->edit()->setFocus();
        return false;
    };
    if (inBrowser() && m_client->text().isEmpty())
        return missing(m_client, tr("Enter the identifier of the chat’s API client."));
    if (!chat() && m_app->text().isEmpty())
        return missing(m_app, tr("Enter the app’s id."));
    if (!chat() && m_keyId->text().isEmpty())
        return missing(m_keyId, tr("Enter the key’s id."));
    if (!inBrowser() && m_secret->text().isEmpty())
        return missing(m_secret, chat() ? tr("Enter the chat token.") : tr("Enter the key’s secret."));
    return true;
}

void ServiceDialog::start()
{
    Account account = m_account;
    if (inBrowser())
        account.chatClientId = m_client->text();
    if (!chat()) {
        account.sunshineApp = m_app->text();
        account.sunshineKeyId = m_keyId->text();
    }
    ServiceSignInRequest request { account, m_service, m_secret->text(), {} };
    request.browserTexts.title = tr("Deskscope");
    request.browserTexts.done = tr("You are signed in. You can close this window and go back to Deskscope.");
    request.browserTexts.refused = tr("The sign-in was refused. You can close this window and go back to Deskscope.");
    request.browserTexts.stray = tr("This page does not belong to a sign-in that Deskscope waits for.");
    m_page.clear();
    for (FormField* line : { m_client, m_app, m_keyId, m_secret })
        line->setMistake({});
    m_attempt = m_pipeline.signInToService(request);
    showState(tr("Asking %1 …").arg(m_account.url.host()), "text.secondary", true);
}

void ServiceDialog::failed(const Error& error)
{
    m_attempt = 0;
    m_page.clear();
    const bool refused = error.kind == Error::Kind::Unauthorised;
    if (refused && !inBrowser()) {
        showState({}, "text.secondary", false);
        m_secret->setMistake(chat() ? tr("The chat service does not accept this token.")
                                    : tr("The messaging service does not accept this key."));
        m_secret->edit()->setFocus();
        m_secret->edit()->selectAll();
        return;
    }
    if (error.kind == Error::Kind::NotFound) {
        showState(chat() ? tr("This account has no Zendesk Chat that can be read from outside.")
                         : tr("There is no app of this id."),
            "semantic.negative", false);
        return;
    }
    const ErrorText words = errorText(error);
    showState(tr("That did not work: %1. %2").arg(words.what, words.next), "semantic.negative", false);
}

void ServiceDialog::showState(const QString& words, const char* ink, bool waiting)
{
    m_state->setText(words);
    setInk(m_state, ink);
    m_state->setVisible(!words.isEmpty());
    m_ring->setVisible(waiting);
    m_open->setVisible(waiting && !m_page.isEmpty());
    m_next->setEnabled(!waiting);
    for (FormField* line : { m_client, m_app, m_keyId, m_secret })
        line->setEnabled(!waiting);
    adjustSize();
}

void ServiceDialog::retranslate()
{
    setWindowTitle(chat() ? tr("Chats") : tr("Messaging key"));
    m_title->setText(chat() ? again() ? tr("Sign in to the chats of %1 again").arg(m_account.name)
                                      : tr("Add the chats of %1").arg(m_account.name)
                            : tr("Messages of %1").arg(m_account.name));
    m_about->setText(chat() ? tr("Zendesk Chat has a sign-in of its own. The tickets’ sign-in stays as it is.")
                            : tr("With a key for the Conversations API, carousels, forms and files of messaging "
                                 "conversations are copied "
                                 "in full. Without one, what the conversation log tells is shown."));
    m_client->setWords(tr("Identifier of the chat’s API client"));
    m_client->setHint(tr("In the Chat dashboard: Settings, Account, API and SDKs, Add API client. It is no secret."));
    m_app->setWords(tr("App id"));
    m_keyId->setWords(tr("Key id"));
    m_app->setHint(tr("In Zendesk: Admin Center, Apps and integrations, Conversations API. Neither id is a secret."));
    m_secret->setWords(inBrowser() ? tr("Secret of that client") : chat() ? tr("Chat token") : tr("Secret of the key"));
    m_secret->setHint(inBrowser() ? tr("Leave it empty where the client has none.") : QString());
    m_keychain->setText(tr("Kept in this computer’s keychain, nowhere else."));
    m_open->setText(tr("Open the browser again"));
    m_cancel->setText(tr("Cancel"));
    m_next->setText(inBrowser() ? tr("Continue in the browser") : tr("Sign in"));
}

void ServiceDialog::restyle()
{
    m_title->setFont(Theme::font("title", QFont::DemiBold));
    for (QLabel* label : { m_about, m_state })
        label->setFont(Theme::font("body"));
    m_keychain->setFont(Theme::font("secondary"));
    setInk(m_about, "text.secondary");
    setInk(m_keychain, "text.tertiary");
}

void ServiceDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace desk::ui
