// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/signincheck.h"
#include "ui/accounts/credentialspage.h"

namespace desk::ui {

/// What people read about a sign-in.
struct SignInWords {
    enum class Tone { Good, Warning, Bad };
    Tone tone = Tone::Bad;
    QString what; ///< what is the case, one sentence
    QString next; ///< what it means and what to do
    QString detail; ///< the technical part, English, may be empty
    std::optional<CredentialsPage::Line> line; ///< where only another entry helps: the line it belongs to
};

SignInWords signInWords(const SignInCheck& check, const Account& account);
/// What went wrong in the browser, or when the sign-in should have been kept.
SignInWords signInWords(const Error& error, const Account& account);
/// Why this is no address, one sentence.
QString addressWords(const QString& entered, Provider provider);

} // namespace desk::ui
