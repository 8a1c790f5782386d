// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/accounts/servicedialog.h"

#include "app/pipeline/pipeline.h"
#include "app/sandbox/sandbox.h"
#include "app/secrets/memorysecretstore.h"
#include "tests/testkit/mirror.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>
#include <future>

using namespace desk;
using namespace desk::ui;

/// The window that signs an account in to its chats or takes its messaging key, on a real pipeline and the sandbox.
class TestServiceDialog : public QObject {
    Q_OBJECT

    struct Scene {
        Scene(const Account& account, SideService service)
            : profile(Profile::open(dir.path()).value())
            , pipeline(profile, [this] {
                auto made = std::make_unique<MemorySecretStore>();
                store = made.get();
                return made;
            })
        {
            pipeline.saveAccounts(
                { account }, [this](const QList<Result<Account>>& saved) { known = saved[0].value(); });
            if (!QTest::qWaitFor([this] { return known.has_value(); }))
                qFatal("the account is not saved");
            dialog = std::make_unique<ServiceDialog>(pipeline, *known, service);
            dialog->show();
        }
        void type(const char* name, const QString& text)
        {
            auto* edit = dialog->findChild<QLineEdit*>(QLatin1String(name));
            QVERIFY2(edit && edit->isVisible(), name);
            edit->setText(text);
        }
        void goOn()
        {
            QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("serviceNextButton")), Qt::LeftButton);
        }
        [[nodiscard]] bool wrong(const char* name) const
        {
            return dialog->findChild<QLineEdit*>(QLatin1String(name))->property("wrong").toBool();
        }
        QHash<QString, QString> secrets()
        {
            std::promise<QHash<QString, QString>> found;
            pipeline.withSecrets([&](SecretStore&) { found.set_value(store->secrets()); });
            return found.get_future().get();
        }

        QTemporaryDir dir;
        Profile profile;
        MemorySecretStore* store = nullptr;
        Pipeline pipeline;
        std::optional<Account> known;
        std::unique_ptr<ServiceDialog> dialog;
    };

    sandbox::Sandbox m_sandbox { test::smallWorlds(20, 20) };

    [[nodiscard]] QString credential(const char* name) const
    {
        return m_sandbox.credentials()[QLatin1String("zendesk")][QLatin1String(name)].toString();
    }
    [[nodiscard]] Account account() const { return test::accountOf(m_sandbox, Provider::Zendesk); }
    /// The person allows it on the chat service's page.
    static void approve(const QUrl& page)
    {
        QUrlQuery form(page);
        form.addQueryItem(QStringLiteral("decision"), QStringLiteral("approve"));
        auto* manager = new QNetworkAccessManager(QCoreApplication::instance());
        QNetworkRequest request(page.resolved(QUrl(QStringLiteral("/oauth2/authorizations"))));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
        manager->post(request, form.toString(QUrl::FullyEncoded).toLatin1());
    }

private slots:
    void initTestCase() { QVERIFY(m_sandbox.start().ok()); }

    void aChatTokenIsTriedAndKept()
    {
        Scene scene(account(), SideService::Chat);
        scene.goOn();
        QVERIFY(scene.wrong("serviceSecretEdit"));
        scene.type("serviceSecretEdit", QStringLiteral("wrong"));
        scene.goOn();
        QTRY_VERIFY(scene.wrong("serviceSecretEdit"));
        QVERIFY(scene.secrets().isEmpty());
        QSignalSpy done(scene.dialog.get(), &QDialog::accepted);
        scene.type("serviceSecretEdit", credential("chat_token"));
        scene.goOn();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(scene.secrets().value(scene.known->id + QStringLiteral("/chat")), credential("chat_token"));
        QCOMPARE(scene.pipeline.accounts().find(scene.known->id)->chatUrl.path(), QStringLiteral("/api/v2/chat"));
    }

    void withOAuthItGoesThroughTheBrowserAndTakesAClientWithoutASecretToo_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("secret");
        QTest::newRow("secret") << credential("chat_client_id") << credential("chat_client_secret");
        QTest::newRow("none") << credential("chat_public_client_id") << QString();
    }
    void withOAuthItGoesThroughTheBrowserAndTakesAClientWithoutASecretToo()
    {
        QFETCH(QString, client);
        QFETCH(QString, secret);
        Account oauth = account();
        oauth.auth = AuthMethod::OAuth;
        oauth.clientId = QStringLiteral("deskscope");
        Scene scene(oauth, SideService::Chat);
        connect(scene.dialog.get(), &ServiceDialog::browserWanted, this, &TestServiceDialog::approve);
        QSignalSpy done(scene.dialog.get(), &QDialog::accepted);
        scene.type("chatClientEdit", client);
        scene.type("serviceSecretEdit", secret);
        scene.goOn();
        QTRY_COMPARE(done.size(), 1);
        const QHash<QString, QString> secrets = scene.secrets();
        QCOMPARE(secrets.keys(), QStringList { scene.known->id + QStringLiteral("/chat") });
        QVERIFY(secrets.cbegin().value() != secret); // the token, not the client's secret
        QCOMPARE(scene.pipeline.accounts().find(scene.known->id)->chatClientId, client);
    }

    void aMessagingKeyIsTriedAndKept()
    {
        Scene scene(account(), SideService::Messaging);
        scene.type("sunshineAppEdit", credential("sunshine_app"));
        scene.type("sunshineKeyEdit", credential("sunshine_key_id"));
        scene.type("serviceSecretEdit", QStringLiteral("wrong"));
        scene.goOn();
        QTRY_VERIFY(scene.wrong("serviceSecretEdit"));
        QSignalSpy done(scene.dialog.get(), &QDialog::accepted);
        scene.type("serviceSecretEdit", credential("sunshine_secret"));
        scene.goOn();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(scene.secrets().value(scene.known->id + QStringLiteral("/sunshine")), credential("sunshine_secret"));
        QCOMPARE(scene.pipeline.accounts().find(scene.known->id)->sunshineApp, credential("sunshine_app"));
    }
};

DESK_GUI_TEST_MAIN(TestServiceDialog)
#include "tst_servicedialog.moc"
