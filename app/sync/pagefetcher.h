// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

#include <QObject>

namespace desk {

/// Fetches pages of one account and has the plan read them. Waits out what passes by itself with growing pauses. Net
/// thread.
class PageFetcher : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(Result<Page>)>;
    enum class Duty : std::uint8_t {
        Main, ///< what concerns the whole account ends its run: `stuck`
        Aside ///< the account goes on without it: every error is handed back
    };
    /// `patient`: never give up while the help desk cannot be reached. All references must outlive it.
    PageFetcher(ApiClient& client, const SyncPlan& plan, CancelToken cancel, bool patient, Duty duty,
        QObject* parent = nullptr);
    void fetch(const PageRequest& request, Done done);

signals:
    /// The help desk cannot be reached or is ill; it is tried again. Once a failed request.
    void troubled(const desk::Error& error);
    /// An answer came.
    void answered();
    /// The account cannot go on: sign-in, keychain, TLS, or no connection after several tries.
    void stuck(const desk::Error& error);

private:
    void send(const PageRequest& request, int attempt, Done done);
    void onAnswer(const PageRequest& request, int attempt, Done done, Result<HttpResponse> answer);
    [[nodiscard]] Result<Page> read(const PageRequest& request, const HttpResponse& answer) const;

    ApiClient& m_client;
    const SyncPlan& m_plan;
    CancelToken m_cancel;
    bool m_patient;
    Duty m_duty;
};

} // namespace desk
