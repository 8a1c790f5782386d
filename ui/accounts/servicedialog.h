// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/servicesignin.h"

#include <QDialog>
#include <QUrl>

class QLabel;
class QPushButton;

namespace desk {
class Pipeline;
}

namespace desk::ui {

class FormField;
class RedirectBox;
class WaitRing;

/// Signs a Zendesk account in to its chats, or takes its key for Sunshine Conversations; the same window for the first
/// time and for the next one. The account's own sign-in stays as it is. Not modal; closed before the end, it leaves
/// nothing behind.
class ServiceDialog final : public QDialog {
    Q_OBJECT

public:
    /// `pipeline` must outlive it.
    ServiceDialog(Pipeline& pipeline, Account account, SideService service, QWidget* parent = nullptr);
    ~ServiceDialog() override;

signals:
    void browserWanted(const QUrl& page); ///< to be opened in the system's browser

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void tiePipeline();
    void retranslate();
    void restyle();
    void start();
    void failed(const Error& error);
    void showState(const QString& words, const char* ink, bool waiting);
    [[nodiscard]] bool chat() const { return m_service == SideService::Chat; }
    [[nodiscard]] bool inBrowser() const { return chat() && m_account.auth == AuthMethod::OAuth; }
    [[nodiscard]] bool again() const;
    /// Shows the first mistake and moves there. True where there is none.
    [[nodiscard]] bool filledIn();

    Pipeline& m_pipeline;
    Account m_account;
    SideService m_service;
    int m_attempt = 0; ///< 0 = none under way
    QUrl m_page; ///< where the browser is to go; empty = it is not waited for
    QLabel *m_title, *m_about, *m_state, *m_keychain;
    FormField *m_client, *m_app, *m_keyId, *m_secret;
    RedirectBox* m_redirects;
    WaitRing* m_ring;
    QPushButton *m_open, *m_cancel, *m_next;
};

} // namespace desk::ui
