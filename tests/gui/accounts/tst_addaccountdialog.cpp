// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/accounts/addaccountdialog.h"

#include "app/pipeline/pipeline.h"
#include "app/sandbox/sandbox.h"
#include "app/secrets/memorysecretstore.h"
#include "tests/testkit/mirror.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/pipelinebinding.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>
#include <future>

using namespace desk;
using namespace desk::ui;

namespace {

/// A place for secrets that refuses, as where there is no keychain.
class NoKeychain final : public QObject, public SecretStore {
public:
    void read(const QString&, ReadDone done) override
    {
        later([done] { done(Error { Error::Kind::Keychain, {} }); });
    }
    void write(const QString&, const QString&, WriteDone done) override
    {
        later([done] { done(Error { Error::Kind::Keychain, {} }); });
    }
    void remove(const QString&, WriteDone done) override
    {
        later([done] { done({}); });
    }

private:
    void later(const std::function<void()>& job) { QMetaObject::invokeMethod(this, job, Qt::QueuedConnection); }
};

} // namespace

/// The window "Add account" on a real pipeline, a real window and the sandbox.
class TestAddAccountDialog : public QObject {
    Q_OBJECT

    struct Scene {
        explicit Scene(const Pipeline::SecretStoreFactory& secrets = {})
            : profile(Profile::open(dir.path()).value())
            , pipeline(profile, secrets ? secrets : memory())
            , window(profile.settingsFile())
            , binding(window, pipeline)
            , dialog(pipeline)
        {
            dialog.show();
            if (!QTest::qWaitForWindowActive(&dialog))
                qFatal("the window does not open");
        }
        Pipeline::SecretStoreFactory memory()
        {
            return [this] {
                auto made = std::make_unique<MemorySecretStore>();
                store = made.get();
                return made;
            };
        }
        void click(const char* name)
        {
            auto* button = dialog.findChild<QAbstractButton*>(QLatin1String(name));
            QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
            QTest::mouseClick(button, Qt::LeftButton);
        }
        QLineEdit* edit(const char* name) { return dialog.findChild<QLineEdit*>(QLatin1String(name)); }
        void type(const char* name, const QString& text)
        {
            edit(name)->setFocus();
            edit(name)->clear();
            QTest::keyClicks(edit(name), text);
        }
        /// The line under a field, where it says that something is wrong.
        QString mistake(const char* name)
        {
            return edit(name)->property("wrong").toBool() ? lineUnder(name) : QString();
        }
        QString lineUnder(const char* name)
        {
            return edit(name)->parentWidget()->findChild<QLabel*>(QStringLiteral("line"))->text();
        }
        QString label(const char* name) { return dialog.findChild<QLabel*>(QLatin1String(name))->text(); }
        bool visible(const char* name) { return dialog.findChild<QWidget*>(QLatin1String(name))->isVisible(); }
        QHash<QString, QString> secrets()
        {
            std::promise<QHash<QString, QString>> found;
            pipeline.withSecrets([&](SecretStore&) { found.set_value(store->secrets()); });
            return found.get_future().get();
        }
        void chooseFreshdesk(const QUrl& url, const QString& key)
        {
            click("freshdeskCard");
            click("nextButton");
            type("addressEdit", url.toString());
            type("nameEdit", QStringLiteral("Helpers"));
            type("keyEdit", key);
            click("nextButton");
        }
        void chooseBrowser(const QUrl& url, const QString& clientId)
        {
            click("nextButton");
            type("addressEdit", url.toString());
            type("nameEdit", QStringLiteral("Nordlys"));
            type("clientEdit", clientId);
            click("nextButton");
        }

        QTemporaryDir dir;
        Profile profile;
        MemorySecretStore* store = nullptr;
        Pipeline pipeline;
        MainWindow window;
        PipelineBinding binding;
        AddAccountDialog dialog;
    };

    sandbox::Sandbox m_sandbox { test::smallWorlds(20, 20) };

    [[nodiscard]] QString credential(const char* desk, const char* name) const
    {
        return m_sandbox.credentials()[QLatin1String(desk)][QLatin1String(name)].toString();
    }
    /// The person allows or refuses on the help desk's page.
    static void decide(QNetworkAccessManager& browser, const QUrl& page, const char* decision)
    {
        QUrlQuery form(page);
        form.addQueryItem(QStringLiteral("decision"), QLatin1String(decision));
        QNetworkRequest request(page.resolved(QUrl(QStringLiteral("/oauth/authorizations"))));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
        browser.post(request, form.toString(QUrl::FullyEncoded).toUtf8());
    }

private slots:
    void initTestCase()
    {
        const auto started = m_sandbox.start();
        QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().detail));
    }
    void init()
    {
        QVERIFY(m_sandbox.setFaults({}).ok());
        m_sandbox.clearRequests();
    }

    void theAddressIsCheckedAsItIsTyped()
    {
        Scene s;
        s.click("nextButton");
        s.type("addressEdit", QStringLiteral("acme"));
        QCOMPARE(s.mistake("addressEdit"), QString());
        QVERIFY(s.lineUnder("addressEdit").contains(QStringLiteral("https://acme.zendesk.com")));
        QCOMPARE(s.edit("nameEdit")->text(), QStringLiteral("acme"));
        s.type("addressEdit", QStringLiteral("acme.freshdesk.com"));
        QVERIFY(s.mistake("addressEdit").contains(QStringLiteral("Freshdesk")));
        s.type("addressEdit", QStringLiteral("http://acme.zendesk.com"));
        QVERIFY(s.mistake("addressEdit").contains(QStringLiteral("https://")));
        s.click("nextButton");
        QVERIFY(s.edit("addressEdit")->isVisible());
        QVERIFY(m_sandbox.requests().isEmpty());
    }

    void theFirstEmptyLineIsShownWithItsMistake()
    {
        Scene s;
        s.click("tokenCard");
        s.click("nextButton");
        s.click("nextButton");
        QVERIFY(!s.mistake("addressEdit").isEmpty());
        s.type("addressEdit", QStringLiteral("acme"));
        s.click("nextButton");
        QVERIFY(!s.mistake("userEdit").isEmpty());
        s.type("userEdit", QStringLiteral("ann@example.org"));
        s.click("nextButton");
        QVERIFY(!s.mistake("tokenEdit").isEmpty());
    }

    void theRightFreshdeskKeyAddsTheAccountAndStartsItsSync()
    {
        Scene s;
        s.chooseFreshdesk(m_sandbox.freshdeskUrl(), credential("freshdesk", "api_key"));
        QTRY_VERIFY(s.label("resultWhat").startsWith(QStringLiteral("Signed in as")));
        QVERIFY(s.visible("cost"));
        QVERIFY2(s.label("cost").startsWith(QStringLiteral("About ")) && s.label("cost").contains(u"requests"),
            qPrintable(s.label("cost")));
        QVERIFY(s.pipeline.accounts().accounts().isEmpty()); // nothing is kept before the person says so
        QVERIFY(s.secrets().isEmpty());
        s.click("nextButton");
        QTRY_COMPARE(s.pipeline.accounts().accounts().size(), 1);
        const Account account = s.pipeline.accounts().accounts().constFirst();
        QCOMPARE(account.name, QStringLiteral("Helpers"));
        QCOMPARE(s.secrets().value(account.id + QStringLiteral("/token")), credential("freshdesk", "api_key"));
        QTRY_VERIFY(s.visible("copyState"));
        QTRY_VERIFY(m_sandbox.requests().join(QLatin1Char('\n')).contains(QStringLiteral("/api/v2/tickets")));
        QTRY_VERIFY(s.label("copyState").contains(QStringLiteral("this computer")));
        QCOMPARE(s.edit("keyEdit")->text(), QString());
    }

    void aWrongKeyIsSaidUnderItsLine()
    {
        Scene s;
        s.chooseFreshdesk(m_sandbox.freshdeskUrl(), QStringLiteral("no-such-key"));
        QTRY_VERIFY(s.mistake("keyEdit").contains(QStringLiteral("does not accept this key")));
        QVERIFY(s.edit("keyEdit")->isVisible());
        QVERIFY(s.secrets().isEmpty());
        s.type("keyEdit", credential("freshdesk", "api_key")); // typing takes the mistake away
        QCOMPARE(s.mistake("keyEdit"), QString());
        s.click("nextButton");
        QTRY_VERIFY(s.label("resultWhat").startsWith(QStringLiteral("Signed in as")));
    }

    void aWrongAddressIsSaidUnderItsLine()
    {
        Scene s;
        QVERIFY(m_sandbox.setFaults({ QStringLiteral("404") }).ok());
        s.chooseFreshdesk(m_sandbox.freshdeskUrl(), QStringLiteral("key"));
        QTRY_VERIFY(s.mistake("addressEdit").contains(QStringLiteral("There is no Freshdesk")));
        QVERIFY(s.edit("addressEdit")->hasFocus());
    }

    void anAgentIsWarnedOfWhatWillBeMissing()
    {
        Scene s;
        s.click("tokenCard");
        s.click("nextButton");
        s.type("addressEdit", m_sandbox.zendeskUrl().toString());
        s.type("userEdit", credential("zendesk", "agent_user"));
        s.type("tokenEdit", credential("zendesk", "agent_token"));
        s.click("nextButton");
        QTRY_VERIFY(s.label("resultNext").contains(QStringLiteral("administrator")));
    }

    void aBadHelpDeskCanBeAskedAgain()
    {
        Scene s;
        QVERIFY(m_sandbox.setFaults({ QStringLiteral("503") }).ok());
        s.chooseFreshdesk(m_sandbox.freshdeskUrl(), credential("freshdesk", "api_key"));
        QTRY_VERIFY(s.label("resultWhat").contains(QStringLiteral("cannot be reached")));
        QVERIFY(!s.dialog.findChild<QPushButton*>(QStringLiteral("nextButton"))->isEnabled());
        QVERIFY(m_sandbox.setFaults({}).ok());
        s.click("retryButton");
        QTRY_VERIFY(s.label("resultWhat").startsWith(QStringLiteral("Signed in as")));
    }

    void aMissingRightIsToldApartFromAWrongKey()
    {
        Scene s;
        QVERIFY(m_sandbox.setFaults({ QStringLiteral("403") }).ok());
        s.chooseFreshdesk(m_sandbox.freshdeskUrl(), credential("freshdesk", "api_key"));
        QTRY_VERIFY(s.label("resultWhat").contains(QStringLiteral("right to read tickets is missing")));
    }

    void anInsecureConnectionIsToldApartFromAWrongAddress()
    {
        Scene s;
        QTcpServer plain; // where a handshake is expected
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, &plain, [&] {
            QTcpSocket* socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket,
                [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        });
        const QUrl url(QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort()));
        s.chooseFreshdesk(url, QStringLiteral("key"));
        QTRY_VERIFY(s.label("resultWhat").contains(QStringLiteral("not secure")));
    }

    void returnGoesOnAndTabGoesFromLineToLine()
    {
        Scene s;
        s.click("tokenCard");
        s.click("nextButton");
        for (const char* name : { "addressEdit", "nameEdit", "userEdit", "tokenEdit" }) {
            QVERIFY2(s.edit(name)->hasFocus(), name);
            QTest::keyClick(s.edit(name), Qt::Key_Tab);
        }
        s.edit("addressEdit")->setFocus();
        QTest::keyClick(s.edit("addressEdit"), Qt::Key_Return);
        QVERIFY(!s.mistake("addressEdit").isEmpty());
        QVERIFY(s.dialog.findChild<QPushButton*>(QStringLiteral("nextButton"))->isDefault());
    }

    void withoutAKeychainNobodyIsAskedForAnythingElse()
    {
        Scene s([] { return std::make_unique<NoKeychain>(); });
        s.chooseFreshdesk(m_sandbox.freshdeskUrl(), QStringLiteral("key"));
        QTRY_VERIFY(s.label("resultNext").contains(QStringLiteral("gnome-keyring")));
        QVERIFY(m_sandbox.requests().isEmpty());
        QVERIFY(s.pipeline.accounts().accounts().isEmpty());
    }

    void aNameThatIsTakenIsSaidAtOnce()
    {
        Scene s;
        Account other;
        other.name = QStringLiteral("acme");
        other.provider = Provider::Freshdesk;
        other.url = m_sandbox.freshdeskUrl();
        QVERIFY(s.pipeline.accounts().add(other).ok());
        s.click("nextButton");
        s.type("addressEdit", QStringLiteral("acme"));
        QVERIFY(s.mistake("nameEdit").contains(QStringLiteral("Another account")));
    }

    void theBrowserSignsInAndTheTokensGoToTheKeychain()
    {
        Scene s;
        QNetworkAccessManager browser;
        QUrl page;
        connect(&s.dialog, &AddAccountDialog::browserWanted, &browser, [&](const QUrl& url) { page = url; });
        s.chooseBrowser(m_sandbox.zendeskUrl(), credential("zendesk", "client_id"));
        QTRY_VERIFY(!page.isEmpty());
        QVERIFY(s.label("resultWhat").startsWith(QStringLiteral("Waiting for")));
        s.click("copyAddressButton");
        QCOMPARE(QUrl(QApplication::clipboard()->text()), page);
        decide(browser, page, "approve");
        QTRY_VERIFY(s.label("resultWhat").startsWith(QStringLiteral("Signed in as")));
        s.click("nextButton");
        QTRY_COMPARE(s.pipeline.accounts().accounts().size(), 1);
        const Account account = s.pipeline.accounts().accounts().constFirst();
        QVERIFY(account.admin);
        QVERIFY(s.secrets().value(account.id + QStringLiteral("/oauth")).contains(QStringLiteral("refresh")));

        s.pipeline.removeAccount(account.id);
        QTRY_VERIFY(s.pipeline.accounts().accounts().isEmpty());
        QTRY_VERIFY(m_sandbox.requests().contains(QStringLiteral("DELETE /api/v2/oauth/tokens/current.json")));
        QVERIFY(s.secrets().isEmpty());
    }

    void aRefusalInTheBrowserIsSaidAndCanBeTriedAgain()
    {
        Scene s;
        QNetworkAccessManager browser;
        connect(&s.dialog, &AddAccountDialog::browserWanted, &browser,
            [&](const QUrl& url) { decide(browser, url, "deny"); });
        s.chooseBrowser(m_sandbox.zendeskUrl(), credential("zendesk", "client_id"));
        QTRY_VERIFY(s.label("resultWhat").contains(QStringLiteral("refused in the browser")));
        QVERIFY(s.visible("retryButton"));
    }

    void cancellingLeavesNothingBehindAndRevokesTheToken()
    {
        Scene s;
        QNetworkAccessManager browser;
        connect(&s.dialog, &AddAccountDialog::browserWanted, &browser,
            [&](const QUrl& url) { decide(browser, url, "approve"); });
        s.chooseBrowser(m_sandbox.zendeskUrl(), credential("zendesk", "client_id"));
        QTRY_VERIFY(s.label("resultWhat").startsWith(QStringLiteral("Signed in as")));
        QTest::keyClick(&s.dialog, Qt::Key_Escape);
        QVERIFY(!s.dialog.isVisible());
        QTRY_VERIFY(m_sandbox.requests().contains(QStringLiteral("DELETE /api/v2/oauth/tokens/current.json")));
        QVERIFY(s.secrets().isEmpty());
        QVERIFY(s.pipeline.accounts().accounts().isEmpty());
        QVERIFY(!QDir(s.dir.path()).exists(QStringLiteral("accounts.json")));
    }

    void goingBackEndsTheWaitForTheBrowser()
    {
        Scene s;
        s.chooseBrowser(m_sandbox.zendeskUrl(), credential("zendesk", "client_id"));
        QTRY_VERIFY(s.visible("openAgainButton"));
        s.click("backButton");
        QVERIFY(s.edit("clientEdit")->isVisible());
        QCOMPARE(s.edit("clientEdit")->text(), credential("zendesk", "client_id"));
        s.click("backButton");
        QVERIFY(s.visible("zendeskCard"));
    }

    void signingInAgainKeepsTheAccountAndReplacesItsKey()
    {
        Scene s;
        Account account;
        account.name = QStringLiteral("Helpers");
        account.provider = Provider::Freshdesk;
        account.url = m_sandbox.freshdeskUrl();
        account = s.pipeline.accounts().add(account).value();
        s.dialog.signInAgain(account);
        QVERIFY(!s.edit("addressEdit")->isEnabled());
        QCOMPARE(s.edit("addressEdit")->text(), account.url.toString());
        s.type("keyEdit", credential("freshdesk", "api_key"));
        s.click("nextButton");
        QTRY_VERIFY(s.label("resultWhat").startsWith(QStringLiteral("Signed in as")));
        QSignalSpy done(&s.pipeline, &Pipeline::accountSignedIn);
        s.click("nextButton");
        QTRY_COMPARE(done.count(), 1);
        QTRY_VERIFY(!s.dialog.isVisible());
        QCOMPARE(s.pipeline.accounts().accounts().size(), 1);
        QCOMPARE(s.secrets().value(account.id + QStringLiteral("/token")), credential("freshdesk", "api_key"));
    }

    void everyVisibleFieldHasANameForAScreenReader()
    {
        Scene s;
        for (int step = 0; step < 2; ++step) {
            for (auto* field : s.dialog.findChildren<QLineEdit*>())
                QVERIFY2(!field->isVisible() || !field->accessibleName().isEmpty(), qPrintable(field->objectName()));
            for (auto* button : s.dialog.findChildren<QAbstractButton*>())
                QVERIFY2(!button->isVisible() || !button->text().isEmpty(), qPrintable(button->objectName()));
            s.click("nextButton");
        }
    }
};

DESK_GUI_TEST_MAIN(TestAddAccountDialog)
#include "tst_addaccountdialog.moc"
