// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/coverage.h"
#include "app/sync/synchost.h"

#include <QObject>

namespace desk {

/// Looks up tickets by their numbers: what a mirror should have and has not. Those the help desk does not have are
/// remembered (kGoneCursor), so that they are asked for once. Net thread.
class TicketRunner : public QObject {
    Q_OBJECT

public:
    TicketRunner(SyncHost& host, Provider provider, std::vector<std::string> ids, QObject* parent = nullptr);
    void start();

signals:
    void ended(bool complete);

private:
    void lookUp();
    void onPage(const std::vector<std::string>& asked, Result<Page> page);
    void failed(const Error& error);

    SyncHost& m_host;
    Provider m_provider;
    std::vector<std::string> m_left;
    std::vector<IdRange> m_gone;
    bool m_complete = true;
};

} // namespace desk
