// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/notifier.h"

#include <QApplication>
#include <QHash>
#include <QObject>
#include <QSystemTrayIcon>

#ifdef DESKSCOPE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace desk::ui {

namespace {

class TrayNotifier final : public Notifier {
public:
    void notify(const QString&, const QString& title, const QString& text) override
    {
        if (!QSystemTrayIcon::isSystemTrayAvailable())
            return;
        m_tray.setIcon(QApplication::windowIcon());
        m_tray.show();
        m_tray.showMessage(title, text, QSystemTrayIcon::Warning);
    }

private:
    QSystemTrayIcon m_tray;
};

#ifdef DESKSCOPE_DBUS
/// Desktop Notifications Specification 1.2, method Notify.
class BusNotifier final : public QObject, public Notifier {
public:
    void notify(const QString& key, const QString& title, const QString& text) override
    {
        QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
            QStringLiteral("/org/freedesktop/Notifications"), QStringLiteral("org.freedesktop.Notifications"),
            QStringLiteral("Notify"));
        // The text may be taken for markup.
        call << QStringLiteral("Deskscope") << m_shown.value(key, 0U) << QStringLiteral("org.deskscope.Deskscope")
             << title << text.toHtmlEscaped() << QStringList()
             << QVariantMap { { QStringLiteral("desktop-entry"), QStringLiteral("org.deskscope.Deskscope") },
                    { QStringLiteral("category"), QStringLiteral("im.received") } }
             << -1;
        auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, key, title, text] {
            const QDBusPendingReply<uint> id = *answer;
            if (id.isError())
                m_tray.notify(key, title, text);
            else
                m_shown.insert(key, id.value());
            answer->deleteLater();
        });
    }

private:
    QHash<QString, uint> m_shown;
    TrayNotifier m_tray;
};
#endif

} // namespace

std::unique_ptr<Notifier> desktopNotifier()
{
#ifdef DESKSCOPE_DBUS
    return std::make_unique<BusNotifier>();
#else
    return std::make_unique<TrayNotifier>();
#endif
}

} // namespace desk::ui
