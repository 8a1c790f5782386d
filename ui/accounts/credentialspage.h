// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "ui/accounts/parts.h"

#include <functional>

namespace desk::ui {

class FormField;
class RedirectBox;

/// Step 2: the address, the name, and what signs in. Checks what can be checked without asking anybody.
class CredentialsPage final : public AccountPage {
    Q_OBJECT

public:
    /// Which line of the page a mistake belongs to; Secret is the token, the key, or with OAuth the client.
    enum class Line { Address, Name, User, Secret };

    /// `nameTaken` says whether another account has this name.
    explicit CredentialsPage(std::function<bool(const QString&)> nameTaken, QWidget* parent = nullptr);
    /// What step 1 chose.
    void setWay(Provider provider, AuthMethod way);
    /// Fills the page with an account that signs in again; its address and name stay.
    void setAccount(const Account& account);
    /// What was entered, on top of what setAccount() gave.
    [[nodiscard]] Account account() const;
    [[nodiscard]] QString secret() const;
    void forgetSecret();
    /// Looks at every line; shows the first mistake and moves there. True where there is none.
    [[nodiscard]] bool accept();
    void showMistake(Line line, const QString& words);
    void focusFirst();
    [[nodiscard]] QString title() const override;

protected:
    void retranslate() override;
    void restyle() override;

private:
    void addressEdited();
    void nameEdited();
    void showOrigin();
    [[nodiscard]] QString addressMistake() const;
    [[nodiscard]] QString nameMistake() const;
    [[nodiscard]] FormField* secretLine() const;

    std::function<bool(const QString&)> m_nameTaken;
    Account m_account;
    bool m_again = false;
    bool m_nameTouched = false;
    FormField *m_address, *m_name, *m_user, *m_client, *m_token, *m_key;
    RedirectBox* m_redirects;
    QLabel *m_keychainIcon, *m_keychain;
};

} // namespace desk::ui
