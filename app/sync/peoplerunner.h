// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/synchost.h"

#include <QObject>

namespace desk {

/// Looks up people that tickets or events name but the store does not have. Those the help desk does not know any more
/// are stored as such, so that they are asked for once. Net thread.
class PeopleRunner : public QObject {
    Q_OBJECT

public:
    explicit PeopleRunner(SyncHost& host, QObject* parent = nullptr);
    void start();

signals:
    void ended(bool complete);

private:
    void lookUp();
    void onPage(const std::vector<std::string>& asked, Result<Page> page);

    SyncHost& m_host;
    std::vector<std::string> m_left;
    int m_strangers = 0; ///< answers in a row that held other people than asked for
    bool m_complete = true;
};

} // namespace desk
